import { languageOf } from "../languages/languages.ts";
import { numbersOf } from "../languages/tables.ts";
import type { Figure, LanguageTag } from "../model/article.ts";
import type { Url } from "../model/pageParts.ts";
import { inPlainLetters } from "../text/alike.ts";
import { fingerprint } from "../text/hash.ts";
import { wordsOf } from "../text/words.ts";

/**
 * Figures are found by any spelling: behind each stands a key that is the same in all languages, and the search page turns
 * what is asked into keys. 26 milliarder, $26bn and 260億 are `26e9`.
 */
export function figureKey(value: number): string {
  const [digits = "", exponent = "0"] = Math.round(value).toExponential().split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  return `${whole}${decimals}e${Number(exponent) - decimals.length}`;
}

/** Smaller numbers are written alike everywhere. */
const smallest = 1000;

/** A text with the key of each figure behind it. */
export function withFigureKeys(text: string, figures: readonly Figure[]): string {
  let result = "";
  let from = 0;
  for (const { kind, value, text: words } of figures) {
    if (kind === "percent" || Math.abs(value) < smallest) continue;
    const at = text.indexOf(words, from);
    if (at < 0) continue;
    const end = at + words.length;
    const parted = /^[\p{L}\p{M}\d]/u.test(text.slice(end)) ? " " : "";
    result += `${text.slice(from, end)} ${figureKey(Math.abs(value))}${parted}`;
    from = end;
  }
  return result + text.slice(from);
}

/** The words for powers of ten in some languages: `billion` is 9 in English and 12 in German. */
export function magnitudesIn(languages: readonly LanguageTag[]): Record<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const tag of languages) {
    const words = { ...numbersOf(tag)?.magnitudes, ...languageOf(tag).magnitudes };
    for (const [word, exponent] of Object.entries(words)) found.set(word, (found.get(word) ?? new Set()).add(exponent));
  }
  return Object.fromEntries(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, powers]) => [word, [...powers].sort((a, b) => a - b)]),
  );
}

/** A word for a month that no text has: what was published in it. */
export const monthKey = (month: string): string => `month${month.replace("-", "")}`;
/** A word for a publisher: what it published, by the address of its page. */
export const sourceKey = (page: Url): string => `source0${fingerprint(page)}`;

/** A word before the words that are searched and never shown. */
export const unseenKey = "unseen0";
/** A word that is left when a prefix is taken off has so many letters. */
const leastLeft = 3;

/**
 * The words of a text in other spellings that are asked for: in plain letters where the search keeps a letter whole
 * (`młyna`, `mlyna`), and without what is written together with them (`הטחנה`, `טחנה`).
 */
export function otherSpellings(texts: readonly string[], lang: LanguageTag): string[] {
  const { prefixes } = languageOf(lang);
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const text of texts)
    for (const { text: word } of wordsOf(text)) {
      if (seen.has(word)) continue;
      seen.add(word);
      const plain = inPlainLetters(word);
      if (plain) found.add(plain);
      for (const prefix of prefixes)
        if (word.startsWith(prefix) && word.length >= prefix.length + leastLeft) found.add(word.slice(prefix.length));
    }
  for (const word of seen) found.delete(word);
  return [...found].sort();
}
