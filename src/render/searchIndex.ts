import type { SearchBundle } from "../model/machines.ts";
import { searchFiles } from "./search.ts";
import type { Records } from "./searchThread.ts";
import type { SiteFile } from "./site.ts";
import { Thread } from "./thread.ts";

/** For so many articles a thread makes the index, beside the one that makes pages. */
const many = 200;

/**
 * The search index of some bundles.
 *
 * @param jobs so many threads may there be
 * @throws when Pagefind cannot be started or refuses a record
 */
export async function indexed(bundles: readonly SearchBundle[], jobs?: number): Promise<SiteFile[]> {
  const articles = bundles.reduce((sum, { size }) => sum + size, 0);
  if (jobs === undefined ? articles < many : jobs < 2) return searchFiles(bundles);
  const thread = new Thread<Records | "done", SiteFile[]>("searchThread", undefined);
  const files: SiteFile[] = [];
  try {
    let making: Promise<SiteFile[]> | undefined;
    for (const { folder, lang, records } of bundles) {
      // The next is there before this one is done: the thread need not wait until this one has time.
      const next = thread.ask({ folder, lang, records: records() });
      // Where this one fails, nobody waits for the next.
      next.catch(() => {});
      files.push(...((await making) ?? []));
      making = next;
    }
    files.push(...((await making) ?? []));
    await thread.ask("done");
  } finally {
    await thread.end();
  }
  return files;
}
