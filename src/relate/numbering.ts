/**
 * Gives whole numbers of 32 bits consecutive numbers of their own, in the order in which they are met: a hash table with
 * open addressing, several times smaller and faster than a Map of millions.
 */
export class Numbering {
  #keys = new Int32Array(1 << 12);
  /** Number + 1; 0 is a free place. */
  #numbers = new Int32Array(1 << 12);
  #size = 0;

  /** How many numbers were given. */
  get size(): number {
    return this.#size;
  }

  /** The number of a key, a new one when it was not met before. */
  of(key: number): number {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const at = place(key, this.#keys, this.#numbers);
    if (this.#numbers[at] === 0) {
      this.#keys[at] = key;
      this.#numbers[at] = ++this.#size;
    }
    return this.#numbers[at]! - 1;
  }

  /** The number of a key; -1 when it was not met. */
  find(key: number): number {
    return this.#numbers[place(key, this.#keys, this.#numbers)]! - 1;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Int32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (numbers[i] === 0) continue;
      const at = place(keys[i]!, this.#keys, this.#numbers);
      this.#keys[at] = keys[i]!;
      this.#numbers[at] = numbers[i]!;
    }
  }
}

/** Where a key is, or the free place where it belongs. */
function place(key: number, keys: Int32Array, numbers: Int32Array): number {
  const mask = keys.length - 1;
  let at = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & mask;
  while (numbers[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
  return at;
}
