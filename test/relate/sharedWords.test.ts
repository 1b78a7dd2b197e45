import { describe, expect, it } from "vitest";
import { isMetBy, meets, saying, wordSet } from "../../src/relate/sharedWords.ts";

const sentences = [
  ["The ships carried three thousand doses of the vaccine from the harbour to the president.", "en"],
  ["Skibene sejlede tre tusind doser af vaccinen fra havnen til præsidenten.", "da"],
  ["Die Schiffe brachten dreitausend Dosen des Impfstoffs vom Hafen zum Präsidenten.", "de"],
  ["Los barcos llevaron tres mil dosis de la vacuna del puerto al presidente.", "es"],
  ["船は三千回分のワクチンを港から大統領へ運んだ。", "ja"],
] as const;

describe("words of a sentence", () => {
  const all = sentences.map(([text, tag]) => saying(text, tag));

  it("are met as a set as they are one by one", () => {
    let met = 0;
    for (const own of all)
      for (const others of all)
        for (const word of own) {
          const oneByOne = others.some((other) => meets(word, other));
          expect(isMetBy(word, wordSet(others)), word.stem).toBe(oneByOne);
          if (oneByOne && own !== others) met++;
        }
    // By what they show, and by how they begin.
    expect(met).toBeGreaterThan(5);
  });

  it("meet nothing among none", () => {
    expect(all[0]!.some((word) => isMetBy(word, wordSet([])))).toBe(false);
  });
});
