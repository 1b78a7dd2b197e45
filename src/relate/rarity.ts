import { type Channel, channels, marked } from "./channels.ts";
import { Numbering } from "./numbering.ts";
import type { Terms } from "./terms.ts";

/**
 * A collection of five says little about which words are rare, so each is weighed as if this many more articles, on
 * other things, were there.
 */
const imagined = 60;
/** A word in two articles tells of their event, not of their subject: words are not weighed as rarer than this. */
const rarest: Partial<Readonly<Record<Channel, number>>> = { words: 20 };

/** In how many articles of a sample each term is. */
export interface Frequencies {
  /** Of the sample. */
  readonly articles: number;
  /** Marked with their channel. */
  readonly terms: Int32Array;
  readonly counts: Int32Array;
}

export function frequenciesIn(sample: readonly Terms[]): Frequencies {
  const numbers = new Numbering();
  const each = (visit: (number: number, term: number) => void) => {
    for (const { terms, ends } of sample)
      for (let channel = 0; channel < ends.length; channel++)
        for (let k = channel === 0 ? 0 : ends[channel - 1]!; k < ends[channel]!; k++) {
          const term = marked(terms[k]!, channel);
          visit(numbers.of(term), term);
        }
  };
  each(() => {});
  const [terms, counts] = [new Int32Array(numbers.size), new Int32Array(numbers.size)];
  each((number, term) => {
    terms[number] = term;
    counts[number]!++;
  });
  return { articles: sample.length, terms, counts };
}

/** How telling are terms? */
export interface Rarity {
  /** `ln(1 + N / df)`; 0 for a term of more than half of the articles and the imagined ones, which tells nothing. */
  readonly of: (channel: number, term: number) => number;
  /** Does any other article have it, as far as is known? What one article alone says joins nothing. */
  readonly joins: (term: number) => boolean;
  /** A text says more than we see: as if each channel held one more rare term. The square of what that weighs. */
  readonly unseen: number;
}

/** @param whole is the sample the whole collection? */
export function rarityBy({ articles, terms, counts }: Frequencies, whole: boolean): Rarity {
  const size = articles + imagined;
  const common = Math.max(4, size / 2);
  const numbers = new Numbering();
  for (const term of terms) numbers.of(term);
  const frequency = (term: number) => {
    const number = numbers.find(term);
    return number < 0 ? 0 : counts[number]!;
  };
  const logarithms = channels.map((channel) =>
    Float64Array.from({ length: articles + 1 }, (_, df) =>
      df > common ? 0 : Math.log(1 + size / Math.max(df, rarest[channel] ?? 1)),
    ),
  );
  return {
    of: (channel, term) => logarithms[channel]![frequency(term)]!,
    joins: whole ? (term) => frequency(term) >= 2 : () => true,
    unseen: Math.log(1 + size / 2) ** 2,
  };
}
