import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/digest.ts";
import { sentencesOf } from "../../src/languages/sentences.ts";
import type { ArticlePage, StoryPage } from "../../src/model/page.ts";
import { readSettings, type SettingsInput } from "../../src/model/settings.ts";
import type { Collection } from "../../src/model/story.ts";
import { inputsOf } from "../../src/plan/inputs.ts";
import { plan } from "../../src/plan/plan.ts";
import { published } from "../../src/plan/published.ts";
import { rightsOf } from "../../src/plan/whose.ts";
import { read } from "../../src/read/read.ts";
import { filePath } from "../../src/render/site.ts";
import { tracesIn } from "../../src/render/traces.ts";
import { Sequences, sequencesOf } from "../../src/text/sequences.ts";
import { renderPage } from "../../templates/page.tsx";
import { day, source } from "../line.ts";
import { random } from "../render/trees.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-rights-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The whole site on disk: pages, feeds and data as they are written, and what they and the index are made from. */
function written(collection: Collection, settings: ReturnType<typeof readSettings>) {
  const own = mkdtempSync(join(folder, "site-"));
  const { pages, search } = plan(collection, { settings, asOf: day, version: "0.0.0" }, []);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  };
  for (const page of pages) put(filePath(page.url), renderPage(page.load(), settings));
  // Nor is it in what pages are made from: a new kind of page cannot show it either.
  const { reports, stories } = published(collection, settings);
  put("reports.json", JSON.stringify(reports));
  put("stories.json", JSON.stringify(stories.map(({ points, figures, timeline }) => [points, figures, timeline])));
  for (const { folder: path, records } of search) put(`${path}records.json`, JSON.stringify(records()));
  return { own, pages };
}

/** A run of words across two sentences may be there by chance: one is shown, and the page goes on with a common word. */
const sentencesIn = (text: string) => text.split("\n").flatMap((line) => sentencesOf(line).map((of) => of.text));

/** What of texts that may not be shown stands in a site beside their headlines and the excerpts on their own pages. */
function leftOf(collection: Collection, input: SettingsInput) {
  const settings = readSettings(input);
  const { own, pages } = written(collection, settings);
  const kept = collection.reports.filter(({ article }) => !["own", "full"].includes(rightsOf(article, settings)));
  const sequences = new Sequences(kept.flatMap(({ article }) => sentencesIn(article.source.text)));
  for (const { article } of collection.reports)
    if (!kept.some((report) => report.article === article)) sequences.remove(sequencesOf(article.source.text));
  const before = sequences.size;
  for (const { article, slug } of kept) {
    const page = pages.find(({ url }) => url === `/articles/${slug}/`)!.load() as ArticlePage;
    const said = [page.standfirst ?? "", ...page.body.map(({ runs }) => runs.map(({ text }) => text).join(""))];
    const most = page.rights === "link" ? 0 : (settings.publishers[article.source.path.split("/")[0]!]?.excerpt ?? 2);
    expect(said.flatMap(sentencesOf).length, article.source.path).toBeLessThanOrEqual(most);
    expect(page.leftOut.count, article.source.path).toBe(0);
    for (const text of [...said, page.title]) sequences.remove(sequencesOf(text));
  }
  const traces = tracesIn(own, sequences).traces.map(({ path, sequences: found }) => `${path}: ${[...found][0]}`);
  rmSync(own, { recursive: true, force: true });
  return { traces, looked: before };
}

const collectionOf = (texts: Readonly<Record<string, string>>, settings: SettingsInput) =>
  digest(
    Object.entries(texts).map(([path, text]) => source(text, path)),
    { settings: readSettings(settings), asOf: day, version: "0.0.0" },
  ).collection;

