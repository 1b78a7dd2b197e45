import { type Measure, measures } from "../model/measure.ts";
import { languageOf } from "./languages.ts";

const compiled = new Map<string, readonly (readonly [string, Measure])[]>();
function stemsOf(tag: string): readonly (readonly [string, Measure])[] {
  let stems = compiled.get(tag);
  if (!stems) {
    const { measureWords } = languageOf(tag);
    stems = measures.flatMap((measure) => (measureWords[measure] ?? []).map((stem) => [stem, measure] as const));
    compiled.set(tag, stems);
  }
  return stems;
}

const shortest = 4;

/** That something grew does not say what grew. Each other word of the sentence says more. */
const weak: Measure = "growth";

/**
 * What does a sentence measure with the amount at `[start, end)`? The nearest word for a measure, before the amount or
 * behind it.
 */
export const measureNear = (sentence: string, start: number, end: number, tag: string): Measure | undefined =>
  nearestMeasure(sentence, start, end, tag)?.measure;

/** A word for a measure near an amount. */
export interface MeasureFound {
  readonly measure: Measure;
  /** Letters between it and the amount. */
  readonly distance: number;
  readonly at: number;
}

/** Further away no word says what an amount is of. */
const furthest = 400;

/** @param fits may the words between the amount and the measure stand there? */
export function nearestMeasure(
  whole: string,
  from: number,
  to: number,
  tag: string,
  fits: (between: string) => boolean = () => true,
): MeasureFound | undefined {
  const skipped = Math.max(0, from - furthest);
  const [start, end] = [from - skipped, to - skipped];
  const text = whole.slice(skipped, to + furthest).toLowerCase();
  const { unspaced } = languageOf(tag);
  let best: MeasureFound | undefined;
  for (const [stem, measure] of stemsOf(tag)) {
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (!unspaced) {
        if (/\p{L}/u.test(text[at - 1] ?? " ")) continue;
        if (stem.length < shortest && /\p{L}/u.test(text[at + stem.length] ?? " ")) continue;
      }
      const distance = at >= end ? at - end : start - at - stem.length;
      if (distance < 0 || !fits(at >= end ? text.slice(end, at) : text.slice(at, start))) continue;
      const rank = distance + (measure === weak ? text.length : 0);
      if (!best || rank < best.distance) best = { measure, distance: rank, at: at + skipped };
    }
  }
  return best;
}
