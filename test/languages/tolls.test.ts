import { describe, expect, test } from "vitest";
import { inStory } from "../line.ts";

/** Numbers of people, and what happened to them; other numbers of the sentence have no part in it. */
describe("tolls", () => {
  test.each([
    ["en", "The earthquake killed nine people.", [[9, "deaths"]]],
    [
      "en",
      "Officials said 24 people died and 249 were injured.",
      [
        [24, "deaths"],
        [249, "injured"],
      ],
    ],
    ["en", "Three dead after a fire in a bank.", [[3, "deaths"]]],
    [
      "da",
      "Mindst 24 mennesker omkom, og 249 blev såret.",
      [
        [24, "deaths"],
        [249, "injured"],
      ],
    ],
    ["de", "Neun Tote nach Erdbeben in Karvik.", [[9, "deaths"]]],
    [
      "fr",
      "Le bilan est de 24 morts et 249 blessés.",
      [
        [24, "deaths"],
        [249, "injured"],
      ],
    ],
    ["ru", "При землетрясении погибли 24 человека.", [[24, "deaths"]]],
    [
      "ja",
      "24人が死亡し、249人が負傷した。",
      [
        [24, "deaths"],
        [249, "injured"],
      ],
    ],
    ["en", "The teenager was killed eight days ago.", [[8, undefined]]],
    ["en", "The writer was found dead at 95.", [[95, undefined]]],
    ["en", "Police killed a man with two shots.", [[2, undefined]]],
  ] as const)("%s: %s", (lang, sentence, expected) => {
    const found = inStory(sentence, lang).figures.filter(({ kind }) => kind === "count");
    expect(found.map(({ value, subject }) => [value, subject.measure])).toEqual(expected);
  });
});
