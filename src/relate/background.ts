import { eventWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import { Postings } from "./postings.ts";
import { one, type Vectors } from "./vectors.ts";

/** What an article has in common with articles that have nothing to do with it. */
export interface Background {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * What unrelated articles have in common when there are too few to measure it by, and how many articles that is worth:
 * what was measured on five collections of 84 to 300 news texts, rounded.
 */
const usual = { same: { mean: 0.08, deviation: 0.05 }, other: { mean: 0.05, deviation: 0.035 }, worth: 60 } as const;

/** No background is quite even: added to its deviation. Within a language likeness varies more with the subject. */
export const floor = { same: 0.04, other: 0.02 } as const;

/**
 * Articles that share more than so many deviations above the usual tell one story: they are no background. In a folder
 * of a few articles, most may be such (measured: docs/research/small-folders.md). A lone other article of the language may
 * be about the same subject, and is background below that; one of another language is not.
 */
const oneStoryFrom = { same: 12, other: 20 } as const;

/** Many unrelated articles never share more than so many times what they usually do; a few may, and fewer than these often. */
const unusual = { times: 1.8, few: 8 } as const;

/** Means and deviations, of each article and each kind of others: `means[article * kinds + kind]`. */
export interface Backgrounds {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Of some articles, and each kind of others: mean and deviation of what it has in common with them. A sample stands for
 * all. The most alike tenth is left out: it may tell the same story.
 *
 * @param found where what is found goes
 */
export function addBackgrounds(
  wanted: readonly number[],
  sample: readonly number[],
  vectors: Vectors,
  { kinds, from }: Kinship,
  { means, deviations }: Backgrounds,
): void {
  const place = new Map(sample.map((article, at) => [article, at]));
  const postings = eventWorth.map((worth) => new Postings(vectors, sample, { worth }));
  const shared = [new Float64Array(sample.length), new Float64Array(sample.length)] as const;
  const met = Array.from({ length: kinds }, () => new Float64Array(sample.length));
  const counts = new Int32Array(kinds);
  for (const i of wanted) {
    shared.forEach((sums, across) => {
      sums.fill(0);
      postings[across]!.meet(i, (other, sum) => {
        sums[place.get(other)!] = sum / one;
      });
    });
    counts.fill(0);
    const kin = from(i);
    sample.forEach((other, at) => {
      if (other === i) return;
      const kind = kin[other]!;
      met[kind]![counts[kind]!++] = shared[kind === 0 ? 0 : 1][at]!;
    });
    for (let kind = 0; kind < kinds; kind++) {
      const { mean, deviation } = background(met[kind]!.subarray(0, counts[kind]), kind === 0 ? "same" : "other");
      means[i * kinds + kind] = mean;
      deviations[i * kinds + kind] = deviation;
    }
  }
}

function background(met: Float64Array, language: keyof typeof floor): Background {
  const prior = usual[language];
  const most = prior.mean + oneStoryFrom[language] * (prior.deviation + floor[language]);
  const values = met.sort();
  const others = values.findLastIndex((value) => value <= most) + 1;
  const kept = Math.min(others, Math.max(language === "same" ? 1 : 0, Math.floor(values.length * 0.9)));
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < kept; k++) {
    sum += values[k]!;
    squares += values[k]! ** 2;
  }
  const { worth } = usual;
  const mean = (sum + worth * prior.mean) / (kept + worth);
  const square = (squares + worth * (prior.deviation ** 2 + prior.mean ** 2)) / (kept + worth);
  const deviation = Math.sqrt(Math.max(0, square - mean * mean));
  // Where most articles tell one story, what they share is no background; a few articles may well be unusual.
  const times = unusual.times * (1 + unusual.few / kept);
  return { mean: Math.min(mean, times * prior.mean), deviation: Math.min(deviation, times * prior.deviation) };
}
