import { type IsoDate, isoDate, isoDay } from "../model/isoDate.ts";
import { baseOf } from "./languages.ts";
import { calendarOf } from "./tables.ts";

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
/** `11 February 2021`, `11. februar 2021`, `11 de febrero de 2021`, `1er mars 2021` */
const dayFirst =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?[\s\u00a0]+(?:de[\s\u00a0]+|of[\s\u00a0]+|d['’])?(\p{L}[\p{L}\p{M}]+)\.?,?[\s\u00a0]+(?:de[l]?[\s\u00a0]+)?(\d{4})(?!\d(?!\d?(?::\d\d|\.?\s?\p{L})))/u;
/** `February 11, 2021`, `Feb. 11 2021`; pages also print `Feb 11 20212:23 PM`, the time without its space */
const monthFirst =
  /(?<!\p{L})(\p{L}[\p{L}\p{M}]+)\.?[\s\u00a0]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\u00a0]+(\d{4})(?!\d(?!\d?(?::\d\d|\.?\s?\p{L})))/u;
/** `2021. február 11.`, `2021 m. vasario 11 d.` */
const yearFirst = /(?<!\d)(\d{4})(?:\.|,|\s?m\.)?[\s\u00a0]+(\p{L}[\p{L}\p{M}]+)[\s\u00a0]+(\d{1,2})(?!\d)/u;

/**
 * The first full date in a line, in the language's own words and order; English is understood everywhere, since pages
 * often carry it. A date without a year is not a date.
 *
 * @param country ISO 3166; its papers' order of day and month goes before the language's
 */
export function readDate(line: string, tag: string, country?: string): DateFound | undefined {
  const text = latinDigits(line);
  const found: DateFound[] = [];
  const add = (match: RegExpExecArray | null, date: IsoDate | undefined, how: Partial<DateFound> = {}) => {
    if (match && date) found.push({ date, start: match.index, end: match.index + match[0].length, ...how });
  };
  const isoMatch = iso.exec(text);
  add(isoMatch, isoMatch ? isoDate(isoMatch[0].replace(" ", "T").replace(/T(?=[Z+-])/u, "")) : undefined);
  const ea = eastAsian.exec(text);
  add(ea, ea ? isoDay(Number(ea[1]), Number(ea[2]), Number(ea[3])) : undefined);
  const num = numeric.exec(text);
  if (num && found.length === 0) {
    const { date, ...how } = numericDate(num[1]!, num[3]!, num[4]!, tag, country);
    add(num, date, how);
  }
  const day = dayFirst.exec(text);
  if (day) add(day, dateOf(day[3]!, monthNumber(day[2]!, tag), day[1]!));
  const month = monthFirst.exec(text);
  if (month) add(month, dateOf(month[3]!, monthNumber(month[1]!, tag), month[2]!));
  const year = yearFirst.exec(text);
  if (year) add(year, dateOf(year[1]!, monthNumber(year[2]!, tag), year[3]!));
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
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

const inflecting = new Set(
  "be bg bs cs el et eu fi hr hu hy is ka kk lt lv mk pl ru sk sl sq sr tr uk uz az ky".split(" "),
);

function findMonth(lower: string, tag: string): number | undefined {
  for (const language of [tag, "en"]) {
    const months = calendarOf(language)?.months;
    if (!months) continue;
    if (Object.hasOwn(months, lower)) return months[lower];
    // "Marco" and "Marchand" are no March: only languages that inflect their months go by the beginning.
    if (lower.length < 5 || !inflecting.has(language)) continue;
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

function dateOf(year: string, month: number | undefined, day: string): IsoDate | undefined {
  return month === undefined ? undefined : isoDay(Number(year), month, Number(day));
}

interface NumericDate extends Pick<DateFound, "order" | "other"> {
  readonly date: IsoDate | undefined;
}
function numericDate(a: string, b: string, c: string, tag: string, country: string | undefined): NumericDate {
  if (a.length === 4) return { date: isoDay(Number(a), Number(b), Number(c)) };
  if (a.length > 2) return { date: undefined };
  const year = c.length === 4 ? Number(c) : 2000 + Number(c);
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  // What cannot be a month is the day, whatever the order.
  if (second > 12) return { date: monthFirst, order: "mdy" };
  if (first > 12 || first === second) return { date: dayFirst, ...(first > 12 ? { order: "dmy" } : {}) };
  const inLanguage = calendarOf(tag)?.order ?? "dmy";
  const inCountry = country === undefined ? undefined : orderIn(tag, country);
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
