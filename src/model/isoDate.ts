declare const brand: unique symbol;
/** A calendar day, `2021-02-11`, or a moment as it was written, `2021-02-11T08:30+01:00`. Only `isoDate()` makes one. */
export type IsoDate = string & { readonly [brand]: "IsoDate" };

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads ISO 8601; `undefined` for what is not a day that exists: `2021-02-31`. */
export function isoDate(text: string): IsoDate | undefined {
  const match = shape.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!dayExists(Number(year), Number(month), Number(day))) return undefined;
  if (hour === undefined) return `${year}-${month}-${day}` as IsoDate;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const offset = zone && zone !== "Z" && !zone.includes(":") ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zone ?? "");
  return `${year}-${month}-${day}T${hour}:${minute}${second ? `:${second}` : ""}${offset}` as IsoDate;
}

/** The day of a year, month (1–12) and day; `undefined` when there is no such day. */
export function isoDay(year: number, month: number, day: number): IsoDate | undefined {
  if (!dayExists(year, month, day)) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as IsoDate;
}

/** `2021-02-11T08:30+01:00` → `2021-02-11`: the calendar day as written. */
export const dayOf = (date: IsoDate): string => date.slice(0, 10);

/** `2021-02-11` → `2021-02`. */
export const monthOf = (date: IsoDate): string => date.slice(0, 7);

/** Milliseconds since 1970, UTC: a day is its midnight, a time without a zone is read as UTC. No time is invented beyond that. */
export const momentOf = (date: IsoDate): number =>
  Date.parse(date.length === 10 ? `${date}T00:00Z` : /(?:Z|[+-]\d{2}:\d{2})$/u.test(date) ? date : `${date}Z`);

/** Days since 1970, for counting. */
export const dayNumber = (date: IsoDate): number => Date.parse(`${dayOf(date)}T00:00:00Z`) / 86_400_000;

/** Whole days from the one to the other, never negative. */
export const daysApart = (a: IsoDate, b: IsoDate): number => Math.abs(dayNumber(a) - dayNumber(b));

function dayExists(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
