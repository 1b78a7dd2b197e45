import { fingerprint } from "../text/hash.ts";
import { stepOf } from "../text/step.ts";
import { addBackgrounds, type Backgrounds, floor } from "./background.ts";
import { type CandidateLists, Candidates } from "./candidates.ts";
import { type ComparedBefore, type Comparisons, compare } from "./comparisons.ts";
import { type Kinship, kinship } from "./kinship.ts";
import { byNamesAtMost, namesAlone } from "./namesAlone.ts";
import { oneStepOn } from "./oneStepOn.ts";
import { frequencyIn, markProbes } from "./probes.ts";
import { type Frequencies, frequenciesIn, rarityBy } from "./rarity.ts";
import { addUp, type Rows } from "./rows.ts";
import { type Sample, sampleOf } from "./sample.ts";
import type { Terms } from "./terms.ts";
import { gathered, type Vectors, vectors } from "./vectors.ts";

/** How alike articles are, the same both ways. Pairs that are not there have nothing in common worth a number. */
export interface Likeness extends Rows {
  /** Do both tell of one event? In deviations from what unrelated articles have in common. */
  readonly event: Float32Array;
  /** Are both about one subject? 1: as near as the nearest few usually are. */
  readonly subject: Float32Array;
}

/** Articles by what others can find them by, in the order of their numbers. */
export interface Findable {
  /** What tells each article from all others, and one state of it from another. */
  readonly ids: readonly string[];
  readonly terms: (i: number) => Terms;
  /** Base tags. */
  readonly languages: readonly string[];
  /** The script group of each. */
  readonly scripts: readonly string[];
}

/** What was found out of a collection, for the next time: most of it stays true when a few articles come or go. */
export interface KnownLikeness extends Backgrounds {
  readonly ids: readonly string[];
  /** What vectors, and what is shared, depend on beside the articles themselves. */
  readonly epoch: string;
  /** What backgrounds depend on besides. */
  readonly setting: string;
  readonly frequencies: Frequencies;
  readonly vectors: Vectors;
  readonly candidates: CandidateLists;
  readonly compared: Comparisons;
  /** What was compared besides, where stories have many reports. */
  readonly further: Comparisons;
}

/** So many nearest articles say how near the nearest usually are. */
const neighbours = 5;
/** How near they are when there are too few to measure it by. */
const usuallyNear = { same: 0.18, other: 0.35 } as const;

/**
 * How alike are the articles of a collection? Two measures. An *event*: the sum of what each channel shares, by the
 * backgrounds of both articles (z-scores, the mean of both sides); names alone make none. A *subject*: within a language the shared words,
 * across languages all that crosses them, by how near the nearest few of both articles are (cross-domain similarity
 * local scaling: Conneau et al. 2018), so that an article which resembles everything is near to nothing.
 *
 * @param before what was found out the last time; the result is the same with and without it
 * @returns a row for each article, in their order; and what to hand over the next time
 */
export function likeness(
  collection: Findable,
  before?: KnownLikeness,
): { readonly rows: Likeness; readonly known: KnownLikeness } {
  const { ids, languages, scripts } = collection;
  const sample = sampleOf(ids, languages, scripts);
  const kin = kinship(languages, scripts);
  const { last, numberOf, ...found } = findOut(collection, sample, kin, before);
  const { rows, further } = rowsOf(found, kin, last && { rows: last.further, numberOf });
  return { rows, known: { ...found, further } };
}

/** More news than this share of a collection, and all is found out anew. */
const mostNews = 0.1;

interface Found extends Omit<KnownLikeness, "further"> {
  /** What most of it was taken from, if anything, and the numbers that articles had there. */
  readonly last: KnownLikeness | undefined;
  readonly numberOf: (i: number) => number;
}

function findOut(collection: Findable, sample: Sample, kin: Kinship, before?: KnownLikeness): Found {
  const { ids, terms } = collection;
  const size = ids.length;
  const named = (articles: readonly number[]) => articles.map((i) => ids[i]);
  const epoch = fingerprint(JSON.stringify([sample.whole || stepOf(size), named(sample.all)]));
  const setting = fingerprint(JSON.stringify([epoch, named(sample.unrelated)]));
  const all = Array.from(ids.keys());
  const usable = before?.epoch === epoch ? before : undefined;
  const numbers = new Map(usable?.ids.map((id, i) => [id, i]));
  const old = ids.map((id) => numbers.get(id) ?? -1);
  const numberOf = (i: number) => old[i]!;
  const news = all.filter((i) => old[i]! < 0);
  const last = news.length <= mostNews * size ? usable : undefined;
  const fresh = last ? news : all;

  const frequencies = last?.frequencies ?? frequenciesIn(sample.all.map(terms));
  const made = vectors(fresh, terms, rarityBy(frequencies, sample.whole));
  const lots = new Map(fresh.map((i, place) => [i, place]));
  const vectored = last
    ? gathered(
        [last.vectors, made],
        all.map((i) => (lots.has(i) ? [1, lots.get(i)!] : [0, old[i]!])),
      )
    : made;
  const sampled = gathered(
    [vectored],
    sample.all.map((i) => [0, i]),
  );
  markProbes(vectored, fresh, frequencyIn(sampled, sample, size));

  const candidates = new Candidates(size);
  if (last) {
    const now = new Int32Array(last.ids.length).fill(-1);
    old.forEach((then, i) => {
      if (then >= 0) now[then] = i;
    });
    const bereft = all.filter((i) => old[i]! >= 0 && !candidates.take(i, last.candidates, old[i]!, now));
    const isSeeking = new Set([...fresh, ...bereft]);
    candidates.seek([...isSeeking], vectored, kin);
    if (fresh.length > 0)
      candidates.introduce(
        fresh,
        all.filter((i) => !isSeeking.has(i)),
        vectored,
        kin,
      );
  } else candidates.seek(all, vectored, kin);

  const compared = compare(candidates.wanted(), vectored, kin, last && { rows: last.compared, numberOf });
  const kinds = kin.kinds;
  const [means, deviations] = [new Float64Array(size * kinds), new Float64Array(size * kinds)];
  const viewed = last?.setting === setting ? last : undefined;
  if (viewed)
    old.forEach((then, i) => {
      if (then < 0) return;
      means.set(viewed.means.subarray(then * kinds, (then + 1) * kinds), i * kinds);
      deviations.set(viewed.deviations.subarray(then * kinds, (then + 1) * kinds), i * kinds);
    });
  addBackgrounds(viewed ? fresh : all, sample.unrelated, vectored, kin, { means, deviations });
  return {
    ids,
    epoch,
    setting,
    frequencies,
    vectors: vectored,
    candidates: candidates.lists(),
    compared,
    means,
    deviations,
    last,
    numberOf,
  };
}

