import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { isWeekday, readDate } from "../languages/readDate.ts";
import type { Block } from "../model/article.ts";
import type { FrontMatter } from "../model/frontMatter.ts";
import { anyOf } from "../text/pattern.ts";
import { startsUpper, wordsOf } from "../text/words.ts";
import { furnitureByPhrase, isTailHead } from "./boilerplate.ts";
import { isCredit, isSignedCaption } from "./credits.ts";
import type { Draft, Judgement } from "./draft.ts";
import { judgePage } from "./page.ts";
import { isParagraphLike, isTitleLike, isUnspaced, shapeOf } from "./shape.ts";

/** What a rule sees: all drafts, which one is asked about, and what the earlier ones were found to be. */
interface Setting {
  readonly drafts: readonly Draft[];
  readonly index: number;
  readonly earlier: readonly Judgement[];
  readonly languages: readonly Language[];
  readonly frontMatter: FrontMatter;
}
type Rule = (draft: Draft, setting: Setting) => Judgement | undefined;

/** First hit wins; the order is the reasoning. */
const rules: readonly Rule[] = [
  editorSays,
  headline,
  signed,
  byPhrase,
  dateLine,
  byline,
  underReadMore,
  markdownSays,
  listItem,
  tableLine,
  crosshead,
  labelAtTheEnd,
];

/** What is each piece of the text: headline, byline, crosshead, paragraph, furniture? Each with the rule that says so. */
export function blocks(drafts: readonly Draft[], tag: string, frontMatter: FrontMatter): Block[] {
  const language = languageOf(tag);
  const languages = language.tag === "en" ? [language] : [language, languageOf("en")];
  const earlier: Judgement[] = [];
  drafts.forEach((draft, index) => {
    const setting = { drafts, index, earlier, languages, frontMatter };
    let judgement: Judgement | undefined;
    for (const rule of rules) if ((judgement = rule(draft, setting))) break;
    earlier.push(judgement ?? { kind: "paragraph", because: "blocks/paragraph" });
  });
  const refined = tail(
    drafts,
    standfirst(drafts, judgePage(drafts, earlier, languages, readsAsOpening(drafts, languages, frontMatter))),
    languages,
    frontMatter,
  );
  return drafts.map((draft, i) => blockOf(draft, refined[i]!));
}

/** Who and when: above and below the story, wherever that is on the page. */
const readsAsOpening =
  (drafts: readonly Draft[], languages: readonly Language[], frontMatter: FrontMatter) =>
  (index: number, earlier: readonly Judgement[]): Judgement | undefined => {
    const setting = { drafts, index, earlier, languages, frontMatter };
    return readsAsDateLine(drafts[index]!, setting) ?? readsAsByline(drafts[index]!, setting);
  };

function blockOf(draft: Draft, { kind, because }: Judgement): Block {
  const { text, span, pieces, markdown } = draft;
  return { kind, text, span, because, ...(pieces ? { pieces } : {}), ...(markdown ? { markdown } : {}) };
}

// ------------------------------------------------------------ rules

function editorSays({ text }: Draft, { frontMatter }: Setting): Judgement | undefined {
  const names = (lines: readonly string[] | undefined) =>
    lines?.find((line) => text === line || (line.length >= 12 && text.includes(line)));
  const kept = names(frontMatter.keep);
  if (kept) return { kind: "paragraph", because: `blocks/keep: ${kept}` };
  const dropped = names(frontMatter.drop);
  return dropped ? { kind: "boilerplate", because: `blocks/drop: ${dropped}` } : undefined;
}

