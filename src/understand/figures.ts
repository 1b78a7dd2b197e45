import { measureNear } from "../languages/measures.ts";
import { latinDigits } from "../languages/readDate.ts";
import { type Sentence, sentenceAt, sentencesOf } from "../languages/sentences.ts";
import { tollNear } from "../languages/tolls.ts";
import { type Block, type Figure, type Mention, sourceSpan } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import { type Measure, tolls } from "../model/measure.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import { currencyOf, signBefore } from "./currency.ts";
import { joinRanges } from "./figureRanges.ts";
import { type Amount, withUnit } from "./figureUnit.ts";
import { joinFractions } from "./fractions.ts";
import type { NumberFound } from "./growingNumber.ts";
import { isNoAmount, telephonesIn } from "./noAmount.ts";
import { numbersIn } from "./numbersIn.ts";
import { type NumberWords, numberWordsOf, ownerKey } from "./numberWords.ts";
import type { Reading } from "./rule.ts";

/** How much? Money, percentages and counts of the headline and the story, in comparable form. */
export function figures(reading: Reading, mentions: readonly Mention[]): Figure[] {
  const found: Figure[] = [];
  const places = mentions
    .flatMap(({ key, spans }) => spans.map(({ start, end }) => ({ key, start, end })))
    .sort((a, b) => a.start - b.start);
  for (const block of reading.told) {
    if (found.length < mostFigures) found.push(...figuresIn(block, reading, places));
  }
  return found.slice(0, mostFigures);
}

/** What gives more amounts is no report but a table of thousands: the first tell what it is about. */
const mostFigures = 2000;

