import { type IsoDate, isoDate } from "../model/isoDate.ts";
import { dayIn, eraDate, hanDate } from "./calendars.ts";
import { baseOf, languageOf } from "./languages.ts";
import { inOneScript } from "./oneScript.ts";
import { calendarOf } from "./tables.ts";
import { fullYear, wordDates } from "./wordDates.ts";

/** A date in a line, and where in the line it stands. */
export interface DateFound {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
  /** How day and month of a numeric date were read. */
  readonly order?: NumericOrder;
  /** The other reading of a numeric date where the language leaves the order open: 3 April for `03/04/2021`, read as 4 March. */
  readonly other?: IsoDate;
}
/** Which comes first in a numeric date, the day or the month. */
export type NumericOrder = "dmy" | "mdy";

/** `2021-02-11`, `2021-02-11T08:30+01:00`, `2021/02/11` */
const iso = /(?<![\d.-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/u;
/** `2021年2月11日`, `2021년 2월 11일` */
const eastAsian = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?/u;
/** `11.02.2021`, `2/11/2021`, `2021.02.11`: the language's order decides */
const numeric =
  /(?<!\d[./-]?|[./]|(?<!\p{L})-)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}(?!\d|:\d)|\d{2}(?=\d{1,2}:\d\d)|\d{2}(?!\d))(?![/-])/u;
/**
 * The first full date in a line, in the language's own words and order; English is understood everywhere, since pages
 * often carry it. A date without a year is not a date.
 *
 * @param country ISO 3166; its papers' order of day and month goes before the language's
 * @param settled the order, where another date beside it tells (`orderOf`)
 */
export function readDate(line: string, tag: string, country?: string, settled?: NumericOrder): DateFound | undefined {
  const text = latinDigits(line);
  const found: DateFound[] = [];
  const add = (match: RegExpExecArray | null, date: IsoDate | undefined, how: Partial<DateFound> = {}) => {
    if (match && date) found.push({ date, start: match.index, end: match.index + match[0].length, ...how });
  };
  const isoMatch = iso.exec(text);
  add(isoMatch, isoMatch ? isoDate(isoMatch[0].replace(" ", "T").replace(/T(?=[Z+-])/u, "")) : undefined);
  const ea = eastAsian.exec(text);
  add(ea, ea ? dayIn(Number(ea[1]), Number(ea[2]), Number(ea[3]), tag) : undefined);
  const num = numeric.exec(text);
  if (num && found.length === 0) {
    const { date, ...how } = numericDate([num[1]!, num[3]!, num[4]!], tag, country, settled);
    add(num, date, how);
  }
  const calendars = [eraDate(text, tag), hanDate(text)];
  for (const date of [...calendars, ...wordDates(text, tag, (word) => monthInDate(word, tag))])
    if (date) found.push(date);
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** The order of day and month in a text, if a number in it can only be a day: `First published 15/4/2019`. */
export function orderOf(text: string): NumericOrder | undefined {
  for (const [, a = "", , b = ""] of latinDigits(text).matchAll(new RegExp(numeric.source, "gu"))) {
    if (a.length > 2) continue;
    if (Number(a) > 12 && Number(b) <= 12) return "dmy";
    if (Number(b) > 12 && Number(a) <= 12) return "mdy";
  }
  return undefined;
}

const monthNumbers = new Map<string, number | undefined>();

/** `februar` → 2, also inflected: the first letters decide when they are enough. */
export function monthNumber(word: string, tag: string): number | undefined {
  const key = `${tag} ${word}`;
  if (!monthNumbers.has(key)) {
    if (monthNumbers.size > 100_000) monthNumbers.clear();
    monthNumbers.set(key, findMonth(word.toLowerCase().normalize("NFC"), tag));
  }
  return monthNumbers.get(key);
}

function findMonth(lower: string, tag: string): number | undefined {
  for (const language of [tag, "en"]) {
    const months = { ...calendarOf(language)?.months, ...languageOf(language).months };
    if (Object.hasOwn(months, lower)) return months[lower];
    // "Marco" and "Marchand" are no March: only languages that inflect their months go by the beginning.
    if (lower.length < 5 || !languageOf(language).inflectsMonths) continue;
    for (const [month, number] of Object.entries(months)) {
      if (month.length >= 5 && lower.startsWith(month.slice(0, -1)) && lower.length <= month.length + 3) return number;
    }
  }
  return undefined;
}

/** Is the word a weekday in the language, or in English? */
export function isWeekday(word: string, tag: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, "");
  return [tag, "en"].some((language) => Object.hasOwn(calendarOf(language)?.weekdays ?? {}, lower));
}

