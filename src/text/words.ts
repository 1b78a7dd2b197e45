import { remember } from "./remember.ts";

/** A word, and where it begins. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** Letters with their marks and digits; points, hyphens and apostrophes only between them: `U.S`, `Anna-Lena`, `d’Estaing`. */
const word = /[\p{L}\p{M}\p{Nd}]+(?:[.'’&-][\p{L}\p{M}\p{Nd}]+)*/gu;

export const wordsOf: (text: string) => readonly Word[] = remember((text) => {
  const found: Word[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) found.push({ text: match[0], at: match.index });
  return found;
}, 500);

/** Scripts that write words without spaces between them. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The planes those scripts are in: a cheaper look. */
const mayBeUnspaced = /[\u0e00-\uffff]|[\ud800-\udfff]/;
const unspacedLetters = new RegExp(unspaced.source, "gu");
const letterOrDigit = /[a-zA-Z0-9]|[\p{L}\p{Nd}]/u;

/** Words of a text, and letters of the scripts that have no spaces. */
export function countWords(text: string): { readonly words: number; readonly letters: number } {
  const letters = mayBeUnspaced.test(text) ? (text.match(unspacedLetters)?.length ?? 0) : 0;
  const rest = letters > 0 ? text.replace(unspacedLetters, " ") : text;
  let words = 0;
  for (const piece of rest.split(/\s+/)) if (letterOrDigit.test(piece)) words++;
  return { words, letters };
}

/** Does the text begin with a capital? ASCII, the usual case, without a pattern. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** `TikTok`, `iPhone`: a capital after a small letter. */
export function hasInnerCapital(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code >= 65 && code <= 90
        ? /\p{Ll}/u.test(text[i - 1]!)
        : code > 191 && code < 0x590 && /^\p{Lu}/u.test(text[i]!) && /\p{Ll}/u.test(text[i - 1]!)
    )
      return true;
  }
  return false;
}
