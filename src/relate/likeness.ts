import { backgrounds } from "./background.ts";
import { candidates } from "./candidates.ts";
import { channels, eventWorth, subjectWorth } from "./channels.ts";
import { type Kinship, kinship } from "./kinship.ts";
import { oneStepOn } from "./oneStepOn.ts";
import { SparseVector } from "./sparseVector.ts";
import type { Terms } from "./terms.ts";
import { type Vectors, vectors } from "./vectors.ts";

/** How alike an article is to others; the same both ways. Pairs that are not there have nothing in common worth a number. */
export interface Likeness {
  readonly others: Int32Array;
  /** Do both tell of one event? In deviations from what unrelated articles have in common. */
  readonly event: Float32Array;
  /** Are both about one subject? 1: as near as the nearest few usually are. */
  readonly subject: Float32Array;
}

/** No background is quite even: added to its deviation. Within a language likeness varies more with the subject. */
const floor = { same: 0.04, other: 0.02 } as const;
/** So many nearest articles say how near the nearest usually are. */
const neighbours = 5;
/** How near they are when there are too few to measure it by. */
const usuallyNear = { same: 0.18, other: 0.35 } as const;

/**
 * How alike are the articles of a collection? Two measures. An *event*: the sum of what each channel shares, by the
 * backgrounds of both articles (z-scores, the mean of both sides). A *subject*: within a language the shared words,
 * across languages all that crosses them, by how near the nearest few of both articles are (cross-domain similarity
 * local scaling: Conneau et al. 2018), so that an article which resembles everything is near to nothing.
 *
 * @param collection the terms of each article
 * @param languages base tags of the articles
 * @param scripts the script group of each
 * @returns a row for each article, in their order
 */
export function likeness(
  collection: readonly Terms[],
  languages: readonly string[],
  scripts: readonly string[],
): Likeness[] {
  const all = vectors(collection);
  const kin = kinship(languages, scripts);
  const wanted = candidates(all, kin);
  const views = backgrounds(all, collection, kin);
  const pairs = comparisons(all, wanted, kin);
  const near = nearest(pairs, wanted, kin.of, kin.kinds);
  const rows = Array.from({ length: all.size }, () => ({
    others: [] as number[],
    event: [] as number[],
    subject: [] as number[],
  }));
  const weigh = (pairs: readonly Compared[], wanted: readonly Int32Array[]): void =>
    wanted.forEach((others, i) => {
      others.forEach((j, k) => {
        const [mine, theirs] = [views(i, kin.of(i, j)), views(j, kin.of(j, i))];
        const shared = pairs[i]!.event[k]!;
        const spread = (deviation: number) => deviation + (kin.of(i, j) === 0 ? floor.same : floor.other);
        const event =
          ((shared - mine.mean) / spread(mine.deviation) + (shared - theirs.mean) / spread(theirs.deviation)) / 2;
        const subject = (2 * pairs[i]!.subject[k]!) / (near(i, kin.of(i, j)) + near(j, kin.of(j, i)));
        for (const [from, to] of [
          [i, j],
          [j, i],
        ] as const) {
          rows[from]!.others.push(to);
          rows[from]!.event.push(event);
          rows[from]!.subject.push(subject);
        }
      });
    });
  weigh(pairs, wanted);
  const further = oneStepOn(rows);
  weigh(comparisons(all, further, kin), further);
  return rows.map(({ others, event, subject }) => ({
    others: Int32Array.from(others),
    event: Float32Array.from(event),
    subject: Float32Array.from(subject),
  }));
}

interface Compared {
  readonly event: Float32Array;
  readonly subject: Float32Array;
}

/** The channels that count for anything within a language, and across languages. */
const telling = [0, 1].map((across) =>
  [...channels.keys()].filter((channel) => eventWorth[across]![channel]! + subjectWorth[across]![channel]! > 0),
) as [number[], number[]];

/** The products of an article's vectors with those of the articles it is to be compared with. */
function comparisons({ from, terms, weights }: Vectors, wanted: readonly Int32Array[], { of }: Kinship): Compared[] {
  const n = channels.length;
  const own = new SparseVector();
  return wanted.map((others, i) => {
    const event = new Float32Array(others.length);
    const subject = new Float32Array(others.length);
    own.fill(terms, weights, from[i * n]!, from[(i + 1) * n]!);
    for (let place = 0; place < others.length; place++) {
      const j = others[place]!;
      const across = of(i, j) === 0 ? 0 : 1;
      let [asEvent, asSubject] = [0, 0];
      for (const channel of telling[across]) {
        const product = own.product(terms, weights, from[j * n + channel]!, from[j * n + channel + 1]!);
        asEvent += eventWorth[across][channel]! * product;
        asSubject += subjectWorth[across][channel]! * product;
      }
      event[place] = asEvent;
      subject[place] = asSubject;
    }
    return { event, subject };
  });
}

/** How near are the nearest few of an article, of each kind? Within its language what is usual is taken: words have few hubs. */
function nearest(
  pairs: readonly Compared[],
  wanted: readonly Int32Array[],
  kin: (i: number, j: number) => number,
  kinds: number,
): (i: number, kind: number) => number {
  const best = new Float32Array(pairs.length * kinds * neighbours);
  const note = (i: number, kind: number, value: number) => {
    const first = (i * kinds + kind) * neighbours;
    let at = first + neighbours;
    while (at > first && best[at - 1]! < value) at--;
    if (at === first + neighbours) return;
    best.copyWithin(at + 1, at, first + neighbours - 1);
    best[at] = value;
  };
  wanted.forEach((others, i) => {
    others.forEach((j, k) => {
      if (kin(i, j) === 0) return;
      note(i, kin(i, j), pairs[i]!.subject[k]!);
      note(j, kin(j, i), pairs[i]!.subject[k]!);
    });
  });
  return (i, kind) => {
    if (kind === 0) return usuallyNear.same;
    let sum = 0;
    for (let n = 0; n < neighbours; n++) sum += best[(i * kinds + kind) * neighbours + n]! || usuallyNear.other;
    return sum / neighbours;
  };
}
