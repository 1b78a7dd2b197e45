import { describe, expect, it } from "vitest";
import { unitBehind, unitSign } from "../../src/languages/unitWords.ts";

describe("a physical unit behind a number", () => {
  it.each([
    ["en", " cubic metres of sand", "cubic-meter"],
    ["en", " cubic meters.", "cubic-meter"],
    ["en", "-metre ship", "meter"],
    ["en", " km² of forest", "square-kilometer"],
    ["en", " miles an hour", "mile"],
    ["en", " miles per hour", "mile-per-hour"],
    ["da", " kubikmeter sand", "cubic-meter"],
    ["da", " kilometer i timen", "kilometer-per-hour"],
    ["nb", " kubikkmeter sand", "cubic-meter"],
    ["de", " Quadratkilometern Wald", "square-kilometer"],
    ["fr", "\u00a0mètres cubes de sable", "cubic-meter"],
    ["fr", " de kilomètres", "kilometer"],
    ["es", " de toneladas", "tonne"],
    ["ru", " кубических метров", "cubic-meter"],
    ["ar", " متر مكعب من الرمال", "cubic-meter"],
    ["ar", " متراً", "meter"],
    ["ar", " متراً مكعباً", "cubic-meter"],
    ["ja", "立方メートルの砂", "cubic-meter"],
    ["zh", "平方公里", "square-kilometer"],
  ])("%s: %s → %s", (tag, after, unit) => {
    expect(unitBehind(after, tag)?.unit).toBe(unit);
  });

  it.each([
    ["en", " in the city"],
    ["en", " people"],
    ["en", " metrosexuals"],
    ["en", " tons"],
    ["da", " mænd"],
    ["de", " im Jahr"],
    ["en", ""],
  ])("%s: none in “%s”", (tag, after) => {
    expect(unitBehind(after, tag)).toBeUndefined();
  });

  it.each([
    ["fr", "\u00a0mètres cubes de sable", "\u00a0mètres cubes"],
    ["en", "-metre ship", "-metre"],
    ["ar", " متراً مكعباً من", " متراً مكعباً"],
    ["ja", "立方メートルの砂", "立方メートル"],
  ])("%s: the words of “%s” are “%s”", (tag, after, words) => {
    expect(after.slice(0, unitBehind(after, tag)?.length)).toBe(words);
  });

  it("has a sign in the page's language", () => {
    expect(unitSign("cubic-meter", "da")).toBe("m³");
    expect(unitSign("cubic-meter", "ru")).toBe("м³");
    expect(unitSign("no-such-unit", "da")).toBeUndefined();
  });
});
