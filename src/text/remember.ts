/**
 * The same function with a memory: the last results by argument. For pure functions that are asked the same
 * again and again. Results are shared: never change them.
 *
 * @param most how many results are kept; when half of them are new, those that nobody has asked for since are forgotten
 * @param weigh as how many a result counts: what was found out of a long text is larger than of a word
 */
export function remember<Key, T>(
  compute: (key: Key) => T,
  most: number,
  weigh: (key: Key, result: T) => number = byLength,
): (key: Key) => T {
  let [recent, earlier] = [new Map<Key, T>(), new Map<Key, T>()];
  let weight = 0;
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const result = earlier.get(key) ?? compute(key);
    const own = weigh(key, result);
    if (weight + own > most / 2) {
      earlier = recent;
      recent = new Map();
      weight = 0;
    }
    weight += own;
    recent.set(key, result);
    return result;
  };
}

/** Of a text: one, and one more for every thousand letters. */
const byLength = (key: unknown): number => (typeof key === "string" ? 1 + (key.length >> 10) : 1);
