import type { Language } from "../languages/language.ts";

const shortestStem = 3;
const shortestShared = 4;

/** What a word may be without the ending of its case: `Пинтереста` → itself, `Пинтерест`; longest first. */
export function basesOf(word: string, endings: readonly string[]): string[] {
  const bases = [word];
  for (const ending of endings)
    if (word.length >= ending.length + shortestStem && word.endsWith(ending)) bases.push(word.slice(0, -ending.length));
  return bases;
}

/** Without the longest ending that fits, word by word: what `Москва` and `Москве` share. */
export function stemOf(name: string, { caseEndings }: Language): string {
  return name
    .split(" ")
    .map((word) => {
      const [, ...cut] = basesOf(word, caseEndings);
      return cut.sort((a, b) => a.length - b.length)[0] ?? word;
    })
    .join(" ");
}

/**
 * Which names are one, in another case? In languages that inflect names, a name belongs to another when it is that name
 * with endings; two that are neither's base belong together when they share a stem.
 *
 * @returns each name with the name it is a form of, itself where it is a form of none
 */
export function caseForms(names: readonly string[], language: Language): ReadonlyMap<string, string> {
  const { caseEndings } = language;
  const forms = new Map(names.map((name) => [name, name]));
  if (caseEndings.length === 0) return forms;
  const known = new Set(names);
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const words = name.split(" ");
    if (words.some((word) => /^\p{Lu}{2,}$/u.test(word))) continue;
    const choices = words.map((word) => basesOf(word, caseEndings));
    const base = combinations(choices).find((other) => other !== name && known.has(other));
    if (base) {
      forms.set(name, base);
      continue;
    }
    const opening = words.map((word) => word.slice(0, shortestStem)).join(" ");
    const others = alike.get(opening) ?? [];
    const other = others.find((one) => shareBases(one.split(" "), choices, caseEndings));
    if (other) forms.set(name, other);
    if (others.length < mostAlike) alike.set(opening, [...others, name]);
  }
  return forms;
}

/** Does each word of the one have a base in common with its fellow in the other? One word alone needs a longer one. */
function shareBases(
  words: readonly string[],
  choices: readonly (readonly string[])[],
  endings: readonly string[],
): boolean {
  const shortest = words.length === 1 ? shortestShared : shortestStem;
  return words.every((word, i) =>
    basesOf(word, endings).some((base) => base.length >= shortest && choices[i]!.includes(base)),
  );
}

/** More names that begin alike are looked at no further. */
const mostAlike = 40;
const mostCombinations = 64;
function combinations(choices: readonly (readonly string[])[]): string[] {
  let found = [""];
  for (const words of choices)
    found = found
      .flatMap((start) => words.map((word) => (start ? `${start} ${word}` : word)))
      .slice(0, mostCombinations);
  return found;
}
