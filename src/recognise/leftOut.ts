import { baseOf } from "../languages/languages.ts";
import { wordsAgain } from "../languages/wordsAgain.ts";
import { type Block, isLeftOut, isStory, type Manuscript } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { lineAt } from "../text/lines.ts";
import { once } from "../text/once.ts";
import { countWords, unspaced, wordsOf } from "../text/words.ts";
import { shapeOf } from "./shape.ts";

/** Share of the story's words that may be left out without a notice. */
const mostUntold = 0.08;
/** Shorter lines around a story are labels: menus, buttons. */
const fewestWords = 4;
/** A remedy names so many lines at most; more are settled by `whole: true`. */
const mostNamed = 3;

/** Warns of lines left out that may be the story's: running paragraphs, or a large share of its words. */
export function leftOutNotices({ source, blocks, frontMatter, inLanguage }: Manuscript): Notice[] {
  const saved = blocks.find(({ because }) => because.startsWith(nothingLeft));
  if (saved)
    return [
      {
        path: source.path,
        ruleId: "leftOut/nothing",
        severity: "warning",
        reason: "Leaves nothing out, because no paragraph of the text would remain",
        note: "Remove the lines that are not the story's from the file, or confirm them with whole: true",
      },
    ];
  // Either word of the editor's settles it: the file as it is, or as it is read.
  if (frontMatter.whole !== undefined) return [];
  const { lines, paragraphs } = doubtful(blocks, baseOf(inLanguage.value));
  const lost = lines.reduce((sum, { text }) => sum + sizeInWords(text), 0);
  const kept = blocks.reduce((sum, block) => sum + (isStory(block) ? sizeInWords(block.text) : 0), 0);
  const share = lost / Math.max(1, lost + kept);
  const [first] = paragraphs.length > 0 ? paragraphs : lines;
  if (!first || (paragraphs.length === 0 && share <= mostUntold)) return [];
  const percent = Math.max(1, Math.round(100 * share));
  const others = lines.length > 1 ? ` and ${lines.length - 1} more ${lines.length === 2 ? "line" : "lines"}` : "";
  const keep = lines.map(({ text }) => JSON.stringify(firstWords(text)));
  const named = keep.length > mostNamed ? "" : `keep: ${keep.length === 1 ? keep[0] : `[${keep.join(", ")}]`}, or `;
  const note = `If it is the story's, write ${named}whole: true into the front matter; if not, whole: false`;
  return [
    {
      path: source.path,
      line: lineAt(source.text, first.span.start),
      ruleId: paragraphs.length > 0 ? "leftOut/paragraph" : "leftOut/share",
      severity: "warning",
      reason: `Leaves out "${firstWords(first.text)}…"${others}: ${percent} % of the words (${first.because.split(":")[0]})`,
      note,
    },
  ];
}

/** How the reason of a caption ends that is one for where it stands. */
export const besideCredit = "beside who made the picture";

/** How the reason of a block begins that is kept because nothing else would be left of the text. */
export const nothingLeft = "blocks/nothing-left";

/** The lines left out that may be the story's, and the running paragraphs among them. */
function doubtful(blocks: readonly Block[], tag: string): { lines: readonly Block[]; paragraphs: readonly Block[] } {
  const first = blocks.findIndex(isStory);
  const last = blocks.findLastIndex(isStory);
  const head = blocks.findIndex(({ kind }) => kind === "headline");
  const top = head < 0 ? first : Math.min(head, first);
  const paragraphs = new Set(blocks.filter((block, i) => i > top && isParagraph(block)));
  const end = Math.max(
    last,
    blocks.findLastIndex((block) => paragraphs.has(block)),
    lastLikeStory(blocks, last, tag),
  );
  // Results and prices stand below a story in rows with numbers.
  let rows = end;
  while (rows + 1 < blocks.length && isRow(blocks[rows + 1]!)) rows++;
  // Two lines say who, and two when (published, updated); more may say when a warning holds, or who wrote which letter.
  const ofKind = (kind: Block["kind"]) => blocks.filter((block) => block.kind === kind);
  const whoOrWhen = [ofKind("byline"), ofKind("dateline")];
  const sayMore = new Set([
    ...whoOrWhen.flatMap((found) => found.slice(2)),
    ...whoOrWhen.flat().filter(({ text }) => sizeInWords(text) >= longDateLine),
  ]);
  const announced = listBelow(blocks, last);
  const lines = blocks.filter((block, i) => {
    if (paragraphs.has(block) || announced.has(block)) return true;
    if (i > end && i <= rows) return true;
    if (i > top && i <= rows && sayMore.has(block)) return true;
    if (i <= top || i > end || !isOpenToDoubt(block)) return false;
    return i > first && i < last ? true : sizeInWords(block.text) >= fewestWords;
  });
  return { lines, paragraphs: [...paragraphs, ...[...announced].slice(0, 1)] };
}

