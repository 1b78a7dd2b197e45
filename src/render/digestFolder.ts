import { type Digest, digestFiles, type Edition } from "../digest.ts";
import type { Listing } from "../read/list.ts";
import { articleFile } from "../read/read.ts";
import type { FolderCache } from "./cache.ts";
import type { Reporter } from "./reporter.ts";
import { workshop } from "./workshop.ts";

/**
 * Digests the articles of a folder, those that are new by several threads when they are many. What was noticed of the
 * folder and of them is reported, and in the digest.
 */
export async function digestFolder(
  { files, notices }: Listing,
  folder: string,
  edition: Edition,
  reporter: Reporter,
  cache: FolderCache,
  { jobs, lap = () => {} }: { readonly jobs?: number | undefined; readonly lap?: (stage: string) => void } = {},
): Promise<Digest> {
  const listed = new Map(files.map((file) => [articleFile(file), file]));
  let through = 0;
  const shop = workshop({ articles: folder, cache: cache.folder }, jobs, listed, cache, ({ kind, news }, articles) => {
    // Recognising is about a third of the work.
    through += articles * (kind === "recognise" ? 1 : 2);
    reporter.progress?.("Understanding", Math.floor(through / 3), news);
  });
  try {
    const made = await digestFiles([...listed.keys()], edition, cache, { work: shop.work, done: shop.close, lap });
    const all = [...notices, ...made.notices];
    reporter.notices(folder, all);
    return { ...made, notices: all };
  } finally {
    await shop.close();
  }
}
