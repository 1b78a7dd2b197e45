import { describe, expect, it } from "vitest";
import { progress } from "../../src/render/progress.ts";

/** What is written while work goes on: done of total, at so many milliseconds each. */
function written(terminal: boolean, steps: readonly (readonly [time: number, done: number])[], total = 100): string[] {
  const out: string[] = [];
  let now = 0;
  const { tell } = progress({ terminal, write: (text) => void out.push(text), now: () => now });
  for (const [time, done] of steps) {
    now = time;
    tell("Understanding", done, total);
  }
  return out;
}
const every = (milliseconds: number, times: number) =>
  Array.from({ length: times }, (_, n) => [n * milliseconds, n + 1] as const);

describe("progress()", () => {
  it("says nothing of what is done within a second", () => {
    for (const terminal of [true, false]) expect(written(terminal, every(9, 100))).toEqual([]);
  });

  it("draws a bar with stage, count and rate over itself, and wipes it away at the end", () => {
    const out = written(true, every(100, 100));
    expect(out.length).toBeGreaterThan(50);
    expect(out[0]).toBe("\r\u001b[KUnderstanding  ██░░░░░░░░░░░░░░░░░░░░░░  11/100  11/s");
    expect(out.at(-1)).toBe("\r\u001b[K");
    expect(out.slice(0, -1).every((text) => text.startsWith("\r\u001b[KUnderstanding  "))).toBe(true);
  });

  it("writes a line now and then where there is no terminal", () => {
    expect(written(false, every(300, 100))).toEqual([
      "Understanding: 35 of 100, 3 a second\n",
      "Understanding: 69 of 100, 3 a second\n",
    ]);
  });
});
