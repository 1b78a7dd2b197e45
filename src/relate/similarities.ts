import { placeOf, type Rows } from "./rows.ts";

/** How alike articles are, the same both ways; pairs that are not there are as good as 0. */
export interface Similarities extends Rows {
  readonly scores: Float64Array;
}

/** How alike an article is to another. */
export const scoreOf = (rows: Similarities, i: number, j: number): number => rows.scores[placeOf(rows, i, j)] ?? 0;
