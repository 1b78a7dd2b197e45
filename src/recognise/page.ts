import { opensWithColon } from "../languages/bylines.ts";
import type { Language } from "../languages/language.ts";
import { wordsOf } from "../text/words.ts";
import { asksReader } from "./boilerplate.ts";
import { endsWithWhose } from "./credits.ts";
import type { Draft, Judgement } from "./draft.ts";
import { byWords } from "./headlineByWords.ts";
import { besideCredit } from "./leftOut.ts";
import { liveBlog, withLiveBlog } from "./liveBlog.ts";
import { hasWord, isTitleLike, sizeOf } from "./shape.ts";
import { type Region, storyRegion } from "./storyRegion.ts";
import { teasers } from "./teasers.ts";

/**
 * A whole page was pasted: what of it is the story? Lines before and after the story go; among it, a short line that
 * stands alone over running text is a crosshead, and runs of short lines are the page's. A text that does not look
 * like a page is left as it is.
 */
export function judgePage(
  drafts: readonly Draft[],
  judgedAlone: readonly Judgement[],
  languages: readonly Language[],
  opening: (index: number, earlier: readonly Judgement[], expected: boolean) => Judgement | undefined,
): Judgement[] {
  const judged = withLiveBlog(drafts, judgedAlone);
  const repeated = repeatedLines(drafts);
  const lines = drafts.map(({ text, marked }, i) => ({
    text,
    furniture: isFurniture(judged[i]!) || repeated.has(i),
    neutral: ["list", "table", "quote"].includes(judged[i]!.kind) || marked !== undefined || isFixed(judged[i]!),
  }));
  const region = storyRegion(lines);
  if (!region?.isPage || drafts.some((draft) => draft.marked)) return [...judged];
  const result = judged.map((judgement, i): Judgement => {
    if (isFixed(judgement) || isFurniture(judgement)) return judgement;
    const asked = i > 0 ? asksReader(drafts[i]!.text, languages) : undefined;
    if (asked) return { kind: "boilerplate", because: `boilerplate/asks-the-reader: ${asked}` };
    if (i < region.first) return { kind: "boilerplate", because: "boilerplate/before-the-story" };
    if (i > region.last) return { kind: "boilerplate", because: "boilerplate/after-the-story" };
    if (repeated.has(i)) return { kind: "boilerplate", because: "boilerplate/repeated" };
    return judgement;
  });
  const head = headlineAt(drafts, result, region.first);
  const firstProse = region.shapes.findIndex((shape, i) => i >= region.first && shape === "prose");
  // Who and when may stand above the headline that was found by its words, not above the first line.
  const top = result[head]?.because === byWords ? 0 : head;
  // Twice: a name stands beside a date that may come after it.
  for (let round = 0; round < 2; round++) {
    for (let i = Math.max(1, Math.min(top + 1, region.first - 20)); i < drafts.length; i++) {
      const near =
        i <= region.first + 15 ||
        (i >= region.last - 2 && i <= region.last + 6) ||
        opensWithColon(drafts[i]!.text, languages);
      if (near && region.shapes[i] !== "prose" && isNoise(result[i]!))
        result[i] = opening(i, result, (i > head && i <= firstProse) || i === region.last + 1) ?? result[i]!;
    }
  }
  captions(drafts, result, region);
  among(drafts, result, region);
  standfirst(drafts, result, region);
  underHeadline(drafts, result, region);
  belowStory(drafts, result, region);
  return result;
}

const nearHeadline = 3;
/** How the reason of a sentence begins that is kept because it stands under the headline. */
export const opening = "blocks/opening";
/** Keeps sentences right under the headline, if the page's own lines part them from the story. */
function underHeadline(drafts: readonly Draft[], judged: Judgement[], { shapes, first }: Region): void {
  const head = judged.findIndex(({ kind }) => kind === "headline");
  for (let i = head + 1; head >= 0 && i < first && i <= head + nearHeadline; i++)
    if (judged[i]!.because === "boilerplate/before-the-story" && isSentence(drafts[i]!.text, shapes[i]!))
      judged[i] = { kind: "paragraph", because: `${opening}: a sentence under the headline` };
}

/** Keeps the table right below the story, with its title; and the list that a line with a colon announces. */
function belowStory(drafts: readonly Draft[], judged: Judgement[], { last }: Region): void {
  const looksTabular = (i: number) => /\t|\s\|\s/u.test(drafts[i]?.text ?? "") && /\d/u.test(drafts[i]!.text);
  const isItem = (i: number) => /^[•●▪‣◦]\s*\S/u.test(drafts[i]?.text ?? "");
  for (let from = last + 1; from <= last + 4; from++) {
    const rows = looksTabular(from + 1)
      ? looksTabular
      : isItem(from + 1) && /[:：]$/u.test(drafts[from]!.text)
        ? isItem
        : undefined;
    if (!rows?.(from + 2) || judged[from]!.kind === "readMore") continue;
    judged[from] = { kind: "crosshead", because: "blocks/crosshead: over a table or list below the story" };
    for (let i = from + 1; i < drafts.length && rows(i); i++)
      judged[i] = { kind: rows === isItem ? "list" : "table", because: "blocks/table: below the story" };
    return;
  }
}