const told = {
  "post/2021-06-14-flood.en.txt": `River floods Brovenna

Anna Weber, the mayor, asks 2,300 people to leave their homes in the lower town before night falls.

By Paul Ostrow, our correspondent in the lower town of Brovenna and on the hills behind it

The river Kvalda rose four metres and flooded the lower town of Brovenna on 14 June 2021. Mayor Anna Weber asked 2,300 people to leave their homes before the evening. “We have never seen so much water in our streets, and I have lived here all my life,” said Anna Weber. The damage was put at $40 million by the insurers of the harbour on Tuesday. On 3 March 2019 the river had last come as far as the steps of the town hall.

Read also: how the people of Brovenna built a dyke of sand in one night and lost it again

The mill pond was emptied in 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018 and 2019 by the guild of millers.`,
  "blad/2021-06-15-flod.da.txt": `Flod går over sine bredder i Brovenna

Floden Kvalda steg fire meter og oversvømmede den nedre by i Brovenna den 14. juni 2021. Borgmester Anna Weber bad 2.300 mennesker om at forlade deres hjem inden aften. »Vi har aldrig set så meget vand i vores gader, og jeg har boet her hele mit liv,« sagde Anna Weber. Skaderne blev anslået til 40 millioner dollar af havnens forsikringsselskaber om tirsdagen. Den 3. marts 2019 nåede floden sidst til trappen foran rådhuset.`,
  "mail/2021-06-15-water.en.txt": `Water in the streets of Brovenna

Mayor Anna Weber asked 2,500 people in the lower town of Brovenna to leave their homes as the Kvalda rose. The damage was put at $40 million, the insurers of the harbour said on Tuesday evening. The river Kvalda rose four metres in one night and flooded the lower town on 14 June 2021. Nobody was hurt, although forty boats of the harbour were lost in the dark.`,
  "asahi/2021-06-15-kozui.ja.txt": `ブロヴェンナで洪水

クヴァルダ川の水位が四メートル上昇し、ブロヴェンナの下町が二〇二一年六月十四日に浸水した。アンナ・ウェーバー市長は二千三百人の住民に夕方までに自宅から避難するよう求めた。港の保険会社は火曜日に損害額を四千万ドルと見積もったと複数の関係者が明らかにした。`,
};
const story = Object.fromEntries(Object.entries(told).map(([path, text]) => [path, `---\nstory: flood\n---\n${text}`]));
const publishersAs = (rights: Readonly<Record<string, string>>, more: object = {}): SettingsInput =>
  ({
    url: "https://news.example/",
    publishers: Object.fromEntries(Object.entries(rights).map(([name, own]) => [name, { name, rights: own, ...more }])),
  }) as SettingsInput;

describe("of a text that may not be shown nothing stands anywhere but its excerpt", () => {
  const all = { post: "own", blad: "own", mail: "own", asahi: "own" };
  it.each<[string, Record<string, string>, object]>([
    ["one excerpt among whole texts", { ...all, post: "excerpt" }, {}],
    ["one link among whole texts", { ...all, post: "link" }, {}],
    ["excerpts only", { post: "excerpt", blad: "excerpt", mail: "excerpt", asahi: "excerpt" }, {}],
    [
      "excerpts of one sentence",
      { post: "excerpt", blad: "excerpt", mail: "excerpt", asahi: "excerpt" },
      { excerpt: 1 },
    ],
    ["links only", { post: "link", blad: "link", mail: "link", asahi: "link" }, {}],
    ["a script without spaces", { ...all, asahi: "excerpt" }, { excerpt: 1 }],
    ["excerpts beside links", { ...all, post: "excerpt", blad: "link", mail: "link" }, { excerpt: 3 }],
  ])("%s", (_, rights, more) => {
    const settings = publishersAs(rights, more);
    const { traces, looked } = leftOf(collectionOf(story, settings), settings);
    expect(looked).toBeGreaterThan(20);
    expect(traces).toEqual([]);
  });

  it("nor the sentence that a text without a headline is called by", () => {
    const settings = publishersAs({ post: "link", mail: "excerpt" });
    const text =
      "The council of Brovenna met on Tuesday and spoke of bridges for four long hours. Nobody had known of it.";
    const collection = collectionOf(
      { "post/a.en.txt": text, "mail/b.en.txt": `${text} A boy of nine had seen it all.` },
      settings,
    );
    expect(published(collection, settings as never).reports.map(({ article }) => article.headline.value)).toEqual([
      "The council of Brovenna met on Tuesday …",
      "The council of Brovenna met on Tuesday …",
    ]);
    expect(leftOf(collectionOf({ "post/a.en.txt": text }, settings), settings).traces).toEqual([]);
  });
});

