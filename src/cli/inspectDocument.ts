import type { Digest } from "../digest.ts";
import type { Block, Figure, Mention, NewsArticle, Quote, SummarySentence } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import type { LedgerRow, Point, Relation, Report, ReportSentence, Story } from "../model/story.ts";
import { urls } from "../plan/urls.ts";

/** What `inspect --json` prints. `inspect.schema.json` beside this file is the authority. */
export interface InspectDocument {
  readonly version: 1;
  readonly articles: readonly InspectedArticle[];
  readonly stories: readonly InspectedStory[];
  readonly notices: readonly Notice[];
}

export interface InspectedArticle
  extends Pick<
    NewsArticle,
    "inLanguage" | "headline" | "author" | "citation" | "isBasedOn" | "wordCount" | "readingMinutes"
  > {
  readonly path: string;
  readonly slug: string;
  readonly url: string;
  readonly alternativeHeadline: NewsArticle["alternativeHeadline"] | null;
  readonly datePublished: NewsArticle["datePublished"] | null;
  readonly dateModified: NewsArticle["dateModified"] | null;
  readonly dateline: NewsArticle["dateline"] | null;
  readonly publisher: NewsArticle["publisher"] | null;
  readonly url_source: NewsArticle["url"] | null;
  /** Without the folder a name of another script has no key: it may go by that of its story's other reports. */
  readonly mentions: readonly (Omit<Mention, "at" | "key"> & { readonly key?: string })[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly summary: readonly SummarySentence[];
  readonly blocks: readonly Pick<Block, "kind" | "text" | "span" | "because" | "lang">[];
  /** Without the folder neither its story nor what is related to it is known. */
  readonly story?: string;
  readonly related?: readonly (Omit<Relation, "shown" | "oneEvent"> & { readonly slug: string })[];
}

export interface InspectedStory {
  readonly slug: string;
  readonly url: string;
  /** Path of the report that stands for all. */
  readonly lead: string;
  readonly articles: readonly string[];
  readonly figures: readonly LedgerRow[];
  readonly points: readonly Point["cells"][];
  readonly timeline: readonly {
    readonly date: string;
    readonly articles: readonly string[];
    readonly told: readonly ReportSentence[];
  }[];
  readonly copies: Story["copies"];
  readonly near: Story["near"];
}

/** Everything that was understood, sorted, stable. With `only`, of these articles and their stories. */
export function inspectDocument({ collection, notices }: Digest, only: readonly string[] = []): InspectDocument {
  const wanted = (path: string) => only.length === 0 || only.includes(path);
  const slugs = new Map(collection.reports.map(({ article, slug }) => [article.source.path, slug]));
  const reports = collection.reports.filter((report) => wanted(report.article.source.path));
  const stories = new Set(reports.map((report) => report.story));
  return {
    version: 1,
    articles: reports.map((report) => inspected(report, slugs)),
    stories: collection.stories
      .filter((story) => stories.has(story.slug))
      .map((story) => ({
        slug: story.slug,
        url: urls.story(story.slug),
        lead: story.lead.article.source.path,
        articles: story.reports.map((report) => report.article.source.path),
        figures: story.figures,
        points: story.points.map(({ cells }) => cells),
        timeline: story.timeline.map(({ date, printed, told }) => ({ date, articles: printed, told })),
        copies: story.copies,
        near: story.near,
      })),
    notices: inOrder(notices.filter((notice) => wanted(notice.path))),
  };
}

/** The same of some articles by themselves, without what only the whole folder tells: no stories, and nothing related. */
export function inspectAlone(
  articles: readonly { readonly article: NewsArticle; readonly slug: string }[],
  notices: readonly Notice[],
): InspectDocument {
  const values = articles.map(({ article, slug }) => {
    const own = valuesOf(article, slug);
    return {
      ...own,
      mentions: own.mentions.map(({ key, ...rest }) => (isLatin(rest.value) ? { ...rest, key } : rest)),
    };
  });
  return { version: 1, articles: values, stories: [], notices: inOrder(notices) };
}

/** Is a name in Latin letters? Only other names may go by a key that a report of another script gives them. */
const isLatin = (name: string): boolean => !/[^\p{Script=Latin}\P{L}]/u.test(name);

const inOrder = (notices: readonly Notice[]): Notice[] =>
  [...notices].sort((a, b) =>
    compare([a.path, a.line ?? 0, a.ruleId, a.reason], [b.path, b.line ?? 0, b.ruleId, b.reason]),
  );

const inspected = (
  { article, slug, story, related }: Report,
  slugs: ReadonlyMap<string, string>,
): InspectedArticle => ({
  ...valuesOf(article, slug),
  story,
  related: related.map(({ path, kind, score, event, because }) => ({
    slug: slugs.get(path) ?? "",
    path,
    kind,
    score,
    event,
    because,
  })),
});

/** Describes an article by itself, without its story. */
const valuesOf = (article: NewsArticle, slug: string) => ({
  path: article.source.path,
  slug,
  url: urls.article(slug),
  inLanguage: article.inLanguage,
  headline: article.headline,
  alternativeHeadline: article.alternativeHeadline ?? null,
  author: article.author,
  datePublished: article.datePublished ?? null,
  dateModified: article.dateModified ?? null,
  dateline: article.dateline ?? null,
  publisher: article.publisher ?? null,
  url_source: article.url ?? null,
  citation: article.citation,
  isBasedOn: article.isBasedOn,
  mentions: article.mentions.map(({ type, value, key, count, spans }) => ({ type, value, key, count, spans })),
  figures: article.figures,
  quotes: article.quotes,
  summary: article.summary,
  blocks: article.blocks.map(({ kind, text, span, because, lang }) => ({
    kind,
    text,
    span,
    because,
    ...(lang ? { lang } : {}),
  })),
  wordCount: article.wordCount,
  readingMinutes: article.readingMinutes,
});

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