function rowsOf(
  { vectors: all, compared, means, deviations }: Omit<Found, "last" | "numberOf">,
  kin: Kinship,
  before: ComparedBefore | undefined,
): { readonly rows: Likeness; readonly further: Comparisons } {
  const near = nearest(compared, all.size, kin);
  const view = (i: number, shared: number, kind: number, spread: number): number =>
    (shared - means[i * kin.kinds + kind]!) / (deviations[i * kin.kinds + kind]! + spread);
  const byNames = namesAlone(all);
  const weighed = ({ from, others, event, subject }: Comparisons): Weighed => {
    const [events, subjects] = [new Float32Array(others.length), new Float32Array(others.length)];
    for (let i = 0; i < all.size; i++) {
      for (let k = from[i]!; k < from[i + 1]!; k++) {
        const j = others[k]!;
        const [mine, theirs] = [kin.of(i, j), kin.of(j, i)];
        const spread = mine === 0 ? floor.same : floor.other;
        const z = (view(i, event[k]!, mine, spread) + view(j, event[k]!, theirs, spread)) / 2;
        events[k] = mine === 0 && z > byNamesAtMost && byNames(i, j) ? byNamesAtMost : z;
        subjects[k] = (2 * subject[k]!) / (near(i, mine) + near(j, theirs));
      }
    }
    return { from, others, event: events, subject: subjects };
  };
  const first = weighed(compared);
  const rows = bothWays([first], all.size);
  const further = compare(oneStepOn(rows), all, kin, before);
  return { rows: further.others.length > 0 ? bothWays([first, weighed(further)], all.size) : rows, further };
}

interface Weighed extends Pick<Comparisons, "from" | "others"> {
  readonly event: Float32Array;
  readonly subject: Float32Array;
}

/** What is known of pairs, the first of them by number, as a row for each article. */
function bothWays(pairs: readonly Weighed[], size: number): Likeness {
  const from = new Int32Array(size + 1);
  for (const { from: starts, others } of pairs)
    for (let i = 0; i < size; i++) {
      from[i + 1]! += starts[i + 1]! - starts[i]!;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) from[others[k]! + 1]!++;
    }
  addUp(from);
  const filled = from.slice();
  const room = from[size]!;
  const rows = { from, others: new Int32Array(room), event: new Float32Array(room), subject: new Float32Array(room) };
  for (const { from: starts, others, event, subject } of pairs)
    for (let i = 0; i < size; i++)
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const j = others[k]!;
        const [mine, theirs] = [filled[i]!++, filled[j]!++];
        rows.others[mine] = j;
        rows.others[theirs] = i;
        rows.event[mine] = rows.event[theirs] = event[k]!;
        rows.subject[mine] = rows.subject[theirs] = subject[k]!;
      }
  return rows;
}

/** How near are the nearest few of an article, of each kind? Within its language what is usual is taken: words have few hubs. */
function nearest(
  { from, others, subject }: Comparisons,
  size: number,
  { of, kinds }: Kinship,
): (i: number, kind: number) => number {
  const best = new Float64Array(size * kinds * neighbours);
  const note = (i: number, kind: number, value: number) => {
    const first = (i * kinds + kind) * neighbours;
    let at = first + neighbours;
    while (at > first && best[at - 1]! < value) at--;
    if (at === first + neighbours) return;
    best.copyWithin(at + 1, at, first + neighbours - 1);
    best[at] = value;
  };
  for (let i = 0; i < size; i++) {
    for (let k = from[i]!; k < from[i + 1]!; k++) {
      const j = others[k]!;
      if (of(i, j) === 0) continue;
      note(i, of(i, j), subject[k]!);
      note(j, of(j, i), subject[k]!);
    }
  }
  return (i, kind) => {
    if (kind === 0) return usuallyNear.same;
    let sum = 0;
    for (let n = 0; n < neighbours; n++) sum += best[(i * kinds + kind) * neighbours + n]! || usuallyNear.other;
    return sum / neighbours;
  };
}
