import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { authorsIn } from "../../src/languages/bylines.ts";
import { languageOf } from "../../src/languages/languages.ts";
import floors from "./floors.json" with { type: "json" };

/** Lines as they stand above and below stories. Floors as in quality.test.ts. */
const rows = readFileSync(new URL("bylines.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [lang = "", text = "", names = ""] = line.split("|");
    return { lang, text, wanted: names ? names.split("; ") : [] };
  });

const misses: string[] = [];
let right = 0;
let found = 0;
let wanted = 0;
for (const row of rows) {
  const got = authorsIn(row.text, [languageOf(row.lang), languageOf("en")])?.names.map(({ name }) => name) ?? [];
  right += got.filter((name) => row.wanted.includes(name)).length;
  found += got.length;
  wanted += row.wanted.length;
  if (got.join("; ") !== row.wanted.join("; ")) misses.push(`${row.lang} ${row.text} → ${got.join("; ")}`);
}

describe("quality of bylines", () => {
  it("covers twenty languages and more", () => {
    expect(new Set(rows.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
  });

  it("names who wrote it as well as ever, and nobody else", () => {
    if (misses.length > 0) console.log(misses.join("\n"));
    expect(Math.round((1000 * right) / found) / 10, "precision").toBeGreaterThanOrEqual(floors.bylines.precision);
    expect(Math.round((1000 * right) / wanted) / 10, "recall").toBeGreaterThanOrEqual(floors.bylines.recall);
  });
});
