/** Kinds of characters, as bits that can be asked for together: `kindOf(code) & (letter | digit)`. */
export const letter = 1;
export const mark = 2;
export const digit = 4;
export const space = 8;
export const capital = 16;
export const small = 32;
/** A letter of a script that writes words without spaces between them. */
export const unspacedLetter = 64;

const patterns: readonly (readonly [number, RegExp])[] = [
  [letter, /\p{L}/u],
  [mark, /\p{M}/u],
  [digit, /\p{Nd}/u],
  [space, /\s/u],
  [capital, /\p{Lu}/u],
  [small, /\p{Ll}/u],
  [
    unspacedLetter,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
];

const asked = 128;
const table = new Uint8Array(0x10000);

/**
 * What kind of character is it? A table over the patterns: a text is looked at letter by letter many times over, and a
 * pattern for each look takes most of the time there is.
 *
 * @param code a code point
 */
export function kindOf(code: number): number {
  const known = code < 0x10000 ? table[code]! : 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(code);
  let kind = asked;
  for (const [bit, pattern] of patterns) if (pattern.test(character)) kind |= bit;
  if (code < 0x10000) table[code] = kind;
  return kind;
}
