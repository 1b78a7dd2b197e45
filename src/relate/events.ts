import type { NewsArticle } from "../model/article.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Similarities } from "./clusters.ts";
import type { Likeness } from "./likeness.ts";
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
  const rows = near.map(({ others, event }, i) => {
    const row = new Map<number, number>();
    let [first, most, undated] = [-1, unlikeBelow, 0];
    others.forEach((j, k) => {
      if (event[k]! <= unlikeBelow) return;
      const z = event[k]! * nearness(days[i], days[j]);
      row.set(j, z);
      if (z > most) [first, most, undated] = [j, z, event[k]!];
    });
    // What repeats a text is nearly as alike as reports of one event, were it not for the days between.
    best.push([undated >= sameStoryFrom / 2 ? first : -1, most]);
    return row;
  });
  // One text printed twice is one story, however few the articles are that it could be told by.
  best.forEach(([j, z], i) => {
    if (j < 0 || z >= surely || overlap(i, j) < duplicateFrom) return;
    rows[i]!.set(j, surely);
    rows[j]!.set(i, surely);
  });
  return rows;
}

/** News is of its day: half as alike when a week lies between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 7) ** 2);
}
