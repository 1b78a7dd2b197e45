import { describe, expect, it, test } from "vitest";
import { inStory } from "../line.ts";

/** `[value, unit]` of what is found in a sentence. */
const found = (sentence: string, lang: string) =>
  inStory(sentence, lang).figures.map(({ value, unit }) => [value, unit]);

describe("figures()", () => {
  test.each([
    ["It is worth $51bn.", "en", [[51e9, "USD"]]],
    ["It is worth $51 billion.", "en", [[51e9, "USD"]]],
    ["It is worth 51 billion dollars.", "en", [[51e9, "USD"]]],
    ["It costs US$1,234.50 now.", "en", [[1234.5, "USD"]]],
    ["It costs £3.5m now.", "en", [[3.5e6, "GBP"]]],
    ["It costs EUR 20 million now.", "en", [[20e6, "EUR"]]],
    ["It has 131m users.", "en", [[131e6, "users"]]],
    ["It has 100 million monthly active users.", "en", [[100e6, "users"]]],
    ["It rose 76 percent.", "en", [[76, "percent"]]],
    ["It rose by 0.5 percentage points.", "en", [[0.5, "percentagePoints"]]],
    ["It counts two and a half million.", "en", [[2.5e6, undefined]]],
    ["It is worth $51bn. A day later it was not.", "en", [[51e9, "USD"]]],
    ["It costs $9.6bn a day.", "en", [[9.6e9, "USD"]]],
    ["It costs 2.7bn. Some say more.", "en", [[2.7e9, undefined]]],
    ["A hundred and one men came.", "en", [[101, "men"]]],
    ["Den koster 2 mia. En anden koster mindre.", "da", [[2e9, undefined]]],
    ["Den er 51 milliarder dollar værd.", "da", [[51e9, "USD"]]],
    ["Den kostede 1,5 mia. kr. i fjor.", "da", [[1.5e9, "DKK"]]],
    ["Den kostede 2.500 kroner.", "da", [[2500, "DKK"]]],
    ["Den har knap en halv milliard brugere.", "da", [[0.5e9, "brugere"]]],
    ["Den steg med næsten 80 procent.", "da", [[80, "percent"]]],
    ["En billion kroner er mange penge.", "da", [[1e12, "DKK"]]],
    ["Das kostet 51 Milliarden Dollar.", "de", [[51e9, "USD"]]],
    ["Das kostet 1,2 Mio. Euro.", "de", [[1.2e6, "EUR"]]],
    ["Superbenzin kostet 1,749 Euro.", "de", [[1.749, "EUR"]]],
    ["Das Auto kostet $45,000.", "de", [[45000, "USD"]]],
    ["It costs 45.000 yen.", "en", [[45000, "JPY"]]],
    ["Es kommen 800.000 Dosen.", "de", [[800000, "dosen"]]],
    ["Cela vaut 51 milliards de dollars.", "fr", [[51e9, "USD"]]],
    ["Cela vaut 21,5 millions d’euros.", "fr", [[21.5e6, "EUR"]]],
    ["Environ 12 % du commerce.", "fr", [[12, "percent"]]],
    ["Cuesta 2.700 millones de dólares.", "es", [[2.7e9, "USD"]]],
    ["Cuesta 51 mil millones de dólares.", "es", [[51e9, "USD"]]],
    ["Den kostar 236 miljarder kronor.", "sv", [[236e9, "SEK"]]],
    ["Den koster 3 milliarder kroner.", "nb", [[3e9, "NOK"]]],
    ["時価総額は約510億ドル。", "ja", [[51e9, "USD"]]],
    ["利用者は4億5900万人。", "ja", [[459e6, "人"]]],
    ["売上高は76%増えた。", "ja", [[76, "percent"]]],
    ["القيمة 51 مليار دولار.", "ar", [[51e9, "USD"]]],
    ["ارتفعت بنسبة 76 في المئة.", "ar", [[76, "percent"]]],
  ])("reads %j (%s) as %j", (sentence, lang, figures) => {
    expect(found(sentence, lang)).toEqual(figures);
  });

  test.each([
    ["It happened in 2016.", "en"],
    ["It happened on 11 February.", "en"],
    ["It happened on the 3rd of May.", "en"],
    ["The address is 192.168.1.12.", "en"],
    ["It runs version 1.2.3 now.", "en"],
    ["See https://example.com/2021/45 for it.", "en"],
    ["It began at 12:30 on Monday.", "en"],
    ["He drives a Model 3.", "en"],
    ["The flight A320 was late.", "en"],
    ["Det skete den 1. september.", "da"],
    ["Es geschah am 3. Mai.", "de"],
    ["2016年のことだ。", "ja"],
  ])("finds no amount in %j (%s)", (sentence, lang) => {
    expect(found(sentence, lang)).toEqual([]);
  });

  it.each([
    ["It is worth about $51bn.", "en", true],
    ["It rose more than 600 percent.", "en", true],
    ["Den er anslået 51 milliarder dollar værd.", "da", true],
    ["It is worth $51bn.", "en", false],
  ])("knows whether %j is approximate", (sentence, lang, approximate) => {
    expect(inStory(sentence, lang).figures[0]?.approximate).toBe(approximate);
  });

  it("reads a range with both ends", () => {
    expect(inStory("It has between 15 and 17 million animals.").figures).toMatchObject([{ low: 15e6, high: 17e6 }]);
    expect(inStory("It rose 5–10 percent.").figures).toMatchObject([{ low: 5, high: 10, unit: "percent" }]);
  });

  test.each([
    [
      "The picture site Pinterest has a market value of $51bn, and Microsoft paid $26bn for LinkedIn.",
      "en",
      "marketValue",
      "pinterest",
    ],
    ["Selskabet Pinterest har en markedsværdi på 51 milliarder dollar.", "da", "marketValue", "pinterest"],
    ["Der Umsatz von BioNTech stieg auf 51 Milliarden Dollar.", "de", "revenue", "biontech"],
    ["Le chiffre d’affaires de Microsoft atteint 51 milliards de dollars.", "fr", "revenue", "microsoft"],
    ["マイクロソフト社の時価総額は510億ドル。", "ja", "marketValue", undefined],
    ["Погибли 25 человек.", "ru", "deaths", undefined],
    ["It happened to 25 people in town.", "en", undefined, undefined],
  ])("says what %j (%s) measures, of whom", (sentence, lang, measure, name) => {
    const [figure] = inStory(sentence, lang).figures;
    expect(figure?.subject.measure).toBe(measure);
    if (name) expect(figure?.subject.names[0]).toBe(name);
  });

  it("gives words, sentence and place", () => {
    const { figures, source } = inStory("First this. Then it paid $26bn for LinkedIn. Then that.");
    expect(figures).toMatchObject([{ text: "$26bn", sentence: "Then it paid $26bn for LinkedIn." }]);
    expect(source.text.slice(figures[0]!.span.start, figures[0]!.span.end)).toBe("$26bn");
  });
});