/** A short sentence may be a button's. */
const isSentence = (text: string, shape: Region["shapes"][number]): boolean =>
  shape === "prose" || (shape === "sentence" && sizeOf(text) >= 40);

/** Not story, whatever stands around it. */
const isFurniture = ({ kind }: Judgement): boolean =>
  ["byline", "dateline", "caption", "credit", "readMore", "boilerplate"].includes(kind);
/** A line that may still be who or when. */
const isNoise = (judgement: Judgement): boolean =>
  !isFixed(judgement) &&
  (isOpen(judgement) || /before-the-story|after-the-story|label-at-the-end/u.test(judgement.because));
/** The editor has spoken, or it is the headline. */
const isFixed = ({ kind, because }: Judgement): boolean =>
  kind === "headline" || because.startsWith("blocks/keep") || because.startsWith(liveBlog);

/** A line that occurs three times is a button or a label. Twice may be a crosshead that a table of contents lists. */
function repeatedLines(drafts: readonly Draft[]): Set<number> {
  const places = new Map<string, number[]>();
  drafts.forEach(({ text }, i) => {
    const key = text.toLowerCase();
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  });
  return new Set(
    [...places.values()]
      .filter((list) => list.length > 2)
      .flat()
      .filter((i) => i > 0),
  );
}

/** One line beside the name of who made the picture says what is on it: the line above, where it is short, else the line below. */
function captions(drafts: readonly Draft[], judged: Judgement[], { shapes, first, last }: Region): void {
  const longest = 200;
  const can = (i: number) =>
    i >= first &&
    i <= last &&
    isOpen(judged[i]!) &&
    sizeOf(drafts[i]!.text) <= longest &&
    !/[.!?。]["'”“’‘»«)]*\s+[\p{Lu}\p{Lo}"„“«]/u.test(drafts[i]!.text.replace(/\b\p{L}{1,2}\.\s/gu, ""));
  judged.forEach(({ kind }, i) => {
    // One sentence, and whose picture it is: "The harbour on Monday. (Harbour Post)"
    if (can(i) && i < last && endsWithWhose(drafts[i]!.text))
      judged[i] = { kind: "caption", because: "blocks/caption: ends with whose picture it is" };
    if (kind !== "credit") return;
    const near = [i - 1, i + 1].filter(can);
    const says = (k: number) =>
      shapes[k] !== "prose" && shapes[k] !== "sentence" && wordsOf(drafts[k]!.text).length >= 4;
    const beside = near.find(says) ?? near.find((k) => k < i);
    if (beside !== undefined) judged[beside] = { kind: "caption", because: `blocks/caption: ${besideCredit}` };
  });
}

