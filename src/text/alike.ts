/** Latin letters that no mark is taken off from, as keyboards without them write: Unicode leaves them whole. */
export const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};

/** The letters of two keyboards for one script: Arabic, then Persian. */
export const twinLetters: readonly (readonly [string, string])[] = [
  ["ك", "ک"],
  ["ي", "ی"],
  ["ى", "ی"],
  ["ه", "ہ"],
];

const whole = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "u");
const each = new RegExp(whole.source, "gu");

/** A word in plain letters, where it has one that keeps its mark: `młyna` → `mlyna`; else nothing. */
export function inPlainLetters(word: string): string | undefined {
  const small = word.toLowerCase();
  if (!whole.test(small)) return undefined;
  return small
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(each, (letter) => plainLetters[letter]!);
}
