import type { NewsArticle, Slug } from "../model/article.ts";
import type { MemoOf } from "../model/cache.ts";
import type { Evidence, Report, Story } from "../model/story.ts";
import { fingerprint } from "../text/hash.ts";
import { once } from "../text/once.ts";
import { remember } from "../text/remember.ts";
import { figureLedger } from "./figureLedger.ts";
import { namesOfStory } from "./names.ts";
import { pointsOf } from "./points.ts";
import { copiesOf } from "./textOverlap.ts";
import { timelineOf } from "./timeline.ts";

/**
 * What do the reports of one event add up to? What takes time is found out when it is asked for.
 *
 * @param reports by date, then path
 * @param byPath all reports of the collection
 * @param told what they have in common
 */
export function storyOf(
  reports: readonly Report[],
  byPath: ReadonlyMap<string, Report>,
  told: (articles: readonly NewsArticle[]) => Told,
): Story {
  const articles = reports.map((report) => report.article);
  const dates = articles.flatMap(({ datePublished }) => datePublished?.value ?? []);
  const near = once(() => nearOf(reports, byPath));
  return {
    slug: reports[0]!.slug,
    lead: leadOf(reports),
    reports,
    languages: [...new Set(articles.map((article) => article.inLanguage.value))],
    ...(dates.length > 0 ? { newest: dates.reduce((a, b) => (b > a ? b : a)) } : {}),
    get figures() {
      return told(articles).figures;
    },
    get points() {
      return told(articles).points;
    },
    get timeline() {
      return told(articles).timeline;
    },
    get names() {
      return told(articles).names;
    },
    get copies() {
      return told(articles).copies;
    },
    get near() {
      return near();
    },
  };
}

/** What the reports of a story have in common goes by all of them. */
export const storyMemo = (ids: readonly string[]): string => `story ${fingerprint(ids.join("\n"))}`;

/** So many stories are at hand at once. */
const mostTold = 200;

/**
 * Makes a function that tells what some articles have in common, as reports of a story.
 *
 * @param memos what was found out before of the same reports
 * @param ids what tells an article from all others
 */
export function tellerOf(
  memos: MemoOf,
  ids: ReadonlyMap<NewsArticle, string>,
): (articles: readonly NewsArticle[]) => Told {
  return remember((articles: readonly NewsArticle[]) => {
    if (articles.length === 1) return told(articles);
    const own = articles.map((article) => ids.get(article)!);
    return memos(storyMemo(own)).recall(own.join("\n"), () => told(articles));
  }, mostTold);
}

type Told = Pick<Story, "figures" | "points" | "timeline" | "names" | "copies">;
/** What depends on the reports alone, and on no other article. */
function told(articles: readonly NewsArticle[]): Told {
  const figures = figureLedger(articles);
  return {
    figures,
    points: pointsOf(articles, figures),
    timeline: timelineOf(articles),
    names: namesOfStory(articles),
    copies: copiesOf(articles),
  };
}

/** The report that stands for all: one whose date is stated before one whose date is not, then the longest, then the earliest. */
function leadOf(reports: readonly Report[]): Report {
  const rank = ({ article }: Report) =>
    (article.datePublished ? (article.datePublished.certainty === "stated" ? 2e9 : 1e9) : 0) + article.wordCount;
  return reports.reduce((best, report) => (rank(report) > rank(best) ? report : best));
}

const mostNear = 6;
/** Other stories, by the best link that leads there. */
function nearOf(reports: readonly Report[], byPath: ReadonlyMap<string, Report>): Story["near"] {
  const own = reports[0]!.story;
  const best = new Map<
    Slug,
    { score: number; chain: boolean; day: string | undefined; because: readonly Evidence[] }
  >();
  for (const relation of reports.flatMap((report) => report.related)) {
    const other = byPath.get(relation.path)!;
    if (other.story === own || relation.because.length === 0 || relation.kind !== "related") continue;
    const known = best.get(other.story);
    const { score, because, oneEvent } = relation;
    best.set(other.story, {
      ...(known && known.score >= score ? known : { score, because, day: dayOf(other) }),
      chain: (known?.chain ?? false) || (oneEvent && sharesNames(because)),
    });
  }
  const [first, last] = [reports[0]!, reports.findLast((report) => dayOf(report) !== undefined)].map(
    (r) => r && dayOf(r),
  );
  return [...best]
    .sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostNear)
    .map(([slug, { because, chain, day }]) => {
      const when =
        !chain || !day || !first || !last ? undefined : day < first ? "earlier" : day > last ? "later" : undefined;
      return { slug, because, ...(when ? { when } : {}) };
    });
}

/** Two names in common: the same people and places come up again. */
const sharesNames = (because: readonly Evidence[]): boolean =>
  because.some((evidence) => evidence.kind === "mentions" && evidence.shared.length >= 2);

const dayOf = ({ article }: Report): string | undefined => article.datePublished?.value.slice(0, 10);
