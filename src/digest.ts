import type { ArticleFile, SourceFile } from "./model/article.ts";
import { type Cache, keepValue, memoKey, noCache, openMemo, openMemos, recalled } from "./model/cache.ts";
import type { DeskEntry } from "./model/desk.ts";
import type { Notice } from "./model/finding.ts";
import type { IsoDate } from "./model/isoDate.ts";
import type { SearchBundle } from "./model/machines.ts";
import type { Page } from "./model/page.ts";
import type { Settings } from "./model/settings.ts";
import type { Collection } from "./model/story.ts";
import { dataMemo } from "./plan/data.ts";
import { deskOf } from "./plan/desk.ts";
import { doubtfulDates } from "./plan/doubtfulDates.ts";
import { doubtfulHeadlines } from "./plan/doubtfulHeadlines.ts";
import { edition as inEdition } from "./plan/edition.ts";
import { plan } from "./plan/plan.ts";
import { excerptedIn, publisherNotices } from "./plan/publisherNotices.ts";
import { settingsNotices } from "./plan/settingsNotices.ts";
import { timely } from "./plan/timely.ts";
import type { ArticleOptions, Prepared } from "./prepare.ts";
import { type Answer, type PreparedAll, prepareAll, prepareAllBy, preparedKeys, type Work } from "./prepareAll.ts";
import { evidenceMemo } from "./relate/evidence.ts";
import { packedLikeness, unpackedLikeness } from "./relate/keptLikeness.ts";
import type { KnownLikeness } from "./relate/likeness.ts";
import { type Before, relate } from "./relate/relate.ts";
import { storyMemo } from "./relate/story.ts";
import { fingerprint } from "./text/hash.ts";

/** The edition to be made: which settings, for which day, by which version of the program. */
export interface Edition {
  readonly settings: Settings;
  /** BCP 47 tags that detection chooses among, in place of the settings'. */
  readonly languages?: readonly string[];
  /** The day that the site is built for. */
  readonly asOf: IsoDate;
  /** Shows drafts. */
  readonly preview?: boolean;
  readonly mostRelated?: number;
  readonly version: string;
}

/** The line, whole: texts in, pages out. Nothing here reads a file, a clock or a locale. */
export function digest(sources: readonly SourceFile[], edition: Edition): Digest {
  const files = sources.map((source) => ({
    path: source.path,
    hash: fingerprint(JSON.stringify(source)),
    open: () => ({ source, notices: [] }),
  }));
  return assemble(prepareAll(files, articleOptions(edition), noCache), files, edition, noCache);
}

/**
 * The same of files: each is opened when what it says is not known.
 *
 * @param cache what earlier editions found out of each article by itself, and of those that are linked
 */
export async function digestFiles(
  files: readonly ArticleFile[],
  edition: Edition,
  cache: Cache,
  { work, done, lap }: Help,
): Promise<Digest> {
  const options = articleOptions(edition);
  const prepared = await prepareAllBy((asked) => work(asked, options), files, options, cache);
  await done();
  lap("understand");
  const made = assemble(prepared, files, edition, cache);
  lap("relate");
  return made;
}

/** Who does what a digest cannot do by itself. */
export interface Help {
  /** The work that many can share, given what of the edition concerns each article by itself. */
  readonly work: (work: Work, options: ArticleOptions) => Promise<Answer<Work>>;
  /** Is told that there is no such work left. */
  readonly done: () => Promise<void>;
  /** Is told when a stage has ended. */
  readonly lap: (stage: string) => void;
}

/** The collection's half of the line, from articles that were prepared one by one. */
function assemble(
  { prepared, notices: odd }: PreparedAll,
  files: readonly ArticleFile[],
  edition: Edition,
  cache: Cache,
): Digest {
  const { settings, asOf, preview = false, mostRelated = 10, version } = edition;
  const memos = openMemos(cache, { many: true });
  const whole = {
    data: openMemos(cache, { many: false }),
    overlaps: openMemo(cache, "overlaps"),
    figures: openMemo(cache, "figures"),
  };
  const notices: Notice[] = [];
  const dated = prepared.map((own) => asOfDay(own, asOf));
  const articles = dated.map(({ article }) => article);
  const findable = new Map(dated.map(({ article, ...own }) => [article, own]));
  const before = { likeness: likenessIn(cache), memos, overlaps: whole.overlaps };
  const collection = relate(inEdition(articles, { asOf, preview }, notices), { mostRelated, findable, before });
  const own = collection.reports.map(({ article }) => article);
  const paths = files.map(({ path }) => path);
  notices.push(...settingsNotices(settings, excerptedIn(own, settings)), ...publisherNotices(own, paths, settings));
  notices.push(...doubtfulDates(own, asOf), ...doubtfulHeadlines(own, settings));
  const { pages, search } = plan(collection, { settings, asOf, version, memos: whole }, notices);
  return {
    collection,
    pages,
    search,
    notices: [...odd, ...articles.flatMap((article) => article.notices), ...collection.notices, ...notices],
    desk: (noticed) => deskOf(collection, noticed),
    keep: () => {
      for (const kept of [memos, ...Object.values(whole)]) kept.keep();
    },
    live: () => [
      ...preparedKeys(files, articleOptions(edition)),
      likenessKey,
      ...["overlaps", "figures"].map(memoKey),
      ...pages.filter(({ kind }) => kind === "data").map(({ url }) => memoKey(dataMemo(url))),
      ...collection.reports.map(({ id }) => memoKey(evidenceMemo(id))),
      ...collection.stories.map(({ reports }) => memoKey(storyMemo(reports.map(({ id }) => id)))),
    ],
  };
}

/** An article that is another on this day has another id: what was found out about the first does not hold for it. */
function asOfDay(prepared: Prepared, asOf: IsoDate): Prepared {
  const article = timely(prepared.article, asOf);
  return article === prepared.article ? prepared : { ...prepared, article, id: fingerprint(`undated ${prepared.id}`) };
}

/** What of an edition concerns each article by itself. */
export const articleOptions = ({ settings, languages }: Edition): ArticleOptions => ({
  languages: languages ?? settings.languages ?? [],
  publishers: settings.publishers,
});

const likenessKey = JSON.stringify(["likeness"]);
/** What was found out of the likeness of all articles is as large as what is known of each: it is kept by itself. */
function likenessIn(cache: Cache): Before["likeness"] {
  let before: KnownLikeness | undefined;
  return {
    recall: () => {
      before = recalled(cache, likenessKey, unpackedLikeness);
      return before;
    },
    keep: (known) => {
      const same = before?.setting === known.setting && before.ids.length === known.ids.length;
      if (cache.keeps && !(same && before!.ids.every((id, i) => id === known.ids[i])))
        keepValue(cache, likenessKey, known, packedLikeness);
      // Others remember this as long as the collection: it is large.
      before = undefined;
    },
  };
}

export interface Digest {
  readonly collection: Collection;
  readonly pages: readonly Page[];
  /** What can be searched. */
  readonly search: readonly SearchBundle[];
  readonly notices: readonly Notice[];
  /** What is worth an editor's look, with what was noticed elsewhere. */
  readonly desk: (noticed: readonly Notice[]) => readonly DeskEntry[];
  /** Keeps what was found out until now for the next edition. */
  readonly keep: () => void;
  /** Under which keys of the cache the next edition will look. */
  readonly live: () => string[];
}
