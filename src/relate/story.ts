import type { NewsArticle, Slug } from "../model/article.ts";
import type { Memo } from "../model/cache.ts";
import type { Evidence, Report, Story } from "../model/story.ts";
import { sameStoryFrom } from "./events.ts";
import { figureLedger } from "./figureLedger.ts";
import { collectNames } from "./names.ts";
import { pointsOf } from "./points.ts";
import { copiesOf } from "./textOverlap.ts";
import { timelineOf } from "./timeline.ts";

/**
 * What do the reports of one event add up to?
 *
 * @param reports by date, then path
 * @param byPath all reports of the collection
 * @param memo what was found out before of the same reports
 * @param ids what tells an article from all others
 */
export function storyOf(
  reports: readonly Report[],
  byPath: ReadonlyMap<string, Report>,
  memo: Memo,
  ids: ReadonlyMap<NewsArticle, string>,
): Story {
  const articles = reports.map((report) => report.article);
  const own =
    articles.length > 1
      ? memo.recall(articles.map((article) => ids.get(article)!).join("\n"), () => told(articles))
      : told(articles);
  return {
    slug: reports[0]!.slug,
    lead: leadOf(reports),
    reports,
    languages: [...new Set(articles.map((article) => article.inLanguage.value))],
    ...own,
    near: nearOf(reports, byPath),
  };
}

/** What depends on the reports alone, and on no other article. */
function told(articles: readonly NewsArticle[]): Pick<Story, "figures" | "points" | "timeline" | "names" | "copies"> {
  const figures = figureLedger(articles);
  return {
    figures,
    points: pointsOf(articles, figures),
    timeline: timelineOf(articles),
    names: collectNames(articles),
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
    const { score, because, event } = relation;
    best.set(other.story, {
      ...(known && known.score >= score ? known : { score, because, day: dayOf(other) }),
      chain: (known?.chain ?? false) || (event >= sameStoryFrom && sharesNames(because)),
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