describe("what is left of such a text", () => {
  const settings = publishersAs({ post: "excerpt", blad: "link", mail: "own", asahi: "excerpt" });
  const collection = collectionOf(story, settings);
  const { pages, search } = plan(collection, { settings: readSettings(settings), asOf: day, version: "0" }, []);
  const records = search.flatMap((bundle) => bundle.records());
  const page = pages.find(({ url }) => url === "/stories/flood/")!.load() as StoryPage;

  it("is enough to find it, by any of its words", () => {
    for (const [url, words] of [
      ["/articles/flood/", ["insurers", "millers", "kvalda", "4e7"]],
      ["/articles/flod/", ["forsikringsselskaber", "trappen", "4e7"]],
      ["/articles/kozui/", ["洪水", "保険", "住民"]],
    ] as const) {
      const { content } = records.find((record) => record.url === url)!;
      for (const word of words) expect(content).toContain(word);
    }
  });

  it("is what is read beside a hit", () => {
    const said = Object.fromEntries(records.map((record) => [record.url, record.said]));
    expect(said["/articles/flood/"]).toMatch(
      /^Anna Weber, the mayor, asks 2,300 people .* falls\. The river .* 2021\.$/u,
    );
    expect(said["/articles/flod/"]).toBe("");
    expect(said["/articles/water/"]).toBeUndefined();
  });

  it("are its figures, with what they count, and the dates it names", () => {
    const cells = page.figures.flatMap((row) => row.cells.map(({ report, sentence }) => [report.siglum, sentence]));
    expect(cells).toContainEqual(["da", "2.300 mennesker"]);
    expect(cells).toContainEqual(["en1", "$40 million"]);
    const day = page.timeline.find(({ date }) => date === "2019-03-03")!;
    expect([...day.told.map(({ report }) => report.siglum), ...day.more.map(({ siglum }) => siglum)].sort()).toEqual([
      "da",
      "en1",
    ]);
    expect(day.told).toEqual([]);
  });

  it("is that it tells what others tell", () => {
    const all = page.points.map(({ line, others, more }) => ({
      said: [line, ...others].map(({ report }) => report.siglum),
      unsaid: more.map(({ siglum }) => siglum),
    }));
    expect(all.length).toBeGreaterThan(0);
    for (const { said, unsaid } of all) {
      expect(said).not.toContain("da");
      expect(said.length + unsaid.length).toBeGreaterThan(1);
    }
    expect(all.flatMap(({ unsaid }) => unsaid)).toContain("en1");
  });

  it("does not depend on the other articles", () => {
    const bodyIn = (texts: Readonly<Record<string, string>>) =>
      published(collectionOf(texts, settings), readSettings(settings)).reports.find(({ slug }) => slug === "flood")!
        .article.summary;
    const path = "post/2021-06-14-flood.en.txt";
    expect(bodyIn({ [path]: story[path]! })).toEqual(bodyIn(story));
  });
});

describe("a page is made from what may be shown", () => {
  const collection = collectionOf(story, publishersAs({}));
  const inputsAs = (rights: Readonly<Record<string, string>>, more: object = {}) => {
    const shown = published(collection, readSettings(publishersAs(rights, more)));
    const inputs = inputsOf(shown);
    const at = (slug: string) => shown.reports.find((report) => report.slug === slug)!;
    return {
      own: inputs.articlePage(at("flood")),
      other: inputs.articlePage(at("water")),
      story: inputs.storyPage(shown.stories[0]!),
      data: inputs.storyData(shown.stories[0]!),
      found: inputs.found(at("flood")),
    };
  };
  it.each([
    ["an excerpt", { post: "excerpt" }, { post: "own" }],
    ["a link", { post: "link" }, { post: "excerpt" }],
    ["nothing else than before", { post: "own" }, { post: "full" }],
  ])("%s", (name, rights, before) => {
    const [a, b] = [inputsAs(rights), inputsAs(before)];
    for (const key of Object.keys(a) as (keyof typeof a)[])
      expect(a[key] === b[key], key).toBe(name.startsWith("nothing"));
  });
  it("an excerpt of another length", () => {
    expect(inputsAs({ post: "excerpt" }, { excerpt: 1 }).story).not.toBe(inputsAs({ post: "excerpt" }).story);
  });
});

describe("the sample articles, with any rights", () => {
  const sources = read(fileURLToPath(new URL("../../articles", import.meta.url))).sources;
  const folders = [...new Set(sources.map(({ path }) => path.split("/")[0]!))];
  const { collection } = digest(sources, { settings: readSettings({}), asOf: day, version: "0.0.0" });
  const as = (rights: (folder: string) => string, excerpt: number) =>
    publishersAs(Object.fromEntries(folders.map((name) => [name, rights(name)])), { excerpt });

  it("show nothing but two sentences each, where all are excerpts", () => {
    const { traces, looked } = leftOf(
      collection,
      as(() => "excerpt", 2),
    );
    expect(looked).toBeGreaterThan(1000);
    expect(traces).toEqual([]);
  });
  it.each([1, 2])("show nothing that they may not (draw %i)", (seed) => {
    const pick = random(seed);
    const some = as(() => ["own", "full", "excerpt", "link"][pick(4)]!, 1 + pick(3));
    expect(leftOf(collection, some).traces).toEqual([]);
  });
});
