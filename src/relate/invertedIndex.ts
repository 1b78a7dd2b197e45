import { type Channel, channels, type Terms } from "./terms.ts";

/**
 * What each channel is worth when events are told apart. Laboratory values (decision 5 in src/README.md): names decide,
 * words within one language and four-letter pieces across languages support.
 */
export const channelWeights: Readonly<Record<Channel, number>> = {
  words: 0.5,
  grams: 0.5,
  names: 1.5,
  prefixes: 1.5,
  skeletons: 0.5,
  skeletonGrams: 0.35,
  figures: 0.5,
  places: 0.25,
  han: 1,
};

/**
 * A collection of five says little about which words are rare, so each is weighed as if this many more articles, on
 * other things, were there.
 */
const imagined = 60;

/** Terms in more articles than this tell nothing that is worth the time. */
const longestPosting = 400;

/** term → posting list: `[article, weight, article, weight, …]`, the weights ready to be multiplied. */
export type Postings = readonly (readonly number[])[];

/**
 * The inverted index over all channels. A term weighs `(1 + ln tf) · ln(1 + N / df)`; a channel's vector has length 1,
 * times the root of the channel's worth, so that a product of two is the channel's share of the likeness.
 */
export function invertedIndex(collection: readonly Terms[]): Postings {
  const total = collection.length;
  const most = Math.max(4, Math.min(total / 2, longestPosting));
  const postings: number[][] = [];
  for (const channel of channels) {
    const frequency = new Map<string, number>();
    for (const terms of collection) for (const term of terms[channel].keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    const places = new Map<string, number[]>();
    const worth = Math.sqrt(channelWeights[channel]);
    collection.forEach((terms, article) => {
      const weights: [string, number][] = [];
      let square = 0;
      for (const [term, count] of terms[channel]) {
        const df = frequency.get(term)!;
        if (df > most) continue;
        const weight = (1 + Math.log(Math.max(1, count))) * Math.min(1, count) * Math.log(1 + (total + imagined) / df) * brevity(channel, term);
        square += weight * weight;
        if (df > 1) weights.push([term, weight]);
      }
      const norm = worth / (Math.sqrt(square) || 1);
      for (const [term, weight] of weights) {
        let posting = places.get(term);
        if (!posting) places.set(term, (posting = []));
        posting.push(article, weight * norm);
      }
    });
    for (const posting of places.values()) postings.push(posting);
  }
  return postings;
}

/** Short skeletons meet by chance. */
function brevity(channel: Channel, term: string): number {
  if (channel !== "skeletons") return 1;
  return term.length <= 3 ? 0.4 : term.length === 4 ? 0.7 : 1;
}
