import { type Block, isStory } from "../model/article.ts";
import type { FrontMatter } from "../model/frontMatter.ts";
import { slugOf } from "../text/slug.ts";
import type { Draft, Judgement, Setting } from "./draft.ts";
import { readsAsByline, readsAsDateLine } from "./opening.ts";
import { repeatsTitle, sameWords } from "./repeatsTitle.ts";
import { hasWord, isParagraphLike, isTitleLike, isUnspaced } from "./shape.ts";

// Which line is the headline? The first, unless it is one that pages print above it.

const mostAbove = 4;

/**
 * The headline, or what stands above it: an address, a date, a byline, a section's or a publisher's name. Where front
 * matter states a title, the line is the text's own headline if it repeats the title or shares half of its words with it.
 */
export function headline(draft: Draft, setting: Setting): Judgement | undefined {
  const { title } = setting.frontMatter;
  if (!title) return firstOwn(draft, setting);
  const { drafts, index, pageTitle, earlier } = setting;
  if (earlier.some(({ kind }) => kind === "headline")) return undefined;
  if (index <= 1 && (sameWords(draft.text, title) || (pageTitle && sameWords(draft.text, pageTitle))))
    return { kind: "headline", because: "blocks/headline: repeats the title" };
  const found = firstOwn(draft, setting);
  if (!found) return undefined;
  if (found.kind === "headline")
    return isLike(draft, title, setting)
      ? { kind: "headline", because: "blocks/headline: half of its words are the title's" }
      : undefined;
  // Above the headline, if that is the one.
  return drafts.slice(index + 1, index + mostAbove).some((below) => isLike(below, title, setting)) ? found : undefined;
}

/** A sentence that tells what the title tells is how the story begins: headlines have no full stop. */
const isLike = ({ text, marked }: Draft, title: string, { languages }: Setting): boolean =>
  (marked === "heading" || !fullStop.test(text)) && repeatsTitle(text, title, languages[0]?.tag ?? "en");
const fullStop = /[.。।۔][\s"'”“’»)\]」』]*$/u;

function firstOwn(draft: Draft, setting: Setting): Judgement | undefined {
  const { text, marked } = draft;
  const { index, earlier } = setting;
  if (index > mostAbove || earlier.some((e) => e.kind === "headline" || !isAbove(e))) return undefined;
  if (marked === "heading") return { kind: "headline", because: "blocks/headline: first heading" };
  if (marked) return undefined;
  const above = index < mostAbove ? aboveHeadline(draft, setting) : undefined;
  if (above) return above;
  const longest = isUnspaced(text) ? 90 : 220;
  if (text.length > longest || dateline.test(text)) return undefined;
  if (
    setting.drafts.length > 1 &&
    text.length > longest / 2 &&
    /[.。]["'”»]?$/u.test(text) &&
    /[.!?。！？]\s*\S/u.test(text.slice(0, -1))
  )
    return undefined;
  return {
    kind: "headline",
    because: index === 0 ? "blocks/headline: first line" : "blocks/headline: first of its own",
  };
}

const isAbove = ({ kind, because }: Judgement): boolean =>
  kind === "dateline" || kind === "byline" || because.startsWith("boilerplate/above-the-headline");

/** `KOBLENZ (dpa) — The river rose …`: a story that begins at once. */
const dateline =
  /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,30}(?:,\s[^()—–]{2,24})?\s*(?:\([^()]{2,24}\))?\s+[—–-]{1,2}\s+\S.*[.!?]$/u;

function aboveHeadline(draft: Draft, setting: Setting): Judgement | undefined {
  const { text } = draft;
  const below = setting.drafts.slice(setting.index + 1, setting.index + mostAbove).map((other) => other.text);
  if (below.length === 0) return undefined;
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(text))
    return { kind: "boilerplate", because: "boilerplate/above-the-headline: an address" };
  // A headline follows: a line that is neither a sentence nor as short as a label.
  const next = below.find((line) => line.length >= (isUnspaced(line) ? 8 : 18));
  if (!next || !isTitleLike(next) || isParagraphLike(next)) return undefined;
  const date = readsAsDateLine(draft, setting);
  if (date && text.length <= 60) return date;
  // "By Hand" may be a headline; a name of two words is none.
  const byline = readsAsByline(draft, setting);
  if (byline && /^blocks\/byline: \S+ \S/u.test(byline.because) && text.length <= 60) return byline;
  const label = labelOf(text, setting);
  return label ? { kind: "boilerplate", because: `boilerplate/above-the-headline: ${label}` } : undefined;
}

const longestLabel = 36;
/** A section, a path through the site, or a name that the page says again. */
function labelOf(text: string, { drafts, languages, publishers }: Setting): string | undefined {
  if (text.length > longestLabel || /[.!?:]$/u.test(text)) return undefined;
  const parts = text.split(/\s*[|›»>/•·]\s*/u);
  const isSection = (part: string) =>
    languages.some(({ sections }) => sections.some((word) => word.toLowerCase() === part.toLowerCase()));
  if (publishers.some((name) => slugOf(name) === slugOf(text))) return "the publisher";
  if (parts.every(isSection)) return "a section";
  if (parts.length > 1 && (parts.some(isSection) || parts.every((part) => part.split(/\s+/u).length <= 2)))
    return "a path";
  const words = text.split(/\s+/u).length;
  const again = drafts
    .slice(2)
    .some((other) => other.text === text || (/©|\(c\)/iu.test(other.text) && other.text.includes(text)));
  return words <= 4 && again ? "a name that comes again" : undefined;
}

/**
 * The line that a text begins with, if it reads like a headline and stays in the story because front matter states
 * another title.
 */
export function headlineKept(told: readonly Block[], { title }: FrontMatter): Block | undefined {
  const [first, ...others] = told.filter(isStory);
  if (!title || !first || others.length === 0 || first.because.startsWith("blocks/keep")) return undefined;
  if (first.kind !== "paragraph" && first.kind !== "crosshead") return undefined;
  return isTitleLike(first.text) && !isParagraphLike(first.text) && hasWord(first.text) ? first : undefined;
}
