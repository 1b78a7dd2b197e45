import type { Block, Figure, NewsArticle } from "../model/article.ts";
import type { Finding, Span } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import type { Collection, Report, ReportSentence, Story } from "../model/story.ts";
import { fingerprint } from "../text/hash.ts";
import { once } from "../text/once.ts";
import { remember } from "../text/remember.ts";
import { fewWordsOf } from "../text/sequences.ts";
import { figureWords } from "./figureWords.ts";
import { type Excerpt, excerptOf } from "./rights.ts";
import { searchedWords } from "./searchedWords.ts";

/**
 * A collection as readers may see it: words that may not be shown are not in it, so that no page, feed or index can show
 * them. Every page, feed and index is made from one.
 */
export interface Published extends Collection {
  /** By which words a text can be found of which not all may be shown: each once, in no order. Absent where all may be shown. */
  readonly wordsOf: (path: string) => readonly string[] | undefined;
}

/** Number of stories that are remembered. */
const mostTold = 200;

/**
 * Returns the collection without words that may not be shown. A text with `rights: excerpt` or `link` keeps the sentences
 * of its excerpt, and names, figures and dates without theirs. Nothing is computed before it is asked for.
 */
export function published(whole: Collection, settings: Settings): Published {
  const kept = new Map<string, { readonly article: NewsArticle; readonly excerpt: Excerpt }>();
  for (const { article } of whole.reports) {
    const excerpt = excerptOf(article, settings);
    if (excerpt) kept.set(article.source.path, { article, excerpt });
  }
  const wordsOf = (path: string) => {
    const own = kept.get(path);
    return own && searchedWords(own.article);
  };
  if (kept.size === 0) return { ...whole, wordsOf };

  const reports = new Map(
    whole.reports.map((report): [Report, Report] => {
      const own = kept.get(report.article.source.path);
      if (!own) return [report, report];
      // Cached results of an excerpt must differ from those of the whole report.
      const id = `${report.id} ${fingerprint(JSON.stringify(own.excerpt))}`;
      return [report, { ...report, id, article: excerpted(own.article, own.excerpt) }];
    }),
  );
  const figureOf = (path: string, figure: Figure): Figure => {
    const own = kept.get(path);
    return own ? excerptedFigure(figure, own.article, own.excerpt) : figure;
  };
  const sentenceOf = (said: ReportSentence): ReportSentence => {
    const own = kept.get(said.path);
    return !own || own.excerpt.sentences.some(({ span }) => isWithin(said.span, span))
      ? said
      : { ...said, sentence: "" };
  };
  const told = remember(
    ({ figures, points, timeline }: Story): Pick<Story, "figures" | "points" | "timeline"> => ({
      figures: figures.map((row) => ({
        ...row,
        cells: row.cells.map(({ path, figure }) => ({ path, figure: figureOf(path, figure) })),
      })),
      points: points.map(({ cells }) => ({ cells: cells.map(sentenceOf) })),
      timeline: timeline.map((entry) => ({ ...entry, told: entry.told.map(sentenceOf) })),
    }),
    mostTold,
  );
  const storyOf = (story: Story): Story =>
    story.reports.some(({ article }) => kept.has(article.source.path))
      ? {
          slug: story.slug,
          lead: reports.get(story.lead)!,
          reports: story.reports.map((report) => reports.get(report)!),
          languages: story.languages,
          ...(story.newest ? { newest: story.newest } : {}),
          get figures() {
            return told(story).figures;
          },
          get points() {
            return told(story).points;
          },
          get timeline() {
            return told(story).timeline;
          },
          get names() {
            return story.names;
          },
          get copies() {
            return story.copies;
          },
          get near() {
            return story.near;
          },
        }
      : story;
  return {
    reports: [...reports.values()],
    stories: whole.stories.map(storyOf),
    names: whole.names,
    notices: whole.notices,
    wordsOf,
  };
}

/** An article of which only an excerpt is left. Every property is named here: one that is not is not published. */
function excerpted(article: NewsArticle, excerpt: Excerpt): NewsArticle {
  const { headline, standfirst, sentences } = excerpt;
  const { description: _, keep: __, drop: ___, ...frontMatter } = article.frontMatter;
  const text = once(() => masked(article.source.text, shownSpans(article, excerpt)));
  const figures = once(() => article.figures.map((figure) => excerptedFigure(figure, article, excerpt)));
  const quotes = once(() => article.quotes.filter(({ span }) => sentenceAround(span, excerpt)));
  return {
    source: {
      path: article.source.path,
      format: article.source.format,
      get text() {
        return text();
      },
    },
    frontMatter,
    blocks: blocksOf(excerpt),
    inLanguage: article.inLanguage,
    headline,
    ...(standfirst ? { alternativeHeadline: standfirst } : {}),
    author: article.author,
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(article.datePublished ? { datePublished: article.datePublished } : {}),
    ...(article.dateModified ? { dateModified: article.dateModified } : {}),
    ...(article.publisher ? { publisher: article.publisher } : {}),
    ...(article.url ? { url: article.url } : {}),
    citation: article.citation,
    isBasedOn: article.isBasedOn,
    mentions: article.mentions,
    get figures() {
      return figures();
    },
    amounts: article.amounts,
    get quotes() {
      return quotes();
    },
    summary: sentences,
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    leftOut: article.leftOut,
    notices: [],
  };
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The sentence of an excerpt that a place of the text is in; its headline is one, too. */
const sentenceAround = (span: Span, { headline, sentences }: Excerpt): string | undefined =>
  headline.span && isWithin(span, headline.span)
    ? headline.value
    : sentences.find((sentence) => isWithin(span, sentence.span))?.text;

/** A figure: with its sentence where that is shown anyway, else with what it counts. */
const excerptedFigure = (figure: Figure, { inLanguage }: NewsArticle, excerpt: Excerpt): Figure => ({
  ...figure,
  sentence: sentenceAround(figure.span, excerpt) ?? figureWords(figure, inLanguage.value),
});

/** The sentences, each a paragraph, in the order of the text. */
const blocksOf = ({ standfirst, sentences }: Excerpt): Block[] =>
  sentences
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ text, span }) => ({
      kind: standfirst?.value.includes(text) ? "standfirst" : "paragraph",
      text,
      span,
      because: "rights/excerpt",
      ...(span.end - span.start === text.length ? {} : { pieces: [piece(text, span)] }),
    }));

const piece = ({ length }: string, { start }: Span) => ({ at: 0, start, length });

/** Returns the spans of words that are shown: the excerpt, and the evidence of findings if it is a few words. */
function shownSpans(article: NewsArticle, { headline, sentences }: Excerpt): Span[] {
  const { text } = article.source;
  const findings: (Finding<unknown> | undefined)[] = [
    article.inLanguage,
    ...article.author,
    article.dateline,
    article.datePublished,
    article.dateModified,
    article.publisher,
    article.url,
    ...article.citation,
    ...article.isBasedOn,
  ];
  const few = findings.flatMap((finding) => {
    const words = finding?.span && text.slice(finding.span.start, finding.span.end);
    return words !== undefined && fewWordsOf(words) === words ? finding!.span! : [];
  });
  return [...(headline.span ? [headline.span] : []), ...sentences.map(({ span }) => span), ...few];
}

/** A text of which only some stretches can be read; places and lines stay where they are. */
function masked(text: string, shown: readonly Span[]): string {
  let [result, from] = ["", 0];
  for (const { start, end } of [...shown].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    result += blank(text.slice(from, begin)) + text.slice(begin, end);
    from = end;
  }
  return result + blank(text.slice(from));
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
