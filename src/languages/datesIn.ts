import { type IsoDate, isoDay } from "../model/isoDate.ts";
import { languageOf } from "./languages.ts";
import { latinDigits, monthNumber } from "./readDate.ts";
import { calendarOf, frequentWordsOf } from "./tables.ts";

/** A date that running text names: `2021-03-23`, `2019-04`, `2016`, as exact as the words are. */
export interface DateNamed {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** The year is not in the words: it is the one that brings the day nearest to the day of the report. */
  readonly yearless: boolean;
}

const space = "[\\s\\u00a0]";
const word = "\\p{L}[\\p{L}\\p{M}]+";
/** Not the head of a decade: `1930s`, `1930'erne`, `1980-х`. Turkish endings follow an apostrophe. */
const year = "(?:1[89]|20)\\d\\d(?![\\d%]|[.,]\\d|-?\\p{L}|['’](?:e|s)\\p{L}*)";
/** `2021年3月23日`, `3月23日`, `2019년 4월` */
const eastAsian =
  /(?<!\d)(?:(?<year>\d{4})\s?[年년](?![代대])\s?)?(?:(?<month>\d{1,2})\s?[月월](?!\s?[間間간])\s?(?:(?<day>\d{1,2})\s?[日일号])?)?/gu;
/** `23 March 2021`, `23. marts`, `23 de marzo de 2021` */
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d.,:/-])(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er|º|ª)?${space}+(?:de${space}+|of${space}+|d['’])?(?<word>${word})\\.?(?:,?${space}+(?:del?${space}+)?(?<year>${year}))?`,
  "gu",
);
/** `March 23, 2021`, `március 23-án` */
const monthFirst = new RegExp(
  `(?:(?<year>${year})\\.?${space}+)?(?<!\\p{L})(?<word>${word})\\.?${space}+(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|-\\p{L}+)?(?![\\d:%]|[.,]\\d|${space}*[-–]${space}*\\d)(?:,?${space}+(?<later>${year}))?`,
  "gu",
);
/** `April 2019`, `abril de 2019` */
const monthOnly = new RegExp(
  `(?<!\\p{L})(?<word>${word})\\.?,?${space}+(?:del?${space}+|of${space}+)?(?<year>${year})`,
  "gu",
);
/** `in 2016`: behind a small word of the language */
const yearOnly = new RegExp(
  `(?<!\\p{L})(?<word>${word}|\\p{L})${space}+(?<year>${year})(?!${space}?[-–]?\\p{Lu})`,
  "gu",
);

/**
 * The dates that running text names, in the language's own words and order, in the order of the text. Days without a
 * year take the year that brings them nearest to `published`; without that they are left out. Weekdays, seasons and
 * *yesterday* are left out: what is not certain is not a date.
 */
export function datesIn(text: string, tag: string, published: IsoDate | undefined): DateNamed[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = latinDigits(text);
  const found: DateNamed[] = [];
  const add = (match: RegExpExecArray, y: string | undefined, month: number | undefined, day: string | undefined) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => start < other.end && end > other.start)) return;
    const date = dateOf(
      y === undefined ? undefined : Number(y),
      month,
      day === undefined ? undefined : Number(day),
      published,
    );
    if (date) found.push({ date, start, end, yearless: y === undefined });
  };
  const isMonth = (name: string): number | undefined =>
    languageOf(tag).monthsAreCapital && !/^\p{Lu}/u.test(name) ? undefined : monthNumber(name, tag);
  if (/[年月년월]/u.test(plain))
    for (const match of plain.matchAll(eastAsian)) {
      const { year: y, month, day } = match.groups!;
      if (y !== undefined || (month !== undefined && day !== undefined))
        add(match, y, month === undefined ? undefined : Number(month), day);
    }
  for (const match of plain.matchAll(dayFirst)) {
    const month = isMonth(match.groups!.word!);
    if (month) add(match, match.groups!.year, month, match.groups!.day);
  }
  if (calendarOf(tag)?.order !== "dmy")
    for (const match of plain.matchAll(monthFirst)) {
      const month = isMonth(match.groups!.word!);
      if (month) add(match, match.groups!.year ?? match.groups!.later, month, match.groups!.day);
    }
  for (const match of plain.matchAll(monthOnly)) {
    const month = isMonth(match.groups!.word!);
    if (month) add(match, match.groups!.year, month, undefined);
  }
  const grammar = frequentWordsOf(tag) ?? {};
  for (const match of plain.matchAll(yearOnly)) {
    const before = match.groups!.word!.toLowerCase();
    if (Object.hasOwn(grammar, before) && before.length <= 6) add(match, match.groups!.year, undefined, undefined);
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(
  y: number | undefined,
  month: number | undefined,
  day: number | undefined,
  published: IsoDate | undefined,
): string | undefined {
  if (y === undefined) {
    if (!published || month === undefined || day === undefined) return undefined;
    const near = Number(published.slice(0, 4));
    const candidates = [near - 1, near, near + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? []);
    const apart = (date: IsoDate) => Math.abs(Date.parse(date) - Date.parse(published.slice(0, 10)));
    return candidates.sort((a, b) => apart(a) - apart(b))[0];
  }
  if (month === undefined) return String(y);
  if (month < 1 || month > 12) return undefined;
  return day === undefined ? `${y}-${String(month).padStart(2, "0")}` : isoDay(y, month, day);
}
