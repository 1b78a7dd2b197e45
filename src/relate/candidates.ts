import { Best } from "./best.ts";
import { channels, eventWorth, subjectWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import type { Vectors } from "./vectors.ts";

/** So many articles of the own language, and so many of others, are looked at closely. */
const mostOfAKind = 32;
/** Posting lists are read, the shortest first, until so many entries were met: what stands in most articles tells little. */
const mostEntries = 8_000;

/**
 * Which articles may be like an article? Those that share its rarest terms, the best of its own language and the best
 * of all others. In a small collection that is every article that shares a term at all.
 *
 * @returns for each article the later ones (with a higher number) that it is to be compared with: one is enough to ask for both
 */
export function candidates(vectors: Vectors, kin: Kinship): Int32Array[] {
  const { size, lists, articles, listed, channelOf } = vectors;
  const together = channels.map((_, channel) =>
    Math.max(...[0, 1].map((across) => eventWorth[across]![channel]! + subjectWorth[across]![channel]!)),
  );
  const sums = new Float64Array(size);
  const touched = new Int32Array(size);
  const wanted: number[][] = Array.from({ length: size }, () => []);
  const own = new Best(mostOfAKind);
  const others = new Best(mostOfAKind);
  for (let i = 0; i < size; i++) {
    const { terms, weights } = rarestFirst(i, vectors);
    let met = 0;
    let entries = 0;
    for (let k = 0; k < terms.length && entries < mostEntries; k++) {
      const term = terms[k]!;
      const weight = weights[k]! * together[channelOf[term]!]!;
      const end = lists[term + 1]!;
      entries += end - lists[term]!;
      for (let p = lists[term]!; p < end; p++) {
        const j = articles[p]!;
        if (sums[j] === 0) touched[met++] = j;
        sums[j]! += weight * listed[p]!;
      }
    }
    own.clear();
    others.clear();
    const kinds = kin.from(i);
    for (let t = 0; t < met; t++) {
      const j = touched[t]!;
      const best = kinds[j] === 0 ? own : others;
      if (j !== i && sums[j]! >= best.least) best.add(j, sums[j]!);
      sums[j] = 0;
    }
    for (const best of [own, others]) for (const j of best.items()) wanted[Math.min(i, j)]!.push(Math.max(i, j));
  }
  return wanted.map(distinct);
}

/** In order, each once. */
export function distinct(items: readonly number[]): Int32Array {
  const sorted = Int32Array.from(items).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

function rarestFirst(
  article: number,
  { from, terms, weights, lists }: Vectors,
): { readonly terms: Int32Array; readonly weights: Float32Array } {
  const start = from[article * channels.length]!;
  const end = from[(article + 1) * channels.length]!;
  const frequency = (k: number) => lists[terms[k]! + 1]! - lists[terms[k]!]!;
  let entries = 0;
  for (let k = start; k < end; k++) entries += frequency(k);
  if (entries <= mostEntries) return { terms: terms.subarray(start, end), weights: weights.subarray(start, end) };
  // Frequency and place in one number: numbers are sorted several times faster than by a function.
  const order = new Float64Array(end - start);
  for (let k = start; k < end; k++) order[k - start] = frequency(k) * 0x10000 + (k - start);
  order.sort();
  const chosen = { terms: new Int32Array(order.length), weights: new Float32Array(order.length) };
  for (let n = 0; n < order.length; n++) {
    const k = start + (order[n]! % 0x10000);
    chosen.terms[n] = terms[k]!;
    chosen.weights[n] = weights[k]!;
  }
  return chosen;
}
