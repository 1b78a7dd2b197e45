/**
 * The same function with a memory: the last results by argument. For pure functions that are asked the same
 * again and again. Results are shared: never change them.
 *
 * @param most how many results are kept before the memory starts anew
 * @param weigh as how many a result counts: what was found out of a long text is larger than of a word
 */
export function remember<Key, T>(
  compute: (key: Key) => T,
  most: number,
  weigh: (key: Key, result: T) => number = byLength,
): (key: Key) => T {
  const known = new Map<Key, T>();
  let weight = 0;
  return (key) => {
    let result = known.get(key);
    if (result === undefined) {
      result = compute(key);
      const own = weigh(key, result);
      if (weight + own > most) {
        known.clear();
        weight = 0;
      }
      weight += own;
      known.set(key, result);
    }
    return result;
  };
}

/** Of a text: one, and one more for every thousand letters. */
const byLength = (key: unknown): number => (typeof key === "string" ? 1 + (key.length >> 10) : 1);
