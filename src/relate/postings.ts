import { channels } from "./channels.ts";
import { Numbering } from "./numbering.ts";
import type { Vectors } from "./vectors.ts";

export interface PostingsOptions {
  /** What a shared term is worth, by its channel: whole numbers, so that sums are exact. */
  readonly worth: ArrayLike<number>;
  /** Only terms count that are rare, as the articles say that are listed, or those that are looked up; else all do. */
  readonly rare?: "listed" | "asking";
}

/** Some articles by their terms (an inverted index): for each term who has it, and how much. */
export class Postings {
  readonly #vectors: Vectors;
  readonly #articles: readonly number[];
  readonly #rareAsking: boolean;
  readonly #numbers = new Numbering();
  /** Where a term's list begins; one more at the end. */
  readonly #lists: Int32Array;
  readonly #places: Int32Array;
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;

  constructor(vectors: Vectors, articles: readonly number[], { worth, rare }: PostingsOptions) {
    const { from, terms, weights, probes } = vectors;
    const each = (visit: (k: number, place: number, channel: number) => void) =>
      articles.forEach((i, place) => {
        for (let channel = 0; channel < channels.length; channel++) {
          if (worth[channel] === 0) continue;
          const at = i * channels.length + channel;
          for (let k = from[at]!; k < from[at + 1]!; k++)
            if (rare !== "listed" || probes[k] === 1) visit(k, place, channel);
        }
      });
    let room = 0;
    each((k) => {
      this.#numbers.of(terms[k]!);
      room++;
    });
    const lists = new Int32Array(this.#numbers.size + 1);
    each((k) => {
      lists[this.#numbers.find(terms[k]!) + 1]!++;
    });
    for (let number = 0; number < this.#numbers.size; number++) lists[number + 1]! += lists[number]!;
    const filled = lists.slice();
    this.#places = new Int32Array(room);
    this.#weights = new Float64Array(room);
    each((k, place, channel) => {
      const p = filled[this.#numbers.find(terms[k]!)]!++;
      this.#places[p] = place;
      this.#weights[p] = weights[k]! * worth[channel]!;
    });
    this.#vectors = vectors;
    this.#articles = articles;
    this.#rareAsking = rare === "asking";
    this.#lists = lists;
    this.#sums = new Float64Array(articles.length);
    this.#touched = new Int32Array(articles.length);
  }

  /** Who of the listed shares terms with an article, and what do these weigh together? Itself too, where it is listed. */
  meet(article: number, met: (other: number, sum: number) => void): void {
    const { from, terms, weights, probes } = this.#vectors;
    const [lists, places, listed, sums, touched] = [
      this.#lists,
      this.#places,
      this.#weights,
      this.#sums,
      this.#touched,
    ];
    let count = 0;
    for (let k = from[article * channels.length]!; k < from[(article + 1) * channels.length]!; k++) {
      if (this.#rareAsking && probes[k] === 0) continue;
      const number = this.#numbers.find(terms[k]!);
      if (number < 0) continue;
      const weight = weights[k]!;
      for (let p = lists[number]!; p < lists[number + 1]!; p++) {
        const place = places[p]!;
        if (sums[place] === 0) touched[count++] = place;
        sums[place]! += weight * listed[p]!;
      }
    }
    for (let t = 0; t < count; t++) {
      const place = touched[t]!;
      met(this.#articles[place]!, sums[place]!);
      sums[place] = 0;
    }
  }
}
