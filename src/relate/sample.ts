import { shortFingerprint } from "../text/hash.ts";

/** So many articles stand for a collection when it is asked how rare a term is. What was measured hardly differs from 64 to 512. */
const mostSampled = 128;
/** So many articles of a language, and of a script, stand for all of it. */
const sampledOf = { language: 32, script: 64 } as const;

/** Articles that stand for all, by their numbers: the same whatever else is in the collection, but for few. */
export interface Sample {
  /** Say how rare terms are. */
  readonly all: readonly number[];
  /** Say what unrelated articles have in common. */
  readonly unrelated: readonly number[];
  /** Is every article among them? */
  readonly whole: boolean;
}

/**
 * Which articles stand for the collection? Those that come first in an order which follows from what each article says (a
 * bottom-k sketch: Cohen and Kaplan 2007), so that one more article among ten thousand rarely changes anything: what is
 * known of how alike the others are stays true.
 *
 * @param ids what tells each article from all others
 */
export function sampleOf(ids: readonly string[], languages: readonly string[], scripts: readonly string[]): Sample {
  const ranks = ids.map(shortFingerprint);
  const order = Array.from(ids.keys()).sort((a, b) => ranks[a]! - ranks[b]! || (ids[a]! < ids[b]! ? -1 : 1));
  const counts = new Map<string, number>();
  const unrelated = order.filter((i) => {
    const [language, script] = [`language ${languages[i]}`, `script ${scripts[i]}`];
    const [m, n] = [counts.get(language) ?? 0, counts.get(script) ?? 0];
    if (m >= sampledOf.language && n >= sampledOf.script) return false;
    counts.set(language, m + 1);
    counts.set(script, n + 1);
    return true;
  });
  const ascending = (a: number, b: number) => a - b;
  return {
    all: order.slice(0, mostSampled).sort(ascending),
    unrelated: unrelated.sort(ascending),
    whole: ids.length <= mostSampled,
  };
}
