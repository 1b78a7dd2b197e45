import { describe, expect, it } from "vitest";
import { digest } from "../src/digest.ts";
import type { ArticleFile, SourceFile } from "../src/model/article.ts";
import { noCache } from "../src/model/cache.ts";
import { readSettings, type SettingsInput } from "../src/model/settings.ts";
import { proofOf } from "../src/proof.ts";
import { day, source } from "./line.ts";

const flood = `Flood in Brovenna leaves 12 dead

2021-03-04

Twelve people died when the river Sarno broke its banks in Brovenna on Thursday, the mayor, Anna Weber, said. The damage is put at 26 million dollars, and 300 homes are under water. "We have never seen such rain," Weber said.`;
const texts = {
  "kanalbladet/oversvoemmelse.da.txt": `Oversvømmelse i Brovenna har kostet 12 mennesker livet

2021-03-04

Tolv mennesker er døde, efter at floden Sarno gik over sine bredder i Brovenna torsdag, siger borgmester Anna Weber. Skaderne løber op i 26 millioner dollar, og 300 huse står under vand.`,
  "post/flood.en.txt": flood,
  "post/chess.en.txt": `Chess champion keeps her title

2021-05-01

Maria Ozols won the last game of the match in Riga with the black pieces, and keeps her title for two more years.`,
};

const file = (of: SourceFile): ArticleFile => ({
  path: of.path,
  hash: of.text,
  open: () => ({ source: of, notices: [] }),
});

/** Pages of a proof of one changed text, and the same pages of a digest of all, by address. */
function proved(path: string, text: string, settings: SettingsInput = {}, preview = false) {
  const edition = { settings: readSettings(settings), asOf: day, version: "0.0.0", preview };
  const digested = (all: Readonly<Record<string, string>>) =>
    digest(
      Object.entries(all).map(([of, said]) => source(said, of)),
      edition,
    );
  const before = digested(texts);
  const old = texts[path as keyof typeof texts] ?? "";
  const proof = proofOf(file(source(text, path)), file(source(old, path)), before, edition, noCache);
  const after = new Map(digested({ ...texts, [path]: text }).pages.map((page) => [page.url, page]));
  // Reasons of links are those of the digest.
  const plain = (content: object = {}) =>
    JSON.parse(
      JSON.stringify({ ...content, links: [], related: [] }, (key, value) => (key === "because" ? [] : value)),
    );
  return proof.map(({ url, load }) => ({ url, proof: plain(load()), edition: plain(after.get(url)?.load()) }));
}

describe("a proof of an article that was changed", () => {
  it.each([
    ["a sentence more", `${flood} Schools stay closed until Monday.`],
    ["another number, as its story has it", flood.replace("26 million", "29 million")],
    ["another headline", flood.replace("leaves 12 dead", "kills twelve people")],
    ["a name that nobody else mentions", flood.replace("the mayor, Anna Weber,", "the minister, Karel Novak,")],
    ["nothing else", flood],
  ])("says what the edition will say: %s", (_, text) => {
    const pages = proved("post/flood.en.txt", text);
    expect(pages.map(({ url }) => url.split("/")[1])).toEqual(["articles", "stories"]);
    for (const { proof, edition } of pages) expect(proof).toEqual(edition);
  });

  it("leaves an article in its story until the edition", () => {
    const [page] = proved("post/flood.en.txt", texts["post/chess.en.txt"]);
    expect(JSON.stringify(page?.proof)).toContain("Maria Ozols");
    expect(JSON.stringify(page?.proof)).toContain("Tolv mennesker");
  });

  it.each([
    ["an article that was not there", "post/new.en.txt", flood, false],
    ["a draft", "post/flood.en.txt", `---\ndraft: true\n---\n${flood}`, false],
  ])("is none of %s", (_, path, text, preview) => {
    expect(proved(path, text, {}, preview)).toEqual([]);
  });

  it("is there of a draft in the preview", () => {
    expect(proved("post/flood.en.txt", `---\ndraft: true\n---\n${flood}`, {}, true)).toHaveLength(2);
  });

  it("is none of a file without words", () => {
    const edition = { settings: readSettings({}), asOf: day, version: "0.0.0" };
    const made = digest([source(flood, "a.txt")], edition);
    const empty = { path: "a.txt", hash: "", open: () => ({ notices: [] }) };
    expect(proofOf(empty, file(source(flood, "a.txt")), made, edition, noCache)).toEqual([]);
  });
});
