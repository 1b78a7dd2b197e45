import { dayOf, type IsoDate, isoDate } from "../model/isoDate.ts";
import { type Settings, SettingsError } from "../model/settings.ts";

/** Sources of the day beside the command line and the settings. */
export interface Clock {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

const systemClock: Clock = { env: process.env, now: () => new Date() };

/**
 * Returns the day that the site is built for: `--as-of`, else `SOURCE_DATE_EPOCH`, else today, the last two in the site's
 * time zone. This is the only place where the clock enters.
 *
 * @throws {SettingsError} when SOURCE_DATE_EPOCH cannot be read
 */
export function siteDay(
  asOf: IsoDate | undefined,
  { timeZone }: Pick<Settings, "timeZone">,
  { env, now }: Clock = systemClock,
): IsoDate {
  if (asOf) return dayOf(asOf) as IsoDate;
  const epoch = env.SOURCE_DATE_EPOCH?.trim();
  return dayIn(timeZone, epoch ? momentOf(epoch) : now());
}

function momentOf(epoch: string): Date {
  const moment = new Date(/^\d+$/u.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9998)
    throw new SettingsError(
      `Cannot read SOURCE_DATE_EPOCH "${epoch}": a whole number of seconds since 1970 is wanted, such as 1613001600. Correct or unset it`,
    );
  return moment;
}

/** The calendar day of a moment in a time zone. */
function dayIn(timeZone: string, moment: Date): IsoDate {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return isoDate(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`)!;
}
