import { type Measure, tolls } from "../model/measure.ts";
import { languageOf } from "./languages.ts";
import { nearestMeasure } from "./measures.ts";

/** So many letters at most stand between a number of people and the word for what happened to them. */
const beside = { spaced: 18, unspaced: 5 } as const;
/** Another number, another clause, a quotation, a compound. */
const parts = /[\d.,;:()«»"“”–—、。，-]/u;

/**
 * Whom does an amount count as dead, injured or missing? `nine dead`, `killed at least nine people`: the word for it
 * stands right beside the number, with nothing but people between, and the counted noun is that word, or people, or none.
 *
 * @param unit the counted noun
 */
export function tollNear(
  sentence: string,
  start: number,
  end: number,
  unit: string | undefined,
  tag: string,
): Measure | undefined {
  const { andWords, peopleWords, unspaced } = languageOf(tag);
  const most = beside[unspaced ? "unspaced" : "spaced"];
  const fits = (between: string) =>
    !parts.test(between) && !between.split(/\s+/u).some((word) => andWords.includes(word));
  const found = nearestMeasure(sentence, start, end, tag, fits);
  if (!found || found.distance > most || !tolls.has(found.measure)) return undefined;
  // "Dead at 95", "the 15-year-old": a bare number counts the dead only where nothing stands between.
  if (unit === undefined && ((found.at < start && found.distance > 1) || sentence[end] === "-")) return undefined;
  const noun = unit?.toLowerCase();
  const counted =
    noun === undefined || peopleWords.includes(noun) || sentence.slice(found.at).toLowerCase().startsWith(noun);
  return counted ? found.measure : undefined;
}
