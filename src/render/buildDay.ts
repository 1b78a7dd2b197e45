import { type IsoDate, isoDate } from "../model/isoDate.ts";

/** The day that a site is made on, in UTC: that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else today. */
export function buildDay(epoch = process.env.SOURCE_DATE_EPOCH, now = Date.now()): IsoDate {
  const time = /^\d{1,11}$/u.test(epoch ?? "") ? 1000 * Number(epoch) : now;
  return isoDate(new Date(time).toISOString().slice(0, 10))!;
}
