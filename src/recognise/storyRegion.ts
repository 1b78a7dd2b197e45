import { type Shape, shapeOf, sizeOf } from "./shape.ts";

/** What is known of a line before its neighbours are looked at. */
export interface Looked {
  readonly text: string;
  /** A rule has said that the line is no story: a phrase, a date, a credit, a repetition. */
  readonly furniture: boolean;
  /** A list item, a cell, a heading: neither running text nor noise. */
  readonly neutral: boolean;
}

export interface Region {
  readonly shapes: readonly Shape[];
  /** The first and the last line of the story's running text, both included. */
  readonly first: number;
  readonly last: number;
  /** The text looks like a whole page: menus, buttons and lists stand around the story, or in it. */
  readonly isPage: boolean;
}

/**
 * Where does the story begin and end? Lines of running text speak for it, short ones against it; the story is the
 * stretch with the greatest sum (maximum subsequence segmentation: Pasternack and Roth 2009; what counts as running
 * text is jusText's idea: Pomikálek 2011, with sentence ends in place of stop words).
 *
 * @returns undefined where no line reads like running text
 */
export function storyRegion(lines: readonly Looked[]): Region | undefined {
  const shapes = lines.map(({ text }) => shapeOf(text));
  const { first, last, sum } = greatestSum(lines.map((line, i) => weightOf(line, shapes[i]!)));
  if (sum <= 0) return undefined;
  let noise = 0;
  lines.forEach((line, i) => {
    const short = shapes[i] === "short" && !line.neutral;
    const outside = i > 0 && (i < first || i > last);
    const inRun = short && shapes[i + 1] === "short" && !lines[i + 1]!.neutral;
    if (line.furniture || (short && outside) || (inRun && i > 0)) noise++;
  });
  return { shapes, first, last, isPage: noise >= 4 && noise >= 0.15 * lines.length };
}

/** Running text weighs by its length: 1 for a hundred letters, 4 at most. */
const weights = { sentence: 0.4, long: 0, short: -0.4 } as const;
const known = -0.3;

function weightOf({ text, furniture, neutral }: Looked, shape: Shape): number {
  if (furniture) return known;
  if (neutral && shape !== "prose") return 0;
  return shape === "prose" ? Math.min(sizeOf(text), 400) / 100 : weights[shape];
}

function greatestSum(values: readonly number[]): { first: number; last: number; sum: number } {
  let best = { first: 0, last: -1, sum: 0 };
  let sum = 0;
  let first = 0;
  values.forEach((value, i) => {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += value;
    if (sum > best.sum) best = { first, last: i, sum };
  });
  return best;
}
