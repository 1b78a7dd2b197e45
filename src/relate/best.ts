/** Room for lists of items and their ranks. */
export interface Room {
  readonly items: Int32Array;
  readonly ranks: Float64Array;
}

export const roomFor = (most: number): Room => ({ items: new Int32Array(most), ranks: new Float64Array(most) });

/** The best few by rank, whatever order they come in: a heap with the worst on top. Of equals the lower number is better. */
export class Best {
  readonly #most: number;
  readonly #items: Int32Array;
  readonly #ranks: Float64Array;
  readonly #first: number;
  #size = 0;

  /**
   * @param most how many: none is allowed
   * @param room where they are put, which many lists may share, each from its first place on
   */
  constructor(most: number, room: Room = roomFor(most), first = 0) {
    this.#most = most;
    this.#items = room.items;
    this.#ranks = room.ranks;
    this.#first = first;
  }

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#size = 0;
  }

  /** Is there no room for another, but in place of one? */
  get isFull(): boolean {
    return this.#size === this.#most;
  }

  items(): Int32Array {
    return this.#items.subarray(this.#first, this.#first + this.#size);
  }

  offer(item: number, rank: number): void {
    if (!this.isFull) this.#rise(this.#size++, item, rank);
    else if (this.#size > 0 && isWorse(this.#items[this.#first]!, this.#ranks[this.#first]!, item, rank))
      this.#sink(item, rank);
  }

  #rise(at: number, item: number, rank: number): void {
    const [items, ranks, first] = [this.#items, this.#ranks, this.#first];
    let i = at;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isWorse(item, rank, items[first + parent]!, ranks[first + parent]!)) break;
      items[first + i] = items[first + parent]!;
      ranks[first + i] = ranks[first + parent]!;
      i = parent;
    }
    items[first + i] = item;
    ranks[first + i] = rank;
  }

  #sink(item: number, rank: number): void {
    const [items, ranks, first] = [this.#items, this.#ranks, this.#first];
    let at = first;
    for (;;) {
      let child = 2 * at - first + 1;
      if (child >= first + this.#size) break;
      if (child + 1 < first + this.#size && isWorse(items[child + 1]!, ranks[child + 1]!, items[child]!, ranks[child]!))
        child++;
      if (!isWorse(items[child]!, ranks[child]!, item, rank)) break;
      items[at] = items[child]!;
      ranks[at] = ranks[child]!;
      at = child;
    }
    items[at] = item;
    ranks[at] = rank;
  }
}

const isWorse = (item: number, rank: number, other: number, otherRank: number): boolean =>
  rank < otherRank || (rank === otherRank && item > other);
