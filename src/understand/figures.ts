import { isWeekday, latinDigits, monthNumber } from "../languages/readDate.ts";
import { type Block, type Figure, sourceSpan } from "../model/article.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../text/sentences.ts";
import { type Amount, withUnit } from "./figureUnit.ts";
import { currencyOf, type NumberWords, numberWordsOf } from "./numberWords.ts";
import type { Reading } from "./rule.ts";

/** A sign of money, or a code, that ends where a number begins. */
const signBefore =
  /(?:U\.?S\.?\s?\$|(?:AU|CA|NZ|HK|NT|A|C|S|R)\$|[\p{Sc}￥]|(?<![\p{L}])(?:[A-Z]{3}|RMB|Rs\.?|kr\.?))[\s\u00a0\u202f]?$/u;
/** Digits with separators between them, not inside a word, an address, a version or a clock time. */
const digits =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_#/@][.,:-]?)(?<!\d[.,:/-])\d+(?:[.,'’]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/gu;

/** How much? Money, percentages and counts of the headline and the story, in comparable form. */
export function figures(reading: Reading): Figure[] {
  const found: Figure[] = [];
  for (const block of reading.told) found.push(...figuresIn(block, reading));
  return found;
}

function figuresIn(block: Block, { language, country }: Reading): Figure[] {
  const text = latinDigits(block.text).replace(/[٫]/g, ".").replace(/[٬]/g, ",").replace(/[٪％]/g, "%");
  if (!/\d/.test(text) && !numberWordsOf(language).spelled) return [];
  const words = numberWordsOf(language);
  const amounts: Amount[] = [];
  for (const match of text.matchAll(digits)) {
    if (amounts.some((a) => match.index < a.end)) continue;
    const amount = readAmount(text, match.index, match[0], words, language.tag, country);
    if (amount) amounts.push(amount);
  }
  if (words.spelled) {
    for (const match of text.matchAll(words.spelled)) {
      const { numeral = "", magnitude = "" } = match.groups ?? {};
      const start = match.index;
      if (amounts.some((a) => start < a.end && a.start < start + match[0].length)) continue;
      const number = words.numerals.get(numeral.toLowerCase().replace(/\s+/gu, " "));
      const exponent = words.magnitudes.get(magnitude.toLowerCase());
      if (number === undefined || exponent === undefined) continue;
      amounts.push(
        withUnit(
          text,
          { start, end: start + match[0].length, value: number * 10 ** exponent, scaled: true },
          undefined,
          words,
          language.tag,
          country,
        ),
      );
    }
    amounts.sort((a, b) => a.start - b.start);
  }
  const sentences = sentencesOf(block.text);
  return joinRanges(amounts, text).map((amount) => figureOf(amount, block, text, words, sentences));
}

function figureOf(
  amount: Amount & { low?: number; high?: number },
  block: Block,
  text: string,
  words: NumberWords,
  sentences: readonly Sentence[],
): Figure {
  const before = text.slice(Math.max(0, amount.start - 40), amount.start);
  return {
    kind: amount.kind,
    value: amount.value,
    ...(amount.unit ? { unit: amount.unit } : {}),
    ...(amount.low !== undefined && amount.high !== undefined ? { low: amount.low, high: amount.high } : {}),
    approximate: words.roughly?.test(before) ?? false,
    text: block.text.slice(amount.start, amount.end),
    span: sourceSpan(block, amount.start, amount.end),
    sentence: sentenceAt(sentences, amount.start)?.text ?? block.text,
  };
}

// ------------------------------------------------------------ one number

function readAmount(
  text: string,
  at: number,
  raw: string,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): Amount | undefined {
  let end = at + raw.length;
  const number = readDigits(raw, words);
  if (number === undefined) return undefined;
  const sign = signBefore.exec(text.slice(Math.max(0, at - 6), at));
  const money = sign ? currencyOf(sign[0].replace(/[\s\u00a0\u202f]/gu, ""), tag, country) : undefined;
  const scaled = words.unspaced
    ? scaledUnspaced(text, end, number, words)
    : scaledSpaced(text, end, number, words, money !== undefined);
  end = scaled.end;
  const start = money && sign ? at - sign[0].length : at;
  if (!money && !scaled.scaled && isNoAmount(text, at, end, raw, tag)) return undefined;
  return withUnit(text, { start, end, value: scaled.value, scaled: scaled.scaled }, money, words, tag, country);
}

