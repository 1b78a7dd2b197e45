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

/** Makes bundles of the search index beside the thread that makes pages, until there is none left. */
answer(async (asked: Records | "done"): Promise<SiteFile[]> => {
  if (asked !== "done") return filesOf(asked);
  await closeSearch();
  return [];
});
