import { remember } from "../text/remember.ts";
import { rowOf } from "./data/rows.ts";
import { serbianLatin } from "./sr.ts";

/** Letters of one script of a language, in another; capitals stay capitals. */
const byLetter =
  (letters: Readonly<Record<string, string>>) =>
  (word: string): string =>
    word.replace(/\p{Script=Cyrillic}/gu, (letter) => {
      const lower = letter.toLowerCase();
      const other = letters[lower] ?? letter;
      return lower === letter ? other : other.charAt(0).toUpperCase() + other.slice(1);
    });

const simplified = (): ((word: string) => string) => {
  const [from, to] = rowOf<readonly [string, string]>("simplified", "zh") ?? ["", ""];
  const table = new Map(Array.from(from, (character, n) => [character, to.charAt(n)]));
  return (word) => word.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
};

/** Languages that are printed in two scripts. What is said of Serbian holds for its neighbours that are written so, too. */
const ways: Readonly<Record<string, () => (word: string) => string>> = {
  sr: () => byLetter(serbianLatin),
  bs: () => byLetter(serbianLatin),
  hr: () => byLetter(serbianLatin),
  zh: simplified,
};

const wayOf = remember((tag: string) => ways[tag]?.(), 200);

/**
 * A word in the script that all texts of its language are compared in: Serbian in Latin letters, Chinese in simplified
 * characters. A word of any other language is as it was.
 *
 * @param tag the language alone: `sr`
 */
export const inOneScript = (word: string, tag: string): string => wayOf(tag)?.(word) ?? word;
