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

/** How the repeated pieces stand in a file: behind some words, as its headline, alone, or cut into long paragraphs. */
const layouts: Readonly<Record<string, (much: string) => string>> = {
  behind: (much) => `The harbour of Brovenna\n\n${sentence}\n\n${much}\n`,
  headline: (much) => `${much.replace(/\n/gu, " ")}\n\n${sentence}\n`,
  alone: (much) => `${much.replace(/\n/gu, " ")}\n`,
  paragraphs: (much) =>
    `The harbour of Brovenna\n\n${sentence}\n\n${(much.match(/[\s\S]{1,4900}/gu) ?? []).join("\n\n")}\n`,
};
const sentence = "The harbour of Brovenna was closed on Monday, said Anna Weber, the mayor of the town.";

/** A file that repeats a piece: `headline.txt`, in the layout that its name says. */
export function repeated(path: string, piece: string, size: number): string {
  const layout = layouts[path.replace(/\..*$/u, "")];
  if (!layout) throw new Error(`Cannot lay out "${path}": choose one of ${Object.keys(layouts).join(", ")}`);
  return layout(piece.repeat(Math.ceil(size / piece.length)).slice(0, size));
}

const paths = ["txt", "txt", "md", "md", "html"].flatMap((ending) =>
  Object.keys(layouts).map((layout) => `${layout}.${ending}`),
);

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
