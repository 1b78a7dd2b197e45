/** A row of others for each article, one row after another: hundreds of thousands of pairs are three arrays, not as many objects. */
export interface Rows {
  /** Where an article's row begins; one more at the end. */
  readonly from: Int32Array;
  readonly others: Int32Array;
}

/** Where it stands in an article's row that another is in it; -1 for nowhere. */
export function placeOf({ from, others }: Rows, i: number, j: number): number {
  for (let k = from[i]!; k < from[i + 1]!; k++) if (others[k] === j) return k;
  return -1;
}

/**
 * Pairs of articles as a row for each article: the later ones (with a higher number) that it is in a pair with, in order
 * and each once.
 *
 * @param each visits every pair, more than once or either way round as it likes, and the same when it is asked again
 */
export function pairRows(size: number, each: (visit: (i: number, j: number) => void) => void): Rows {
  // By the later one first: what is put into rows in that order is in order.
  const ends = new Int32Array(size + 1);
  each((i, j) => {
    ends[Math.max(i, j) + 1]!++;
  });
  addUp(ends);
  const [earlier, starts] = [new Int32Array(ends[size]!), ends.slice()];
  each((i, j) => {
    earlier[starts[Math.max(i, j)]!++] = Math.min(i, j);
  });
  /** The last that came into a row. */
  const last = new Int32Array(size).fill(-1);
  const visit = (put: (i: number, j: number) => void) => {
    last.fill(-1);
    for (let j = 0; j < size; j++)
      for (let k = ends[j]!; k < ends[j + 1]!; k++) {
        const i = earlier[k]!;
        if (last[i] === j) continue;
        last[i] = j;
        put(i, j);
      }
  };
  const from = new Int32Array(size + 1);
  visit((i) => {
    from[i + 1]!++;
  });
  addUp(from);
  const [others, filled] = [new Int32Array(from[size]!), from.slice()];
  visit((i, j) => {
    others[filled[i]!++] = j;
  });
  return { from, others };
}

/** Lengths of rows, each behind its place, become where rows begin. */
export function addUp(lengths: Int32Array): void {
  for (let i = 1; i < lengths.length; i++) lengths[i]! += lengths[i - 1]!;
}
