import { languageOf } from "../languages/languages.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { entryOf, folderOf } from "../model/publisher.ts";
import type { Settings } from "../model/settings.ts";
import { grouped } from "../text/grouped.ts";
import { lineAt } from "../text/lines.ts";
import { slugOf } from "../text/slug.ts";
import { countWords } from "../text/words.ts";

type Publishers = Pick<Settings, "publishers">;

/** A headline of so many words may be a label. */
const mostWords = 2;
/** Number of other articles of the publisher that make the same headline a label. */
const severalOthers = 2;
/** A line that could be the headline instead: no fewer words, and no more letters. */
const fewestWords = 4;
const longestHeadline = 140;
const blocksBelow = 2;

/**
 * Tells headlines that look like a label or a site's name: the publisher's name, a section, a line that the publisher's
 * other articles have as well, or a word or two above a line that reads like the headline. A title in front matter
 * confirms itself.
 */
export function doubtfulHeadlines(articles: readonly NewsArticle[], { publishers }: Publishers): Notice[] {
  const keyOf = (article: NewsArticle) => `${publisherOf(article)}\n${article.headline.value.toLowerCase()}`;
  const alike = grouped(articles, keyOf);
  return articles.flatMap((article): Notice[] => {
    const { headline, source } = article;
    if (!/\/(?:first-line|below-labels|words-of-story|page)$/u.test(headline.by)) return [];
    // Told when the article was read by itself: one doubt is enough.
    if (article.notices.some(({ ruleId }) => ruleId === "headline/label")) return [];
    const names = namesOf(article, publishers);
    const others = (alike.get(keyOf(article))?.length ?? 1) - 1;
    const doubt = doubtOf(article, names, others);
    if (!doubt) return [];
    const better = doubt.better ?? lineBelow(article);
    if (doubt.isWeak && better === undefined) return [];
    return [
      {
        path: source.path,
        ...(headline.span ? { line: lineAt(source.text, headline.span.start) } : {}),
        ruleId: "headline/label",
        severity: "warning",
        reason: `Doubts the headline "${headline.value}": ${doubt.why}`,
        note: `If it is right, write title: ${quoted(headline.value)}; else write title: ${better === undefined ? "HEADLINE" : quoted(better)}`,
      },
    ];
  });
}

interface Doubt {
  readonly why: string;
  /** The headline without what does not belong to it. */
  readonly better?: string;
  /** Short headlines exist: only a better line in the text makes it a doubt. */
  readonly isWeak?: true;
}

function doubtOf({ headline, inLanguage }: NewsArticle, names: ReadonlySet<string>, others: number): Doubt | undefined {
  const { value } = headline;
  const slug = slugOf(value);
  if (names.has(slug)) return { why: "it is the publisher's name" };
  if (isSection(value, inLanguage.value)) return { why: "it is the name of a section" };
  const parts = value.split(/\s+[|·•›»–—-]\s+/u);
  const rest = parts.filter((part) => !names.has(slugOf(part)));
  if (rest.length < parts.length) {
    const told = rest.filter((part) => !isSection(part, inLanguage.value));
    return { why: "a part of it is the publisher's name", ...(told.length === 1 ? { better: told[0]! } : {}) };
  }
  if (others >= severalOthers) return { why: `${others} other articles of the publisher have the same` };
  return sizeOf(value) <= mostWords
    ? { why: "it looks like a label, and the line below like a headline", isWeak: true }
    : undefined;
}

/** A line right below the headline that is no sentence, and says more. */
function lineBelow({ blocks, headline }: NewsArticle): string | undefined {
  const at = blocks.findIndex(({ kind, text }) => kind === "headline" && text === headline.value);
  const below = blocks
    .slice(at + 1)
    .filter(isStory)
    .slice(0, blocksBelow);
  return below.find(
    ({ kind, text }) =>
      kind !== "list" &&
      kind !== "table" &&
      text.length <= longestHeadline &&
      !endsSentence.test(text) &&
      sizeOf(text) >= fewestWords,
  )?.text;
}

const endsSentence = /[.!?…:;,。！？؟।۔：；，][\s"'”“’»)\]」』]*$/u;

/** A word, or two letters of a script without spaces. */
function sizeOf(text: string): number {
  const { words, letters } = countWords(text);
  return words + letters / 2;
}

const publisherOf = ({ source, publisher }: NewsArticle): string => publisher?.value ?? folderOf(source.path) ?? "";

/** The names of the publisher as slugs, so that two spellings of a name are one. */
function namesOf({ source, publisher }: NewsArticle, publishers: Settings["publishers"]): ReadonlySet<string> {
  const folder = folderOf(source.path);
  const names = [publisher?.value, entryOf(publishers, folder)?.name, folder].map((name) => slugOf(name ?? ""));
  return new Set(names.filter(Boolean));
}

function isSection(text: string, tag: string): boolean {
  const lower = text.trim().toLowerCase();
  return ["en", tag].some((language) => languageOf(language).sections.some((word) => word.toLowerCase() === lower));
}

/** As front matter has it: in quotation marks, since a headline may hold a colon. */
const quoted = (text: string): string => JSON.stringify(text);
