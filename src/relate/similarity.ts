import type { Postings } from "./invertedIndex.ts";

/** Likeness of each article to each that shares a term with it: `rows[i].get(j)`, the same both ways. */
export type Similarities = readonly ReadonlyMap<number, number>[];

/** Sums the shares of all terms that two articles have in common. */
export function similarities(size: number, postings: Postings): Similarities {
  // By article: which postings it is in, and with what weight.
  const entries: number[][] = Array.from({ length: size }, () => []);
  postings.forEach((posting, p) => {
    for (let k = 0; k < posting.length; k += 2) entries[posting[k]!]!.push(p, posting[k + 1]!);
  });
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const sums = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const own = entries[i]!;
    const touched: number[] = [];
    for (let e = 0; e < own.length; e += 2) {
      const posting = postings[own[e]!]!;
      const weight = own[e + 1]!;
      // Postings are in the order of the articles: only later ones are still to be met.
      for (let k = posting.length - 2; k >= 0; k -= 2) {
        const j = posting[k]!;
        if (j <= i) break;
        if (sums[j] === 0) touched.push(j);
        sums[j]! += weight * posting[k + 1]!;
      }
    }
    touched.sort((a, b) => a - b);
    for (const j of touched) {
      const sum = sums[j]!;
      rows[i]!.set(j, sum);
      rows[j]!.set(i, sum);
      sums[j] = 0;
    }
  }
  return rows;
}

/** Two scripts share fewer terms than one, so each is measured by its own background. */
export interface Background {
  readonly mean: number;
  readonly deviation: number;
}

/** What unrelated articles have in common when there are too few to measure it by, and how many articles that is worth. */
const usual = { same: { mean: 0.16, deviation: 0.05 }, other: { mean: 0.05, deviation: 0.03 }, worth: 60 } as const;
const floor = 0.02;

/**
 * How unusual is a likeness? The distance from what the article has in common with others of the group, in deviations,
 * the mean of both sides' view. The most alike tenth is left out of the background: it may be the same story.
 *
 * @param groups for each article the group it belongs to (its script), and its language
 */
export function standardised(rows: Similarities, groups: readonly string[], languages: readonly string[]): Similarities {
  const size = rows.length;
  const views = rows.map((row, i) => backgrounds(row, i, groups, languages));
  const relation = (i: number, j: number) => (languages[i] === languages[j] ? "same" : groups[j]!);
  const result: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  rows.forEach((row, i) => {
    for (const [j, s] of row) {
      if (j < i) continue;
      const mine = views[i]!.get(relation(i, j))!;
      const theirs = views[j]!.get(relation(j, i))!;
      const z = ((s - mine.mean) / (mine.deviation + floor) + (s - theirs.mean) / (theirs.deviation + floor)) / 2;
      result[i]!.set(j, z);
      result[j]!.set(i, z);
    }
  });
  return result;
}

function backgrounds(row: ReadonlyMap<number, number>, self: number, groups: readonly string[], languages: readonly string[]): Map<string, Background> {
  const sizes = new Map<string, number>();
  const met = new Map<string, number[]>();
  const relation = (j: number) => (languages[j] === languages[self] ? "same" : groups[j]!);
  for (let j = 0; j < groups.length; j++) if (j !== self) sizes.set(relation(j), (sizes.get(relation(j)) ?? 0) + 1);
  for (const [j, s] of row) {
    const key = relation(j);
    const list = met.get(key);
    if (list) list.push(s);
    else met.set(key, [s]);
  }
  const result = new Map<string, Background>();
  for (const [key, n] of sizes) {
    const values = Float64Array.from(met.get(key) ?? []).sort();
    const unmet = n - values.length;
    const kept = Math.max(1, Math.floor(n * 0.9));
    // The unmet are zeros and come first.
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < kept - unmet; k++) {
      sum += values[k]!;
      squares += values[k]! ** 2;
    }
    const prior = key === "same" ? usual.same : usual.other;
    const worth = usual.worth;
    const mean = (sum + worth * prior.mean) / (kept + worth);
    const square = (squares + worth * (prior.deviation ** 2 + prior.mean ** 2)) / (kept + worth);
    result.set(key, { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) });
  }
  return result;
}
