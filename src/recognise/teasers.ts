import type { Draft, Judgement } from "./draft.ts";
import { sizeOf } from "./shape.ts";

const longestTeaser = 300;
/**
 * A title, a sentence, a title, a sentence: other articles, announced. A paragraph that labels stand above and below,
 * and none of whose neighbours is the story's, is one of them.
 */
export function teasers(
  drafts: readonly Draft[],
  judged: Judgement[],
  told: readonly boolean[],
  first: number,
  last: number,
): void {
  // Lines that a phrase rule explains stand in any story: only unexplained labels, dates and lists tell of teasers.
  const noise = (i: number) =>
    i > first &&
    i < last &&
    !told[i] &&
    /^blocks\/(?:date-line|read-more-list)|^boilerplate\/labels/u.test(judged[i]!.because);
  for (let i = first + 1; i < last; i++) {
    if (!told[i] || judged[i]!.kind !== "paragraph" || told[i - 1] || told[i + 1]) continue;
    if (sizeOf(drafts[i]!.text) > longestTeaser) continue;
    const above = judged[i - 1]!.kind === "crosshead" ? noise(i - 2) : noise(i - 1) && noise(i - 2);
    if (!above || !(noise(i + 1) || (judged[i + 1]!.kind === "crosshead" && !told[i + 2]))) continue;
    if (isRepetition(judged[i - 1]!) || isRepetition(judged[i + 1]!)) continue;
    judged[i] = { kind: "boilerplate", because: "boilerplate/teaser: a sentence among labels" };
    if (judged[i - 1]!.kind === "crosshead")
      judged[i - 1] = { kind: "boilerplate", because: "boilerplate/teaser: the title of one" };
  }
}
const isRepetition = ({ because }: Judgement): boolean => because === "boilerplate/repeated";
