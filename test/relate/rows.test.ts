import { describe, expect, it } from "vitest";
import { pairRows, placeOf } from "../../src/relate/rows.ts";

describe("pairRows()", () => {
  it("has of each article the later ones, in order and each once, whichever way round pairs come", () => {
    const rows = pairRows(5, (visit) => {
      for (const [i, j] of [
        [3, 0],
        [0, 1],
        [1, 0],
        [2, 4],
        [0, 4],
        [4, 2],
      ] as const)
        visit(i, j);
    });
    expect([...rows.from]).toEqual([0, 3, 3, 4, 4, 4]);
    expect([...rows.others]).toEqual([1, 3, 4, 4]);
    expect([placeOf(rows, 0, 3), placeOf(rows, 2, 4), placeOf(rows, 3, 0)]).toEqual([1, 3, -1]);
  });
});
