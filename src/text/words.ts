import { capital, digit, kindOf, letter, mark, small, space, unspacedLetter } from "./characters.ts";
import { remember } from "./remember.ts";

/** A word, and where it begins. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** Points, hyphens and apostrophes join what stands on both sides of them. */
const joints = new Set([...".'’&-"].map((joint) => joint.charCodeAt(0)));

/** Letters with their marks and digits; points, hyphens and apostrophes only between them: `U.S`, `Anna-Lena`, `d’Estaing`. */
export const wordsOf: (text: string) => readonly Word[] = remember((text) => {
  const found: Word[] = [];
  const inWord = (at: number) => (kindOf(text.codePointAt(at) ?? 0) & (letter | mark | digit)) !== 0;
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && inWord(at)) {
      if (from < 0) from = at;
      if (text.codePointAt(at)! > 0xffff) at++;
    } else if (from >= 0 && !(joints.has(text.charCodeAt(at)) && at + 1 < text.length && inWord(at + 1))) {
      found.push({ text: text.slice(from, at), at: from });
      from = -1;
    }
  }
  return found;
}, 500);

/** Scripts that write words without spaces between them. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of a text, and letters of the scripts that have no spaces. */
export function countWords(text: string): { readonly words: number; readonly letters: number } {
  let words = 0;
  let letters = 0;
  let counted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    if (code > 0xffff) at++;
    if (kind & unspacedLetter) letters++;
    if (kind & (space | unspacedLetter)) counted = false;
    else if (!counted && kind & (letter | digit)) {
      counted = true;
      words++;
    }
  }
  return { words, letters };
}

/** Does the text begin with a capital? */
export const startsUpper = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & capital) !== 0;

/** `TikTok`, `iPhone`: a capital after a small letter. */
export function hasInnerCapital(text: string): boolean {
  let afterSmall = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (afterSmall && kind & capital) return true;
    afterSmall = (kind & small) !== 0;
  }
  return false;
}
