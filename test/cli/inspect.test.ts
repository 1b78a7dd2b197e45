import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { inspectDocument } from "../../src/cli/inspectDocument.ts";
import { inspectText } from "../../src/cli/inspectText.ts";
import { whyText } from "../../src/cli/whyText.ts";
import { digest } from "../../src/digest.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { day, digested } from "../line.ts";

const schema = JSON.parse(readFileSync(new URL("../../src/cli/inspect.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const articles = fileURLToPath(new URL("../../articles", import.meta.url));

describe("inspect --json", () => {
  const { sources } = read(articles);
  const made = digest(sources, { settings: readSettings({}), asOf: day, version: "0" });
  const document = inspectDocument(made);

  it("keeps to its schema on the demonstration articles", () => {
    expect(sources.length).toBeGreaterThanOrEqual(20);
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("keeps to its schema on odd input", () => {
    const odd = inspectDocument(
      digested({
        "empty-body.txt": "---\ntitle: Only a title\n---\n",
        "word.txt": "Word",
        "x.md": "# A\n\n* b\n* c\n",
        "y.txt": "---\ndate: yesterday\nstory: none\nrelated: z.txt\n---\nText",
      }),
    );
    validate(JSON.parse(JSON.stringify(odd)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it("refuses what is not in the schema", () => {
    expect(validate({ ...JSON.parse(JSON.stringify(document)), extra: 1 })).toBe(false);
  });

  it("gives spans that hold the words", () => {
    for (const article of document.articles) {
      const text = sources.find((source) => source.path === article.path)!.text;
      for (const mention of article.mentions)
        for (const { start, end } of mention.spans) expect(text.slice(start, end).length).toBeGreaterThan(0);
      if (article.path.endsWith(".md")) continue;
      for (const figure of article.figures) expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text);
      for (const sentence of article.summary)
        expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.text);
      for (const block of article.blocks) expect(text.slice(block.span.start, block.span.end)).toBe(block.text);
    }
  });

  it("is the same twice", () => {
    const again = inspectDocument(
      digest([...sources].reverse(), { settings: readSettings({}), asOf: day, version: "0" }),
    );
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });

  it("prints the text with the kind of each block in its margin, and in colour for eyes only", () => {
    const [article] = document.articles.filter(({ path }) => path.startsWith("kanalbladet/2021-02-11"));
    const one = { articles: [article!], stories: [], notices: [] };
    const text = inspectText({ ...document, ...one }, "articles", { text: true, colour: false });
    expect(text).toMatch(/^headline {6}│ Microsoft bankede på hos Pinterest$/mu);
    expect(text).toMatch(/^- credit {6}│ .*\[blocks\/credit/mu);
    expect(text).not.toContain("\u001b");
    const narrow = inspectText({ ...document, ...one }, "articles", { text: true, colour: true, width: 60 });
    const plain = narrow.replace(/\u001b\[\d+m/gu, "");
    expect(narrow).toContain("\u001b[1mMicrosoft bankede");
    for (const line of plain.split("\n").filter((l) => l.includes("│"))) expect(line.length).toBeLessThanOrEqual(60);
    const words = (from: string) => from.split("\n").flatMap((l) => l.split("│ ")[1]?.split(/\s+/u) ?? []);
    expect(words(plain)).toEqual(words(text));
  });

  it("prints a text for people, with rules and reasons", () => {
    const text = inspectText(document, "articles");
    expect(text).toContain("datePublished/file-name");
    expect(text).toContain("blocks/credit: (Foto: Kanalbladet)");
    expect(text).toMatch(/same story\s+kanalbladet\/2021-02-11/u);
  });
});

describe("inspect --why", () => {
  const { sources } = read(articles);
  const { collection } = digest(sources, { settings: readSettings({}), asOf: day, version: "0", mostRelated: 100 });
  const why = (a: string, b: string) => {
    const path = (part: string) => sources.find((source) => source.path.includes(part))!.path;
    return whyText(collection, [path(a), path(b)]);
  };

  it("says what two reports of one story have in common", () => {
    const text = why("harbour-post/2021-02-11", "kowan-shimpo/2021-02-12");
    expect(text).toMatch(/The same story: event \d+(?:\.\d)?, subject 0\.\d+/u);
    expect(text).toContain("both name Pinterest, Microsoft");
    expect(text).toContain("51000000000 USD");
    expect(text).toContain("1 day apart");
  });

  it("says how near two others are", () => {
    expect(why("harbour-post/2020-08-03", "harbour-post/2021-02-11")).toContain("Not the same story: event");
  });
});
