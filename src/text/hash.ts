/** A short fingerprint of a text: 53 bits, in base 36. Not for secrets: for telling apart addresses that clash. */
export const fingerprint = (text: string): string => hash53(text).toString(36);

/** The same as a number (cyrb53, public domain, by bryc). */
export function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/**
 * A hash of hashes in their order: whole numbers of 53 bits in, one out. Each half is mixed as in MurmurHash3 (public
 * domain, by Austin Appleby), in two lanes.
 */
export class Combination {
  #a = 0x9747b28c;
  #b = 0x3c6ef372;
  #count = 0;

  add(hash: number): this {
    const low = hash | 0;
    const high = Math.floor(hash / 4294967296) | 0;
    this.#a = stirred(stirred(this.#a, low), high);
    this.#b = stirred(stirred(this.#b, high ^ 0x5bd1e995), low);
    this.#count++;
    return this;
  }

  get hash(): number {
    const a = settled(this.#a ^ this.#b ^ this.#count);
    const b = settled(this.#b + a);
    return 4294967296 * (2097151 & b) + (a >>> 0);
  }
}

export function combined(hashes: Iterable<number>): number {
  const all = new Combination();
  for (const hash of hashes) all.add(hash);
  return all.hash;
}

function stirred(lane: number, part: number): number {
  let k = Math.imul(part, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = lane ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function settled(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The hash of a text in 32 bits, for counting (FNV-1a, mixed once more). */
export function shortFingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  return hash ^ (hash >>> 13);
}
