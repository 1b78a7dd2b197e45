import chardet from "chardet";
import iconv from "iconv-lite";
import { newsLanguages, toLanguageTag } from "../languages/newsLanguages.ts";
import { frequentWordsOf, lettersOf } from "../languages/tables.ts";
import { wordsOf } from "../text/words.ts";

/** The text of a file, and the encoding it was found to be in. */
export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** Nothing in the file says so: the letters were compared. */
  readonly guessed: boolean;
}

/** What old files of the news are in, the more usual first; where two read alike, the first is taken. */
const legacy = [
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "windows-1250",
  "iso-8859-2",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "gb18030",
  "big5",
];
const enough = 60_000;

/**
 * Which text do the bytes stand for? A byte order mark, what the page says of itself, valid UTF-8, and the pattern of
 * UTF-16 tell by themselves. For the rest chardet's candidates are decoded, and the one that gives the most words of a
 * language wins: single bytes are valid in dozens of encodings, but only one of them gives words.
 *
 * @param stated an encoding that the file names, as in `<meta charset>`
 * @returns undefined when the bytes are no text
 */
export function decode(bytes: Uint8Array, stated?: string): Decoded | undefined {
  const marked = byteOrderMark(bytes) ?? wide(bytes) ?? escaped(bytes);
  if (marked) {
    const text = attempt(bytes, marked);
    return text === undefined ? undefined : { text, encoding: marked, guessed: false };
  }
  const plain = attempt(bytes, "utf-8");
  if (plain !== undefined) return isBinary(plain) ? undefined : { text: plain, encoding: "utf-8", guessed: false };
  if (stated) {
    const text = attempt(bytes, stated);
    if (text !== undefined) return { text, encoding: stated.toLowerCase(), guessed: false };
  }
  if (bytes.subarray(0, enough).includes(0)) return undefined;
  return guess(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** ISO-2022-JP: seven bits, and escape sequences before and after what is Japanese (`ESC $ B`). */
function escaped(bytes: Uint8Array): string | undefined {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40))
      return bytes.every((byte) => byte < 0x80) ? "iso-2022-jp" : undefined;
  return undefined;
}

/** UTF-16 without a mark: in most texts every other byte of a good part of the letters is zero. */
function wide(bytes: Uint8Array): string | undefined {
  const seen = Math.min(bytes.length - (bytes.length % 2), 4_000);
  if (seen < 4) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > 0.1 * seen && even < odd / 10) return "utf-16le";
  return even > 0.1 * seen && odd < even / 10 ? "utf-16be" : undefined;
}

/** `undefined` when the bytes are not in the encoding, or it is not known. (Node's own decoder takes windows-1252 for Latin-1.) */
function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === "utf-8" || encoding === "iso-2022-jp") {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
  if (!iconv.encodingExists(encoding)) return undefined;
  const text = iconv.decode(Buffer.from(bytes), encoding);
  return text.includes("\ufffd") ? undefined : text;
}

function guess(bytes: Uint8Array): Decoded | undefined {
  const proposed = chardet.analyse(bytes.subarray(0, enough)).map(({ name }) => name.toLowerCase());
  let best: (Decoded & { readonly worth: number }) | undefined;
  for (const encoding of new Set([...proposed.filter((name) => !/^(?:utf|ascii|iso-2022)/u.test(name)), ...legacy])) {
    const text = attempt(bytes, encoding);
    if (text === undefined || strange.test(text)) continue;
    const worth = worthOf(text.slice(0, 2_000), isStrict(bytes, encoding) ? worthOfPair : 1) - 0.02 * rankOf(encoding);
    if (!best || worth > best.worth) best = { text, encoding, guessed: true, worth };
  }
  return best && { text: best.text, encoding: best.encoding, guessed: true };
}

/** A copied page may hold a few control characters, which cleaning takes out; every fourth is a program or a picture. */
const isBinary = (text: string): boolean =>
  4 * (text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0) > text.length;

/** Control characters that no text holds. */
const strange = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/u;
const rankOf = (encoding: string): number => {
  const rank = legacy.indexOf(encoding);
  return rank < 0 ? legacy.length : rank;
};

/**
 * How well does one language explain the letters beyond ASCII: words that it has, letters that it writes, less letters
 * that it does not?
 */
function worthOf(text: string, pair: number): number {
  const letters = new Map<string, number>();
  for (const letter of text.toLowerCase().match(/[^\p{ASCII}\p{P}\p{Z}]/gu) ?? [])
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  const words = wordsOf(text.toLowerCase()).filter(({ text: word }) => /[^\p{ASCII}]/u.test(word));
  // No language writes `kцprь`.
  const mixed = words.filter(
    ({ text: word }) => /[a-z]/u.test(word) && /[^\p{Script=Latin}\p{M}\p{Nd}\p{P}]/u.test(word),
  ).length;
  let best = Number.NEGATIVE_INFINITY;
  for (const iso of newsLanguages) {
    const tag = toLanguageTag(iso);
    const frequent = frequentWordsOf(tag);
    const alphabet = alphabetOf(tag);
    if (!frequent || !alphabet) continue;
    let worth = 0;
    for (const { text: word } of words) if (Object.hasOwn(frequent, word)) worth += 10;
    for (const [letter, n] of letters)
      worth += n * (!alphabet.has(letter) ? -3 : letter.charCodeAt(0) >= firstOfTwoBytes ? pair : 1);
    if (worth > best) best = worth;
  }
  return best - 5 * mixed;
}

/** Hangul, kana and Han stand above the letters of alphabets. */
const firstOfTwoBytes = 0x1100;
/**
 * A letter of two bytes is worth a little more than two of one byte: few pairs of bytes are common characters, while most
 * bytes are letters of some alphabet.
 */
const worthOfPair = 2.5;
/** EUC-KR as it was made has no byte from 0x80 to 0xa0. Its extension has syllables for nearly all pairs of bytes. */
const isStrict = (bytes: Uint8Array, encoding: string): boolean =>
  encoding !== "euc-kr" || !bytes.subarray(0, enough).some((byte) => byte >= 0x80 && byte <= 0xa0);

const alphabets = new Map<string, ReadonlySet<string> | undefined>();
function alphabetOf(tag: string): ReadonlySet<string> | undefined {
  if (!alphabets.has(tag)) {
    const letters = lettersOf(tag);
    alphabets.set(tag, letters ? new Set(letters) : undefined);
  }
  return alphabets.get(tag);
}
