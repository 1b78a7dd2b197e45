import { Best } from "./best.ts";
import { channels, eventWorth, subjectWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import { Postings } from "./postings.ts";
import type { Vectors } from "./vectors.ts";

/** So many articles of the own language, and so many of others, are looked at closely. */
const mostOfAKind = 32;

/** What a channel is worth where it is worth most. */
const worth = channels.map((_, channel) =>
  Math.max(...[0, 1].map((across) => eventWorth[across]![channel]! + subjectWorth[across]![channel]!)),
);

/**
 * Which articles may be like an article? The best of its own language and the best of all others, by the rare terms of it
 * that they share: two lists for each article. In a small collection that is every article that shares a term at all.
 */
export class Candidates {
  readonly #best: readonly Best[];

  constructor(readonly size: number) {
    this.#best = Array.from({ length: 2 * size }, () => new Best(mostOfAKind));
  }

  /** All lists as arrays: how long each is, what is in it, and at which rank. */
  lists(): [sizes: Uint8Array, items: Int32Array, ranks: Float64Array] {
    const sizes = Uint8Array.from(this.#best, (best) => best.items().length);
    const size = sizes.reduce((sum, n) => sum + n, 0);
    const [items, ranks] = [new Int32Array(size), new Float64Array(size)];
    let at = 0;
    for (const best of this.#best) {
      items.set(best.items(), at);
      ranks.set(best.ranks(), at);
      at += best.items().length;
    }
    return [sizes, items, ranks];
  }

  static from(sizes: Uint8Array, items: Int32Array, ranks: Float64Array): Candidates {
    const candidates = new Candidates(sizes.length / 2);
    let at = 0;
    sizes.forEach((size, place) => {
      for (const end = at + size; at < end; at++) candidates.#best[place]!.offer(items[at]!, ranks[at]!);
    });
    return candidates;
  }

  /** @param kind 0: of its own language */
  list(article: number, kind: 0 | 1): Best {
    return this.#best[2 * article + kind]!;
  }

  /**
   * Takes over what an article's lists were.
   *
   * @param now the numbers that articles have now, by those they had
   * @returns whether that is what they are: not where an article is gone that kept others out
   */
  take(article: number, before: Candidates, then: number, now: ReadonlyMap<number, number>): boolean {
    for (const kind of [0, 1] as const) {
      const list = before.list(then, kind);
      const [items, ranks] = [list.items(), list.ranks()];
      for (let k = 0; k < items.length; k++) {
        const j = now.get(items[k]!);
        if (j !== undefined) this.list(article, kind).offer(j, ranks[k]!);
        else if (list.isFull) return false;
      }
    }
    return true;
  }

  /** Fills the lists of some articles from nothing. */
  seek(seekers: readonly number[], vectors: Vectors, kin: Kinship): void {
    for (const i of seekers) for (const kind of [0, 1] as const) this.list(i, kind).clear();
    const postings = new Postings(vectors, seekers, { worth, rare: "listed" });
    for (let j = 0; j < this.size; j++) postings.meet(j, (i, sum) => this.#offer(i, j, sum, kin));
  }

  /** Offers new articles to the lists of others. */
  introduce(fresh: readonly number[], others: Iterable<number>, vectors: Vectors, kin: Kinship): void {
    const postings = new Postings(vectors, fresh, { worth, rare: "asking" });
    for (const i of others) postings.meet(i, (j, sum) => this.#offer(i, j, sum, kin));
  }

  #offer(i: number, j: number, sum: number, kin: Kinship): void {
    if (i !== j) this.list(i, kin.of(i, j) === 0 ? 0 : 1).offer(j, sum);
  }

  /** For each article the later ones (with a higher number) that it is to be compared with: one is enough to ask for both. */
  wanted(): Int32Array[] {
    const found: number[][] = Array.from({ length: this.size }, () => []);
    for (let i = 0; i < this.size; i++)
      for (const kind of [0, 1] as const)
        for (const j of this.list(i, kind).items()) found[Math.min(i, j)]!.push(Math.max(i, j));
    return found.map(distinct);
  }
}

/** In order, each once. */
export function distinct(items: readonly number[]): Int32Array {
  const sorted = Int32Array.from(items).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}
