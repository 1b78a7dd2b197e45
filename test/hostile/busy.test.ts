import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/digest.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { renderPage } from "../../templates/page.tsx";
import { day } from "../line.ts";
import { busyTexts } from "./busyTexts.ts";

const good = "The harbour of Brovenna\n\nThe harbour of Brovenna was closed on Monday, said Anna Weber, the mayor.";
describe("texts made to keep a program busy", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-hostile-"));
    for (const [name, text] of Object.entries(busyTexts(150_000, good))) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "good.en.txt"), good);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("do not, and what is good beside them is published", () => {
    const { sources } = read(folder);
    const { pages } = digest(sources, { settings: readSettings({}), asOf: day, version: "0" });
    const page = pages.find(({ url }) => url === "/articles/good/")!;
    expect(renderPage(page.load(), readSettings({}))).toContain("The harbour of Brovenna");
    expect(sources.length).toBeGreaterThan(20);
    for (const { load } of pages) load();
  }, 300_000);

  it("are shown whole, where they are words: only what they tell is looked at no further", () => {
    const { pages, collection } = digest(
      [
        {
          path: "long.en.txt",
          format: "text",
          text: `A long headline\n\n${"The ship waited. ".repeat(3000)}Anna Weber of Brovenna paid $26bn.`,
        },
      ],
      { settings: readSettings({}), asOf: day, version: "0" },
    );
    const page = pages.find(({ url }) => url === "/articles/long/")!;
    expect(renderPage(page.load(), readSettings({}))).toContain("paid $26bn.");
    expect(collection.reports[0]!.article.figures).toEqual([]);
  });
});
