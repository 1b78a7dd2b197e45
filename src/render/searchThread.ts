import type { SearchRecord } from "../model/machines.ts";
import { closeSearch, filesOf } from "./search.ts";
import type { SiteFile } from "./site.ts";
import { answer } from "./thread.ts";

/** What is indexed together. */
export interface Records {
  readonly folder: string;
  readonly lang: string;
  readonly records: readonly SearchRecord[];
}

let speaking: string | undefined;
/**
 * Makes bundles of the search index beside the thread that makes pages, until there is none left. Each language has a
 * Pagefind of its own: the dictionary that it reads for one without spaces takes 250 MB as long as it runs.
 */
answer(async (asked: Records | "done"): Promise<SiteFile[]> => {
  const lang = asked === "done" ? undefined : asked.lang;
  if (lang !== speaking) await closeSearch();
  speaking = lang;
  return asked === "done" ? [] : filesOf(asked);
});
