import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inStory } from "../line.ts";
import floors from "./floors.json" with { type: "json" };

/** Sentences of news, what they count and what they only mention. Floors as in quality.test.ts. */
const rows = readFileSync(new URL("figures.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [lang = "", sentence = "", figures = ""] = line.split("|");
    return { lang, sentence, wanted: figures ? figures.split("; ").map((figure) => figure.split(" ")) : [] };
  });

let right = 0;
let found = 0;
let wanted = 0;
const misses: string[] = [];
for (const row of rows) {
  const { figures } = inStory(row.sentence, row.lang);
  const left = [...figures];
  let hits = 0;
  for (const [value, unit] of row.wanted) {
    const at = left.findIndex((f) => [f.value, f.high].includes(Number(value)) && (unit === "-" || f.unit === unit));
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  right += hits;
  found += figures.length;
  wanted += row.wanted.length;
  if (hits < row.wanted.length || left.length > 0)
    misses.push(`${row.lang} ${row.sentence} → ${figures.map((f) => `${f.value} ${f.unit ?? "-"}`).join("; ")}`);
}

describe("quality of figures", () => {
  it("covers twenty languages and more", () => {
    expect(new Set(rows.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
  });

  it("reads value and unit as well as ever, and invents no more than ever", () => {
    if (misses.length > 0) console.log(misses.join("\n"));
    expect(Math.round((1000 * right) / found) / 10, "precision").toBeGreaterThanOrEqual(floors.figures.precision);
    expect(Math.round((1000 * right) / wanted) / 10, "recall").toBeGreaterThanOrEqual(floors.figures.recall);
  });
});