/** Where a name stands in the source. */
interface Place {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function figuresIn(block: Block, { language, country }: Reading, places: readonly Place[]): Figure[] {
  const text = inPlainDigits(block.text);
  const words = numberWordsOf(language);
  const amounts: Amount[] = [];
  const telephones = [...telephonesIn(text)];
  for (const number of joinFractions(numbersIn(text, words), text)) {
    if (number.start < (amounts.at(-1)?.end ?? 0)) continue;
    while (telephones[0] && telephones[0].end <= number.start) telephones.shift();
    if (telephones[0] && number.start >= telephones[0].start) continue;
    const amount = amountOf(text, number, words, language.tag, country);
    // More digits than a number holds are no amount.
    if (amount && Number.isFinite(amount.value)) amounts.push(amount);
  }
  if (amounts.length === 0) return [];
  const sentences = sentencesOf(block.text);
  return joinRanges(amounts, text).map((amount) =>
    figureOf(amount, block, text, words, sentences, language.tag, places),
  );
}

/** Digits and signs of other scripts and widths as 0–9, point, comma and percent; the length stays, so places stay. */
const inPlainDigits = (text: string): string =>
  latinDigits(text.replace(/(?<=[０-９])，(?=[０-９]{3})/gu, ","))
    .replace(/[٫．]/gu, ".")
    .replace(/٬/gu, ",")
    .replace(/[٪％]/gu, "%")
    .replace(/[−－](?=\d)/gu, "-");

function figureOf(
  amount: Amount & { low?: number; high?: number },
  block: Block,
  text: string,
  words: NumberWords,
  sentences: readonly Sentence[],
  tag: string,
  places: readonly Place[],
): Figure {
  const before = text.slice(Math.max(0, amount.start - 40), amount.start);
  const sentence = sentenceAt(sentences, amount.start) ?? { text: block.text, at: 0 };
  const span = sourceSpan(block, amount.start, amount.end);
  const measure = measureOf(amount, sentence, tag);
  const around = sourceSpan(block, sentence.at, sentence.at + sentence.text.length);
  return {
    kind: amount.kind,
    value: amount.value,
    ...(amount.unit ? { unit: amount.unit } : {}),
    ...(amount.unitCode ? { unitCode: amount.unitCode } : {}),
    ...(amount.low !== undefined && amount.high !== undefined ? { low: amount.low, high: amount.high } : {}),
    approximate: words.roughly?.test(before) ?? false,
    text: block.text.slice(amount.start, amount.end),
    span,
    sentence: sentence.text,
    subject: { names: nearest(span, around, places), ...(measure ? { measure } : {}) },
  };
}

/** That people died in a sentence does not make every number in it a toll. */
function measureOf({ kind, unit, start, end }: Amount, { text, at }: Sentence, tag: string): Measure | undefined {
  const [from, to] = [start - at, end - at];
  if (kind !== "count") return measureNear(text, from, to, tag);
  const measure = measureNear(text, from, to, tag);
  return measure && tolls.has(measure) ? tollNear(text, from, to, unit, tag) : measure;
}

const behind = 60;
/** The names of a sentence, by how near they stand. */
function nearest(span: Span, around: Span, places: readonly Place[]): string[] {
  const distances = new Map<string, number>();
  for (let i = firstFrom(places, around.start); i < places.length && places[i]!.start < around.end; i++) {
    const { key, start, end } = places[i]!;
    // Whose it is stands before it, as a rule.
    const distance = start >= span.end ? start - span.end + behind : span.start - end;
    distances.set(key, Math.min(distance, distances.get(key) ?? distance));
  }
  return [...distances].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

const firstFrom = (places: readonly Place[], start: number): number =>
  partitionPoint(places.length, (n) => places[n]!.start < start);

// ------------------------------------------------------------ one number

function amountOf(
  text: string,
  number: NumberFound & { readonly percent?: boolean },
  words: NumberWords,
  tag: string,
  country: string | undefined,
): Amount | undefined {
  if (isArticle(text, number, words)) return undefined;
  const before = text.slice(Math.max(0, number.start - 12), number.start);
  const sign = number.raw === undefined ? undefined : signBefore.exec(before)?.[0];
  const money = sign ? currencyOf(sign, tag, country) : undefined;
  const start = money && sign ? number.start - sign.length : number.start;
  const bare = { start, end: number.end, value: number.value, scaled: number.scaled };
  const amount: Amount = number.percent
    ? { ...bare, kind: "percent", unit: "percent" }
    : withUnit(text, bare, money, words, tag, country);
  const told = amount.kind !== "count";
  if (number.raw === undefined) {
    if (!told && !isCounted(text, number, amount, words)) return undefined;
  } else if (!told && !number.scaled && isNoAmount(text, number.start, number.end, number.raw, tag)) return undefined;
  const value = inMoney(amount, number, words, money !== undefined);
  // A hyphen before money is a dash: a loss is told in words.
  return amount.kind === "money" ? { ...amount, value } : { ...amount, ...belowZero(text, start, value, words) };
}

/** `a house`, `en mand`: most words for one are articles. Looked at first, since they are everywhere. */
function isArticle(text: string, { raw, scaled, start, end }: NumberFound, words: NumberWords): boolean {
  if (raw !== undefined || scaled || !words.notAlone.has(text.slice(start, end).toLowerCase())) return false;
  const next = /^[\s\u00a0-]*(\p{L}+|%)/u.exec(text.slice(end, end + 24))?.[1]?.toLowerCase();
  return (
    next === undefined ||
    !(
      next === "%" ||
      words.currencies.has(next) ||
      words.percent.some((form) => form.startsWith(next)) ||
      words.owners.has(ownerKey(next)) ||
      words.currencyStems.some(([stem]) => next.startsWith(stem))
    )
  );
}

/** Are words that spell a number meant as one? `three people`, but not `one of them`, nor `Four` in a name. */
function isCounted(text: string, number: NumberFound, amount: Amount, words: NumberWords): boolean {
  if (words.unspaced) return amount.unit !== undefined && number.value >= 2;
  if (number.scaled && number.value >= 100) return true;
  if (!words.countsSmall || number.value < 2 || amount.unit === undefined) return false;
  if (words.notAlone.has(text.slice(number.start, number.end).toLowerCase())) return false;
  // In a name both are written large: "Four Seasons".
  if (!/^\p{Lu}/u.test(text.slice(number.start))) return true;
  const begins = /(?:^|[.!?:"“„«»]\s*)$/u.test(text.slice(0, number.start));
  return begins && (words.largeNouns || !/^\s+\p{Lu}/u.test(text.slice(number.end)));
}

/** Money that has no smaller unit in use, by ISO 4217. */
const undivided = new Set("JPY KRW VND IDR IRR CLP HUF ISK UGX XAF XOF PYG".split(" "));
/**
 * `$45,000` groups its digits whatever the language of the text, and yen have no decimals; but petrol is `1,749 Euro` a
 * litre.
 */
function inMoney(
  { kind, unit = "", value }: Amount,
  { raw, scaled }: NumberFound,
  { decimal }: NumberWords,
  signed: boolean,
): number {
  const one = kind === "money" && raw && !scaled ? /^(\d{1,3})([.,])(\d{3})$/u.exec(raw) : undefined;
  if (!one || one[1] === "0" || one[2] !== decimal) return value;
  return undivided.has(unit) || (signed && decimal === ",") ? Number(one[1]! + one[3]!) : value;
}

/** `-5 %`, `minus 5`, `マイナス5`: below zero where the sign hangs on the number and parts nothing. */
function belowZero(
  text: string,
  start: number,
  value: number,
  { minus }: NumberWords,
): { start: number; value: number } {
  const before = text.slice(Math.max(0, start - 12), start);
  const sign =
    /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d%)\]]\s?)(?:-|负|負|マイナス|마이너스\s?|영하\s?)$/u.exec(
      before,
    ) ?? minus?.exec(before);
  return sign ? { start: start - sign[0].length, value: value === 0 ? 0 : -value } : { start, value };
}