/** The first line, unless the front matter gives another title or the line is a paragraph by itself. */
function headline({ text, marked }: Draft, { index, drafts, earlier, frontMatter }: Setting): Judgement | undefined {
  if (frontMatter.title) {
    return index <= 1 && sameWords(text, frontMatter.title)
      ? { kind: "headline", because: "blocks/headline: repeats the title" }
      : undefined;
  }
  if (index !== 0 || earlier.some((e) => e.kind === "headline")) return undefined;
  if (marked === "heading") return { kind: "headline", because: "blocks/headline: first heading" };
  if (marked) return undefined;
  const longest = isUnspaced(text) ? 90 : 220;
  if (text.length > longest) return undefined;
  if (
    drafts.length > 1 &&
    text.length > longest / 2 &&
    /[.。]["'”»]?$/u.test(text) &&
    /[.!?。！？]\s*\S/u.test(text.slice(0, -1))
  )
    return undefined;
  return { kind: "headline", because: "blocks/headline: first line" };
}

function byPhrase({ text, marked }: Draft, { languages }: Setting): Judgement | undefined {
  if (marked === "table" || marked === "code") return undefined;
  const found = furnitureByPhrase(text, languages);
  if (!found) return undefined;
  return {
    kind: found.kind,
    because:
      found.kind === "boilerplate" ? `boilerplate/${found.rule}: ${found.saw}` : `blocks/${found.rule}: ${found.saw}`,
  };
}

/** Pictures, by who made them. */
function signed({ text, marked }: Draft): Judgement | undefined {
  if (marked) return undefined;
  if (isCredit(text)) return { kind: "credit", because: "blocks/credit: who made the picture" };
  return isSignedCaption(text)
    ? { kind: "caption", because: "blocks/caption: ends with who made the picture" }
    : undefined;
}

/** A line that holds a date and hardly anything else, near the top or at the very end. */
function dateLine(draft: Draft, setting: Setting): Judgement | undefined {
  return nearAnEnd(setting) ? readsAsDateLine(draft, setting) : undefined;
}
const nearAnEnd = ({ index, drafts }: Setting): boolean => index <= 8 || index >= drafts.length - 3;

function readsAsDateLine({ text }: Draft, { languages }: Setting): Judgement | undefined {
  if (text.length > 120) return undefined;
  const [language] = languages;
  const found = readDate(text, language!.tag);
  if (!found) return undefined;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  const labels = [...languages.flatMap((l) => [...l.publishedWords, ...l.updatedWords])];
  const bare = rest
    .replace(new RegExp(`(?<!\\p{L})(?:${anyOf(labels)})(?!\\p{L})`, "giu"), " ")
    .replace(
      /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|(?<!\p{L})(?:UTC|GMT|CE?S?T|E[SD]T|kl|am|pm|uhr|um|at|à|a las)(?!\p{L})/giu,
      " ",
    );
  const words = wordsOf(bare).filter((word) => !isWeekday(word.text, language!.tag) && !/^\d+$/u.test(word.text));
  // "Anna Weber, 11 February 2021" is a date line with a name in it; a sentence is not.
  if (words.length > 4 || /[.!?]$/u.test(text.replace(/\d\.$/u, ""))) return undefined;
  return { kind: "dateline", because: "blocks/date-line" };
}

const bylines = new Map<string, RegExp>();
/** `By Anna Weber and Tom Fox`, `Af Ida Storm`, `文/田中太郎` */
function bylineStart(language: Language): RegExp {
  let pattern = bylines.get(language.tag);
  if (!pattern) {
    const words = language.bylineWords;
    const spaced = words.filter((word) => !/[:：/＝=・]$/u.test(word));
    const closed = words.filter((word) => /[:：/＝=・]$/u.test(word));
    const options = [
      spaced.length > 0 ? `(?:${anyOf(spaced)})(?:\\s*[:：]\\s*|\\s+)` : "",
      closed.length > 0 ? `(?:${anyOf(closed)})\\s*` : "",
    ].filter(Boolean);
    pattern = options.length > 0 ? new RegExp(`^(?:${options.join("|")})(?<names>\\S.*)$`, "iu") : /(?!)/u;
    bylines.set(language.tag, pattern);
  }
  return pattern;
}

function byline(draft: Draft, setting: Setting): Judgement | undefined {
  return nearAnEnd(setting) ? readsAsByline(draft, setting) : undefined;
}

/** `By Anna Weber`; or `By` on a line of its own, and the names below it, one a line. */
function readsAsByline({ text }: Draft, { index, drafts, earlier, languages }: Setting): Judgement | undefined {
  if (text.length > 120) return undefined;
  const above = earlier[index - 1];
  const isNameLine = (line: string) => languages.some((language) => looksLikeNames(line, language)) && isBareName(line);
  if (above?.kind === "byline" && above.because.startsWith(alone) && isNameLine(text))
    return { kind: "byline", because: `${alone}: ${drafts[index - 1]!.text.slice(0, 30)}` };
  for (const language of languages) {
    if (bylineStart(language).test(`${text} X`) && !bylineStart(language).test(text)) {
      if (isNameLine(drafts[index + 1]?.text ?? "")) return { kind: "byline", because: `${alone}: ${text}` };
    }
    const names = bylineStart(language).exec(text)?.groups?.names;
    if (!names || !looksLikeNames(names, language)) continue;
    return { kind: "byline", because: `blocks/byline: ${text.slice(0, text.length - names.length).trim()}` };
  }
  return undefined;
}

const alone = "blocks/byline-below";
/** Two to four words, all capitalised, nothing else. */
const isBareName = (line: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:von|van|de|der|den|di|da|la|le|al|el|bin)\s)*\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line);

