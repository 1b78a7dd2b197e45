/**
 * The same function with a memory: the last results by argument. For pure functions that are asked the same
 * again and again. Results are shared: never change them.
 *
 * @param most how many results are kept before the memory starts anew
 */
export function remember<Key, T>(compute: (key: Key) => T, most: number): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    let result = known.get(key);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (result = compute(key)));
    }
    return result;
  };
}
