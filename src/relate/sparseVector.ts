import { channels, mostTerms } from "./channels.ts";
import type { Vectors } from "./vectors.ts";

/** Places of the table: eight times the terms that an article can have, a power of two. */
const places = 2 ** Math.ceil(Math.log2(8 * mostTerms.reduce((sum, most) => sum + most, 0)));
const mask = places - 1;

/**
 * One vector, to be multiplied with many: a hash table small enough for the processor's nearest cache, since most terms
 * that are looked up are not in it.
 */
export class SparseVector {
  readonly #terms = new Int32Array(places);
  /** 0 is a free place. */
  readonly #weights = new Int32Array(places);

  fill(article: number, { from, terms, weights }: Vectors): void {
    this.#weights.fill(0);
    for (let k = from[article * channels.length]!; k < from[(article + 1) * channels.length]!; k++) {
      let at = terms[k]! & mask;
      while (this.#weights[at] !== 0) at = (at + 1) & mask;
      this.#terms[at] = terms[k]!;
      this.#weights[at] = weights[k]!;
    }
  }

  /** The product with a channel of another vector: a whole number. */
  product(article: number, channel: number, { from, terms, weights }: Vectors): number {
    const [own, ownWeights] = [this.#terms, this.#weights];
    const first = article * channels.length + channel;
    let sum = 0;
    for (let k = from[first]!; k < from[first + 1]!; k++) {
      const term = terms[k]!;
      let at = term & mask;
      while (ownWeights[at] !== 0 && own[at] !== term) at = (at + 1) & mask;
      sum += ownWeights[at]! * weights[k]!;
    }
    return sum;
  }
}