/** Names are capitalised and few; "By the end of the week, …" is not a byline. */
function looksLikeNames(text: string, language: Language): boolean {
  if (/[.!?]$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  const words = wordsOf(text.replace(/\S+@\S+/gu, " "));
  if (words.length === 0 || words.length > 12) return false;
  const scriptless =
    !/\p{Lu}/u.test(text) &&
    /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Katakana}]/u.test(text);
  if (scriptless) return words.length <= 8 && text.length <= 40;
  const joints = new Set(
    [
      ...language.andWords,
      "de",
      "van",
      "von",
      "der",
      "den",
      "bin",
      "al",
      "af",
      "la",
      "le",
      "di",
      "da",
      "dos",
      "zu",
      "for",
      "i",
      "in",
      "the",
    ].map((w) => w.toLowerCase()),
  );
  const first = words[0]!;
  const small = words.filter(
    (w) => !startsUpper(w.text) && !joints.has(w.text.toLowerCase()) && !/^\d+$/u.test(w.text),
  );
  return (
    startsUpper(first.text) &&
    !language.notNames.includes(first.text.toLowerCase()) &&
    small.length <= 3 &&
    small.length < words.length / 2
  );
}

/** Titles that follow a lone "Read also:", until a paragraph comes. */
function underReadMore({ text }: Draft, { index, drafts, earlier, languages }: Setting): Judgement | undefined {
  const before = earlier[index - 1];
  if (before?.kind !== "readMore" || isTailHead(text, languages)) return undefined;
  const opener = drafts[index - 1]!.text;
  const isList = before.because.startsWith("blocks/read-more-list") || /[:：]$/u.test(opener) || opener.length < 24;
  if (!isList || isParagraphLike(text) || !isTitleLike(text)) return undefined;
  // A title that a paragraph of the story follows is a crosshead, once the list has had an item.
  if (before.because.startsWith("blocks/read-more-list") && isParagraphLike(drafts[index + 1]?.text ?? ""))
    return undefined;
  return { kind: "readMore", because: `blocks/read-more-list: under ${opener.slice(0, 24)}` };
}

function markdownSays({ marked, text }: Draft): Judgement | undefined {
  switch (marked) {
    case "heading":
      return { kind: "crosshead", because: "blocks/crosshead: Markdown heading" };
    case "list":
      return { kind: "list", because: "blocks/list: Markdown list" };
    case "quote":
      return { kind: "quote", because: "blocks/quote: Markdown quotation" };
    case "table":
      return { kind: "table", because: "blocks/table: Markdown table" };
    case "code":
      return { kind: "paragraph", because: `blocks/paragraph: ${text.length > 0 ? "Markdown code" : ""}` };
    case undefined:
      return undefined;
    default:
      return marked satisfies never;
  }
}

const bullet = /^(?:[•●▪‣◦·*]|[-–—](?=\s))\s*\S/u;
const numbered = /^(?:\d{1,3}|\p{Ll})[.)]\s+\S/u;
/** Two items side by side. In many languages a dash opens direct speech, so dashes make no list. */
function listItem({ text }: Draft, { index, drafts }: Setting): Judgement | undefined {
  const beside = [drafts[index - 1], drafts[index + 1]];
  if (numbered.test(text) && beside.some((d) => d && numbered.test(d.text)))
    return { kind: "list", because: "blocks/list: numbered" };
  if (!bullet.test(text) || /^[–—-]/u.test(text)) return undefined;
  return beside.some((d) => d && bullet.test(d.text) && d.text[0] === text[0])
    ? { kind: "list", because: "blocks/list: bullet" }
    : undefined;
}

function tableLine({ text }: Draft): Judgement | undefined {
  const cells = text.split(/\t|\s\|\s|\s{3,}/u).filter((cell) => cell.trim()).length;
  return cells >= 3 ? { kind: "table", because: "blocks/table: columns" } : undefined;
}

/** A title-like line over a paragraph. */
function crosshead({ text }: Draft, { index, drafts, earlier, languages }: Setting): Judgement | undefined {
  if (index === 0 || !isTitleLike(text) || isTailHead(text, languages)) return undefined;
  const next = drafts[index + 1];
  if (!next || !isParagraphLike(next.text) || next.text.length < text.length) return undefined;
  if (/^[\d\W]+$/u.test(text) || text.length < 3) return undefined;
  const wordless = wordsOf(text).length < 1;
  return wordless || earlier.every((e) => e.kind === "boilerplate")
    ? undefined
    : { kind: "crosshead", because: "blocks/crosshead: short line over a paragraph" };
}

