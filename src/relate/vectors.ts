import { type Channel, channels, mostTerms } from "./channels.ts";
import { Numbering } from "./numbering.ts";
import type { Terms } from "./terms.ts";

/**
 * A collection of five says little about which words are rare, so each is weighed as if this many more articles, on
 * other things, were there.
 */
const imagined = 60;
/** A word in two articles tells of their event, not of their subject: words are not weighed as rarer than this. */
const rarest: Partial<Readonly<Record<Channel, number>>> = { words: 20 };

/**
 * The collection as vectors, and turned round as posting lists: flat arrays, so that fifty thousand articles fit. A term
 * weighs `(1 + ln tf) · ln(1 + N / df)`; in each channel a vector has length 1, or less where it has few terms. Terms of
 * one article, and of more than half of the articles and the imagined ones, join nothing and are left out.
 */
export interface Vectors {
  readonly size: number;
  /** Where the terms of an article's channel begin: `from[article * channels + channel]`, ends where the next begins. */
  readonly from: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** Of each term its channel, and where its posting list begins; one more at the end. */
  readonly channelOf: Uint8Array;
  readonly lists: Int32Array;
  readonly articles: Int32Array;
  readonly listed: Float32Array;
}

/** @param collection the terms of each article, in the articles' order */
export function vectors(collection: readonly Terms[]): Vectors {
  const size = collection.length;
  const numbered = collection.map(({ terms }) => new Int32Array(terms.length));
  // Channel by channel, so that one small table of terms is in use at a time.
  const firsts = [0];
  channels.forEach((_, channel) => {
    const numbering = new Numbering();
    const first = firsts[channel]!;
    collection.forEach(({ terms, ends }, article) => {
      const own = numbered[article]!;
      for (let i = channel === 0 ? 0 : ends[channel - 1]!; i < ends[channel]!; i++)
        own[i] = first + numbering.of(terms[i]!);
    });
    firsts.push(first + numbering.size);
  });
  const count = firsts.at(-1)!;
  const channelOf = new Uint8Array(count);
  channels.forEach((_, channel) => {
    channelOf.fill(channel, firsts[channel], firsts[channel + 1]);
  });
  const frequency = new Int32Array(count);
  for (const own of numbered) for (let i = 0; i < own.length; i++) frequency[own[i]!]!++;
  const common = Math.max(4, (size + imagined) / 2);
  const rarity = Float64Array.from(frequency, (df, term) =>
    df > common ? 0 : Math.log(1 + (size + imagined) / Math.max(df, rarest[channels[channelOf[term]!]!] ?? 1)),
  );
  const joins = (term: number) => frequency[term]! >= 2 && rarity[term]! > 0;

  const from = new Int32Array(size * channels.length + 1);
  const room = collection.reduce((sum, { terms }) => sum + terms.length, 0);
  const terms = new Int32Array(room);
  const weights = new Float32Array(room);
  // A text says more than we see: as if each channel held one more rare term. What has one term of a kind is not the twin of what shares it.
  const unseen = Math.log(1 + (size + imagined) / 2) ** 2;
  const keys = new Float64Array(collection.reduce((most, { terms }) => Math.max(most, terms.length), 0));
  let at = 0;
  collection.forEach(({ terms: raw, counts, ends }, article) => {
    const own = numbered[article]!;
    eachChannel(ends, (channel, start, end) => {
      from[article * channels.length + channel] = at;
      let square = 0;
      let joining = 0;
      for (let i = start; i < end; i++) {
        const tf = counts[i]!;
        const weight = (tf < 1 ? tf : 1 + Math.log(tf)) * rarity[own[i]!]!;
        square += weight * weight;
        // Equal weights are told apart by the term itself: which are kept does not depend on other articles.
        keys[i] = joins(own[i]!) ? weight * (1 + (raw[i]! >>> 0) * 1e-16) : 0;
        if (keys[i]! > 0) joining++;
      }
      const norm = Math.sqrt(square + unseen);
      const least = joining > mostTerms[channel]! ? nthGreatest(keys.slice(start, end), mostTerms[channel]!) : 0;
      for (let i = start; i < end; i++) {
        if (keys[i] === 0 || keys[i]! < least) continue;
        terms[at] = own[i]!;
        weights[at++] = keys[i]! / norm;
      }
    });
  });
  from[size * channels.length] = at;
  const lists = new Int32Array(count + 1);
  for (let k = 0; k < at; k++) lists[terms[k]! + 1]!++;
  for (let term = 0; term < count; term++) lists[term + 1]! += lists[term]!;
  const filled = lists.slice();
  const articles = new Int32Array(at);
  const listed = new Float32Array(at);
  for (let article = 0; article < size; article++) {
    for (let k = from[article * channels.length]!; k < from[(article + 1) * channels.length]!; k++) {
      const place = filled[terms[k]!]!++;
      articles[place] = article;
      listed[place] = weights[k]!;
    }
  }
  return { size, from, terms: terms.slice(0, at), weights: weights.slice(0, at), channelOf, lists, articles, listed };
}

const nthGreatest = (values: Float64Array, n: number): number => values.sort()[values.length - n]!;

function eachChannel(ends: Int32Array, visit: (channel: number, from: number, end: number) => void): void {
  for (let channel = 0; channel < ends.length; channel++)
    visit(channel, channel === 0 ? 0 : ends[channel - 1]!, ends[channel]!);
}