/** Lines between the paragraphs. */
function among(drafts: readonly Draft[], judged: Judgement[], { shapes, first, last }: Region): void {
  const told = tells(drafts, judged, shapes, first, last);
  let from = first;
  for (let i = first; i <= last + 1; i++) {
    if (i <= last && !told[i]) continue;
    const open: number[] = [];
    for (let k = from; k < i; k++) if (isOpen(judged[k]!)) open.push(k);
    from = i + 1;
    const final = open.at(-1);
    const before = open[0]! - 1;
    if (open.length >= 2 && told[before] && /[:：]["'”“»]?$/u.test(drafts[before]!.text)) {
      for (const k of open) judged[k] = { kind: "list", because: "blocks/list: under a line that ends in a colon" };
      continue;
    }
    // The one that stands over the next paragraph may be its title; what is above it is the page's.
    const heads =
      final === i - 1 && i < last && told[i + 1] && isCrosshead(drafts[final]!.text) && sizeOf(drafts[i]!.text) > 60;
    for (const k of open)
      judged[k] =
        k === final && (heads || (open.length === 1 && i <= last && isCrosshead(drafts[k]!.text)))
          ? { kind: "crosshead", because: "blocks/crosshead: stands alone over a paragraph" }
          : { kind: "boilerplate", because: `${labels}: short lines in a row` };
  }
  teasers(drafts, judged, told, first, last);
}

const labels = "boilerplate/labels";
const isOpen = ({ kind, because }: Judgement): boolean =>
  (kind === "paragraph" || kind === "crosshead") && !because.startsWith(liveBlog);

/** A title of a part of the story: no address, no columns, no clock time alone. */
function isCrosshead(text: string): boolean {
  if (!isTitleLike(text) || !hasWord(text) || /\s[|·]\s|:\/\/|^(?:doi|www\.)/u.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return !(/\d/.test(text) && /\d{1,2}[:.h]\d{2}|\d{4}/u.test(text) && words <= 3);
}

const mostBetween = 2;
/** Which lines are running text: prose, and sentences that hang on to it. */
function tells(
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  shapes: Region["shapes"],
  first: number,
  last: number,
): boolean[] {
  const can = (i: number) => i >= first && i <= last && !isFurniture(judged[i]!);
  const told = judged.map(
    ({ kind }, i) => can(i) && (shapes[i] === "prose" || ["list", "table", "quote"].includes(kind)),
  );
  // What is known to be the page's parts no sentence from its paragraph.
  const beside = (i: number, step: 1 | -1) => {
    let k = i + step;
    for (let n = 0; n < mostBetween && k >= first && k <= last && isFurniture(judged[k]!); n++) k += step;
    return k;
  };
  const hangsOn = (i: number, step: 1 | -1) => {
    if (
      can(i) &&
      !told[i] &&
      (shapes[i] === "sentence" || shapes[i] === "long") &&
      told[sizeOf(drafts[i]!.text) >= 40 ? beside(i, step) : i + step]
    )
      told[i] = true;
  };
  sentencesInARow(drafts, judged, shapes, told, can);
  for (let i = first; i <= last; i++) hangsOn(i, -1);
  for (let i = last; i >= first; i--) hangsOn(i, 1);
  return told;
}

const fewestInARow = 3;
/**
 * Marks sentences in a row as running text, if they are most of it: a story in paragraphs of one short sentence. Beside
 * longer paragraphs they may be teasers. Lines of the page may part them.
 */
function sentencesInARow(
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  shapes: Region["shapes"],
  told: boolean[],
  can: (i: number) => boolean,
): void {
  const rows: number[][] = [[]];
  for (let i = 0; i < drafts.length; i++) {
    if (can(i) && shapes[i] === "sentence" && sizeOf(drafts[i]!.text) >= shortestInARow) rows.at(-1)!.push(i);
    else if (!isFurniture(judged[i]!)) rows.push([]);
  }
  const found = rows.filter(({ length }) => length >= fewestInARow).flat();
  if (found.length > shapes.filter((shape, i) => shape === "prose" && can(i)).length)
    for (const i of found) told[i] = true;
}
/** In letters: a shorter sentence may be a button's. */
const shortestInARow = 20;

const longestStandfirst = 500;
const shortestStandfirst = 70;

/**
 * The sentence or two under the headline that the page's own lines (date, author, picture, buttons) part from the
 * story. Right under the headline it may do without a full stop.
 */
function standfirst(drafts: readonly Draft[], judged: Judgement[], { shapes, first, last }: Region): void {
  const head = headlineAt(drafts, judged, first);
  const fits = (i: number) => {
    const size = sizeOf(drafts[i]!.text);
    return size >= shortestStandfirst && size <= longestStandfirst && !/[:：]$/u.test(drafts[i]!.text);
  };
  for (let i = head + 1; i < first; i++) {
    if (judged[i]!.because !== "boilerplate/before-the-story" || !fits(i)) continue;
    if (shapes[i] !== "prose" && (i > head + 3 || /\s[|·]\s|[:：]/u.test(drafts[i]!.text))) continue;
    judged[i] = { kind: "standfirst", because: "blocks/standfirst: set apart under the headline" };
    return;
  }
  let next = first + 1;
  while (next <= last && !isOpen(judged[next]!)) next++;
  if (judged[first]!.kind !== "paragraph" || !fits(first) || next > last) return;
  if (next > first + 1) judged[first] = { kind: "standfirst", because: "blocks/standfirst: set apart from the story" };
  else if (isBrief(drafts, judged, first, last))
    judged[first] = { kind: "standfirst", because: "blocks/standfirst: half as long as the paragraphs" };
}

/** A lead sentence over long paragraphs: half as long as they are, as a rule. */
function isBrief(drafts: readonly Draft[], judged: readonly Judgement[], first: number, last: number): boolean {
  const sizes: number[] = [];
  for (let i = first + 1; i <= last && sizes.length < 6; i++)
    if (judged[i]!.kind === "paragraph") sizes.push(sizeOf(drafts[i]!.text));
  sizes.sort((a, b) => a - b);
  return sizes.length >= 3 && sizeOf(drafts[first]!.text) <= 0.55 * sizes[Math.floor(sizes.length / 2)]!;
}

/** The last line above the story that says the headline again, with another line before or after it; else the headline. */
function headlineAt(drafts: readonly Draft[], judged: readonly Judgement[], first: number): number {
  const top = judged.findIndex(({ kind }) => kind === "headline");
  const words = new Set(wordsOf(drafts[top]?.text.toLowerCase() ?? "").map(({ text }) => text));
  for (let i = first - 1; i > top && words.size >= 3; i--) {
    const own = new Set(wordsOf(drafts[i]!.text.toLowerCase()).map(({ text }) => text));
    const shared = [...own].filter((word) => words.has(word)).length;
    if (shared >= 0.7 * words.size && own.size <= 2.5 * words.size) return i;
  }
  return top;
}
