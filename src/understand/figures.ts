import { latinDigits } from "../languages/readDate.ts";
import { type Block, type Figure, sourceSpan } from "../model/article.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../text/sentences.ts";
import { currencyOf, signBefore } from "./currency.ts";
import { joinRanges } from "./figureRanges.ts";
import { type Amount, withUnit } from "./figureUnit.ts";
import { isNoAmount } from "./noAmount.ts";
import { type NumberFound, numbersIn } from "./numbersIn.ts";
import { type NumberWords, numberWordsOf } from "./numberWords.ts";
import type { Reading } from "./rule.ts";

/** How much? Money, percentages and counts of the headline and the story, in comparable form. */
export function figures(reading: Reading): Figure[] {
  const found: Figure[] = [];
  for (const block of reading.told) found.push(...figuresIn(block, reading));
  return found;
}

function figuresIn(block: Block, { language, country }: Reading): Figure[] {
  const text = inPlainDigits(block.text);
  const words = numberWordsOf(language);
  const amounts: Amount[] = [];
  for (const number of numbersIn(text, words)) {
    if (amounts.some((a) => number.start < a.end)) continue;
    const amount = amountOf(text, number, words, language.tag, country);
    if (amount) amounts.push(amount);
  }
  if (amounts.length === 0) return [];
  const sentences = sentencesOf(block.text);
  return joinRanges(amounts, text).map((amount) => figureOf(amount, block, text, words, sentences));
}

/** Digits and signs of other scripts and widths as 0–9, point, comma and percent; the length stays, so places stay. */
const inPlainDigits = (text: string): string =>
  latinDigits(text)
    .replace(/[٫．]/gu, ".")
    .replace(/٬/gu, ",")
    .replace(/(?<=\d)，(?=\d)/gu, ",")
    .replace(/[٪％]/gu, "%")
    .replace(/[−－](?=\d)/gu, "-");

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

function amountOf(
  text: string,
  number: NumberFound,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): Amount | undefined {
  const before = text.slice(Math.max(0, number.start - 12), number.start);
  const sign = number.raw === undefined ? undefined : signBefore.exec(before)?.[0];
  const money = sign ? currencyOf(sign, tag, country) : undefined;
  const start = money && sign ? number.start - sign.length : number.start;
  const bare = { start, end: number.end, value: number.value, scaled: number.scaled };
  const amount = withUnit(text, bare, money, words, tag, country);
  const told = amount.kind !== "count";
  if (number.raw === undefined) {
    if (!told && !isCounted(text, number, amount, words)) return undefined;
  } else if (!told && !number.scaled && isNoAmount(text, number.start, number.end, number.raw, tag)) return undefined;
  const value = told ? inMoney(amount, number, words) : amount.value;
  return { ...amount, ...belowZero(text, start, value, words) };
}

/** Are words that spell a number meant as one? `three people`, but not `one of them`, nor `Seven` in a name. */
function isCounted(text: string, number: NumberFound, amount: Amount, words: NumberWords): boolean {
  if (words.unspaced) return amount.unit !== undefined && number.value >= 2;
  if (number.scaled && number.value >= 100) return true;
  if (!words.countsSmall || number.value < 2 || amount.unit === undefined) return false;
  const capital = /^\p{Lu}/u.test(text.slice(number.start));
  return !capital || /(?:^|[.!?:"“„«»]\s*)$/u.test(text.slice(0, number.start));
}

/** Money and percentages have no three decimals: `$45,000`, whatever the language of the text. */
function inMoney(amount: Amount, { raw, value, scaled }: NumberFound, { decimal }: NumberWords): number {
  if (!raw || scaled || amount.kind !== "money") return amount.value;
  const one = /^(\d{1,3})([.,])(\d{3})$/u.exec(raw);
  return one && one[1] !== "0" && one[2] === decimal ? Number(one[1]! + one[3]!) : value;
}

/** `-5 %`, `minus 5`, `マイナス5`: below zero where the sign hangs on the number and parts nothing. */
function belowZero(
  text: string,
  start: number,
  value: number,
  { minus }: NumberWords,
): { start: number; value: number } {
  const before = text.slice(Math.max(0, start - 12), start);
  const sign = /(?<![\p{L}\d%)\]]\s?)(?:-|负|負|マイナス|마이너스\s?|영하\s?)$/u.exec(before) ?? minus?.exec(before);
  return sign
    ? { start: start - sign[0].trimEnd().length - (sign[0].length - sign[0].trimEnd().length), value: -value }
    : { start, value };
}
