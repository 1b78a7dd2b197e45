import { type IsoDate, isoDay } from "../model/isoDate.ts";
import { gregorianYear, otherMonth, persianDay } from "./calendars.ts";
import { everyWord } from "./everyWord.ts";
import { languageOf } from "./languages.ts";
import { frequentWordsOf } from "./tables.ts";

// Dates with the month as a word: `11 February 2021`, `Feb. 11, 2021`, `2021. február 11.`, `9-Mär-2021`.

/** A number or a word of a line, and where it stands. */
interface Part {
  readonly text: string;
  readonly isNumber: boolean;
  readonly start: number;
  readonly end: number;
}
/** A date that was found in a line. */
interface Found {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}
/** A month that was read, and the part behind it. */
interface Month {
  readonly number: number;
  readonly isOther: boolean;
  readonly next: number;
}

/** Thai months have a full stop inside, abbreviations end with one: `ก.พ.` */
const part = /\d+|[\p{L}\p{M}]+(?:[.׳](?=[\p{L}\p{M}])[\p{L}\p{M}]+)*/gu;
/** The separator between two parts of a date. A dash between blanks is a range. */
const joint = /^(?:[\s\u00a0]?[.,/'’׳º°]?[.,]?[\s\u00a0]{0,2}|-)$/u;
const yearConnectors: ReadonlySet<string> = new Set(everyWord("yearConnectors"));
const longestConnector = 5;
const longestOrdinal = 4;

/** Reads a word as a month of the language. */
export type MonthNumber = (word: string) => number | undefined;

/** The dates of a line that name their month, in the order of the line. */
export function wordDates(text: string, tag: string, monthNumber: MonthNumber): Found[] {
  const parts: Part[] = [...text.matchAll(part)].map(({ 0: match, index }) => ({
    text: match,
    isNumber: /^\d/u.test(match),
    start: index,
    end: index + match.length,
  }));
  const found: Found[] = [];
  const line = new LineParts(text, parts, tag, monthNumber);
  for (let at = 0; at < parts.length; at++) {
    const date = line.dayFirst(at) ?? line.monthFirst(at) ?? line.yearFirst(at);
    if (date) found.push(date);
  }
  return found;
}

/** The parts of a line, and the dates that begin at each. */
class LineParts {
  constructor(
    private readonly text: string,
    private readonly parts: readonly Part[],
    private readonly tag: string,
    private readonly monthNumber: MonthNumber,
  ) {}

  /** `11 February 2021`, `11. februar 2021`, `1er mars 2021`, `21ste maart 2024`, `12mars 2024`, `9-Mar-2024` */
  dayFirst(at: number): Found | undefined {
    const day = this.day(at);
    if (day === undefined || this.isRange(at)) return undefined;
    const month =
      this.monthAt(at + 1) ?? this.monthAt(this.behindOrdinal(at)) ?? this.monthAt(this.behindConnector(at));
    return month && this.withYear(at, month, day, month.next);
  }

  /** `February 11, 2021`, `Feb. 11th 2021` */
  monthFirst(at: number): Found | undefined {
    const month = this.monthAt(at, true);
    const day = month && this.isJoined(month.next - 1) ? this.day(month.next) : undefined;
    return month && day !== undefined ? this.withYear(at, month, day, this.behindOrdinal(month.next)) : undefined;
  }

  /** `2021. február 11.`, `2021 m. vasario 11 d.`, `2024/Mar/12`, `2024 წლის 12 მარტი` */
  yearFirst(at: number): Found | undefined {
    const first = this.parts[at];
    if (!first?.isNumber || first.text.length !== 4 || /[\d.,:/-]$/u.test(this.text.slice(0, first.start)))
      return undefined;
    for (const next of [at + 1, this.behindOrdinal(at), this.behindConnector(at)]) {
      if (next > at + 1 ? !this.isJoined(next - 1) : !this.isJoined(at)) continue;
      const month = this.monthAt(next);
      const day = month && this.isJoined(month.next - 1) ? this.day(month.next) : undefined;
      if (month && day !== undefined) return this.dated(first, month, day, this.parts[at]!.start, month.next);
      const early = this.day(next);
      const later = early === undefined ? undefined : this.monthAt(next + 1);
      if (later && early !== undefined) return this.dated(first, later, early, this.parts[at]!.start, later.next - 1);
    }
    return undefined;
  }

  private day(at: number): number | undefined {
    const { text = "", isNumber = false, start = 0 } = this.parts[at] ?? {};
    const day = Number(text);
    const before = this.text.slice(Math.max(0, start - 2), start);
    if (!isNumber || text.length > 2 || day < 1 || day > 31 || /[\p{L}\d]$|\d[.,:]$/u.test(before)) return undefined;
    return day;
  }

  /** `10 - 22 August`: how long something lasts. */
  private isRange(at: number): boolean {
    const before = this.parts[at - 1];
    if (!before?.isNumber || before.text.length > 2 || /:$/u.test(this.text.slice(0, before.start))) return false;
    return /^[\s\u00a0]*[-–—][\s\u00a0]*$/u.test(this.text.slice(before.end, this.parts[at]!.start));
  }

  /** The part behind an ending that is written together with a number: `11th`, `২৫শে`. */
  private behindOrdinal(at: number): number {
    const [number, ending] = [this.parts[at], this.parts[at + 1]];
    const isEnding = ending && !ending.isNumber && ending.start === number!.end && ending.text.length <= longestOrdinal;
    return isEnding ? at + 2 : at + 1;
  }

  /** The part behind a short word of the language's grammar: `11 de febrero`, `11 of February`. */
  private behindConnector(at: number): number {
    const from = this.behindOrdinal(at);
    const word = this.parts[from];
    return word && !word.isNumber && word.text.length <= longestConnector ? from + 1 : from;
  }

  private isJoined(at: number): boolean {
    const [a, b] = [this.parts[at], this.parts[at + 1]];
    return a !== undefined && b !== undefined && joint.test(this.text.slice(a.end, b.start));
  }

  /** A month at a part, and whatever it is joined to before it. Names of two words come first. */
  private monthAt(at: number, isFirst = false): Month | undefined {
    const word = this.parts[at];
    if (!word || word.isNumber || (!isFirst && !this.isJoined(at - 1))) return undefined;
    const two = this.parts[at + 1] && this.isJoined(at) ? `${word.text} ${this.parts[at + 1]!.text}`.toLowerCase() : "";
    const { months, prefixes } = languageOf(this.tag);
    if (two && Object.hasOwn(months, two)) return { number: months[two]!, isOther: false, next: at + 2 };
    const bare = prefixes.map((prefix) => (word.text.startsWith(prefix) ? word.text.slice(prefix.length) : ""));
    for (const name of [word.text, ...bare.filter((text) => text.length >= 3)]) {
      const number = this.monthNumber(name);
      if (number) return { number, isOther: false, next: at + 1 };
    }
    const other = otherMonth(word.text, this.tag);
    return other ? { number: other, isOther: true, next: at + 1 } : undefined;
  }

  private withYear(from: number, month: Month, day: number, next: number): Found | undefined {
    for (const at of [next, next + 1]) {
      const year = this.parts[at];
      if (!this.isJoined(at - 1)) return undefined;
      if (year?.isNumber) return this.dated(year, month, day, this.parts[from]!.start, at);
      // `11 de febrero de 2021`, `12 tháng 3 năm 2024`
      if (!year || !this.isConnector(year.text)) return undefined;
    }
    return undefined;
  }

  private isConnector(word: string): boolean {
    const lower = word.toLowerCase();
    const grammar = frequentWordsOf(this.tag) ?? {};
    return word.length <= longestConnector && (Object.hasOwn(grammar, lower) || yearConnectors.has(lower));
  }

  private dated(year: Part, month: Month, day: number, start: number, last: number): Found | undefined {
    const behind = this.text.slice(year.end);
    let digits = year.text;
    let end = this.parts[last]!.end;
    // Pages print the time without its space: "Feb 11 20212:23 PM".
    if (digits.length > 4 && digits.length <= 6 && /^(?::\d\d|\.?\s?\p{L})/u.test(behind)) {
      end -= digits.length - 4;
      digits = digits.slice(0, 4);
    }
    if (digits.length === 2) {
      if (!/^[\s\u00a0]*(?:$|[,;|)]|\d{1,2}[:.]\d\d)/u.test(behind)) return undefined;
      digits = String(fullYear(Number(digits)));
    }
    if (digits.length !== 4) return undefined;
    const date = month.isOther
      ? persianDay(Number(digits), month.number, day)
      : isoDay(gregorianYear(Number(digits), this.tag), month.number, day);
    return date && { date, start, end };
  }
}

/** A year of two digits: 69 and less are of this century, as POSIX has it. */
export const fullYear = (year: number): number => (year < 69 ? 2000 : 1900) + year;
