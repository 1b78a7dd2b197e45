/**
 * The same function with a memory: the last results by argument. For pure functions of a text that several extractors ask
 * for one after the other. Results are shared: never change them.
 *
 * @param most how many results are kept before the memory starts anew
 */
export function remember<T>(compute: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (result = compute(text)));
    }
    return result;
  };
}
