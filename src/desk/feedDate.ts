import { type IsoDate, isoDate, isoDay } from "../model/isoDate.ts";

const months = "january february march april may june july august september october november december".split(" ");
/** English only, whole or cut short: `mar` begins November in Finnish. */
const monthOf = (word: string): number =>
  months.findIndex((month) => [month, month.slice(0, 3), month.slice(0, 4)].includes(word.toLowerCase())) + 1;
/** `Mon, 01 Mar 2021 10:00:00 GMT`, `1 March 21` */
const dayFirst = /(?<!\d)(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4}|\d{2})(?![\d:])/iu;
/** `Mon, Mar 1 2021`, `March 1, 2021` */
const monthFirst = /(?<![a-z])(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/iu;

/** The first of some dates of a feed that is one; what only a reader of other languages could read stays as it is written. */
export function firstDay(...dates: readonly (unknown | undefined)[]): string | undefined {
  const written = dates.flatMap((date) => (typeof date === "string" && date.trim() ? [date.trim()] : []));
  for (const date of written) {
    const day = isoDate(date) ?? dayIn(date);
    if (day) return day;
  }
  return written[0];
}

/** The calendar day as it is written (RFC 822 and what resembles it). Two digits of a year are RFC 2822's: 49 is 2049, 50 is 1950. */
function dayIn(date: string): IsoDate | undefined {
  for (const shape of [dayFirst, monthFirst]) {
    const { day, month, year } = shape.exec(date)?.groups ?? {};
    const number = monthOf(month ?? "");
    if (number === 0) continue;
    const whole = Number(year) + (year!.length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);
    return isoDay(whole, number, Number(day));
  }
  return undefined;
}
