import { type IsoDate, isoDay } from "../model/isoDate.ts";
import { anyOf } from "../text/pattern.ts";
import { languageOf, languages } from "./languages.ts";

// Years and days of other calendars than the Gregorian.

/** Years of Buddhist calendars, and of nobody else's news. */
const isLarge = (year: number): boolean => year > 2400 && year < 2700;

/** A year as the language counts it, in the Gregorian calendar: `2567` in Thai is 2024. */
export function gregorianYear(year: number, tag: string): number {
  const shift = languageOf(tag).eras[""];
  return shift !== undefined && isLarge(year) ? year + shift : year;
}

const isPersian = (year: number): boolean => year >= 1300 && year < 1500;
/** A day as the language counts it: `1402/6/31` in Persian is 2023-09-22. */
export function dayIn(year: number, month: number, day: number, tag: string): IsoDate | undefined {
  return languageOf(tag).otherCalendar?.calendar === "persian" && isPersian(year)
    ? persianDay(year, month, day)
    : isoDay(gregorianYear(year, tag), month, day);
}

/** The number of a month of the language's other calendar. */
export function otherMonth(word: string, tag: string): number | undefined {
  const place = languageOf(tag).otherCalendar?.months.indexOf(word) ?? -1;
  return place < 0 ? undefined : place + 1;
}

/** Leap years in a cycle of 33, right from 1206 to 1497 (Borkowski 1996). */
const leapYears = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const isLeap = (year: number): boolean => leapYears.has(year % 33);

/** A day of the Persian (Jalali) calendar. */
export function persianDay(year: number, month: number, day: number): IsoDate | undefined {
  const length = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  if (!isPersian(year) || month < 1 || month > 12 || day < 1 || day > length) return undefined;
  let days = day - 1;
  for (let before = 1; before < month; before++) days += before <= 6 ? 31 : 30;
  // 1 Farvardin 1400 was 21 March 2021.
  for (let before = Math.min(year, 1400); before < Math.max(year, 1400); before++)
    days += (year < 1400 ? -1 : 1) * (isLeap(before) ? 366 : 365);
  const date = new Date(Date.UTC(2021, 2, 21 + days));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `令和6年3月12日`, `民國113年3月12日`: years of an era, in the languages that have them. */
const eraNames = languages.flatMap(({ eras }) => Object.keys(eras)).filter(Boolean);
const eraDay = new RegExp(
  `(?<era>${anyOf(eraNames)})\\s?(?<year>\\d{1,3}|元)年\\s?(?<month>\\d{1,2})月\\s?(?<day>\\d{1,2})日`,
  "u",
);
/** A date in years of an era of the language. */
export function eraDate(text: string, tag: string): { date: IsoDate; start: number; end: number } | undefined {
  const match = eraDay.exec(text);
  if (!match) return undefined;
  const { era = "", year, month, day } = match.groups!;
  const first = languageOf(tag).eras[era];
  if (first === undefined) return undefined;
  const date = isoDay(first + (year === "元" ? 1 : Number(year)), Number(month), Number(day));
  return date && { date, start: match.index, end: match.index + match[0].length };
}

const hanDigits = "〇一二三四五六七八九";
/** `二〇二四年三月十二日` */
const hanDay =
  /(?<year>[〇零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号號]/u;
export function hanDate(text: string): { date: IsoDate; start: number; end: number } | undefined {
  const match = hanDay.exec(text);
  if (!match) return undefined;
  const { year = "", month = "", day = "" } = match.groups!;
  const digits = Array.from(year.replace(/零/gu, "〇"), (digit) => hanDigits.indexOf(digit)).join("");
  const date = isoDay(Number(digits), belowHundred(month), belowHundred(day));
  return date && { date, start: match.index, end: match.index + match[0].length };
}

/** `三十一` → 31 */
function belowHundred(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const of = (digit: string) => Math.max(0, hanDigits.indexOf(digit));
  return text.includes("十") ? 10 * (tens ? of(tens) : 1) + (ones ? of(ones) : 0) : of(ones);
}
