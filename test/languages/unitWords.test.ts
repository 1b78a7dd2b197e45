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
    ["ja", "立方メートルの砂", "cubic-meter"],
    ["zh", "平方公里", "square-kilometer"],
  ])("%s: %s → %s", (tag, after, unit) => {
    expect(unitBehind(after, tag)).toBe(unit);
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

  it("has a sign in the page's language", () => {
    expect(unitSign("cubic-meter", "da")).toBe("m³");
    expect(unitSign("cubic-meter", "ru")).toBe("м³");
    expect(unitSign("no-such-unit", "da")).toBeUndefined();
  });
});
