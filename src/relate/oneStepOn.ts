import { distinct } from "./candidates.ts";
import { sameStoryFrom } from "./events.ts";

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
export function oneStepOn(
  rows: readonly { readonly others: Int32Array; readonly event: Float32Array }[],
): Int32Array[] {
  const alike = rows.map(alikeTo);
  const wanted: number[][] = rows.map(() => []);
  /** The last article that has met another. */
  const metBy = new Int32Array(rows.length).fill(-1);
  alike.forEach((own, i) => {
    if (own.length < manyReports) return;
    metBy[i] = i;
    for (const k of rows[i]!.others) metBy[k] = i;
    let found = 0;
    for (const j of own)
      for (const k of alike[j]!) {
        if (metBy[k] === i || found === mostFurther) continue;
        metBy[k] = i;
        found++;
        wanted[Math.min(i, k)]!.push(Math.max(i, k));
      }
  });
  return wanted.map(distinct);
}

function alikeTo({ others, event }: { readonly others: Int32Array; readonly event: Float32Array }): readonly number[] {
  const alike: number[] = [];
  for (let k = 0; k < others.length; k++) if (event[k]! >= sameStoryFrom) alike.push(others[k]!);
  return alike;
}
