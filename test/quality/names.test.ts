import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inStory } from "../line.ts";
import floors from "./floors.json" with { type: "json" };

/** Sentences of news and the names in them. Floors as in quality.test.ts. */
const rows = readFileSync(new URL("names.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [lang = "", text = "", names = ""] = line.split("|");
    return { lang, text, wanted: names ? names.split("; ").map((name) => name.split(" = ")) : [] };
  });

const misses: string[] = [];
const sum = { right: 0, found: 0, wanted: 0, typed: 0, types: 0 };
for (const row of rows) {
  const { mentions } = inStory(row.text, row.lang);
  sum.found += mentions.length;
  sum.wanted += row.wanted.length;
  let well = mentions.length === row.wanted.length;
  for (const [name, type] of row.wanted) {
    const mention = mentions.find(({ value }) => value === name);
    if (mention) sum.right++;
    if (mention && type !== "-" && mention.type !== "Thing") {
      sum.types++;
      if (mention.type === type) sum.typed++;
    }
    well &&= mention !== undefined && (type === "-" || mention.type === type);
  }
  if (!well) misses.push(`${row.lang} ${row.text} → ${mentions.map((m) => `${m.value} = ${m.type}`).join("; ")}`);
}
const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

describe("quality of names", () => {
  it("covers twenty languages and more", () => {
    expect(new Set(rows.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
  });

  it("finds names, their bounds and their types as well as ever", () => {
    if (misses.length > 0) console.log(misses.join("\n"));
    console.table({
      precision: percent(sum.right, sum.found),
      recall: percent(sum.right, sum.wanted),
      types: percent(sum.typed, sum.types),
    });
    expect(percent(sum.right, sum.found), "precision").toBeGreaterThanOrEqual(floors.names.precision);
    expect(percent(sum.right, sum.wanted), "recall").toBeGreaterThanOrEqual(floors.names.recall);
    expect(percent(sum.typed, sum.types), "types shown").toBeGreaterThanOrEqual(floors.names.types);
  });
});
