import { anyOf } from "../text/pattern.ts";
import { remember } from "../text/remember.ts";
import { unspaced } from "../text/words.ts";
import { everyWord } from "./everyWord.ts";
import { frequentWordsOf, unitsOf } from "./tables.ts";

/** A word for a unit, and the unit's name. */
type UnitWord = readonly [word: string, unit: string];

/** `متر مكعب` → `مترا مكعبا`: CLDR has it of single words only. */
const accusative = (words: string): string => words.replace(/(?<=\p{L})(?= |$)/gu, "ا");

/** A language's words for units by their first letter, the longest first: *kilometer i timen* before *kilometer*. */
const wordsIn = remember((tag: string): ReadonlyMap<string, readonly UnitWord[]> => {
  const frequent = frequentWordsOf(tag) ?? {};
  const words = Object.entries(unitsOf(tag) ?? {}).flatMap(([unit, row]) =>
    row
      .split("|")
      .slice(1)
      .filter((word) => !Object.hasOwn(frequent, word))
      .flatMap((word) => (tag === "ar" ? [word, accusative(word)] : [word]))
      .map((word): UnitWord => [word, unit]),
  );
  words.sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return groupedByLetter(words);
}, 200);

function groupedByLetter(words: readonly UnitWord[]): ReadonlyMap<string, readonly UnitWord[]> {
  const byLetter = new Map<string, UnitWord[]>();
  for (const word of words) {
    const letter = word[0][0]!;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  return byLetter;
}

/** Between a number and its unit: `400-metre`, `2 millions de kilomètres`. */
const between = new RegExp(`^(?:\\s+(?:${anyOf(everyWord("ofUnits"))}))?[\\s\\u00a0\\u202f-]*(?:d['’])?`, "u");

/** A unit in a text. */
export interface UnitFound {
  /** CLDR's name for it. */
  readonly unit: string;
  /** Letters up to the end of its words. */
  readonly length: number;
}

/** Vowels that Arabic writes, or leaves out. */
const vowel = /[\u064b-\u0652]/gu;

/**
 * The physical unit that stands right behind a number, by CLDR's name for it: `kubikmeter`, `متر مكعب` and
 * `cubic metres` are `cubic-meter`.
 *
 * @param after the text behind the number
 */
export function unitBehind(after: string, tag: string): UnitFound | undefined {
  const near = after.slice(0, 48);
  const text = near.replace(vowel, "").toLowerCase();
  const start = between.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const whole = (word: string) => unspaced.test(word) || !/^[\p{L}\p{M}]/u.test(rest.slice(word.length));
  const found = wordsIn(tag)
    .get(rest[0] ?? "")
    ?.find(([word]) => rest.startsWith(word) && whole(word));
  if (!found) return undefined;
  // Vowels that were left out count where they stand, also right behind the last letter.
  let length = start + found[0].length;
  for (const { index } of near.matchAll(vowel)) if (index <= length) length++;
  return { unit: found[1], length };
}

/** The sign of a unit in a language, where it has one: `m³`, `м³`. */
export const unitSign = (unit: string, tag: string): string | undefined =>
  (unitsOf(tag)?.[unit] ?? unitsOf("en")?.[unit])?.split("|")[0] || undefined;
