import { type Channel, type Counts, channels, type Terms, worthOfSkeleton } from "./terms.ts";

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

/** A posting list: the articles that a term is in, in their order, and what it weighs in each, ready to be multiplied. */
export interface Posting {
  readonly articles: Int32Array;
  readonly weights: Float32Array;
}

/** The vocabulary of one channel: each term's number, and in how many articles it is. */
interface Vocabulary {
  readonly numbers: Map<number, number>;
  readonly frequency: number[];
  readonly brevity: number[];
}

/**
 * The inverted index over all channels. A term weighs `(1 + ln tf) · ln(1 + N / df)`; a channel's vector has length 1,
 * times the root of the channel's worth, so that a product of two is the channel's share of the likeness.
 *
 * @param collection the terms of each article, in the articles' order
 */
export function invertedIndex(collection: readonly Terms[]): {
  readonly size: number;
  readonly postings: readonly Posting[];
} {
  const vocabularies = channels.map((): Vocabulary => ({ numbers: new Map(), frequency: [], brevity: [] }));
  const rows: Counts[][] = [];
  for (const terms of collection)
    rows.push(channels.map((channel, c) => countIn(terms[channel], vocabularies[c]!, channel)));
  const total = rows.length;
  const most = Math.max(4, Math.min(total / 2, longestPosting));
  const postings: Posting[] = [];
  channels.forEach((channel, c) => {
    const { frequency, brevity } = vocabularies[c]!;
    const rarity = frequency.map((df, term) =>
      df > most ? 0 : Math.log(1 + (total + imagined) / df) * brevity[term]!,
    );
    // A term of one article joins nothing.
    const lists = frequency.map((df, term) =>
      df < 2 || rarity[term] === 0 ? undefined : { articles: new Int32Array(df), weights: new Float32Array(df) },
    );
    const filled = new Int32Array(frequency.length);
    const worth = Math.sqrt(channelWeights[channel]);
    rows.forEach((row, article) => {
      const { terms, counts } = row[c]!;
      const weights = new Float64Array(terms.length);
      let square = 0;
      for (let i = 0; i < terms.length; i++) {
        const tf = counts[i]!;
        const weight = (tf < 1 ? tf : 1 + Math.log(tf)) * rarity[terms[i]!]!;
        weights[i] = weight;
        square += weight * weight;
      }
      const norm = worth / (Math.sqrt(square) || 1);
      for (let i = 0; i < terms.length; i++) {
        const term = terms[i]!;
        const list = lists[term];
        if (!list) continue;
        const place = filled[term]!++;
        list.articles[place] = article;
        list.weights[place] = weights[i]! * norm;
      }
    });
    for (const list of lists) if (list) postings.push(list);
  });
  return { size: total, postings };
}

/** The terms by their number in the vocabulary, each counted as in one article more. */
function countIn({ terms, counts }: Counts, { numbers, frequency, brevity }: Vocabulary, channel: Channel): Counts {
  const ids = new Int32Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    let id = numbers.get(term);
    if (id === undefined) {
      numbers.set(term, (id = frequency.length));
      frequency.push(0);
      brevity.push(channel === "skeletons" ? worthOfSkeleton(term) : 1);
    }
    frequency[id]!++;
    ids[i] = id;
  }
  return { terms: ids, counts };
}
