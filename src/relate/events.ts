import type { NewsArticle } from "../model/article.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Likeness } from "./likeness.ts";
import type { Similar, Similarities } from "./similarities.ts";
import { duplicateFrom } from "./textOverlap.ts";

/**
 * How unusual a likeness must be for one story, in deviations. The development collections hardly differ from 6 to 8;
 * within that, chosen with the seeds and the demonstration articles in view (decision 5 in src/README.md).
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
  near: readonly Likeness[],
  articles: readonly NewsArticle[],
  overlap: (i: number, j: number) => number,
): Similarities {
  const days = articles.map(({ datePublished }) => (datePublished ? dayNumber(datePublished.value) : undefined));
  const best: [other: number, z: number][] = [];
  const rows = near.map(({ others, event }, i): Similar => {
    const places = event.reduce((count, z) => count + (z > unlikeBelow ? 1 : 0), 0);
    const row = { others: new Int32Array(places), scores: new Float64Array(places) };
    let [at, first, most, undated] = [0, -1, unlikeBelow, 0];
    for (let k = 0; k < others.length; k++) {
      if (event[k]! <= unlikeBelow) continue;
      const j = others[k]!;
      const z = event[k]! * nearness(days[i], days[j]);
      row.others[at] = j;
      row.scores[at++] = z;
      if (z > most) {
        first = j;
        most = z;
        undated = event[k]!;
      }
    }
    // What repeats a text is nearly as alike as reports of one event, were it not for the days between.
    best.push([undated >= sameStoryFrom / 2 ? first : -1, most]);
    return row;
  });
  // One text printed twice is one story, however few the articles are that it could be told by.
  best.forEach(([j, z], i) => {
    if (j < 0 || z >= surely || overlap(i, j) < duplicateFrom) return;
    for (const [a, b] of [
      [i, j],
      [j, i],
    ] as const)
      rows[a]!.scores[rows[a]!.others.indexOf(b)] = surely;
  });
  return rows;
}

/** News is of its day: half as alike when a week lies between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 7) ** 2);
}
