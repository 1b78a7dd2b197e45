import type { IsoDate } from "../model/isoDate.ts";

/** The day that a site was last built for, and the time zone that decided it. */
export interface BuiltFor {
  readonly day: IsoDate;
  readonly timeZone: string;
}

/**
 * Returns a function that is called every now and then, and builds again when the day has changed: once a day, so that a
 * build that fails is not tried again every minute.
 *
 * @param built nothing while no build has succeeded, or while one is at work
 */
export function onNewDay(
  built: () => BuiltFor | undefined,
  today: (timeZone: string) => IsoDate,
  build: () => void,
): () => void {
  let tried: IsoDate | undefined;
  return () => {
    const last = built();
    if (!last) return;
    const day = today(last.timeZone);
    if (day === last.day || day === tried) return;
    tried = day;
    build();
  };
}
