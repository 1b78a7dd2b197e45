import type { Draft, Judgement } from "./draft.ts";
import { shapeOf } from "./shape.ts";

/** Fewest entries of a live blog. */
const fewestEntries = 3;
/** Lines between an entry's time and its text at most: a title, an author, a label. */
const mostBetween = 3;
/** `21:47`, `21.48 uur - Dike stays closed`; a sentence that begins with a time is text. */
const opensWithTime = /^(?:\p{L}{1,4}\.?\s)?[0-2]?\d[:.h][0-5]\d(?!\d|[.,]\d)/u;
/** How the reason of a live blog's line begins. */
export const liveBlog = "blocks/live-blog";

/** Marks the lines of a text that is a live blog: each time, and what stands between it and the first sentence below it. */
export function withLiveBlog(drafts: readonly Draft[], judged: readonly Judgement[]): Judgement[] {
  const tells = drafts.map(({ text }) => /^(?:prose|sentence)$/u.test(shapeOf(text)));
  const found = new Set<number>();
  let entries = 0;
  drafts.forEach(({ text }, i) => {
    if (tells[i] || text.length > 120 || !opensWithTime.test(text)) return;
    let k = i + 1;
    while (k < drafts.length && k <= i + mostBetween && !tells[k] && !opensWithTime.test(drafts[k]!.text)) k++;
    if (!tells[k]) return;
    entries++;
    for (let line = i; line <= k; line++) found.add(line);
  });
  // A list of other news beside a story has times as well, and little text of its own.
  const inEntries = tells.filter((tell, i) => tell && found.has(i)).length;
  if (entries < fewestEntries || 3 * inEntries < tells.filter(Boolean).length) return [...judged];
  return judged.map((judgement, i) =>
    found.has(i) && ["paragraph", "crosshead", "dateline", "boilerplate"].includes(judgement.kind)
      ? { kind: tells[i] ? "paragraph" : "crosshead", because: `${liveBlog}: an entry's time and text` }
      : judgement,
  );
}
