import { Best, type Room, roomFor } from "./best.ts";
import { channels, eventWorth, subjectWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import { Postings } from "./postings.ts";
import { pairRows, type Rows } from "./rows.ts";
import type { Vectors } from "./vectors.ts";

/** So many articles of the own language, and so many of others, are looked at closely. */
const mostOfAKind = 32;

/** What a channel is worth where it is worth most. */
const worth = channels.map((_, channel) =>
  Math.max(...[0, 1].map((across) => eventWorth[across]![channel]! + subjectWorth[across]![channel]!)),
);

/** Lists of candidates one after another: of each article those of its own language, then the others. */
export interface CandidateLists {
  /** Where a list begins; one more at the end. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly ranks: Float64Array;
}

/**
 * Which articles may be like an article? The best of its own language and the best of all others, by the rare terms of it
 * that they share: two lists for each article. In a small collection that is every article that shares a term at all.
 */
export class Candidates {
  /** All lists have room side by side: tens of thousands of small arrays take longer to make than to fill. */
  readonly #room: Room;
  readonly #best: readonly Best[];

  constructor(readonly size: number) {
    const room = roomFor(2 * size * mostOfAKind);
    this.#room = room;
    this.#best = Array.from({ length: 2 * size }, (_, list) => new Best(mostOfAKind, room, list * mostOfAKind));
  }

  /** All lists, as plain arrays. */
  lists(): CandidateLists {
    const starts = new Int32Array(this.#best.length + 1);
    const { items, ranks } = roomFor(this.#best.reduce((sum, { size }) => sum + size, 0));
    let at = 0;
    this.#best.forEach(({ size }, list) => {
      starts[list] = at;
      for (let k = list * mostOfAKind; k < list * mostOfAKind + size; k++) {
        items[at] = this.#room.items[k]!;
        ranks[at++] = this.#room.ranks[k]!;
      }
    });
    starts[this.#best.length] = at;
    return { starts, items, ranks };
  }

  /** @param kind 0: of its own language */
  list(article: number, kind: 0 | 1): Best {
    return this.#best[2 * article + kind]!;
  }

  /**
   * Takes over what an article's lists were.
   *
   * @param now the numbers that articles have now, by those they had; -1 for those that are gone
   * @returns whether that is what they are: not where an article is gone that kept others out
   */
  take(article: number, { starts, items, ranks }: CandidateLists, then: number, now: Int32Array): boolean {
    for (const kind of [0, 1] as const) {
      const [start, end] = [starts[2 * then + kind]!, starts[2 * then + kind + 1]!];
      const list = this.list(article, kind);
      for (let k = start; k < end; k++) {
        const j = now[items[k]!]!;
        if (j >= 0) list.offer(j, ranks[k]!);
        else if (end - start === mostOfAKind) return false;
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

  /** For each article the later ones that it is to be compared with: one is enough to ask for both. */
  wanted(): Rows {
    const { items } = this.#room;
    return pairRows(this.size, (visit) =>
      this.#best.forEach(({ size }, list) => {
        for (let k = list * mostOfAKind; k < list * mostOfAKind + size; k++) visit(list >> 1, items[k]!);
      }),
    );
  }
}
