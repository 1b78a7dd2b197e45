import { type IsoDate, monthOf } from "../model/isoDate.ts";
import { grouped } from "../text/grouped.ts";

/**
 * Which of some things stand under which month?
 *
 * @param dateOf the date of one
 * @returns by month, `2021-02`, newest first, in each as they came; what is undated under the empty word, last
 */
export function byMonth<Thing>(
  things: Iterable<Thing>,
  dateOf: (thing: Thing) => IsoDate | undefined,
): ReadonlyMap<string, readonly Thing[]> {
  const month = (thing: Thing) => {
    const date = dateOf(thing);
    return date ? monthOf(date) : "";
  };
  return new Map([...grouped(things, month)].sort(([a], [b]) => (a > b ? -1 : 1)));
}

/** The months before and after one, in a list that begins with the latest: [later, earlier]. */
export function around(all: readonly string[], month: string): [string | undefined, string | undefined] {
  const place = all.indexOf(month);
  return [all[place - 1], all[place + 1]];
}
