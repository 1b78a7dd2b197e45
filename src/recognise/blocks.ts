import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import type { Block } from "../model/article.ts";
import type { FrontMatter } from "../model/frontMatter.ts";
import { betweenCells } from "../text/cells.ts";
import { numberedLine } from "../text/numberedLine.ts";
import { wordsOf } from "../text/words.ts";
import { furnitureByPhrase, isTailHead } from "./boilerplate.ts";
import { isCredit, isSignedCaption } from "./credits.ts";
import type { Draft, Judgement, Setting } from "./draft.ts";
import { headline } from "./headline.ts";
import { headlineByWords } from "./headlineByWords.ts";
import { nothingLeft } from "./leftOut.ts";
import { readsAsByline, readsAsDateLine, readsAsNameAlone } from "./opening.ts";
import { judgePage } from "./page.ts";
import { isParagraphLike, isTitleLike, isUnspaced, shapeOf } from "./shape.ts";
import { tail } from "./tail.ts";

type Rule = (draft: Draft, setting: Setting) => Judgement | undefined;

/** First hit wins; the order is the reasoning. */
const rules: readonly Rule[] = [
  editorSays,
  headline,
  signed,
  byPhrase,
  dateLine,
  byline,
  overCredit,
  underReadMore,
  markdownSays,
  listItem,
  tableLine,
  crosshead,
  labelAtTheEnd,
];

/** What is each piece of the text: headline, byline, crosshead, paragraph, furniture? Each with the rule that says so. */
export function blocks(
  drafts: readonly Draft[],
  tag: string,
  frontMatter: FrontMatter,
  publishers: readonly string[] = [],
  pageTitle?: string,
): Block[] {
  const language = languageOf(tag);
  const languages = language.tag === "en" ? [language] : [language, languageOf("en")];
  const earlier: Judgement[] = [];
  drafts.forEach((draft, index) => {
    const setting = { drafts, index, earlier, languages, frontMatter, publishers, pageTitle };
    let judgement: Judgement | undefined;
    for (const rule of rules) if ((judgement = rule(draft, setting))) break;
    earlier.push(judgement ?? { kind: "paragraph", because: "blocks/paragraph" });
  });
  const isStated = frontMatter.title !== undefined || pageTitle !== undefined;
  const headed = isStated ? earlier : headlineByWords(drafts, earlier, language.tag);
  const refined = tail(
    drafts,
    standfirst(drafts, judgePage(drafts, headed, languages, readsAsOpening(drafts, languages, frontMatter))),
    languages,
    frontMatter,
  );
  const judged = frontMatter.whole ? headed.map(stays) : withParagraphs(drafts, refined);
  return drafts.map((draft, i) => blockOf(draft, judged[i]!));
}

const leftOut: ReadonlySet<Judgement["kind"]> = new Set(["boilerplate", "readMore", "caption", "credit"]);
/** The editor publishes the file whole; what `drop` names is the editor's word, too. */
const stays = (judgement: Judgement): Judgement =>
  leftOut.has(judgement.kind) && !judgement.because.startsWith("blocks/drop")
    ? { kind: "paragraph", because: `blocks/whole: ${judgement.because}` }
    : judgement;

const told: ReadonlySet<Judgement["kind"]> = new Set(["paragraph", "standfirst", "list", "quote", "table"]);
/** If every paragraph of a text would be left out, nothing is: it was misread. */
function withParagraphs(drafts: readonly Draft[], judged: readonly Judgement[]): readonly Judgement[] {
  if (judged.some(({ kind }) => told.has(kind))) return judged;
  const hasSome = drafts.some(
    ({ text }, i) =>
      leftOut.has(judged[i]!.kind) &&
      !judged[i]!.because.startsWith("blocks/drop") &&
      /^(?:prose|sentence)$/u.test(shapeOf(text)),
  );
  if (!hasSome) return judged;
  return judged.map((judgement) =>
    leftOut.has(judgement.kind) && !judgement.because.startsWith("blocks/drop")
      ? { kind: "paragraph", because: `${nothingLeft}: ${judgement.because}` }
      : judgement,
  );
}

