/** The best few by rank, whatever order they come in: a heap with the worst on top. Of equals the lower number is better. */
export class Best {
  readonly #items: Int32Array;
  readonly #ranks: Float64Array;
  #size = 0;

  /** @param most how many: none is allowed */
  constructor(most: number) {
    this.#items = new Int32Array(most);
    this.#ranks = new Float64Array(most);
  }

  clear(): void {
    this.#size = 0;
  }

  /** Is there no room for another, but in place of one? */
  get isFull(): boolean {
    return this.#size === this.#items.length;
  }

  items(): Int32Array {
    return this.#items.subarray(0, this.#size);
  }

  ranks(): Float64Array {
    return this.#ranks.subarray(0, this.#size);
  }

  offer(item: number, rank: number): void {
    if (!this.isFull) this.#rise(this.#size++, item, rank);
    else if (this.#size > 0 && isWorse(this.#items[0]!, this.#ranks[0]!, item, rank)) this.#sink(item, rank);
  }

  #rise(at: number, item: number, rank: number): void {
    let i = at;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isWorse(item, rank, this.#items[parent]!, this.#ranks[parent]!)) break;
      this.#items[i] = this.#items[parent]!;
      this.#ranks[i] = this.#ranks[parent]!;
      i = parent;
    }
    this.#items[i] = item;
    this.#ranks[i] = rank;
  }

  #sink(item: number, rank: number): void {
    const [items, ranks] = [this.#items, this.#ranks];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && isWorse(items[child + 1]!, ranks[child + 1]!, items[child]!, ranks[child]!))
        child++;
      if (!isWorse(items[child]!, ranks[child]!, item, rank)) break;
      items[i] = items[child]!;
      ranks[i] = ranks[child]!;
      i = child;
    }
    items[i] = item;
    ranks[i] = rank;
  }
}

const isWorse = (item: number, rank: number, other: number, otherRank: number): boolean =>
  rank < otherRank || (rank === otherRank && item > other);
