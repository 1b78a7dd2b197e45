import { describe, expect, it } from "vitest";
import { channels } from "../../src/relate/channels.ts";
import { type Findable, likeness } from "../../src/relate/likeness.ts";
import type { Terms } from "../../src/relate/terms.ts";
import { random } from "../render/trees.ts";

/** Articles of made-up terms: rare ones and common ones, in three languages of two scripts. */
function articles(count: number, seed: number): Map<string, { terms: Terms; language: string; script: string }> {
  const next = random(seed);
  const all = new Map<string, { terms: Terms; language: string; script: string }>();
  for (let n = 0; n < count; n++) {
    const language = ["da", "en", "ru"][next(3)]!;
    const event = next(count >> 1);
    const terms: number[] = [];
    const ends: number[] = [];
    channels.forEach((_, channel) => {
      const own = new Set<number>();
      for (let k = 0; k < 6; k++)
        own.add(next(3) === 0 ? 100_000 + event * 50 + next(8) : Math.floor(4000 ** (next(1000) / 1000)));
      // Words are of one language.
      terms.push(...[...own].map((term) => (channel === 0 ? term * 3 + language.charCodeAt(0) : term)));
      ends.push(terms.length);
    });
    const counts = Float32Array.from(terms, () => 1 + next(3));
    const id = `${String(next(1_000_000)).padStart(6, "0")}-${seed}-${n}`;
    all.set(id, {
      terms: { terms: Int32Array.from(terms), counts, ends: Int32Array.from(ends) },
      language,
      script: language === "ru" ? "cyrillic" : "latin",
    });
  }
  return all;
}

const findable = (
  of: ReadonlyMap<string, { terms: Terms; language: string; script: string }>,
  read?: string[],
): Findable => {
  const ids = [...of.keys()].sort();
  return {
    ids,
    terms: (i) => {
      read?.push(ids[i]!);
      return of.get(ids[i]!)!.terms;
    },
    languages: ids.map((id) => of.get(id)!.language),
    scripts: ids.map((id) => of.get(id)!.script),
  };
};

/** All numbers of a result: arrays as large as these are compared faster as one text. */
const bytesOf = ({ rows, known: { compared } }: ReturnType<typeof likeness>): string =>
  [...Object.values(rows), ...Object.values(compared)]
    .map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64"))
    .join(" ");

describe("likeness()", () => {
  it.each([1, 2])("is the same when articles came and went as when it is found out at once (seed %i)", (seed) => {
    const next = random(seed);
    const spare = articles(60, seed + 10);
    const there = articles(500, seed + 20);
    let { known } = likeness(findable(there));
    let anew = 0;
    const steps = 12;
    for (let n = 0; n < steps; n++) {
      for (let m = next(2); m >= 0; m--) {
        const gone = [...there.keys()][next(there.size)]!;
        const [id, article] = [...spare][next(spare.size)]!;
        if (next(3) > 0) {
          spare.delete(id);
          there.set(id, article);
        }
        if (next(2) > 0) {
          spare.set(gone, there.get(gone)!);
          there.delete(gone);
        }
      }
      const read: string[] = [];
      const step = likeness(findable(there, read), known);
      const whole = likeness(findable(there));
      expect(bytesOf(step)).toEqual(bytesOf(whole));
      if (read.length > 100) anew++;
      known = step.known;
    }
    // Sometimes little was found out anew, and sometimes the sample was another.
    expect(anew).toBeGreaterThan(0);
    expect(anew).toBeLessThan(steps - 2);
  });
});
