import { channels, eventWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import type { Terms } from "./terms.ts";
import type { Vectors } from "./vectors.ts";

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

/** Many unrelated articles never share more than so many times what they usually do; a few may, and fewer than these often. */
const unusual = { times: 1.8, few: 8 } as const;

/** So many articles of a language, and of a script, stand for all of it. */
const sampled = { language: 32, script: 64 } as const;

/**
 * For each article and each kind of others: mean and deviation of what it has in common with them. A sample stands for
 * a large group; which articles are in it depends on their own terms, so that one more article changes few samples. The
 * most alike tenth is left out: it may tell the same story.
 */
export function backgrounds(
  vectors: Vectors,
  collection: readonly Terms[],
  { languages, scripts, kinds, from }: Kinship,
): (i: number, kind: number) => Background {
  const sample = sampleOf(collection, languages, scripts);
  const { lists, articles, listed } = postingsOf(sample, vectors);
  const sums = new Float64Array(sample.length);
  const met = Array.from({ length: kinds }, () => new Float64Array(sample.length));
  const kindOf = new Uint8Array(sample.length);
  const counts = new Int32Array(kinds);
  const means = new Float32Array(languages.length * kinds);
  const deviations = new Float32Array(languages.length * kinds);
  for (let i = 0; i < languages.length; i++) {
    sums.fill(0);
    const kin = from(i);
    for (let s = 0; s < sample.length; s++) kindOf[s] = kin[sample[s]!]!;
    for (let k = vectors.from[i * channels.length]!; k < vectors.from[(i + 1) * channels.length]!; k++) {
      const term = vectors.terms[k]!;
      const channel = vectors.channelOf[term]!;
      const weight = vectors.weights[k]!;
      const [within, across] = [weight * eventWorth[0][channel]!, weight * eventWorth[1][channel]!];
      for (let p = lists[term]!; p < lists[term + 1]!; p++) {
        const s = articles[p]!;
        sums[s]! += (kindOf[s] === 0 ? within : across) * listed[p]!;
      }
    }
    counts.fill(0);
    for (let s = 0; s < sample.length; s++) {
      if (sample[s] !== i) met[kindOf[s]!]![counts[kindOf[s]!]!++] = sums[s]!;
    }
    for (let kind = 0; kind < kinds; kind++) {
      const { mean, deviation } = background(
        met[kind]!.subarray(0, counts[kind]),
        kind === 0 ? usual.same : usual.other,
      );
      means[i * kinds + kind] = mean;
      deviations[i * kinds + kind] = deviation;
    }
  }
  return (i, kind) => ({ mean: means[i * kinds + kind]!, deviation: deviations[i * kinds + kind]! });
}

/** The first of each language and of each script, in an order that follows from what the articles say. */
function sampleOf(collection: readonly Terms[], languages: readonly string[], scripts: readonly string[]): number[] {
  const rank = collection.map(({ terms }) =>
    terms.reduce((mixed, term) => Math.imul(mixed ^ term, 0x01000193), 0x811c9dc5),
  );
  const counts = new Map<string, number>();
  const chosen: number[] = [];
  for (const i of Array.from(rank.keys()).sort((a, b) => rank[a]! - rank[b]! || a - b)) {
    const [language, script] = [`language ${languages[i]}`, `script ${scripts[i]}`];
    const [m, n] = [counts.get(language) ?? 0, counts.get(script) ?? 0];
    if (m >= sampled.language && n >= sampled.script) continue;
    counts.set(language, m + 1);
    counts.set(script, n + 1);
    chosen.push(i);
  }
  return chosen.sort((a, b) => a - b);
}

/** The posting lists of the sample alone; articles are numbered by their place in it. */
function postingsOf(
  sample: readonly number[],
  { from, terms, weights, lists: all }: Vectors,
): Pick<Vectors, "lists" | "articles" | "listed"> {
  const lists = new Int32Array(all.length);
  const each = (visit: (term: number, weight: number, place: number) => void) =>
    sample.forEach((i, place) => {
      for (let k = from[i * channels.length]!; k < from[(i + 1) * channels.length]!; k++)
        visit(terms[k]!, weights[k]!, place);
    });
  each((term) => {
    lists[term + 1]!++;
  });
  for (let term = 1; term < lists.length; term++) lists[term]! += lists[term - 1]!;
  const filled = lists.slice();
  const articles = new Int32Array(lists.at(-1)!);
  const listed = new Float32Array(lists.at(-1)!);
  each((term, weight, place) => {
    const p = filled[term]!++;
    articles[p] = place;
    listed[p] = weight;
  });
  return { lists, articles, listed };
}

function background(met: Float64Array, prior: Background): Background {
  const values = met.sort();
  const kept = Math.max(1, Math.floor(values.length * 0.9));
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < kept; k++) {
    sum += values[k] ?? 0;
    squares += (values[k] ?? 0) ** 2;
  }
  const { worth } = usual;
  const mean = (sum + worth * prior.mean) / (kept + worth);
  const square = (squares + worth * (prior.deviation ** 2 + prior.mean ** 2)) / (kept + worth);
  const deviation = Math.sqrt(Math.max(0, square - mean * mean));
  // Where most articles tell one story, what they share is no background; a few articles may well be unusual.
  const most = unusual.times * (1 + unusual.few / kept);
  return { mean: Math.min(mean, most * prior.mean), deviation: Math.min(deviation, most * prior.deviation) };
}
