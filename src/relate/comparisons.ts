import { channels, eventWorth, subjectWorth } from "./channels.ts";
import type { Kinship } from "./kinship.ts";
import type { Rows } from "./rows.ts";
import { SparseVector } from "./sparseVector.ts";
import { one, type Vectors } from "./vectors.ts";

/** What articles share with some later ones, in their order. */
export interface Comparisons extends Rows {
  readonly event: Float64Array;
  readonly subject: Float64Array;
}

/** The channels that count for anything within a language, and across languages. */
const telling = [0, 1].map((across) =>
  [...channels.keys()].filter((channel) => eventWorth[across]![channel]! + subjectWorth[across]![channel]! > 0),
) as [number[], number[]];

/** What was found before, and which number an article had, -1 for none. */
export interface ComparedBefore {
  readonly rows: Comparisons;
  readonly numberOf: (i: number) => number;
}

/** The products of each article's vectors with those of the later articles that it is to be compared with. */
export function compare(
  { from, others }: Rows,
  vectors: Vectors,
  { of }: Kinship,
  before?: ComparedBefore,
): Comparisons {
  const [event, subject] = [new Float64Array(others.length), new Float64Array(others.length)];
  const own = new SparseVector();
  for (let i = 0; i < from.length - 1; i++) {
    const known = before && rowBefore(before, i);
    let filled = false;
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      const j = others[at]!;
      const place = known?.(j) ?? -1;
      if (before && place >= 0) {
        event[at] = before.rows.event[place]!;
        subject[at] = before.rows.subject[place]!;
        continue;
      }
      if (!filled) own.fill(i, vectors);
      filled = true;
      const across = of(i, j) === 0 ? 0 : 1;
      let [asEvent, asSubject] = [0, 0];
      for (const channel of telling[across]) {
        const product = own.product(j, channel, vectors);
        asEvent += eventWorth[across][channel]! * product;
        asSubject += subjectWorth[across][channel]! * product;
      }
      event[at] = asEvent / one;
      subject[at] = asSubject / one;
    }
  }
  return { from, others, event, subject };
}

/** Where it stood what an article shared with a later one; -1 for nowhere. To be asked in the order of the others. */
function rowBefore({ rows, numberOf }: ComparedBefore, i: number): ((j: number) => number) | undefined {
  const was = numberOf(i);
  if (was < 0) return undefined;
  let [place, end] = [rows.from[was]!, rows.from[was + 1]!];
  return (j) => {
    const other = numberOf(j);
    if (other < 0) return -1;
    // Numbers may change, their order does not.
    while (place < end && rows.others[place]! < other) place++;
    return place < end && rows.others[place] === other ? place : -1;
  };
}
