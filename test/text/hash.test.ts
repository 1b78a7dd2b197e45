import { describe, expect, it } from "vitest";
import { combined, digestOf } from "../../src/text/hash.ts";

describe("a digest of digests", () => {
  const isDigest = (number: number) => Number.isSafeInteger(number) && number >= 0;

  it("is another for other digests, in another order, or one more", () => {
    const found = new Set<number>();
    let made = 0;
    const add = (digests: readonly number[]) => {
      const digest = combined(digests);
      expect(isDigest(digest)).toBe(true);
      found.add(digest);
      made++;
    };
    for (let a = 0; a < 200; a++) {
      add([a]);
      for (let b = 0; b < 200; b++) add([a, b]);
    }
    add([]);
    for (let zeros = 3; zeros < 40; zeros++) add(Array.from({ length: zeros }, () => 0));
    // A single bit of one or of two of them.
    const some = [digestOf("a"), digestOf("b"), digestOf("c")];
    const bits = Array.from({ length: 53 }, (_, n) => 2 ** n);
    const flipped = (digest: number, bit: number) => digest + (Math.floor(digest / bit) % 2 === 0 ? bit : -bit);
    for (const bit of bits) {
      add([flipped(some[0]!, bit), some[1]!, some[2]!]);
      for (const other of bits) add([flipped(some[0]!, bit), flipped(some[1]!, other), some[2]!]);
    }
    expect(found.size).toBe(made);
  });

  it("is the same for the same", () => {
    expect(combined([digestOf("a"), 7])).toBe(combined([digestOf("a"), 7]));
  });
});