/** Telling words that a line below the story must have in common with it. */
const fewestAgain = 2;
/**
 * The last of the lines right below the story that are left out for where they stand, and are sentences or say what the
 * story says: a short paragraph, who scored, a table. Other titles of the page say something else.
 */
function lastLikeStory(blocks: readonly Block[], last: number, tag: string): number {
  const again = once(() =>
    wordsAgain(
      blocks.filter(isStory).map(({ text }) => text),
      tag,
    ),
  );
  let found = last;
  for (let i = last + 1; last >= 0 && i < blocks.length && isOpenToDoubt(blocks[i]!); i++)
    if (shapeOf(blocks[i]!.text) === "sentence" || again()(blocks[i]!.text).count >= fewestAgain) found = i;
  return found;
}

const mostAnnounced = 8;
/** The lines right below a story that ends with a colon: the list that it announces. */
function listBelow(blocks: readonly Block[], last: number): ReadonlySet<Block> {
  const announced = new Set<Block>();
  if (last < 0 || !/[:：]["'”“»]?$/u.test(blocks[last]!.text)) return announced;
  for (let i = last + 1; i < blocks.length && announced.size < mostAnnounced && isOpenToDoubt(blocks[i]!); i++)
    announced.add(blocks[i]!);
  return announced;
}

/** A line with so many words says more than a day or a name. */
const longDateLine = 10;

const isRow = (block: Block): boolean =>
  isOpenToDoubt(block) && /\p{L}/u.test(block.text) && (block.text.match(/\p{Nd}+/gu)?.length ?? 0) >= 2;

const isParagraph = (block: Block): boolean => isOpenToDoubt(block) && shapeOf(block.text) === "prose";

/** Rules that read words on the line itself, or the editor's own. */
const plain =
  /^(?:blocks\/(?:drop|credit|read-more)|boilerplate\/(?:above-the-headline|asks-the-reader|repeated|newsletter|cookies|copyright|subscription|comments|sharing|advert))/u;

/** Tells lines that are left out for where they stand and how they look, and not for their words. */
function isOpenToDoubt(block: Block): boolean {
  if (!isLeftOut(block)) return false;
  if (block.kind === "credit" || plain.test(block.because) || /©|\(c\)\s*\d{4}/iu.test(block.text)) return false;
  // One sentence beside a credit may be the story's; a picture's caption is a sentence, too, so that it counts for a share only.
  return block.kind !== "caption" || (block.because.endsWith(besideCredit) && shapeOf(block.text) === "sentence");
}

/** Words and numbers, `03:00` as two; of scripts that write no words apart a word for two letters. */
function sizeInWords(text: string): number {
  const { letters } = countWords(text);
  return wordsOf(text).filter(({ text: word }) => !unspaced.test(word)).length + letters / 2;
}

const shownWords = 6;
const mostShown = 60;
/** Letters that `keep:` needs to find a line by its beginning. */
const fewestShown = 12;
/** The first words of a line, as many as `keep:` needs to find it. */
function firstWords(text: string): string {
  const words = wordsOf(text.slice(0, 200));
  const sixth = words[shownWords - 1];
  const end = sixth ? sixth.at + sixth.text.length : text.length;
  if (end <= mostShown && end >= fewestShown) return text.slice(0, end);
  return text.slice(0, Math.min(text.length, mostShown)).replace(/[\ud800-\udbff]$/u, "");
}
