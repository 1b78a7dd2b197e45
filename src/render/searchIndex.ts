import type { SearchBundle } from "../model/machines.ts";
import type { LastBuild, MadeFrom } from "./lastBuild.ts";
import type { IsThere, Written } from "./record.ts";
import { searchFiles } from "./search.ts";
import type { Records } from "./searchThread.ts";
import type { SiteFile } from "./site.ts";
import { Thread } from "./thread.ts";

/** For so many articles a thread makes the index, beside the one that makes pages. */
const many = 100;

/** So many bytes of the index wait: each time that some are put in place the folder's record is written. */
const mostWaiting = 16_000_000;

/** Most files of a bundle are named by the hash of what is in them: nothing leads to them before its entry does. */
const isNamedByHash = ({ path }: SiteFile): boolean => /^pagefind\/[^/]+\/(?:fragment|index)\//u.test(path);

export interface IndexOptions {
  /** So many threads may there be. */
  readonly jobs?: number | undefined;
  /** Is given files that may be put in place before the pages that they lead to are there, when many bytes of them wait. */
  readonly early: (files: readonly SiteFile[]) => void;
  /** So many bytes. */
  readonly most?: number;
}

/**
 * The search index of some bundles.
 *
 * @returns those files that nobody was given before
 * @throws when Pagefind cannot be started or refuses a record
 */
export async function indexed(
  bundles: readonly SearchBundle[],
  { jobs, early, most = mostWaiting }: IndexOptions,
): Promise<SiteFile[]> {
  const articles = bundles.reduce((sum, { size }) => sum + size, 0);
  if (jobs === undefined ? articles < many : jobs < 2) return searchFiles(bundles);
  const entries: SiteFile[] = [];
  let [waiting, bytes]: [SiteFile[], number] = [[], 0];
  const take = (files: readonly SiteFile[]) => {
    for (const file of files) {
      (isNamedByHash(file) ? waiting : entries).push(file);
      bytes += file.content.length;
    }
    if (bytes < most) return;
    early(waiting);
    [waiting, bytes] = [[], 0];
  };
  const thread = new Thread<Records | "done", SiteFile[]>("searchThread", undefined);
  try {
    let making: Promise<SiteFile[]> | undefined;
    for (const { folder, lang, records } of bundles) {
      // The next is there before this one is done: the thread need not wait until this one has time.
      const next = thread.ask({ folder, lang, records: records() });
      take((await making) ?? []);
      making = next;
    }
    take((await making) ?? []);
    await thread.ask("done");
  } finally {
    await thread.end();
  }
  return [...waiting, ...entries];
}

export interface SearchState {
  readonly last: LastBuild | undefined;
  readonly isThere: IsThere;
  readonly inputs: Map<string, MadeFrom>;
}

/** Which bundles are not as the last build made them, and which files are those of the others? */
export function bundlesAnew(
  bundles: readonly SearchBundle[],
  { last, isThere, inputs }: SearchState,
): { readonly anew: readonly SearchBundle[]; readonly whole: Map<string, Written> } {
  const whole = new Map<string, Written>();
  const filesBelow = new Map<string, [string, Written][]>();
  for (const [path, written] of last?.record ?? []) {
    const folder = /^pagefind\/[^/]+\//u.exec(path)?.[0];
    const own = folder && filesBelow.get(folder);
    if (own) own.push([path, written]);
    else if (folder) filesBelow.set(folder, [[path, written]]);
  }
  const anew = bundles.filter(({ folder, input: said }) => {
    const input = said();
    inputs.set(folder, [input, ""]);
    const files = filesBelow.get(folder) ?? [];
    const same =
      last?.inputs.get(folder)?.[0] === input &&
      files.length > 0 &&
      files.every(([path, written]) => isThere(path, written));
    if (same) for (const [path, written] of files) whole.set(path, written);
    return !same;
  });
  return { anew, whole };
}
