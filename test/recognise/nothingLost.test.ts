import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { recognise } from "../../src/recognise/recognise.ts";
import { cleanText } from "../../src/text/cleanText.ts";
import { source } from "../line.ts";

const bare = (text: string) => text.replace(/\s+/gu, "");
const told = (text: string) =>
  bare(
    recognise(source(text, "t.txt"), { languages: [] })
      .blocks.map((b) => b.text)
      .join(""),
  );

const line = fc.oneof(
  fc.constantFrom(
    "Share",
    "Read more: Why it matters",
    "© Dan Jensen",
    "Article content",
    "By",
    "Anna Weber",
    "11 February 2021",
    "Sign up for our newsletter in your inbox.",
    "The council has decided to build the bridge over the inner harbour, and the work is to begin in spring.",
    "It costs 26 million kroner. Nobody knows who pays, the mayor told the hall on Monday evening.",
    "Most read",
    "• an item",
    "a | b | c",
    "橋の建設が決まる",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe("nothing is lost", () => {
  it("every letter of a text stands in one of its blocks, in its order", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\n\n"), (lines, gap) => {
        // A rule of dashes at the very top would be front matter.
        const { text } = cleanText(`x${lines.join(gap)}`);
        expect(told(text)).toBe(bare(text));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  const articles = fileURLToPath(new URL("../../articles", import.meta.url));
  test.each(readdirSync(articles))("of the articles of %s", (publisher) => {
    for (const file of readdirSync(`${articles}/${publisher}`).filter((name) => name.endsWith(".txt"))) {
      const text = readFileSync(`${articles}/${publisher}/${file}`, "utf8");
      if (!text.startsWith("---")) expect(told(text)).toBe(bare(text));
    }
  });

  test.each([
    ["addresses", "https://a.example/b?c=d ".repeat(200)],
    ["code", "const a = { b: [1, 2, 3] };\n".repeat(100)],
    ["numbers", "1 2 3 4 5 6 7 8 9 10 11 12\n".repeat(100)],
    ["a table", "a\tb\tc\n1\t2\t3\n".repeat(50)],
    ["capitals", "THE COUNCIL HAS DECIDED TO BUILD THE BRIDGE OVER THE HARBOUR."],
    ["three words", "Bridge is coming"],
    ["another script's letters", "Gorodskoy sovet reshil postroit most cherez gavan vesnoy etogo goda."],
  ])("of a text full of %s, and the language's confidence is between 0 and 1", (_, text) => {
    const { inLanguage, blocks } = recognise(source(text, "t.txt"), { languages: [] });
    expect(bare(blocks.map((b) => b.text).join(""))).toBe(bare(text));
    expect(inLanguage.confidence).toBeGreaterThanOrEqual(0);
    expect(inLanguage.confidence).toBeLessThanOrEqual(1);
  });
});