/** Titles and single words that follow the last paragraph: what the page hangs below a story. */
function labelAtTheEnd({ text }: Draft, { index, drafts, earlier }: Setting): Judgement | undefined {
  if (index === 0 || !isTitleLike(text) || text.length < 2) return undefined;
  if (drafts.slice(index + 1).some((d) => isParagraphLike(d.text))) return undefined;
  if (!earlier.some((e) => e.kind === "paragraph")) return undefined;
  return { kind: "boilerplate", because: "boilerplate/label-at-the-end" };
}

// ------------------------------------------------------------ what takes the whole text to see

/** The paragraph set apart after the headline: the page's own lines (byline, date, picture) stand between it and the story. */
function standfirst(drafts: readonly Draft[], judged: readonly Judgement[]): Judgement[] {
  const result = [...judged];
  const head = judged.findIndex((j) => j.kind === "headline");
  const second = judged[head + 1];
  const third = judged[head + 2];
  const candidate = drafts[head + 1];
  if (head < 0 || !candidate || !second || !third || candidate.text.length > 450) return result;
  const parted = ["byline", "dateline", "caption", "credit"].includes(third.kind);
  const more = judged.slice(head + 2).some((j) => j.kind === "paragraph");
  if (
    parted &&
    more &&
    (second.kind === "paragraph" || second.kind === "crosshead") &&
    candidate.text.length >= (isUnspaced(candidate.text) ? 15 : 30)
  ) {
    result[head + 1] = { kind: "standfirst", because: `blocks/standfirst: set apart by a ${third.kind}` };
  }
  return result;
}

/**
 * A section after the story is cut as a whole: it opens with a head that says so ("Most read"), or it follows the
 * closing "read also" list, opens with a title, and names none of the names that the story keeps naming.
 */
function tail(
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  languages: readonly Language[],
  frontMatter: FrontMatter,
): Judgement[] {
  const start = drafts.findIndex((draft, i) => i > 1 && opensTail(draft, i, drafts, judged, languages));
  if (start < 0) return [...judged];
  const reason = `boilerplate/tail: ${drafts[start]!.text.slice(0, 40)}`;
  return judged.map((j, i) => {
    const kept = frontMatter.keep?.some((line) => drafts[i]!.text.includes(line));
    return i >= start && !kept && j.kind !== "readMore" ? { kind: "boilerplate", because: reason } : j;
  });
}

function opensTail(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  languages: readonly Language[],
): boolean {
  const before = judged.slice(0, index);
  const told = before.filter((j) => j.kind === "paragraph").length;
  if (told === 0 || draft.marked === "list" || judged[index]!.kind === "readMore") return false;
  const titleLike = isTitleLike(draft.text);
  if (!titleLike) return false;
  const storyNames = repeatedNames(
    drafts.filter((_, i) => i < index && (judged[i]!.kind === "paragraph" || judged[i]!.kind === "headline")),
  );
  const rest = drafts
    .slice(index)
    .map((d) => d.text)
    .join("\n");
  const sharesNames = [...storyNames].some((name) => rest.includes(name));
  if (isTailHead(draft.text, languages))
    return (
      !sharesNames ||
      (told >= 3 &&
        !goesOn(
          drafts.filter((_, i) => i > index && judged[i]!.kind === "paragraph"),
          storyNames,
        ))
    );
  return judged[index - 1]!.kind === "readMore" && storyNames.size > 0 && !sharesNames && index >= drafts.length / 2;
}

/** Two paragraphs in a row, one of which speaks of what the story speaks of: the head stood over a box in mid-story. */
function goesOn(drafts: readonly Draft[], storyNames: ReadonlySet<string>): boolean {
  return drafts.some((draft, i) => {
    const next = drafts[i + 1];
    if (!next || shapeOf(draft.text) !== "prose" || shapeOf(next.text) !== "prose") return false;
    return [...storyNames].some((name) => draft.text.includes(name) || next.text.includes(name));
  });
}

/** Capitalised words that the story uses again and again. */
function repeatedNames(drafts: readonly Draft[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of drafts) {
    for (const { text: word, at } of wordsOf(text)) {
      if (at > 0 && word.length >= 4 && startsUpper(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, n]) => n >= 2).map(([word]) => word));
}

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/gu, " ").trim().toLowerCase() === b.replace(/\s+/gu, " ").trim().toLowerCase();
