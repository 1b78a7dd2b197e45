import { spellingOf } from "../languages/tables.ts";

/** Runs of letters and how often they occur in the language's sample. */
interface Model {
  readonly counts: ReadonlyMap<string, number>;
  /** Letters of the sample. */
  readonly total: number;
}

const models = new Map<string, Model | undefined>();
function modelOf(tag: string): Model | undefined {
  if (!models.has(tag)) models.set(tag, makeModel(tag));
  return models.get(tag);
}

function makeModel(tag: string): Model | undefined {
  const table = spellingOf(tag);
  if (!table) return undefined;
  const counts = new Map<string, number>();
  let total = 0;
  for (const length of [1, 2, 3] as const) {
    for (const [count, runs] of Object.entries(table[length])) {
      const n = Number(count);
      for (let i = 0; i < runs.length; i += length) counts.set(runs.slice(i, i + length), n);
      if (length === 1) total += n * runs.length;
    }
  }
  return { counts, total };
}

/** A language without a sample explains nothing better than chance. */
const unknown = -4;
/** What a run that was not seen is worth, in letters: the shorter run speaks for it (Witten and Bell 1991, with a fixed weight). */
const doubt = 3;

/**
 * How well do the letters of a language's spelling explain a text? The mean logarithm of a letter's probability after the
 * two before it (Dunning 1994), from the language's Universal Declaration of Human Rights.
 *
 * @param letters words in letters only, one space between them
 */
export function spellingFit(letters: string, tag: string): number {
  const model = modelOf(tag);
  if (!model) return unknown;
  const { counts, total } = model;
  const text = ` ${letters.toLowerCase().normalize("NFC")} `;
  let sum = 0;
  for (let i = 2; i < text.length; i++) {
    const last = text[i]!;
    const pair = text.slice(i - 2, i);
    const one = ((counts.get(last) ?? 0) + 0.01) / (total + 2);
    const two = ((counts.get(text.slice(i - 1, i + 1)) ?? 0) + doubt * one) / ((counts.get(pair[1]!) ?? 0) + doubt);
    const three = ((counts.get(text.slice(i - 2, i + 1)) ?? 0) + doubt * two) / ((counts.get(pair) ?? 0) + doubt);
    sum += Math.log(three);
  }
  return text.length > 2 ? sum / (text.length - 2) : unknown;
}
