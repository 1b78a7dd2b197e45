import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { htmlValidator } from "../../src/desk/validHtml.ts";
import { digest } from "../../src/digest.ts";
import type { SourceFile } from "../../src/model/article.ts";
import { readSettings } from "../../src/model/settings.ts";
import { opened } from "../../src/read/read.ts";
import { renderPage } from "../../templates/page.tsx";
import { day } from "../line.ts";
import { filesBelow } from "../render/trees.ts";
import { payloads } from "./payloads.ts";

const problemsIn = (await htmlValidator())!;

/**
 * Any bytes as an article: nothing crashes, what the other articles say of themselves and where they stand stays as it was,
 * every page is valid HTML, every feed well-formed XML.
 */

const articles = fileURLToPath(new URL("../../articles", import.meta.url));
const settings = readSettings({ url: "https://tidings.example/" });
const samples = filesBelow(articles).filter((_, n) => n % 6 === 0);
const read = (path: string, bytes: Buffer): SourceFile | undefined =>
  opened(path, /\.html?$/u.test(path) ? "page" : path.endsWith(".md") ? "markdown" : "text", bytes).source;
const good = samples.map((path) => read(relative(articles, path), readFileSync(path))!);
const slugs = samples.map((path) => basename(path).replace(/^\d{4}-\d\d-\d\d-|\..*$/gu, ""));

/** What an article says of itself: nothing that others could have a part in. */
const ownWords = (made: ReturnType<typeof digest>): Map<string, string> =>
  new Map(
    made.collection.reports.map(({ article }) => {
      const { source, inLanguage, headline, alternativeHeadline, author, datePublished, blocks, figures } = article;
      const own = { inLanguage, headline, alternativeHeadline, author, datePublished, blocks, figures };
      return [source.path, JSON.stringify(own)];
    }),
  );
const before = digest(good, { settings, asOf: day, version: "0" });
const alone = ownWords(before);

const lines = good.flatMap(({ text }) => text.split("\n").filter(Boolean));
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  { weight: 3, arbitrary: fc.constantFrom(...payloads) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "---",
      "***",
      "# ",
      "> ",
      "- ",
      "| a | b |",
      "```",
      "[x]: y",
      "By ",
      "Foto: ",
      "Read also",
      "12 March 2021",
      "$26bn",
      "5 %",
      "“",
      "”",
      "\u200f",
      "\u3000",
    ),
  },
);
const field = fc.tuple(
  fc.constantFrom(
    ..."title description lang date updated author publisher url tags story related unrelated keep drop draft publish expires rights noindex slug redirect_from __proto__ x".split(
      " ",
    ),
  ),
  fc.oneof(
    piece.map((text) => JSON.stringify(text)),
    piece,
    fc.constantFrom(
      "none",
      "true",
      "link",
      "excerpt",
      "en",
      "2021-02-11",
      "[a, b]",
      "{a: b}",
      "&a [*a]",
      "!!js/undefined x",
    ),
    fc.constantFrom(...slugs, ...good.map(({ path }) => path)),
  ),
);
const matter = fc
  .array(field, { maxLength: 4 })
  .map((fields) => fields.map(([key, value]) => `${key}: ${value}`).join("\n"));
const text = fc
  .tuple(fc.option(matter), fc.array(fc.tuple(piece, fc.constantFrom("\n\n", "\n", " ", "")), { maxLength: 25 }))
  .map(([front, pieces]) => `${front === null ? "" : `---\n${front}\n---\n`}${pieces.flat().join("")}`);
const bytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }).map((own) => Buffer.from(own)) },
  { weight: 6, arbitrary: text.map((own) => Buffer.from(own)) },
  { weight: 1, arbitrary: text.map((own) => Buffer.from(own, "utf16le")) },
);
const name = fc.oneof(
  fc.constantFrom("x.txt", "x.md", "x.html", "x.da.txt", "2021-02-11-x.md", "404.txt", "index.html"),
  fc.constantFrom(...slugs).map((slug) => `${slug}.txt`),
);

async function look(path: string, content: Buffer): Promise<void> {
  const odd = read(`odd/${path}`, content);
  const made = digest(odd ? [...good, odd] : good, { settings, asOf: day, version: "0" });
  const now = ownWords(made);
  for (const [own, words] of alone)
    if (now.get(own) !== words) throw new Error(`"${own}" is not as it was:\n${words}\n${now.get(own)}`);
  const { reports } = made.collection;
  const oddDay = reports.find(({ article }) => article.source === odd)?.article.datePublished?.value ?? "9999";
  for (const { article, slug } of before.collection.reports) {
    const moved = reports.find((report) => report.article.source === article.source)?.slug !== slug;
    // What is dated earlier may have an address first.
    if (moved && oddDay > (article.datePublished?.value ?? "9999")) throw new Error(`"${slug}" has moved`);
  }
  const others = new Set(
    made.collection.reports.flatMap(({ article, slug }) => (article.source === odd ? [] : [`/articles/${slug}/`])),
  );
  for (const page of made.pages) {
    const content = page.load();
    const copy = JSON.parse(JSON.stringify(content)) as typeof content;
    const written = renderPage(copy, settings);
    if (/\.(?:xml|opml)$/u.test(page.url)) {
      const valid = XMLValidator.validate(written);
      if (valid !== true) throw new Error(`${page.url} is no XML: ${valid.err.msg}`);
    } else if (page.url.endsWith(".json")) JSON.parse(written);
    else if (page.kind !== "robots" && !others.has(page.url)) {
      const problems = await problemsIn(written);
      if (problems.length > 0) throw new Error(`${page.url}: ${problems.join("\n")}`);
    }
  }
}

/** @throws with the smallest input that breaks something */
export const fuzz = (runs: number, seed: number): Promise<void> =>
  fc.assert(fc.asyncProperty(name, bytes, look), { numRuns: runs, seed, endOnFailure: false });
