import { XMLParser } from "fast-xml-parser";
import { describe, expect, it, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { isoDate, momentOf } from "../../src/model/isoDate.ts";
import { readSettings, type SettingsInput } from "../../src/model/settings.ts";
import { renderPage } from "../../templates/page.tsx";
import { source } from "../line.ts";

const input: SettingsInput = { url: "https://news.example/digest/", title: "Læst & set" };
const settings = readSettings(input);
const made = (texts: Readonly<Record<string, string>>, day = "2024-02-29") =>
  digest(
    Object.entries(texts).map(([path, text]) => source(text, path)),
    { settings, asOf: isoDate(day)!, version: "0.0.0" },
  ).pages;
const feedsOf = (pages: ReturnType<typeof made>, format: string) =>
  pages
    .filter(({ kind, url }) => kind === "feed" && url.endsWith(format))
    .map((page) => ({ url: page.url as string, text: renderPage(page.load(), settings) }));
const front = (lines: string) => `---\n${lines}\nstory: none\n---\n`;
const told = "The river Kvalda rose four metres in Brovenna, and Mayor Anna Weber asked 2,300 people to leave.";
const texts = {
  "post/a.en.txt": `${front("date: 2021-06-14\nupdated: 2021-06-20\nauthor: Paul Ostrow")}River <b>floods</b> Brovenna\n\n${told}`,
  "post/b.en.txt": `${front("date: 2021-06-14T23:30-05:00")}Bridge of Brovenna opens\n\n${told} It was built by hand.`,
  "post/c.en.txt": `${front("date: 2021-06-15T03:00")}Brovenna has a goat\n\n${told} A goat was seen.`,
  "post/d.en.txt": `${front("date: 2021-06-13\nupdated: 2021-06-12")}Tea in Brovenna\n\n${told} Tea was drunk.`,
  "blatt/e.de.txt":
    "Ein Schachbrett aus Eis\n\nEinen Nachmittag lang lag auf dem Teich von Brovenna ein Schachbrett, sagte Anna Weber.",
};
const pages = made(texts);

type Node = { readonly [name: string]: unknown };
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["entry", "author", "link"].includes(name),
});
const feedIn = (text: string): Node => parser.parse(text).feed;
const entriesOf = (feed: Node) => (feed.entry ?? []) as readonly Node[];
const textOf = (value: unknown): string =>
  (typeof value === "string" ? value : ((value as Node)?.["#text"] as string)) ?? "";
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;
/** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry have to have. */
function expectAtom(text: string) {
  const feed = feedIn(text);
  for (const part of [feed, ...entriesOf(feed)]) {
    expect(URL.canParse(part.id as string)).toBe(true);
    expect(textOf(part.title)).not.toBe("");
    expect(part.updated).toMatch(utc);
    expect((part.link as readonly Node[]).some((link) => link["@_rel"] === "alternate")).toBe(true);
  }
  for (const { name } of feed.author as { name: string }[]) expect(name).not.toBe("");
  expect((feed.author as unknown[]).length).toBeGreaterThan(0);
  expect((feed.link as readonly Node[]).some((link) => link["@_rel"] === "self")).toBe(true);
  for (const entry of entriesOf(feed)) expect(entry.published).toMatch(utc);
  const ids = entriesOf(feed).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const newest = entriesOf(feed)
    .map(({ updated }) => updated as string)
    .sort()
    .at(-1);
  if (newest) expect(feed.updated).toBe(newest);
  return feed;
}
/** jsonfeed.org/version/1.1: what has to be there, and what has to be what. */
function expectJsonFeed(text: string) {
  const feed = JSON.parse(text);
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: expect.stringMatching(/./u),
    home_page_url: expect.stringMatching(/^https:/u),
    feed_url: expect.stringMatching(/^https:/u),
    authors: [{ name: "Læst & set" }],
    items: expect.any(Array),
  });
  for (const item of feed.items) {
    expect(item).toMatchObject({
      id: expect.stringMatching(/^https:/u),
      url: item.id,
      content_text: expect.stringMatching(/./u),
      date_published: expect.stringMatching(utc),
    });
    if ("date_modified" in item)
      expect(Date.parse(item.date_modified)).toBeGreaterThan(Date.parse(item.date_published));
  }
  return feed;
}

