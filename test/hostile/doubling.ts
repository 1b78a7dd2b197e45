import fc from "fast-check";
import { type Cost, costOf, total } from "./cost.ts";
import { separators, vocabulary } from "./vocabulary.ts";

/** Longest text of a file, in characters. */
export const limit = 490_000;
/** Sizes in characters, each four times the one before. */
const sizes = [2000, 8000, 32_000, 128_000, limit] as const;

/** A text that takes too long, at the size where that was seen. */
export interface Slow {
  readonly path: string;
  readonly piece: string;
  readonly size: number;
  readonly cost: Cost;
}

/** A file that repeats a piece behind some ordinary words. */
export const repeated = (path: string, piece: string, size: number): string =>
  path.startsWith("headline")
    ? `${piece.repeat(Math.ceil(size / piece.length)).replace(/\n/gu, " ").slice(0, size)}\n\n${sentence}\n`
    : `The harbour of Brovenna\n\n${sentence}\n\n${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}\n`;
const sentence = "The harbour of Brovenna was closed on Monday, said Anna Weber, the mayor of the town.";

const paths = ["text.txt", "text.txt", "headline.txt", "text.md", "text.md", "text.html"] as const;

/** Pieces of one rule's vocabulary, or of two, and what stands between them. */
const candidate = fc
  .tuple(fc.constantFrom(...Object.keys(vocabulary)), fc.constantFrom(...Object.keys(vocabulary), "same", "same"))
  .chain(([first, second]) =>
    fc.record({
      path: fc.constantFrom(...paths),
      pieces: fc.array(fc.constantFrom(...vocabulary[first]!, ...(vocabulary[second] ?? [])), {
        minLength: 1,
        maxLength: 5,
      }),
      separator: fc.constantFrom(...separators),
      last: fc.constantFrom(...separators),
    }),
  )
  .map(({ path, pieces, separator, last }) => ({ path, piece: pieces.join(separator) + last }))
  .filter(({ piece }) => piece.length > 0);

/** Takes a file four times as long again and again, until it takes longer than `most` milliseconds, or is as long as a file may be. */
export function slowness(path: string, piece: string, most: number): Slow | undefined {
  for (const size of sizes) {
    const cost = costOf(path, repeated(path, piece, size));
    if (total(cost) > most) return { path, piece, size, cost };
    // Not even a cost that grows with the square of the size reaches the limit from here.
    if (size >= 32_000 && total(cost) * (limit / size) ** 2 < most) return undefined;
  }
  return undefined;
}

/** Looks for files that take longer than `most` milliseconds of CPU. */
export function slowInputs(runs: number, seed: number, most: number, tell: (slow: Slow) => void): number {
  let found = 0;
  for (const { path, piece } of fc.sample(candidate, { numRuns: runs, seed })) {
    const slow = slowness(path, piece, most);
    if (slow) {
      found++;
      tell(slow);
    }
  }
  return found;
}
