import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/digest.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { renderPage } from "../../templates/page.tsx";

const good = "The harbour of Brovenna\n\nThe harbour of Brovenna was closed on Monday, said Anna Weber, the mayor.";
/** As much of what some pattern may look at again and again. */
const size = 150_000;
const much = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts that have kept a program busy for minutes, or could. */
const hostile: Readonly<Record<string, string>> = {
  "by.txt": much("By "),
  "numbers.txt": much("1,234,567.89 million "),
  "number-words.txt": much("two hundred and "),
  "percent.txt": much("5% "),
  "digits.txt": much("1"),
  "letters.txt": much("a"),
  "accents.txt": `a${much("\u0301")}`,
  "capitals.txt": much("Aaa Bbb "),
  "dates.txt": much("12 March 2021, "),
  "dots.txt": much("."),
  "commas.txt": much("a, "),
  "quotes.txt": much('"'),
  "opening-quotes.txt": much("“"),
  "addresses.txt": much("http://x.example/"),
  "mail.txt": much("a@b.example "),
  "money.txt": much("$"),
  "lines.txt": much("x\n"),
  "blank.txt": `${much("\n")}x`,
  "spaces.txt": `${much(" ")}x`,
  "arabic.txt": much("قالت شركة "),
  "japanese.txt": much("港湾は月曜日に閉鎖された。"),
  "underscores.md": much("_a_"),
  "stars.md": much("**a*"),
  "brackets.md": much("["),
  "pictures.md": much("![a]("),
  "backticks.md": much("`a``"),
  "less.md": much("<a "),
  "quoted.md": `${"> ".repeat(30_000)}x`,
  "picture-within.md": `![a](data:image/png;base64,${much("QUJD")})\n\n${good}`,
  "tags.html": much("<div>"),
  "attributes.html": `<a ${much('x="y" ')}>`,
  "nested.html": `${"<b>".repeat(20_000)}x${"</b>".repeat(20_000)}`,
  "data.html": `<script type="application/ld+json">${much('{"a":')}</script><p>${good}</p>`,
};

describe("texts made to keep a program busy", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-hostile-"));
    for (const [name, text] of Object.entries(hostile)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "good.en.txt"), good);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("do not, and what is good beside them is published", () => {
    const { sources } = read(folder);
    const { pages } = digest(sources, { settings: readSettings({}), version: "0" });
    const page = pages.find(({ url }) => url === "/articles/good/")!;
    expect(renderPage(page.load(), readSettings({}))).toContain("The harbour of Brovenna");
    expect(sources.length).toBeGreaterThan(20);
    for (const { load } of pages) load();
  }, 90_000);

  it("are shown whole, where they are words: only what they tell is looked at no further", () => {
    const { pages, collection } = digest(
      [
        {
          path: "long.en.txt",
          format: "text",
          text: `A long headline\n\n${"The ship waited. ".repeat(3000)}Anna Weber of Brovenna paid $26bn.`,
        },
      ],
      { settings: readSettings({}), version: "0" },
    );
    const page = pages.find(({ url }) => url === "/articles/long/")!;
    expect(renderPage(page.load(), readSettings({}))).toContain("paid $26bn.");
    expect(collection.reports[0]!.article.figures).toEqual([]);
  });
});
