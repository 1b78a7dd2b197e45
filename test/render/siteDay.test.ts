import { describe, expect, it, test } from "vitest";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { readSettings, SettingsError } from "../../src/model/settings.ts";
import { type BuiltFor, onNewDay } from "../../src/render/newDay.ts";
import { siteDay } from "../../src/render/siteDay.ts";

const now = () => new Date("2021-02-11T23:30:00Z");
const on = (timeZone: string, env: Record<string, string> = {}, asOf?: string) =>
  siteDay(asOf as IsoDate | undefined, readSettings({ timeZone }), { env, now });

describe("the day that a site is built for", () => {
  test.each([
    ["today, in UTC", on("UTC"), "2021-02-11"],
    ["today, where it is tomorrow already", on("Europe/Copenhagen"), "2021-02-12"],
    ["today, where it is still earlier", on("Pacific/Honolulu"), "2021-02-11"],
    ["SOURCE_DATE_EPOCH before the clock", on("UTC", { SOURCE_DATE_EPOCH: "0" }), "1970-01-01"],
    ["SOURCE_DATE_EPOCH in the zone", on("Pacific/Honolulu", { SOURCE_DATE_EPOCH: "0" }), "1969-12-31"],
    ["an empty variable says nothing", on("UTC", { SOURCE_DATE_EPOCH: "" }), "2021-02-11"],
    ["--as-of before all", on("UTC", { SOURCE_DATE_EPOCH: "0" }, "2020-05-06"), "2020-05-06"],
    ["--as-of before an unreadable variable", on("UTC", { SOURCE_DATE_EPOCH: "x" }, "2020-05-06"), "2020-05-06"],
    ["a moment is its day", on("Europe/Copenhagen", {}, "2020-05-06T23:59Z"), "2020-05-06"],
  ])("is %s", (_, day, expected) => {
    expect(day).toBe(expected);
  });

  it.each(["yesterday", "1.5", "-1", "1e9", "2021-02-11", "99999999999999999"])(
    "cannot be SOURCE_DATE_EPOCH=%s",
    (SOURCE_DATE_EPOCH) => {
      expect(() => on("UTC", { SOURCE_DATE_EPOCH })).toThrow(SettingsError);
      expect(() => on("UTC", { SOURCE_DATE_EPOCH })).toThrow(`Cannot read SOURCE_DATE_EPOCH "${SOURCE_DATE_EPOCH}"`);
    },
  );

  it("is UTC's where the settings name no time zone", () => {
    expect(readSettings({}).timeZone).toBe("UTC");
  });
  it.each(["Mars/Olympus", "+01:00", "", "Copenhagen"])("is in no time zone %s", (timeZone) => {
    expect(() => readSettings({ timeZone })).toThrow("timeZone: a time zone such as Europe/Copenhagen");
  });
});

it("is looked at by the preview, which builds once on a new day", () => {
  let built: BuiltFor | undefined;
  let [today, builds] = ["2021-02-11", 0];
  const look = onNewDay(
    () => built,
    () => today as IsoDate,
    () => builds++,
  );
  look();
  expect(builds).toBe(0);
  built = { day: "2021-02-11" as IsoDate, timeZone: "UTC" };
  look();
  expect(builds).toBe(0);
  today = "2021-02-12";
  look();
  look();
  expect(builds).toBe(1);
  built = { ...built, day: "2021-02-12" as IsoDate };
  look();
  expect(builds).toBe(1);
  today = "2021-02-13";
  look();
  expect(builds).toBe(2);
});
