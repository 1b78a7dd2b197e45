import { describe, expect, it } from "vitest";
import { remember } from "../../src/text/remember.ts";

describe("a memory", () => {
  const counting = (most: number, weigh?: (key: number, result: number) => number) => {
    const made: number[] = [];
    const square = remember(
      (n: number) => {
        made.push(n);
        return n * n;
      },
      most,
      weigh,
    );
    return { made, square };
  };

  it("makes a result once as long as there is room", () => {
    const { made, square } = counting(100);
    expect([3, 4, 3, 4].map(square)).toEqual([9, 16, 9, 16]);
    expect(made).toEqual([3, 4]);
  });

  it("keeps what is asked for again, and forgets the rest", () => {
    const { made, square } = counting(10);
    for (let n = 0; n < 100; n++) {
      square(-1);
      square(n);
    }
    expect(made.filter((n) => n === -1)).toEqual([-1]);
    square(0);
    expect(made.filter((n) => n === 0)).toEqual([0, 0]);
  });

  it("goes by what results weigh", () => {
    const { made, square } = counting(10, () => 6);
    for (const n of [1, 2, 1, 2]) square(n);
    expect(made).toEqual([1, 2]);
    for (const n of [3, 4, 1]) square(n);
    expect(made).toEqual([1, 2, 3, 4, 1]);
  });
});