/** `1.234,5` and `1,234.5`: both separators tell; with one, the language decides what three digits after it mean. */
function readDigits(raw: string, { decimal, group }: NumberWords): number | undefined {
  const plain = raw.replace(/[ \u00a0\u202f'’]/gu, "");
  const separators = plain.match(/[.,]/g) ?? [];
  if (separators.length === 0) return plain.length <= 15 ? Number(plain) : undefined;
  const parts = plain.split(/[.,]/);
  const tail = parts.at(-1)!;
  const last = separators.at(-1)!;
  if (separators.some((s) => s !== last)) return Number(`${parts.slice(0, -1).join("")}.${tail}`);
  if (separators.length > 1)
    return parts.slice(1).every((p) => p.length === 3) && parts[0]!.length <= 3 ? Number(parts.join("")) : undefined;
  const groups = last === group || (last !== decimal && !/[.,]/.test(group));
  return tail.length === 3 && groups && parts[0]!.length <= 3 && parts[0] !== "0"
    ? Number(parts.join(""))
    : Number(`${parts[0]}.${tail}`);
}

interface Scaled {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
}

/** `51 milliarder`, `26bn`, `51 mil millones`; a single letter counts only beside a sign of money: `$5m`. */
function scaledSpaced(text: string, from: number, number: number, { magnitudes }: NumberWords, money: boolean): Scaled {
  let value = number;
  let end = from;
  let scaled = false;
  for (let i = 0; i < 2; i++) {
    const match = /^([\s\u00a0\u202f-]?)(\p{L}[\p{L}\p{M}]*)(\.?)/u.exec(text.slice(end, end + 32));
    if (!match) break;
    const [, gap = "", word = "", point = ""] = match;
    const exponent = magnitudes.get(word.toLowerCase()) ?? inflected(word.toLowerCase(), magnitudes);
    if (exponent === undefined) break;
    // "$5m", "131m users", but neither "5 m" nor "a 100m sprint"
    const counted = /^\s(?:people|\p{Ll}{3,}s)(?!\p{L})/u.test(text.slice(end + match[0].length));
    if (word.length === 1 && (gap !== "" || !(money || counted))) break;
    value *= 10 ** exponent;
    // "1,2 Mio. Euro": the point belongs to the short form when something follows.
    end +=
      gap.length +
      word.length +
      (point && word.length <= 4 && /^\s+[\p{L}\p{Sc}]/u.test(text.slice(end + match[0].length)) ? 1 : 0);
    scaled = true;
  }
  return { value: rounded(value), end, scaled };
}

/** миллиардами, miljardilla: a magnitude of six letters or more with another ending. */
function inflected(word: string, magnitudes: ReadonlyMap<string, number>): number | undefined {
  if (word.length < 6) return undefined;
  for (const [known, exponent] of magnitudes) {
    if (known.length >= 6 && word.length <= known.length + 4 && word.startsWith(known.slice(0, -1))) return exponent;
  }
  return undefined;
}

/** `1兆2000億`, `4億5900万`: pieces add up. */
function scaledUnspaced(text: string, from: number, number: number, { magnitudes }: NumberWords): Scaled {
  let value = 0;
  let current = number;
  let end = from;
  let scaled = false;
  for (;;) {
    const letter = /^\s?/u.exec(text.slice(end))?.[0] ?? "";
    const sign = text.slice(end + letter.length, end + letter.length + 1);
    let exponent = magnitudes.get(sign);
    if (exponent === undefined) break;
    end += letter.length + 1;
    const next = magnitudes.get(text.slice(end, end + 1));
    if (exponent < 4 && next !== undefined && next >= 4) {
      exponent += next; // 5千万
      end += 1;
    }
    value += current * 10 ** exponent;
    current = 0;
    scaled = true;
    const more = /^(\d[\d,]{0,6})(?=[千万萬億亿兆천만억])/u.exec(text.slice(end, end + 9));
    if (!more) break;
    current = Number(more[1]!.replace(/,/g, ""));
    end += more[0].length;
  }
  return { value: rounded(scaled ? value : number), end, scaled };
}

const rounded = (value: number): number => Number(value.toPrecision(12));

/** Ordinals, days, years, clock times, scores, parts of addresses: numbers that count nothing. */
function isNoAmount(text: string, at: number, end: number, raw: string, tag: string): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, at - 16), at);
  if (/^(?:19|20)\d\d$/.test(raw) && !/^[\s\u00a0]?%/u.test(after)) return true;
  if (/^(?:st|nd|rd|th|er|ère|e|º|ª|-го|-й)(?!\p{L})/iu.test(after)) return true;
  if (
    /^\.[\s\u00a0]+(\p{L}+)/u.test(after) &&
    /^\d{1,2}$/.test(raw) &&
    /^\.[\s\u00a0]+\p{L}/u.test(after) &&
    monthNumber(/\p{L}+/u.exec(after)?.[0] ?? "", tag)
  )
    return true;
  if (/^[:：]\d|^\s?(?:uhr|a\.?m|p\.?m)(?!\p{L})/iu.test(after)) return true;
  if (
    /^[\p{L}_@/]/u.test(after) &&
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(after)
  )
    return true;
  if (/^[年月日時分号号년월일시]/u.test(after)) return true;
  const next = /^[\s\u00a0]*(?:de[\s\u00a0]+)?(\p{L}[\p{L}\p{M}]*)/u.exec(after)?.[1] ?? "";
  if (/^\d{1,2}$/.test(raw) && next.length >= 3 && monthNumber(next, tag) !== undefined) return true;
  const previous = /(\p{L}[\p{L}\p{M}]*)\.?[\s\u00a0]*$/u.exec(before)?.[1] ?? "";
  // "Model 3", "Article 7": a number that belongs to a name
  if (
    /^\d{1,3}$/.test(raw) &&
    /^\p{Lu}\p{Ll}/u.test(previous) &&
    !/^\s*\p{L}{3,}/u.test(after) &&
    before.trimEnd().length > previous.length
  )
    return true;
  if (
    /^\d{1,2}$/.test(raw) &&
    previous.length >= 3 &&
    (monthNumber(previous, tag) !== undefined || isWeekday(previous, tag))
  )
    return true;
  return /^[-–]\d/u.test(after) && /^\d{1,2}$/.test(raw) && /^[-–]\d{1,2}(?![\d.,]*\s?(?:%|\p{L}))/u.test(after);
}

