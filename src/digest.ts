import type { SourceFile } from "./model/article.ts";
import { type Cache, noCache, openMemo } from "./model/cache.ts";
import type { Notice } from "./model/finding.ts";
import type { IsoDate } from "./model/isoDate.ts";
import type { SearchRecord } from "./model/machines.ts";
import type { Page } from "./model/page.ts";
import type { Settings } from "./model/settings.ts";
import type { Collection } from "./model/story.ts";
import { edition } from "./plan/edition.ts";
import { plan } from "./plan/plan.ts";
import { searchRecords } from "./plan/searchRecords.ts";
import { siteOf } from "./plan/site.ts";
import type { ArticleOptions, Prepared } from "./prepare.ts";
import { prepareAll } from "./prepareAll.ts";
import { type RelateMemos, relate } from "./relate/relate.ts";

/** The edition to be made: which settings, for which day, by which version of the program. */
export interface Edition {
  readonly settings: Settings;
  /** BCP 47 tags that detection chooses among, in place of the settings'. */
  readonly languages?: readonly string[];
  readonly asOf?: IsoDate | undefined;
  /** Shows drafts. */
  readonly preview?: boolean;
  readonly mostRelated?: number;
  readonly version: string;
}

/**
 * The line, whole: texts in, pages out. Nothing here reads a file, a clock or a locale.
 *
 * @param cache what earlier editions found out about each article by itself, and of those that are linked
 */
export function digest(sources: readonly SourceFile[], edition: Edition, cache: Cache = noCache): Digest {
  const memos = { evidence: openMemo(cache, "evidence"), stories: openMemo(cache, "stories") };
  const made = assemble(prepareAll(sources, articleOptions(edition), cache), edition, memos);
  for (const memo of Object.values(memos)) memo.keep();
  return made;
}

/** What of an edition concerns each article by itself. */
const articleOptions = ({ settings, languages, asOf }: Edition): ArticleOptions => ({
  languages: languages ?? settings.languages ?? [],
  publishers: settings.publishers,
  asOf,
});

/** The collection's half of the line, from articles that were prepared one by one. */
function assemble(
  prepared: readonly Prepared[],
  { settings, asOf, preview = false, mostRelated = 10, version }: Edition,
  memos: RelateMemos,
): Digest {
  const notices: Notice[] = [];
  const articles = prepared.map(({ article }) => article);
  const findable = new Map(prepared.map(({ article, terms, id }) => [article, { terms, id }]));
  const collection = relate(edition(articles, { asOf, preview }, notices), { mostRelated, findable, memos });
  const pages = plan(collection, { settings, asOf, version }, notices);
  return {
    collection,
    pages,
    search: () => searchRecords(siteOf(collection, settings)),
    notices: [...articles.flatMap((article) => article.notices), ...collection.notices, ...notices],
  };
}

export interface Digest {
  readonly collection: Collection;
  readonly pages: readonly Page[];
  /** What can be searched, made when it is asked for. */
  readonly search: () => readonly SearchRecord[];
  readonly notices: readonly Notice[];
}
