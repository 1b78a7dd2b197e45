import { eastAsianNumbers } from "./eastAsianNumbers.ts";
import type { NumberFound } from "./growingNumber.ts";
import type { NumberWords } from "./numberWords.ts";
import { spacedNumbers } from "./spacedNumbers.ts";

/** Which numbers does the text hold, in digits, in words, or both? One pass. */
export function numbersIn(text: string, words: NumberWords): NumberFound[] {
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(text) && words.unspaced
    ? eastAsianNumbers(text)
    : spacedNumbers(text, words);
}
