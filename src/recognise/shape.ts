import { digit, kindOf, letter, unspacedLetter } from "../text/characters.ts";
import { countWords, unspaced } from "../text/words.ts";

/**
 * What does a line look like, whatever it says? `prose` is running text, `sentence` a short line that ends like one,
 * `long` a long line that does not, `short` all the rest: titles, labels, buttons, menus.
 */
export type Shape = "prose" | "sentence" | "long" | "short";

/** Full stops of all scripts, what may close a quotation after them, and a desk's sign: `… he said.” (kas)` */
const closers = "[\\s\"'”“„’‘‚»«›‹)\\]」』*]*";
const endsSentence = new RegExp(`[.!?…:。！？؟۔।：]${closers}(?:\\([^()]{1,40}\\))?$`, "u");
const asks = new RegExp(`[!?！？؟]${closers}$`, "u");
const stops = new RegExp(`[.!?。！？؟۔]${closers}$`, "u");
const opens = new RegExp(`[:：]${closers}$`, "u");
const announcedFrom = 24;
/** Letters that make running text: a line across the page of a book. */
const proseFrom = 80;
const sentenceFrom = 8;
/** A letter of Chinese, Japanese or Thai says as much as so many of an alphabet. */
const worthOfUnspaced = 2.5;
/** A syllable of Hangul says as much as so many letters of an alphabet with vowels, a letter of Hebrew a little more than one. */
const worthOfHangul = 1.8;
const worthOfHebrew = 1.3;

/** A teaser that breaks off: it is no sentence of a story. */
const brokenOff = /(?:…|\.\.\.)[\s"'”’»)\]]*(?:\p{L}+)?$/u;
const longestBrokenOff = 250;

export function shapeOf(text: string): Shape {
  const size = sizeOf(text);
  if (endsSentence.test(text) && !(size < longestBrokenOff && brokenOff.test(text))) {
    if (size >= proseFrom || (size >= 0.6 * proseFrom && /[.!?。！？؟۔।][\s"'”’»)]+[\p{Lu}\p{Lo}"'„“«»「]/u.test(text)))
      return "prose";
    // "Folgen auf:" and "Who pays?" are labels and titles; a full stop makes a sentence of two words.
    const open = asks.test(text) ? proseFrom : opens.test(text) ? announcedFrom : sentenceFrom;
    if (size >= open) return "sentence";
  }
  return size >= 1.5 * proseFrom ? "long" : "short";
}

/** How much a line says, in letters of an alphabet. */
export function sizeOf(text: string): number {
  let more = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x5d0 && code <= 0x5ea) more += worthOfHebrew - 1;
    else if (code >= 0xac00 && code <= 0xd7a3) more += worthOfHangul - 1;
    else if (kindOf(code) & unspacedLetter) more += worthOfUnspaced - 1;
  }
  return text.length + more;
}

/** Does the line hold a word at all? */
export function hasWord(text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    if (kindOf(text.charCodeAt(i)) & letter && kindOf(text.charCodeAt(i + 1)) & (letter | digit)) return true;
  }
  return false;
}

export const isUnspaced = (text: string): boolean => {
  if (!unspaced.test(text)) return false;
  const { words, letters } = countWords(text);
  return letters > words;
};

/** A line that reads like a title: short, and not a sentence. CJK says in 40 letters what others say in 90. */
export function isTitleLike(text: string): boolean {
  if (asks.test(text) ? text.length > 90 : endsSentence.test(text) || /[;,]$/u.test(text)) return false;
  return text.length <= (isUnspaced(text) ? 40 : 90);
}

export const isParagraphLike = (text: string): boolean =>
  text.length >= (isUnspaced(text) ? 30 : 80) || stops.test(text);
