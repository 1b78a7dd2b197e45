import { parseAtomFeed, parseJsonFeed, parseOpml } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { Url } from "../../src/model/pageParts.ts";
import { readSettings } from "../../src/model/settings.ts";
import { published } from "../../src/plan/published.ts";
import { siteOf } from "../../src/plan/site.ts";
import { type ListedPage, sitemaps } from "../../src/plan/sitemap.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const settings = { url: "https://news.example/digest/", title: "Læst & set" };
const front = (publisher: string, rights = "own") => `---\npublisher: ${publisher}\nrights: ${rights}\nstory: x\n---\n`;
const flood =
  "The river Kvalda rose four metres and flooded the lower town of Brovenna. Mayor Anna Weber asked 2,300 people to leave their homes.";
const { pages } = digested(
  {
    "2021-06-14-a.en.txt": `${front("Harbour Post")}River </script><b>floods</b> Brovenna\n\nBy Paul Ostrow\n\n${flood}`,
    "2021-06-15-b.da.txt": `${front("Kanalbladet", "link")}Flod i Brovenna\n\nFloden Kvalda steg fire meter i Brovenna, siger borgmester Anna Weber.`,
    "c.en.txt": `---\nstory: y\n---\nA chess set made of ice\n\nFor one afternoon the mill pond of Brovenna held a chess board. White won, said Anna Weber.`,
  },
  settings,
);
const written = (url: string): string =>
  renderPage(pages.find((page) => page.url === url)!.load(), readSettings(settings));
const structured = (url: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/u.exec(written(url))![1]!);

describe("feeds", () => {
  const of = (kind: string) => pages.filter((page) => page.kind === kind).map(({ url }) => url);

  it("are there for the site, each language, story, name and publisher, in both formats", () => {
    expect(
      of("feed")
        .filter((url) => url.endsWith(".xml"))
        .sort(),
    ).toEqual(
      of("feed")
        .filter((url) => url.endsWith(".json"))
        .map((url) => url.replace(/json$/u, "xml"))
        .sort(),
    );
    expect(of("feed")).toEqual(
      expect.arrayContaining(["/feed.xml", "/da/feed.xml", "/stories/a/feed.xml", "/names/brovenna/feed.json"]),
    );
    expect(of("feed")).toContain("/sources/kanalbladet/feed.json");
    // Told once: its page is enough.
    expect(of("feed")).not.toContain("/stories/c/feed.xml");
  });

  it("parse, with whole addresses, and say the same in both formats", () => {
    for (const url of of("feed")) {
      const text = written(url);
      const entries = url.endsWith(".json")
        ? parseJsonFeed(text).items!.map((item) => [item.id, item.title])
        : (parseAtomFeed(text).entries ?? []).map((entry) => [entry.id, entry.title?.value]);
      if (url.startsWith("/stories"))
        expect(entries).toEqual([
          ["https://news.example/digest/articles/b/", "Flod i Brovenna"],
          ["https://news.example/digest/articles/a/", "River </script><b>floods</b> Brovenna"],
        ]);
      for (const [id] of entries) expect(id).toMatch(/^https:\/\/news\.example\/digest\/articles\//u);
    }
  });

  it("show no text that may not be shown", () => {
    expect(written("/stories/a/feed.json")).not.toContain("steg fire meter");
  });

  it("of publishers are listed", () => {
    const { body } = parseOpml(written("/sources.opml"));
    expect(body?.outlines?.map(({ text, xmlUrl }) => [text, xmlUrl])).toEqual([
      ["Harbour Post", "https://news.example/digest/sources/harbour-post/feed.xml"],
      ["Kanalbladet", "https://news.example/digest/sources/kanalbladet/feed.xml"],
    ]);
  });
});

describe("structured data", () => {
  it("is schema.org's NewsArticle, and cannot end its element", () => {
    expect(structured("/articles/a/")).toMatchObject({
      "@type": "NewsArticle",
      headline: "River </script><b>floods</b> Brovenna",
      inLanguage: "en",
      datePublished: "2021-06-14",
      author: [{ "@type": "Person", name: "Paul Ostrow" }],
      publisher: { name: "Harbour Post" },
      isPartOf: { "@id": "https://news.example/digest/stories/a/" },
    });
  });

  it("names a story's reports", () => {
    expect(structured("/stories/a/").hasPart.map((part: { url: string }) => part.url)).toEqual([
      "https://news.example/digest/articles/a/",
      "https://news.example/digest/articles/b/",
    ]);
  });

  it("invents no date", () => {
    expect(structured("/articles/c/")).not.toHaveProperty("datePublished");
  });
});

describe("data", () => {
  const read = (url: string): unknown => JSON.parse(written(url));

  it("lists articles and stories of each month, without their texts", () => {
    expect(read("/data/articles.json")).toEqual([
      { month: "2021-06", url: "/data/articles/2021-06.json", count: 2 },
      { month: null, url: "/data/articles/undated.json", count: 1 },
    ]);
    const articles = ["2021-06", "undated"].flatMap(
      (month) => read(`/data/articles/${month}.json`) as { url: string; story: string }[],
    );
    expect(articles.map(({ url, story }) => [url, story])).toEqual([
      ["/articles/a/", "/stories/a/"],
      ["/articles/b/", "/stories/a/"],
      ["/articles/c/", "/stories/c/"],
    ]);
    expect(read("/data/stories.json")).toHaveLength(2);
    expect(read("/data/stories/2021-06.json")).toMatchObject([{ articles: ["/articles/a/", "/articles/b/"] }]);
    expect(written("/data/articles/2021-06.json")).not.toContain("rose four metres");
  });
});

describe("the sitemap", () => {
  const made = digested({}, settings);
  const site = siteOf(published(made.collection, readSettings(settings)), readSettings(settings));
  const many = (count: number, month?: string) =>
    Array.from({ length: count }, (_, n) => ({
      url: `/p${month ?? ""}/${n}/` as Url,
      ...(month ? { lastmod: `${month}-0${1 + (n % 9)}` } : {}),
    }));
  const texts = (pages: readonly ListedPage[]) =>
    new Map(sitemaps(site, pages).map(({ url, load }) => [url as string, renderPage(load(), readSettings(settings))]));

  it("is one file as long as that is short", () => {
    const files = texts(many(10_000));
    expect([...files.keys()]).toEqual(["/sitemap.xml"]);
    expect(files.get("/sitemap.xml")!.match(/<url>/gu)).toHaveLength(10_000);
  });

  it("is in parts by month where it would be long, none with more than a search engine reads", () => {
    const pages = [...many(10, "2021-02"), ...many(20, "2021-03"), ...many(50_001)];
    const files = texts(pages);
    expect(files.get("/sitemap.xml")).toContain("<sitemapindex");
    const parts = [...files.get("/sitemap.xml")!.matchAll(/<loc>https:\/\/news\.example\/digest(.+?)<\/loc>/gu)];
    expect(parts.map(([, url]) => url)).toEqual([
      "/sitemap/2021-02.xml",
      "/sitemap/2021-03.xml",
      "/sitemap/pages.xml",
      "/sitemap/pages-2.xml",
    ]);
    const counts = parts.map(([, url]) => (files.get(url!)!.match(/<url>/gu) ?? []).length);
    expect(counts).toEqual([10, 20, 50_000, 1]);
  });
});
