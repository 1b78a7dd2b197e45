import { stepOf } from "../text/step.ts";
import { channels } from "./channels.ts";
import { Numbering } from "./numbering.ts";
import type { Sample } from "./sample.ts";
import type { Vectors } from "./vectors.ts";

/** Others are looked for by so many meetings of terms, the rarest first: what stands in most articles tells little. */
const mostMeetings = 8_000;

/**
 * How often is a term met, in all articles, as far as the sample tells?
 *
 * @param sample vectors of the articles that stand for all
 * @param size how many articles there are. Of a large collection its order of magnitude counts: what is looked for does not
 * change with every article
 */
export function frequencyIn(sample: Vectors, { all, whole }: Sample, size: number): (term: number) => number {
  const numbers = new Numbering();
  for (const term of sample.terms) numbers.of(term);
  const counts = new Int32Array(numbers.size);
  for (const term of sample.terms) counts[numbers.find(term)]!++;
  const times = whole ? 1 : stepOf(size) / all.length;
  return (term) => {
    const number = numbers.find(term);
    return Math.max(1, Math.round((number < 0 ? 0.5 : counts[number]!) * times));
  };
}

/** Marks the terms of some articles that others are looked for by. */
export function markProbes(
  { from, terms, probes }: Vectors,
  articles: readonly number[],
  frequency: (term: number) => number,
): void {
  for (const i of articles) {
    const [start, end] = [from[i * channels.length]!, from[(i + 1) * channels.length]!];
    // Frequency and place in one number: numbers are sorted several times faster than by a function.
    const order = new Float64Array(end - start);
    let meetings = 0;
    for (let k = start; k < end; k++) {
      const times = frequency(terms[k]!);
      meetings += times;
      order[k - start] = times * 0x10000 + (k - start);
    }
    if (meetings > mostMeetings) order.sort();
    meetings = 0;
    for (let at = 0; at < order.length && meetings < mostMeetings; at++) {
      probes[start + (order[at]! % 0x10000)] = 1;
      meetings += Math.floor(order[at]! / 0x10000);
    }
  }
}
