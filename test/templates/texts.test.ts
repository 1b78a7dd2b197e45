import { describe, expect, it } from "vitest";
import { frameOf, interfaceLanguages, plural } from "../../templates/texts/texts.ts";
import type { Plural, Texts } from "../../templates/texts/types.ts";

const english = frameOf("en", "en").texts;
const isPlural = (value: unknown): value is Plural => typeof value === "object" && value !== null && "other" in value;
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(interfaceLanguages)("the words of the frame in %s", (tag) => {
  const { texts } = frameOf(tag, "en");
  const entries = Object.entries(texts) as [keyof Texts, string | Plural | object][];

  it("have the same places to fill as in English", () => {
    const other = (value: unknown) => (isPlural(value) ? value.other : typeof value === "string" ? value : "");
    for (const [key, value] of entries) expect([key, places(other(value))]).toEqual([key, places(other(english[key]))]);
  });

  it("have a form for every number that the language tells apart", () => {
    const rules = new Intl.PluralRules(tag);
    const needed = new Set(Array.from({ length: 300 }, (_, n) => rules.select(n)));
    for (const [key, value] of entries) {
      if (!isPlural(value)) continue;
      for (const category of needed) {
        if (category !== "zero" && category !== "other")
          expect([key, category, typeof value[category]]).toEqual([key, category, "string"]);
      }
    }
  });

  it("are none of them empty", () => {
    const all = JSON.stringify(texts);
    expect(all).not.toMatch(/":""/);
    expect(plural(texts.reports, 5, tag)).toMatch(/[5٥]/u);
  });
});

it("falls back to the site's language, then to English", () => {
  expect(frameOf("sw", "da").lang).toBe("da");
  expect(frameOf("sw", "yo").lang).toBe("en");
  expect(frameOf("pt-BR", "en").lang).toBe("pt");
});
