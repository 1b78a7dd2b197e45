import type { Posting } from "./invertedIndex.ts";

/** Likeness of each article to others: `rows[i].get(j)`, the same both ways; pairs that are not there are as good as 0. */
export type Similarities = readonly ReadonlyMap<number, number>[];

/** Of each article, the later ones that share a term with it, and the sum of what the shared terms weigh. */
export interface Sums {
  readonly others: Int32Array;
  readonly sums: Float32Array;
}

/** Sums the shares of all terms that two articles have in common. */
export function similarities({
  size,
  postings,
}: {
  readonly size: number;
  readonly postings: readonly Posting[];
}): Sums[] {
  const entries = byArticle(size, postings);
  const sums = new Float64Array(size);
  const touched = new Int32Array(size);
  return entries.map((own) => {
    let met = 0;
    for (const [p, place] of own) {
      const { articles, weights } = postings[p]!;
      const weight = weights[place]!;
      // A posting list is in the order of the articles: what stands behind is still to be met.
      for (let k = place + 1; k < articles.length; k++) {
        const j = articles[k]!;
        if (sums[j] === 0) touched[met++] = j;
        sums[j]! += weight * weights[k]!;
      }
    }
    const others = touched.slice(0, met);
    const row = { others, sums: Float32Array.from(others, (j) => sums[j]!) };
    for (const j of others) sums[j] = 0;
    return row;
  });
}

/** For each article the postings it is in, and at which place. */
function byArticle(size: number, postings: readonly Posting[]): Iterable<readonly [number, number]>[] {
  const lengths = new Int32Array(size);
  for (const { articles } of postings) for (const article of articles) lengths[article]!++;
  const rows = Array.from(lengths, (n) => ({ postings: new Int32Array(n), places: new Int32Array(n) }));
  lengths.fill(0);
  postings.forEach(({ articles }, p) => {
    articles.forEach((article, place) => {
      const row = rows[article]!;
      const at = lengths[article]!++;
      row.postings[at] = p;
      row.places[at] = place;
    });
  });
  return rows.map((row) => pairs(row.postings, row.places));
}

function* pairs(a: Int32Array, b: Int32Array): Generator<readonly [number, number]> {
  for (let i = 0; i < a.length; i++) yield [a[i]!, b[i]!];
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
 * @param groups for each article the group it belongs to (its script)
 * @param nearness what likeness is worth for a pair, 0 to 1: less when they were printed long apart
 * @returns pairs that are more alike than usual; all others are as good as 0
 */
export function standardised(
  rows: readonly Sums[],
  groups: readonly string[],
  languages: readonly string[],
  nearness: (i: number, j: number) => number = () => 1,
): Similarities {
  const relation = (i: number, j: number) => (languages[i] === languages[j] ? "same" : groups[j]!);
  const views = backgrounds(rows, groups, languages, relation);
  const result: Map<number, number>[] = rows.map(() => new Map());
  rows.forEach(({ others, sums }, i) => {
    others.forEach((j, k) => {
      const s = sums[k]!;
      const mine = views[i]!.get(relation(i, j))!;
      const theirs = views[j]!.get(relation(j, i))!;
      const z = ((s - mine.mean) / (mine.deviation + floor) + (s - theirs.mean) / (theirs.deviation + floor)) / 2;
      if (z <= 0) return;
      const near = z * nearness(i, j);
      result[i]!.set(j, near);
      result[j]!.set(i, near);
    });
  });
  return result;
}

/** For each article and each group of others: mean and deviation of what it has in common with them. */
function backgrounds(
  rows: readonly Sums[],
  groups: readonly string[],
  languages: readonly string[],
  relation: (i: number, j: number) => string,
): Map<string, Background>[] {
  const met: Map<string, number[]>[] = rows.map(() => new Map());
  const note = (i: number, key: string, s: number) => {
    const list = met[i]!.get(key);
    if (list) list.push(s);
    else met[i]!.set(key, [s]);
  };
  rows.forEach(({ others, sums }, i) => {
    others.forEach((j, k) => {
      note(i, relation(i, j), sums[k]!);
      note(j, relation(j, i), sums[k]!);
    });
  });
  const inGroup = tally(groups);
  const inLanguage = tally(languages);
  const inBoth = tally(groups.map((group, i) => `${group} ${languages[i]}`));
  return rows.map((_, i) => {
    const result = new Map<string, Background>();
    const own = languages[i]!;
    result.set("same", background(met[i]!.get("same") ?? [], inLanguage.get(own)! - 1, usual.same));
    for (const [group, n] of inGroup)
      result.set(group, background(met[i]!.get(group) ?? [], n - (inBoth.get(`${group} ${own}`) ?? 0), usual.other));
    return result;
  });
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @param met what is shared with those of the group that share anything; @param n how many the group has */
function background(
  met: readonly number[],
  n: number,
  prior: { readonly mean: number; readonly deviation: number },
): Background {
  const values = Float64Array.from(met).sort();
  const unmet = n - values.length;
  const kept = Math.max(1, Math.floor(n * 0.9));
  // The unmet are zeros and come first.
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < kept - unmet; k++) {
    sum += values[k] ?? 0;
    squares += (values[k] ?? 0) ** 2;
  }
  const { worth } = usual;
  const mean = (sum + worth * prior.mean) / (kept + worth);
  const square = (squares + worth * (prior.deviation ** 2 + prior.mean ** 2)) / (kept + worth);
  return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) };
}