/** A month that stands between a day and a year: there short forms and case forms are no other words. */
function monthInDate(word: string, tag: string): number | undefined {
  const lower = word.toLowerCase().normalize("NFC").replace(/\.$/u, "");
  const known = monthNumber(lower, tag);
  if (known) return known;
  const base = baseOf(tag);
  const names = { ...calendarOf(tag)?.months, ...languageOf(tag).months };
  const script = (text: string) => inOneScript(text, base);
  const own = script(lower);
  if (own.length < 3) return undefined;
  const fits = Object.entries(names).filter(([name]) => {
    const month = script(name);
    return (
      month.startsWith(own) ||
      (languageOf(base).inflectsMonths && own.startsWith(month) && own.length <= month.length + 3)
    );
  });
  const numbers = new Set(fits.map(([, number]) => number));
  return numbers.size === 1 ? fits[0]![1] : undefined;
}

interface NumericDate extends Pick<DateFound, "order" | "other"> {
  readonly date: IsoDate | undefined;
}
function numericDate(
  [a, b, c]: readonly [string, string, string],
  tag: string,
  country: string | undefined,
  settled: NumericOrder | undefined,
): NumericDate {
  if (a.length === 4) return { date: dayIn(Number(a), Number(b), Number(c), tag) };
  if (a.length > 2) return { date: undefined };
  const year = c.length === 4 ? Number(c) : fullYear(Number(c));
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = dayIn(year, second, first, tag);
  const monthFirst = dayIn(year, first, second, tag);
  // What cannot be a month is the day, whatever the order.
  if (second > 12) return { date: monthFirst, order: "mdy" };
  if (first > 12 || first === second) return { date: dayFirst, ...(first > 12 ? { order: "dmy" } : {}) };
  const inLanguage = calendarOf(tag)?.order ?? "dmy";
  const inCountry = settled ?? (country === undefined ? undefined : orderIn(tag, country));
  const order = (inCountry ?? inLanguage) === "mdy" ? "mdy" : "dmy";
  const [date, other] = order === "mdy" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  // Only where the language is written day first everywhere, or the country is known, nothing is left open.
  return inCountry === undefined && inLanguage !== "dmy" && other ? { date, order, other } : { date, order };
}

const orders = new Map<string, NumericOrder | undefined>();
/** The order of day and month in a country (CLDR): in the language where it is written there, else in the country's own. */
function orderIn(tag: string, country: string): NumericOrder | undefined {
  const asked = `${baseOf(tag)}-${country}`;
  if (!orders.has(asked)) orders.set(asked, findOrder(asked, country));
  return orders.get(asked);
}

function findOrder(asked: string, country: string): NumericOrder | undefined {
  const style = { dateStyle: "short", timeZone: "UTC" } as const;
  const first = new Intl.DateTimeFormat(asked, style);
  const format =
    first.resolvedOptions().locale === asked
      ? first
      : new Intl.DateTimeFormat(new Intl.Locale(`und-${country}`).maximize().toString(), style);
  const order = format
    .formatToParts(0)
    .map(({ type }) => (type === "day" || type === "month" || type === "year" ? type[0] : ""))
    .join("");
  return order === "dmy" || order === "mdy" ? order : undefined;
}

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const otherDigits = /(?![0-9])\p{Nd}/u;
/** Digits of other scripts as 0–9; the length stays, so places stay. */
export function latinDigits(text: string): string {
  if (!otherDigits.test(text)) return text;
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((z) => code >= z && code < z + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
