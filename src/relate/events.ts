import type { NewsArticle } from "../model/article.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Likeness } from "./likeness.ts";
import { placeOf } from "./rows.ts";
import type { Similarities } from "./similarities.ts";
import { duplicateFrom } from "./textOverlap.ts";

/**
 * How unusual a likeness must be for one story, in deviations. The development collections hardly differ from 6 to 8;
 * within that, chosen with the seeds and the demonstration articles in view (decision 5 in docs/decisions).
 */
export const sameStoryFrom = 7;
/** Likeness below this is as good as none, when events are told apart. */
const unlikeBelow = 2.5;
/** A likeness beyond doubt. */
export const surely = 4 * sameStoryFrom;

/**
 * Which articles tell of one event, by what both say and by when? Pairs that are not there do not.
 *
 * @param overlap the share of the shorter of two texts that is in the other
 */
export function eventsOf(
  near: Likeness,
  articles: readonly NewsArticle[],
  overlap: (i: number, j: number) => number,
): Similarities {
  const days = articles.map(({ datePublished }) => (datePublished ? dayNumber(datePublished.value) : undefined));
  const room = near.event.reduce((count, z) => count + (z > unlikeBelow ? 1 : 0), 0);
  const rows = {
    from: new Int32Array(articles.length + 1),
    others: new Int32Array(room),
    scores: new Float64Array(room),
  };
  let at = 0;
  const best = articles.map((_, i): [other: number, z: number] => {
    let [first, most, undated] = [-1, unlikeBelow as number, 0];
    for (let k = near.from[i]!; k < near.from[i + 1]!; k++) {
      const likely = near.event[k]!;
      if (likely <= unlikeBelow) continue;
      const j = near.others[k]!;
      const z = likely * nearness(days[i], days[j]);
      rows.others[at] = j;
      rows.scores[at++] = z;
      if (z > most) {
        first = j;
        most = z;
        undated = likely;
      }
    }
    rows.from[i + 1] = at;
    // What repeats a text is nearly as alike as reports of one event, were it not for the days between.
    return [undated >= sameStoryFrom / 2 ? first : -1, most];
  });
  // One text printed twice is one story, however few the articles are that it could be told by.
  best.forEach(([j, z], i) => {
    if (j < 0 || z >= surely || overlap(i, j) < duplicateFrom) return;
    rows.scores[placeOf(rows, i, j)] = rows.scores[placeOf(rows, j, i)] = surely;
  });
  return rows;
}

/** News is of its day: half as alike when a week lies between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 7) ** 2);
}
