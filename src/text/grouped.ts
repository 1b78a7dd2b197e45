/** Things by a word for each, both in the order in which they come. */
export function grouped<Thing>(things: Iterable<Thing>, wordOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const word = wordOf(thing);
    const group = groups.get(word);
    if (group) group.push(thing);
    else groups.set(word, [thing]);
  }
  return groups;
}
