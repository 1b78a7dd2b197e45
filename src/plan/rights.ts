import { sentencesOf } from "../languages/sentences.ts";
import type { NewsArticle, SummarySentence } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import { fewWordsOf } from "../text/sequences.ts";
import { publisherOf, rightsOf } from "./whose.ts";

/** Length of an excerpt if the settings give none, in sentences. */
const usualExcerpt = 2;
/** Longest sentence of an excerpt, in characters: a longer one is no short extract. */
const longest = 600;

/** The words of a text that the site may show, in all places together; beside them only names, figures and dates. */
export interface Excerpt {
  readonly headline: Finding<string>;
  readonly standfirst?: Finding<string>;
  /** Those of the standfirst first. One whose place in the text is not known has an empty span. */
  readonly sentences: readonly SummarySentence[];
}

/**
 * How much of an article may be shown, where that is not all of it? It follows from the article alone. A headline names
 * the text and does not count, unless it is how the text begins: then it is cut to so few words that they are nobody's.
 * The standfirst is text: its sentences count, before those of the summary.
 *
 * @returns nothing where all may be shown
 */
export function excerptOf(article: NewsArticle, settings: Settings): Excerpt | undefined {
  const rights = rightsOf(article, settings);
  if (rights === "own" || rights === "full") return undefined;
  const headline = named(article.headline);
  if (rights === "link") return { headline, sentences: [] };
  const most = publisherOf(article, settings)?.excerpt ?? usualExcerpt;
  const { alternativeHeadline: whole, summary } = article;
  const opening = whole ? openingOf(whole, summary, most) : [];
  const told = summary.filter(({ text }) => text.length <= longest && !opening.some((known) => known.text === text));
  return {
    headline,
    ...(whole && opening.length > 0 ? { standfirst: cutTo(whole, opening) } : {}),
    sentences: [...opening, ...told.slice(0, most - opening.length)],
  };
}

/** A full stop, and what may close it: headlines have none. */
const stop = /[.。।۔]["'”’»“)\]」』]*$/u;

/** A headline; the first words of the text where it is none, but how the text begins. */
function named(headline: Finding<string>): Finding<string> {
  const { certainty, value } = headline;
  if (certainty === "stated" || (certainty === "inferred" && !stop.test(value))) return headline;
  const few = fewWordsOf(value);
  if (few === value) return headline;
  const { span } = headline;
  return { ...headline, value: `${few} …`, ...(span ? { span: { ...span, end: span.start + few.length } } : {}) };
}

/** The first sentences of a standfirst. */
function openingOf(
  { value, span }: Finding<string>,
  summary: readonly SummarySentence[],
  most: number,
): SummarySentence[] {
  const all = sentencesOf(value);
  const tooLong = all.findIndex(({ text }) => text.length > longest);
  const start = span?.start ?? 0;
  const isInPlace = span !== undefined && span.end - span.start === value.length;
  return all.slice(0, tooLong < 0 ? most : Math.min(tooLong, most)).map(
    ({ text, at }) =>
      summary.find((sentence) => sentence.text === text) ?? {
        text,
        span: isInPlace ? { start: start + at, end: start + at + text.length } : { start, end: start },
      },
  );
}

/** A standfirst that ends with the last of some of its sentences. */
function cutTo(whole: Finding<string>, opening: readonly SummarySentence[]): Finding<string> {
  const all = sentencesOf(whole.value);
  if (opening.length === all.length) return whole;
  const { text, at } = all[opening.length - 1]!;
  const { span: _, ...rest } = whole;
  return { ...rest, value: whole.value.slice(0, at + text.length) };
}
