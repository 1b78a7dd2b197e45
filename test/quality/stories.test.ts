import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/digest.ts";
import type { SourceFile } from "../../src/model/article.ts";
import { readSettings } from "../../src/model/settings.ts";
import type { Collection } from "../../src/model/story.ts";
import { read } from "../../src/read/read.ts";
import { day } from "../line.ts";
import floors from "./floors.json" with { type: "json" };

/**
 * Sixty reports of our own in a dozen languages: the demonstration's, and those of stories.txt, written to be mistaken for
 * one another. Two earthquakes, two quarters, two rounds of an election, one text printed three times, things told once.
 */
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const labelled = readFileSync(here("stories.txt"), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((entry, i) => {
    const [head = "", ...lines] = entry.trim().split("\n");
    const [story = "", lang, date] = head.split(" ");
    const source: SourceFile = {
      path: `paper-${i}/${date}-${i}.${lang}.txt`,
      format: "text",
      text: `${lines.join("\n\n")}\n`,
    };
    return { story, source };
  });
const demonstration = read(here("../../articles")).sources.map((source) => ({
  source,
  story: /pinterest|pinboard|tiktok|ever-given|slack|arm|vacc|impfstoff|vacuna|perseverance|mink|nerze|volvo|elbiler/u
    .exec(source.path)![0]
    .replace("pinboard", "pinterest")
    .replace("nerze", "mink")
    .replace(/impfstoff|vacuna/u, "vacc"),
}));
const all = [...demonstration, ...labelled];
const storyOf = new Map(all.map(({ source, story }) => [source.path, story]));
const digested = (articles: readonly { source: SourceFile }[]): Collection =>
  digest(
    articles.map(({ source }) => source),
    { settings: readSettings({}), asOf: day, version: "0" },
  ).collection;
const groupsOf = ({ stories }: Collection): string[] =>
  stories
    .map((story) =>
      story.reports
        .map((r) => r.article.source.path)
        .sort()
        .join(" "),
    )
    .sort();

describe("quality of stories", () => {
  let collection: Collection;
  beforeAll(() => {
    collection = digested(all);
  });

  it("has enough to judge by", () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(collection.reports.map((r) => r.article.inLanguage.value)).size).toBeGreaterThanOrEqual(8);
  });

  it("groups the reports of one event, and parts look-alikes, as well as ever (BCubed)", () => {
    let [precision, recall] = [0, 0];
    const wrong: string[] = [];
    for (const { reports } of collection.stories) {
      for (const { article } of reports) {
        const label = storyOf.get(article.source.path);
        const mates = reports.filter((r) => storyOf.get(r.article.source.path) === label).length;
        precision += mates / reports.length;
        recall += mates / all.filter(({ story }) => story === label).length;
        if (mates < reports.length) wrong.push(`${article.source.path} (${label})`);
      }
    }
    const measured = {
      precision: Number(((100 * precision) / all.length).toFixed(1)),
      recall: Number(((100 * recall) / all.length).toFixed(1)),
    };
    console.log(measured, wrong);
    expect(measured.precision).toBeGreaterThanOrEqual(floors.stories.precision);
    expect(measured.recall).toBeGreaterThanOrEqual(floors.stories.recall);
  });

  it("finds the first report of a chain from the second", () => {
    const story = (label: string) =>
      collection.stories.find((s) => s.reports.some((r) => storyOf.get(r.article.source.path) === label))!;
    for (const [before, after] of [
      ["vote-first", "vote-second"],
      ["paper-spring", "paper-summer"],
    ] as const)
      expect(story(after).near.map(({ slug }) => slug)).toContain(story(before).slug);
  });

  it("sees the text that is printed three times", () => {
    const copies = collection.stories.flatMap((story) => story.copies);
    expect(copies.map((paths) => paths.map((path) => storyOf.get(path)))).toEqual([["ferry", "ferry", "ferry"]]);
  });

  it("gives no figure of these stories as disputed", () => {
    const disputed = collection.stories.flatMap((story) => story.figures.filter((row) => row.status === "differs"));
    expect(disputed.map((row) => row.cells.map((cell) => cell.figure.sentence))).toEqual([]);
  });

  it("sets side by side only sentences that say the same", () => {
    const pointOf = new Map(
      readFileSync(here("points.txt"), "utf8")
        .split("\n\n")
        .slice(1)
        .flatMap((point, n) =>
          point
            .trim()
            .split("\n")
            .map((sentence) => [sentence, n] as const),
        ),
    );
    const points = collection.stories.flatMap((story) => story.points.map(({ cells }) => cells.map((c) => c.sentence)));
    const wrong = points.filter(
      (cells) => new Set(cells.map((sentence) => pointOf.get(sentence) ?? sentence)).size > 1,
    );
    const aligned = points.flat().length;
    const measured = { aligned, precision: Number((100 * (1 - wrong.flat().length / aligned)).toFixed(1)) };
    console.log(measured, wrong);
    expect(measured.aligned).toBeGreaterThanOrEqual(floors.points.aligned);
    expect(measured.precision).toBeGreaterThanOrEqual(floors.points.precision);
  });

  it("does not depend on the order of the files, nor on an article that has nothing to do with them", () => {
    const stories = groupsOf(collection);
    expect(groupsOf(digested([...all].reverse()))).toEqual(stories);
    const path = "zz/chess.en.txt";
    const text =
      "A chess set made of ice\n\nFor one afternoon the old mill pond held a chess board as large as a barn. The pieces were cut from ice, and a pawn weighed as much as a child. White won, since it melted last.";
    expect(groupsOf(digested([...all, { source: { path, format: "text", text } }]))).toEqual([...stories, path].sort());
  });
});
