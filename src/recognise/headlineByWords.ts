import { wordsAgain } from "../languages/wordsAgain.ts";
import type { Draft, Judgement } from "./draft.ts";
import { hasWord, isTitleLike, shapeOf, sizeOf } from "./shape.ts";
import { storyRegion } from "./storyRegion.ts";

/** Number of lines above the story that are looked at. */
const mostAbove = 60;
/** Length of a headline, in letters of an alphabet. */
const shortest = 12;
const longest = 160;
/** Number of words of a label at most. One word that the story says again makes a longer line below a label the headline. */
const mostOfLabel = 2;
/** Number of words that the story must say again of a line below one as long as a headline. */
const fewestAgain = 2;
/** Ratio of what the words of the headline are worth to what those of the first line are. */
const muchMore = 4;

/** The reason of a headline that was found by the words of the story. */
export const byWords = "blocks/headline: says what the story says";
/** The reason of the lines above it. */
export const aboveHeadline = "boilerplate/before-the-story: above the headline";

/**
 * Finds the headline of a pasted page: the first line above the story that has words of the story. Menus, labels and the
 * site's name, which stand above it, have none. The first line stays the headline if it has as many.
 *
 * @param judged the lines as each was read alone
 * @param tag the language alone: `da`
 * @returns the same judgements, with another headline
 */
export function headlineByWords(
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  tag: string,
): readonly Judgement[] {
  const head = judged.findIndex(({ kind }) => kind === "headline");
  if (head < 0 || drafts.some(({ marked }) => marked === "heading")) return judged;
  const story = storyRegion(
    drafts.map(({ text, marked }, i) => ({ text, furniture: isFurniture(judged[i]!), neutral: marked !== undefined })),
  );
  if (!story) return judged;
  const from = Math.max(head + 1, story.first - mostAbove);
  const candidates = drafts
    .slice(from, story.first + 1)
    .flatMap((draft, i) => (canBeHeadline(draft, judged[from + i]!) ? [from + i] : []));
  if (candidates.length === 0) return judged;
  const again = wordsAgain(
    drafts.map(({ text }, i) => (i === head || isFurniture(judged[i]!) || story.shapes[i] === "short" ? "" : text)),
    tag,
  );
  const label = again(drafts[head]!.text);
  // Among a page's menus a word or two is a label, though the story may have it.
  const times = story.isPage && label.words <= mostOfLabel ? 1 : muchMore;
  const at = candidates.find((i) => {
    const { worth, words, count } = again(drafts[i]!.text, i);
    const isEnough = label.words <= mostOfLabel ? words > mostOfLabel && count >= 1 : count >= fewestAgain;
    return isEnough && worth >= times * label.worth;
  });
  if (at === undefined) return judged;
  return judged.map((judgement, i): Judgement => {
    if (i === at) return { kind: "headline", because: byWords };
    const isAbove = i === head || (i < at && isOpen(judgement) && shapeOf(drafts[i]!.text) === "short");
    return isAbove ? { kind: "boilerplate", because: aboveHeadline } : judgement;
  });
}

/** Tells lines that no rule and no editor has named. */
const isOpen = ({ kind, because }: Judgement): boolean =>
  (kind === "paragraph" || kind === "crosshead") && !because.startsWith("blocks/keep");

const isFurniture = ({ kind }: Judgement): boolean => kind === "boilerplate" || kind === "readMore";

const endsSentence = /[.。।۔:：…][\s"'”“’»)\]」』]*$/u;
const twoSentences = /[.!?。！？؟۔।][\s"'”’»)]+[\p{Lu}\p{Lo}"'„“«»「]/u;
const canBeHeadline = ({ text, marked }: Draft, judgement: Judgement): boolean =>
  !marked &&
  isOpen(judgement) &&
  sizeOf(text) >= shortest &&
  sizeOf(text) <= longest &&
  hasWord(text) &&
  !endsSentence.test(text) &&
  (isTitleLike(text) || !twoSentences.test(text)) &&
  !isPath(text);

const longestPart = 3;
/** `Home › World › Asia`, `News / Local` */
function isPath(text: string): boolean {
  const parts = text.split(/\s*[|›»>/•·]\s*/u);
  return parts.length > 1 && parts.every((part) => part.split(/\s+/u).length <= longestPart);
}
