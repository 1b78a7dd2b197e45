import { shortFingerprint } from "../text/hash.ts";
import type { Channel } from "./channels.ts";

/** The terms of one channel while they are counted. */
export type Tally = Map<number, number>;
export type Tallies = Readonly<Record<Channel, Tally>>;

export function count(tally: Tally, term: number, n: number): void {
  tally.set(term, (tally.get(term) ?? 0) + n);
}
export const countText = (tally: Tally, term: string, n: number): void => count(tally, shortFingerprint(term), n);
