import type { LanguageTag } from "../model/article.ts";

/**
 * Some of many: of each language in turn, as they come.
 *
 * @param langOf the language of one
 * @returns those to show, in the order they were given, and the rest
 */
export function spread<Item>(
  items: readonly Item[],
  most: number,
  langOf: (item: Item) => LanguageTag,
): { readonly shown: readonly Item[]; readonly rest: readonly Item[] } {
  if (items.length <= most) return { shown: items, rest: [] };
  const turns = new Map<LanguageTag, number>();
  const ranked = items.map((item) => {
    const turn = turns.get(langOf(item)) ?? 0;
    turns.set(langOf(item), turn + 1);
    return { item, turn };
  });
  const chosen = new Set(
    ranked
      .sort((a, b) => a.turn - b.turn)
      .slice(0, most)
      .map(({ item }) => item),
  );
  return { shown: items.filter((item) => chosen.has(item)), rest: items.filter((item) => !chosen.has(item)) };
}
