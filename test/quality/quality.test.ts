import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { recognise } from "../../src/recognise/recognise.ts";
import { source } from "../line.ts";
import floors from "./floors.json" with { type: "json" };

/**
 * Articles written for this purpose, one for each language, each line with its kind in front: `kind|text`. The text alone
 * is read. Floors are what was reached when they were last looked at; they are raised by hand, and lowered only with a
 * reason in the commit.
 */
const folder = fileURLToPath(new URL("articles", import.meta.url));
interface Counts {
  right: number;
  wrong: number;
  missed: number;
}
const files = readdirSync(folder).sort();
const byKind = new Map<string, Counts>();
const byLanguage = new Map<string, Counts>();
let languages = 0;
const count = (table: Map<string, Counts>, key: string): Counts => {
  let counts = table.get(key);
  if (!counts) table.set(key, (counts = { right: 0, wrong: 0, missed: 0 }));
  return counts;
};

const story = new Set(["paragraph", "crosshead", "standfirst", "list", "quote", "table"]);
for (const file of files) {
  const tag = file.replace(".txt", "");
  const labelled = readFileSync(`${folder}/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf("|")), line.slice(line.indexOf("|") + 1)] as const);
  const { blocks, inLanguage } = recognise(source(labelled.map(([, text]) => text).join("\n\n")), { languages: [] });
  if (inLanguage.value === tag) languages++;
  for (const [kind, text] of labelled) {
    const got = blocks.find((block) => block.text === text)?.kind ?? "lost";
    if (got === kind) count(byKind, kind).right++;
    else {
      count(byKind, kind).missed++;
      count(byKind, got).wrong++;
    }
    const own = count(byLanguage, tag);
    if (story.has(kind) && story.has(got)) own.right++;
    else if (story.has(got)) own.wrong++;
    else if (story.has(kind)) own.missed++;
  }
}

const precision = ({ right, wrong }: Counts) => right / (right + wrong || 1);
const recall = ({ right, missed }: Counts) => right / (right + missed || 1);
const percent = (share: number) => Math.round(1000 * share) / 10;

describe("quality", () => {
  it("covers twenty languages and more, and knows each", () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(percent(languages / files.length)).toBeGreaterThanOrEqual(floors.inLanguage);
  });

  const report = (table: ReadonlyMap<string, Counts>) =>
    [...table]
      .sort()
      .map(([key, counts]) => ({ key, precision: percent(precision(counts)), recall: percent(recall(counts)) }));

  it("tells kinds of lines apart as well as ever", () => {
    const rows = report(byKind);
    console.table(rows);
    for (const { key, ...got } of rows) {
      const floor = (floors.kinds as Record<string, { precision: number; recall: number }>)[key];
      expect(floor, `floors.json has no kind "${key}"`).toBeDefined();
      expect(got.precision, `precision of ${key}`).toBeGreaterThanOrEqual(floor!.precision);
      expect(got.recall, `recall of ${key}`).toBeGreaterThanOrEqual(floor!.recall);
    }
  });

  it("keeps the story and cuts the rest in every language", () => {
    const rows = report(byLanguage);
    console.table(rows);
    for (const { key, ...got } of rows) {
      expect(got.precision, `precision in ${key}`).toBeGreaterThanOrEqual(floors.story.precision);
      expect(got.recall, `recall in ${key}`).toBeGreaterThanOrEqual(floors.story.recall);
    }
  });
});
