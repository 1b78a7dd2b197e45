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
  rows: readonly { readonly others: readonly number[]; readonly event: readonly number[] }[],
): Int32Array[] {
  const alike = rows.map(({ others, event }) => others.filter((_, k) => event[k]! >= sameStoryFrom));
  const wanted = rows.map(() => new Set<number>());
  alike.forEach((own, i) => {
    if (own.length < manyReports) return;
    const known = new Set([i, ...rows[i]!.others]);
    const found = new Set(own.flatMap((j) => alike[j]!.filter((k) => !known.has(k))));
    for (const k of [...found].slice(0, mostFurther)) wanted[Math.min(i, k)]!.add(Math.max(i, k));
  });
  return wanted.map((others) => Int32Array.from(others).sort());
}
