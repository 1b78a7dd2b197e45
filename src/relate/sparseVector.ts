import { mostTerms } from "./channels.ts";

/** Places of the table: eight times the terms that an article can have, a power of two. */
const places = 2 ** Math.ceil(Math.log2(8 * mostTerms.reduce((sum, most) => sum + most, 0)));
const mask = places - 1;

/**
 * One vector, to be multiplied with many: a hash table small enough for the processor's nearest cache, since most terms
 * that are looked up are not in it.
 */
export class SparseVector {
  readonly #terms = new Int32Array(places);
  readonly #weights = new Float32Array(places);

  fill(terms: Int32Array, weights: Float32Array, from: number, end: number): void {
    this.#terms.fill(-1);
    for (let k = from; k < end; k++) {
      let at = terms[k]! & mask;
      while (this.#terms[at] !== -1) at = (at + 1) & mask;
      this.#terms[at] = terms[k]!;
      this.#weights[at] = weights[k]!;
    }
  }

  product(terms: Int32Array, weights: Float32Array, from: number, end: number): number {
    const [own, ownWeights] = [this.#terms, this.#weights];
    let sum = 0;
    for (let k = from; k < end; k++) {
      const term = terms[k]!;
      let at = term & mask;
      while (own[at] !== term && own[at] !== -1) at = (at + 1) & mask;
      if (own[at] === term) sum += ownWeights[at]! * weights[k]!;
    }
    return sum;
  }
}
