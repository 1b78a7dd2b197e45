import { frequentWordsOf } from "../languages/tables.ts";
import { fold } from "../text/fold.ts";
import { wordsOf } from "../text/words.ts";
import { isUnspaced } from "./shape.ts";

/** The same words in the same order, whatever their case, accents and punctuation. */
export const sameWords = (a: string, b: string): boolean => letters(a) === letters(b) && letters(a) !== "";

/**
 * Does a line share half of its words with a title? Case and accents do not matter. Of scripts without spaces, pairs of
 * letters that follow each other are compared in place of words. Frequent words alone do not make a line a headline.
 */
export function repeatsTitle(line: string, title: string, tag: string): boolean {
  const piecesOf = isUnspaced(line) && isUnspaced(title) ? pairsOf : foldedWords;
  const own = piecesOf(line);
  const others = piecesOf(title);
  const shared = [...own].filter((piece) => others.has(piece));
  if (own.size === 0 || 2 * shared.length < own.size) return false;
  if (piecesOf === pairsOf) return true;
  const frequent = new Set(Object.keys(frequentWordsOf(tag) ?? {}).map(fold));
  return shared.some((word) => !frequent.has(word));
}

const foldedWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .map(({ text: word }) => fold(word))
      .filter(Boolean),
  );

/** `港湾新報` → `港湾 湾新 新報` */
function pairsOf(text: string): Set<string> {
  const all = [...letters(text)];
  return new Set(all.length < 2 ? all : all.slice(1).map((letter, n) => all[n]! + letter));
}

/** Small letters and digits without accents. */
const letters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
