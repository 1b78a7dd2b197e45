/** How alike an article is to others; those that are not there are as good as 0. */
export interface Similar {
  readonly others: Int32Array;
  readonly scores: Float64Array;
}

/** A row for each article, the same both ways. */
export type Similarities = readonly Similar[];

/** How alike an article is to another. */
export function scoreOf({ others, scores }: Similar, other: number): number {
  const place = others.indexOf(other);
  return place < 0 ? 0 : scores[place]!;
}
