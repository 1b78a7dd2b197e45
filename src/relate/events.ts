import type { NewsArticle } from "../model/article.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Similarities } from "./clusters.ts";
import type { Likeness } from "./likeness.ts";
import { duplicateFrom, textOverlap } from "./textOverlap.ts";

/**
 * How unusual a likeness must be for one story, in deviations. The development collections hardly differ from 6 to 8;
 * within that, chosen with the seeds and the demonstration articles in view (decision 5 in src/README.md).
 */
export const sameStoryFrom = 7;
/** Likeness below this is as good as none, when events are told apart. */
const unlikeBelow = 2.5;
/** A likeness beyond doubt. */
export const surely = 4 * sameStoryFrom;

/** Which articles tell of one event, by what both say and by when? Pairs that are not there do not. */
export const eventsOf = (near: readonly Likeness[], articles: readonly NewsArticle[]): Similarities =>
  withDuplicates(byDay(near, articles), articles);

function byDay(near: readonly Likeness[], articles: readonly NewsArticle[]): Similarities {
  const days = articles.map(({ datePublished }) => (datePublished ? dayNumber(datePublished.value) : undefined));
  return near.map(({ others, event }, i) => {
    const row = new Map<number, number>();
    others.forEach((j, k) => {
      if (event[k]! > unlikeBelow) row.set(j, event[k]! * nearness(days[i], days[j]));
    });
    return row;
  });
}

/** One text printed twice is one story, however few the articles are that it could be told by. */
function withDuplicates(alike: Similarities, articles: readonly NewsArticle[]): Similarities {
  const rows = alike.map((row) => new Map(row));
  alike.forEach((row, i) => {
    let [j, z] = [-1, unlikeBelow];
    for (const [other, likeness] of row) if (likeness > z) [j, z] = [other, likeness];
    if (j < 0) return;
    if (z >= surely || textOverlap(articles[i]!, articles[j]!) < duplicateFrom) return;
    rows[i]!.set(j, surely);
    rows[j]!.set(i, surely);
  });
  return rows;
}

/** News is of its day: half as alike when a week lies between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 7) ** 2);
}
