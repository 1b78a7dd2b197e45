import { channels, marked, mostTerms, twentieths } from "./channels.ts";
import type { Rarity } from "./rarity.ts";
import type { Terms } from "./terms.ts";

/**
 * Articles as vectors, one after another in flat arrays, so that fifty thousand fit. A term weighs
 * `(1 + ln tf) · ln(1 + N / df)`; in each channel a vector has length 1, or less where it has few terms. Weights are whole
 * numbers, so that sums of their products are the same in whatever order they are made.
 */
export interface Vectors {
  readonly size: number;
  /** Where the terms of an article's channel begin: `from[article * channels + channel]`, ends where the next begins. */
  readonly from: Int32Array;
  /** Marked with their channel. */
  readonly terms: Int32Array;
  /** In parts of 32768; 1 at least: what has no weight is not there. */
  readonly weights: Uint16Array;
  /** Is a term rare enough to look for others by? 1 or 0. */
  readonly probes: Uint8Array;
}

/** A weight of 1. */
export const unit = 32768;
/** What two vectors of length 1 that are the same share, where a channel is worth 1. */
export const one = unit * unit * twentieths;

/**
 * The vectors of some articles, asked for one after another: their terms are not all in memory together. What has one term
 * of a kind is not the twin of what shares it: a vector is made as long as if it held one more rare term.
 */
export function vectors(articles: readonly number[], termsOf: (article: number) => Terms, rarity: Rarity): Vectors {
  const from = new Int32Array(articles.length * channels.length + 1);
  let [terms, weights, keys] = [new Int32Array(0), new Uint16Array(0), new Float64Array(0)];
  let at = 0;
  articles.forEach((article, place) => {
    const { terms: raw, counts, ends } = termsOf(article);
    if (keys.length < raw.length) keys = new Float64Array(raw.length);
    if (terms.length < at + raw.length) {
      const room = 2 * (at + raw.length);
      [terms, weights] = [inRoom(new Int32Array(room), terms), inRoom(new Uint16Array(room), weights)];
    }
    for (let channel = 0; channel < ends.length; channel++) {
      from[place * channels.length + channel] = at;
      const [start, end] = [channel === 0 ? 0 : ends[channel - 1]!, ends[channel]!];
      let square = 0;
      let joining = 0;
      for (let i = start; i < end; i++) {
        const tf = counts[i]!;
        const weight = (tf < 1 ? tf : 1 + Math.log(tf)) * rarity.of(channel, marked(raw[i]!, channel));
        square += weight * weight;
        // Equal weights are told apart by the term itself: which are kept does not depend on other articles.
        keys[i] = weight > 0 && rarity.joins(marked(raw[i]!, channel)) ? weight * (1 + (raw[i]! >>> 0) * 1e-16) : 0;
        if (keys[i]! > 0) joining++;
      }
      const norm = Math.sqrt(square + rarity.unseen);
      const least = joining > mostTerms[channel]! ? nthGreatest(keys.slice(start, end), mostTerms[channel]!) : 0;
      for (let i = start; i < end; i++) {
        if (keys[i] === 0 || keys[i]! < least) continue;
        terms[at] = marked(raw[i]!, channel);
        weights[at++] = Math.max(1, Math.round((keys[i]! / norm) * unit));
      }
    }
  });
  from[articles.length * channels.length] = at;
  return {
    size: articles.length,
    from,
    terms: terms.slice(0, at),
    weights: weights.slice(0, at),
    probes: new Uint8Array(at),
  };
}

function inRoom<Numbers extends Int32Array | Uint16Array>(room: Numbers, numbers: Numbers): Numbers {
  room.set(numbers);
  return room;
}

const nthGreatest = (values: Float64Array, n: number): number => values.sort()[values.length - n]!;

/** Vectors of two lots of articles as one: for each article the lot and its number there. */
export function gathered(
  lots: readonly Vectors[],
  order: readonly (readonly [lot: number, article: number])[],
): Vectors {
  const n = channels.length;
  const room = order.reduce((sum, [lot, i]) => sum + lots[lot]!.from[(i + 1) * n]! - lots[lot]!.from[i * n]!, 0);
  const from = new Int32Array(order.length * n + 1);
  const terms = new Int32Array(room);
  const weights = new Uint16Array(room);
  const probes = new Uint8Array(room);
  let at = 0;
  order.forEach(([lot, i], place) => {
    const of = lots[lot]!;
    const [start, end] = [of.from[i * n]!, of.from[(i + 1) * n]!];
    for (let channel = 0; channel < n; channel++) from[place * n + channel] = at + of.from[i * n + channel]! - start;
    terms.set(of.terms.subarray(start, end), at);
    weights.set(of.weights.subarray(start, end), at);
    probes.set(of.probes.subarray(start, end), at);
    at += end - start;
  });
  from[order.length * n] = at;
  return { size: order.length, from, terms, weights, probes };
}