/** `5–10 million`, `between 5 and 10 percent`: two numbers of one unit with a dash or a word between. */
function joinRanges(amounts: readonly Amount[], text: string): (Amount & { low?: number; high?: number })[] {
  const joined: (Amount & { low?: number; high?: number })[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    const next = amounts[i + 1];
    const between = next ? text.slice(amount.end, next.start) : "";
    const opened = /(?<!\p{L})(?:between|mellem|mellan|mellom|zwischen|entre|tra|fra|tussen)\s$/iu.test(
      text.slice(Math.max(0, amount.start - 12), amount.start),
    );
    const range =
      next &&
      (/^\s?(?:[-–—~〜～]|to|til|till|bis|à|a|tot|al|から|إلى)\s?$/iu.test(between) ||
        (opened && /^\s(?:and|og|och|und|et|y|e|en)\s$/iu.test(between)));
    const bare =
      amount.kind === "count" &&
      !amount.scaled &&
      (!amount.unit || /^(?:to|til|till|bis|tot|and|og|och|und)$/u.test(amount.unit));
    const alike = next && amount.kind === next.kind && amount.unit === next.unit;
    if (next && range && (bare || alike) && next.value > 0) {
      // "5–10 million": the magnitude belongs to both.
      const scale = bare && next.scaled ? next.value / leading(next, text) : 1;
      const low = rounded(amount.value * scale);
      if (low < next.value) {
        joined.push({ ...next, start: amount.start, value: low, low, high: next.value });
        i++;
        continue;
      }
    }
    joined.push(amount);
  }
  return joined;
}

/** The number of an amount without its magnitude: 10 of "10 million". */
function leading(amount: Amount, text: string): number {
  const number = Number(
    /\d+(?:[.,]\d+)?/u.exec(text.slice(amount.start, amount.end))?.[0].replace(",", ".") ?? amount.value,
  );
  return number > 0 ? number : amount.value;
}