/** Who and when: above and below the story, wherever that is on the page. */
const readsAsOpening =
  (drafts: readonly Draft[], languages: readonly Language[], frontMatter: FrontMatter) =>
  (index: number, earlier: readonly Judgement[], expected: boolean): Judgement | undefined => {
    const setting = { drafts, index, earlier, languages, frontMatter, publishers: [] };
    return (
      readsAsDateLine(drafts[index]!, setting) ??
      readsAsByline(drafts[index]!, setting) ??
      readsAsNameAlone(drafts[index]!, setting, expected)
    );
  };

function blockOf(draft: Draft, { kind, because }: Judgement): Block {
  const { text, span, pieces, markdown } = draft;
  return { kind, text, span, because, ...(pieces ? { pieces } : {}), ...(markdown ? { markdown } : {}) };
}

// ------------------------------------------------------------ rules

/** Short words are the whole line that an editor means; longer ones may be part of it. */
export const isMeant = (text: string, line: string): boolean =>
  text === line || (line.length >= 12 && text.includes(line));

function editorSays({ text }: Draft, { frontMatter }: Setting): Judgement | undefined {
  const names = (lines: readonly string[] | undefined) => lines?.find((line) => isMeant(text, line));
  const kept = names(frontMatter.keep);
  if (kept) return { kind: "paragraph", because: `blocks/keep: ${kept}` };
  const dropped = names(frontMatter.drop);
  return dropped ? { kind: "boilerplate", because: `blocks/drop: ${dropped}` } : undefined;
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

/** A label right above the name of who made the picture, further down than the standfirst, says what is on it. */
function overCredit({ text, marked }: Draft, { index, drafts, languages }: Setting): Judgement | undefined {
  const next = drafts[index + 1];
  if (index < 2 || marked || !next || !isTitleLike(text)) return undefined;
  return isCredit(next.text) || furnitureByPhrase(next.text, languages)?.kind === "credit"
    ? { kind: "caption", because: "blocks/caption: right above who made the picture" }
    : undefined;
}

/** A line that holds a date and hardly anything else, near the top or at the very end. */
function dateLine(draft: Draft, setting: Setting): Judgement | undefined {
  return nearAnEnd(setting) ? readsAsDateLine(draft, setting) : undefined;
}
const nearAnEnd = ({ index, drafts }: Setting): boolean => index <= 8 || index >= drafts.length - 3;

function byline(draft: Draft, setting: Setting): Judgement | undefined {
  return nearAnEnd(setting) ? readsAsByline(draft, setting) : undefined;
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
/** Two items side by side. In many languages a dash opens direct speech, so dashes make no list. */
function listItem({ text }: Draft, { index, drafts }: Setting): Judgement | undefined {
  const beside = [drafts[index - 1], drafts[index + 1]];
  if (numberedLine.test(text) && beside.some((d) => d && numberedLine.test(d.text)))
    return { kind: "list", because: "blocks/list: numbered" };
  if (!bullet.test(text) || /^[–—-]/u.test(text)) return undefined;
  return beside.some((d) => d && bullet.test(d.text) && d.text[0] === text[0])
    ? { kind: "list", because: "blocks/list: bullet" }
    : undefined;
}

function tableLine({ text }: Draft): Judgement | undefined {
  const cells = text.split(betweenCells).filter((cell) => cell.trim()).length;
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
  if (index < lastParagraph(drafts)) return undefined;
  if (!earlier.some((e) => e.kind === "paragraph")) return undefined;
  return { kind: "boilerplate", because: "boilerplate/label-at-the-end" };
}

const lastOf = new WeakMap<readonly Draft[], number>();
/** Looked for once, not for each line. */
function lastParagraph(drafts: readonly Draft[]): number {
  let last = lastOf.get(drafts);
  if (last === undefined) lastOf.set(drafts, (last = drafts.findLastIndex(({ text }) => isParagraphLike(text))));
  return last;
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
