import { fold } from "../text/fold.ts";
import { unspaced, wordsOf } from "../text/words.ts";
import { frequentWordsOf } from "./tables.ts";

/** The words that a line has in common with other lines. */
export interface Again {
  /** Words that say something. */
  readonly words: number;
  /** How many of them the text has elsewhere; of scripts without spaces, how many pairs of letters. */
  readonly count: number;
  /** Their number, times their share. */
  readonly worth: number;
}

/**
 * Counts the words of a line that other lines of a text have, too. Menus and labels have hardly any words of the story, in
 * any language.
 *
 * @param lines those that tell the story; empty where one does not
 * @param tag the language alone: `da`
 * @returns a function of a line, and of its place among the lines if it is one of them
 */
export function wordsAgain(lines: readonly string[], tag: string): (line: string, at?: number) => Again {
  const known = new Map<string, number>();
  for (const line of lines)
    for (const form of new Set([...piecesOf(line, tag).values()].flat())) known.set(form, (known.get(form) ?? 0) + 1);
  return (line, at = -1) => {
    const own = lines[at] ? 1 : 0;
    const pieces = [...piecesOf(line, tag).values()];
    const count = pieces.filter((forms) => forms.some((form) => (known.get(form) ?? 0) > own)).length;
    const words = pieces.reduce((sum, [form]) => sum + wordsIn(form!), 0);
    return { words, count, worth: pieces.length > 0 ? count ** 2 / pieces.length : 0 };
  };
}

const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Length of a form in words: a pair of letters of a script without spaces is half a word of Chinese, a quarter of Thai. */
const wordsIn = (form: string): number => (!unspaced.test(form) ? 1 : isHan.test(form) ? 0.5 : 0.25);

const lettersOfStem = 5;
const isOneLetterTheArticle = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/**
 * The words of a text that are not among the language's most frequent, each in the forms that it can be met by: its
 * first letters, since endings change; in Hebrew and Arabic also without its first letter, which may be "the" or "in".
 * Of scripts without spaces, pairs of letters.
 */
function piecesOf(text: string, tag: string): ReadonlyMap<string, readonly string[]> {
  const frequent = frequentWordsOf(tag) ?? {};
  const pieces = new Map<string, readonly string[]>();
  for (const { text: word } of wordsOf(text)) {
    const lower = word.toLowerCase();
    if (unspaced.test(lower)) {
      const letters = [...lower];
      for (let i = 1; i < letters.length; i++)
        pieces.set(letters[i - 1]! + letters[i]!, [letters[i - 1]! + letters[i]!]);
    } else if (lower.length >= 2 && !Object.hasOwn(frequent, lower)) {
      const stem = isHangul.test(lower) ? lower.slice(0, 2) : (fold(lower) || lower).slice(0, lettersOfStem);
      pieces.set(stem, isOneLetterTheArticle.test(lower) ? [lower, lower.slice(1)] : [stem]);
    }
  }
  return pieces;
}
const isHangul = /\p{Script=Hangul}/u;
