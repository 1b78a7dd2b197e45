import { sameStoryFrom } from "./events.ts";
import { pairRows, type Rows } from "./rows.ts";

/** An article that is like so many others has more kin than it was shown (`candidates.ts`). */
const manyReports = 24;
const mostFurther = 128;

/**
 * Whom else must an article be compared with, when its story has more reports than are looked at closely? Those that
 * its kin are like.
 *
 * @param rows the articles that each was compared with, and how much speaks for one event
 * @returns for each article the later ones that it was not compared with yet
 */
export function oneStepOn(rows: Rows & { readonly event: Float32Array }): Rows {
  const size = rows.from.length - 1;
  const alike = Array.from({ length: size }, (_, i) => alikeTo(rows, i));
  /** Pairs, one after another. */
  const wanted: number[] = [];
  /** The last article that has met another. */
  const metBy = new Int32Array(size).fill(-1);
  alike.forEach((own, i) => {
    if (own.length < manyReports) return;
    metBy[i] = i;
    for (let at = rows.from[i]!; at < rows.from[i + 1]!; at++) metBy[rows.others[at]!] = i;
    let left = mostFurther;
    for (const j of own) {
      if (left === 0) break;
      for (const k of alike[j]!) {
        if (metBy[k] === i) continue;
        metBy[k] = i;
        wanted.push(i, k);
        if (--left === 0) break;
      }
    }
  });
  return pairRows(size, (visit) => {
    for (let at = 0; at < wanted.length; at += 2) visit(wanted[at]!, wanted[at + 1]!);
  });
}

function alikeTo({ from, others, event }: Rows & { readonly event: Float32Array }, i: number): readonly number[] {
  const alike: number[] = [];
  for (let k = from[i]!; k < from[i + 1]!; k++) if (event[k]! >= sameStoryFrom) alike.push(others[k]!);
  return alike;
}
