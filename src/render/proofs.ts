import type { Digest, Edition } from "../digest.ts";
import type { Cache } from "../model/cache.ts";
import { proofOf } from "../proof.ts";
import { type Listing, list } from "../read/list.ts";
import { articleFile } from "../read/read.ts";
import { contentOf, type Press } from "./press.ts";
import type { SiteFile } from "./site.ts";

/** What a build that has ended was about: the next one begins with it. */
export interface Known {
  readonly listing: Listing;
  readonly edition: Edition;
  readonly made: Digest;
}

/** Of more articles that were saved at once no proof is made: somebody brings in a folder. */
const mostSaved = 3;

/** The pages of articles of a folder that were saved since a build, as far as they can be told at once: nothing is written. */
export async function proofs(
  folder: string,
  { listing, edition, made }: Known,
  cache: Cache,
  press: Press,
): Promise<SiteFile[]> {
  const known = new Map(listing.files.map((file) => [file.name, file]));
  const saved = list(folder).files.flatMap((file) => {
    const before = known.get(file.name);
    return before && before.hash !== file.hash ? { file, before } : [];
  });
  if (saved.length > mostSaved) return [];
  const pages = saved.flatMap(({ file, before }) =>
    proofOf(articleFile(file), articleFile(before), made, edition, cache),
  );
  const files: SiteFile[] = [];
  for await (const some of press.print(pages.map((page) => ({ content: () => contentOf(page) })))) files.push(...some);
  return files;
}
