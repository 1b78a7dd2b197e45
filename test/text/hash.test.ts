import { describe, expect, it } from "vitest";
import { combined, hash53 } from "../../src/text/hash.ts";

describe("a hash of hashes", () => {
  const isHash = (number: number) => Number.isSafeInteger(number) && number >= 0;

  it("is another for other hashes, in another order, or one more", () => {
    const found = new Set<number>();
    let made = 0;
    const add = (hashes: readonly number[]) => {
      const hash = combined(hashes);
      expect(isHash(hash)).toBe(true);
      found.add(hash);
      made++;
    };
    for (let a = 0; a < 200; a++) {
      add([a]);
      for (let b = 0; b < 200; b++) add([a, b]);
    }
    add([]);
    for (let zeros = 3; zeros < 40; zeros++) add(Array.from({ length: zeros }, () => 0));
    // A single bit of one or of two of them.
    const some = [hash53("a"), hash53("b"), hash53("c")];
    const bits = Array.from({ length: 53 }, (_, n) => 2 ** n);
    const flipped = (hash: number, bit: number) => hash + (Math.floor(hash / bit) % 2 === 0 ? bit : -bit);
    for (const bit of bits) {
      add([flipped(some[0]!, bit), some[1]!, some[2]!]);
      for (const other of bits) add([flipped(some[0]!, bit), flipped(some[1]!, other), some[2]!]);
    }
    expect(found.size).toBe(made);
  });

  it("is the same for the same", () => {
    expect(combined([hash53("a"), 7])).toBe(combined([hash53("a"), 7]));
  });
});