describe("each feed of a site", () => {
  it.each(feedsOf(pages, ".xml"))("is Atom: $url", ({ text }) => void expectAtom(text));
  it.each(feedsOf(pages, ".json"))("is JSON Feed: $url", ({ text }) => void expectJsonFeed(text));
  const site = (format: string) => feedsOf(pages, format).find(({ url }) => url === `/feed${format}`)!.text;

  it("says when an article was published, and when it was changed after that", () => {
    const { items } = expectJsonFeed(site(".json"));
    expect(items.map((item: Node) => [item.title, item.date_published, item.date_modified])).toEqual([
      ["Bridge of Brovenna opens", "2021-06-15T04:30:00.000Z", undefined],
      ["Brovenna has a goat", "2021-06-15T03:00:00.000Z", undefined],
      ["River <b>floods</b> Brovenna", "2021-06-14T00:00:00.000Z", "2021-06-20T00:00:00.000Z"],
      // It cannot have been changed before it was there.
      ["Tea in Brovenna", "2021-06-13T00:00:00.000Z", undefined],
    ]);
    const feed = expectAtom(site(".xml"));
    expect(entriesOf(feed).map(({ published, updated }) => [published, updated])).toEqual(
      items.map((item: Node) => [item.date_published, item.date_modified ?? item.date_published]),
    );
    expect(feed.updated).toBe("2021-06-20T00:00:00.000Z");
  });

  it("names who signed, else who printed", () => {
    const names = (expectJsonFeed(site(".json")).items as { authors: { name: string }[] }[]).map(
      ({ authors }) => authors[0]!.name,
    );
    expect(names).toEqual(["post", "post", "Paul Ostrow", "post"]);
  });
});

describe("a feed without entries", () => {
  const cases: [string, ReturnType<typeof made>, string][] = [
    ["of an empty site", made({}), "/feed"],
    ["of undated articles", pages, "/de/feed"],
    ["of a publisher without dates", pages, "/sources/blatt/feed"],
  ];
  test.each(cases)("%s says so, dated by the day of the build", (_, from, url) => {
    const text = (format: string) => feedsOf(from, format).find((feed) => feed.url === url + format)!.text;
    expect(expectJsonFeed(text(".json")).items).toEqual([]);
    const feed = expectAtom(text(".xml"));
    expect(entriesOf(feed)).toEqual([]);
    expect(feed.updated).toBe("2024-02-29T00:00:00.000Z");
  });

  it("is made again on another day; one with entries is not", () => {
    const inputOf = (day: string, url: string) => made(texts, day).find((page) => page.url === url)!.input!();
    expect(inputOf("2024-02-29", "/de/feed.xml")).not.toBe(inputOf("2024-03-01", "/de/feed.xml"));
    expect(inputOf("2024-02-29", "/feed.xml")).toBe(inputOf("2024-03-01", "/feed.xml"));
    expect(
      feedsOf(made(texts, "2024-03-01"), "")
        .filter(({ text }) => text.includes("2024-03-01"))
        .map(({ url }) => url),
    ).toEqual(expect.arrayContaining(["/de/feed.xml"]));
  });
});

describe("momentOf()", () => {
  test.each([
    ["2021-02-11", "2021-02-11T00:00:00.000Z"],
    ["2021-02-11T08:30", "2021-02-11T08:30:00.000Z"],
    ["2021-02-11T08:30:15", "2021-02-11T08:30:15.000Z"],
    ["2021-02-11T08:30+01:00", "2021-02-11T07:30:00.000Z"],
    ["2021-02-11T23:30-0500", "2021-02-12T04:30:00.000Z"],
    ["2021-02-11T08:30:00Z", "2021-02-11T08:30:00.000Z"],
  ])("%s is %s", (date, moment) => {
    expect(new Date(momentOf(isoDate(date)!)).toISOString()).toBe(moment);
  });
});
