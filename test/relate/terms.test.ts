import { describe, expect, it, test } from "vitest";
import { pictured } from "../../src/languages/pictured.ts";
import { channels } from "../../src/relate/channels.ts";
import { Numbering } from "../../src/relate/numbering.ts";
import { sameNoun, saying, sharedWords } from "../../src/relate/sharedWords.ts";
import { termsOf } from "../../src/relate/terms.ts";
import { digested } from "../line.ts";

/** The pictures of a word. */
const pictures = (word: string, tag: string) => pictured(word, tag).flatMap((found) => [...found.pictures]);

describe("pictured()", () => {
  test.each([
    ["vaccination", "en", "прививка", "ru"],
    ["skib", "da", "корабль", "ru"],
    ["ballot", "en", "选举", "zh"],
    ["wind", "en", "رياح", "ar"],
    ["Schiffe", "de", "navires", "fr"],
    ["helikopter", "nb", "ヘリコプター", "ja"],
    ["hospital", "en", "sairaala", "fi"],
  ])("shows %s (%s) and %s (%s) in one picture", (a, aTag, b, bTag) => {
    expect(pictures(b, bTag).some((picture) => pictures(a, aTag).includes(picture))).toBe(true);
  });

  test.each([
    ["vaccination", "en", "选举", "zh"],
    ["wind", "en", "sairaala", "fi"],
  ])("keeps %s (%s) and %s (%s) apart", (a, aTag, b, bTag) => {
    expect(pictures(b, bTag).some((picture) => pictures(a, aTag).includes(picture))).toBe(false);
  });

  it("knows nothing of names and of words for everything", () => {
    expect(pictures("Brovenna", "en")).toEqual([]);
    expect(pictures("and", "en")).toEqual([]);
    expect(pictures("wind", "xx")).toEqual([]);
  });
});

describe("sharedWords()", () => {
  test.each([
    [
      "The ship sank in the wind, and the hospital waited.",
      "en",
      "Skibet sank i vinden, og hospitalet ventede.",
      "da",
      2,
    ],
    ["The minister resigned in March.", "en", "Der Minister tritt zurück", "de", 1],
    ["Bread is baked at night.", "en", "Skibet gik på grund i hård vind.", "da", 0],
  ])("%s (%s), %s (%s)", (a, aTag, b, bTag, n) => {
    expect(sharedWords(saying(a, aTag), saying(b, bTag))).toBe(n);
  });

  test.each([
    ["ships", "en", "skibe", "da", true],
    ["doses", "en", "doser", "sv", true],
    ["doses", "en", "ships", "en", false],
  ])("sameNoun: %s (%s), %s (%s)", (a, aTag, b, bTag, same) => {
    expect(sameNoun(a, aTag, b, bTag)).toBe(same);
  });
});

/** What two texts share in a channel. */
function shared(channel: (typeof channels)[number], a: [string, string], b: [string, string]): number {
  const { collection } = digested({ [`a.${a[1]}.txt`]: `---\nstory: none\n---\n${a[0]}`, [`b.${b[1]}.txt`]: b[0] });
  const [x, y] = collection.reports.map(({ article }) => {
    const { terms, ends } = termsOf(article);
    const at = channels.indexOf(channel);
    return [...terms.slice(at === 0 ? 0 : ends[at - 1], ends[at])];
  });
  return x!.filter((term) => y!.includes(term)).length;
}

describe("termsOf()", () => {
  it("hears a name in another script", () => {
    expect(shared("sounds", ["Pinterest says no to Microsoft.", "en"], ["微软想收购平特里斯特公司。", "zh"])).toBe(1);
    expect(shared("sounds", ["Pinterest says no.", "en"], ["マイクロソフトはピンタレストに打診した。", "ja"])).toBe(1);
    expect(shared("sounds", ["Pinterest says no.", "en"], ["天气今天很好，明天也会很好。", "zh"])).toBe(0);
  });
  it("meets words that languages have in common", () => {
    const [en, de] = ["The minister spoke of industry.", "Der Minister sprach über die Industrie."];
    expect(shared("cognates", [en, "en"], [de, "de"])).toBe(2);
    expect(shared("words", [en, "en"], [de, "de"])).toBe(0);
  });
});

describe("Numbering", () => {
  it("numbers in the order of meeting, the same key the same, however many", () => {
    const numbering = new Numbering();
    const keys = Array.from({ length: 20_000 }, (_, i) => Math.imul(i, 0x9e3779b1) | 0);
    expect(keys.map((key) => numbering.of(key))).toEqual(keys.map((_, i) => i));
    expect(keys.map((key) => numbering.of(key))).toEqual(keys.map((_, i) => i));
    expect(numbering.of(0)).toBe(0);
    expect(numbering.size).toBe(20_000);
  });
});
