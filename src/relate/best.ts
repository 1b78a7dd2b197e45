/** The best few by rank, whatever order they come in: a heap with the worst on top. */
export class Best {
  readonly #items: Int32Array;
  readonly #ranks: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#items = new Int32Array(most);
    this.#ranks = new Float64Array(most);
  }

  clear(): void {
    this.#size = 0;
  }

  /** What is worse is not taken. */
  get least(): number {
    return this.#size < this.#items.length ? 0 : this.#ranks[0]!;
  }

  items(): Int32Array {
    return this.#items.subarray(0, this.#size);
  }

  add(item: number, rank: number): void {
    if (this.#size < this.#items.length) this.#rise(this.#size++, item, rank);
    else if (this.#isWorse(this.#items[0]!, this.#ranks[0]!, item, rank)) this.#sink(item, rank);
  }

  #isWorse(item: number, rank: number, other: number, otherRank: number): boolean {
    return rank < otherRank || (rank === otherRank && item > other);
  }

  #rise(at: number, item: number, rank: number): void {
    let i = at;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.#isWorse(item, rank, this.#items[parent]!, this.#ranks[parent]!)) break;
      this.#items[i] = this.#items[parent]!;
      this.#ranks[i] = this.#ranks[parent]!;
      i = parent;
    }
    this.#items[i] = item;
    this.#ranks[i] = rank;
  }

  #sink(item: number, rank: number): void {
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.#size) break;
      if (
        child + 1 < this.#size &&
        this.#isWorse(this.#items[child + 1]!, this.#ranks[child + 1]!, this.#items[child]!, this.#ranks[child]!)
      )
        child++;
      if (!this.#isWorse(this.#items[child]!, this.#ranks[child]!, item, rank)) break;
      this.#items[i] = this.#items[child]!;
      this.#ranks[i] = this.#ranks[child]!;
      i = child;
    }
    this.#items[i] = item;
    this.#ranks[i] = rank;
  }
}
