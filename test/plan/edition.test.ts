import { describe, expect, it, test } from "vitest";
import { digest } from "../../src/digest.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { readSettings } from "../../src/model/settings.ts";
import { source } from "../line.ts";

const settings = readSettings({});
const body =
  "The council of Brovenna\n\nThe council met on Tuesday and spoke of bridges for the better part of four hours.";
const other = source(
  "Bread in Tarvik\n\nFlour was dear in Tarvik, and forty ovens stayed cold on Monday.",
  "other.en.txt",
);

/** Is the article published, and what is said of it? */
function built(front: string, asOf: string, preview = false) {
  const text = source(front ? `---\n${front}\n---\n${body}` : body, "a.en.txt");
  const made = digest([text, other], { settings, asOf: asOf as IsoDate, version: "0", preview });
  const said = made.notices.filter(
    ({ path, ruleId }) => path === "a.en.txt" && /^(?:edition|frontMatter)\//u.test(ruleId),
  );
  return { published: made.pages.some(({ url }) => url === "/articles/a/"), said, made };
}

describe("publish and expires", () => {
  test.each([
    ["", "2021-02-11", true],
    ["publish: 2021-02-12", "2021-02-11", false],
    ["publish: 2021-02-11", "2021-02-11", true],
    ["publish: 2021-02-11T23:59", "2021-02-11", true],
    ["expires: 2021-02-12", "2021-02-11", true],
    ["expires: 2021-02-11", "2021-02-11", false],
    ["publish: 2021-02-01\nexpires: 2021-03-01", "2021-02-11", true],
    ["publish: 2021-02-01\nexpires: 2021-03-01", "2021-03-01", false],
    ["publish:", "2021-02-11", true],
    ["draft: false", "2021-02-11", true],
    ["draft: true", "2021-02-11", false],
  ])("%j on %s: published %s", (front, asOf, published) => {
    expect(built(front, asOf).published).toBe(published);
    expect(built(front, asOf).said.every(({ severity }) => severity === "info")).toBe(true);
  });

  test.each([
    ["publsh: 2030-01-01", "frontMatter/unknown"],
    ["Publish: 2030-01-01", "frontMatter/unknown"],
    ["expire: 2020-01-01", "frontMatter/unknown"],
    ["drafts: true", "frontMatter/unknown"],
    ["publish date: 2030-01-01", "frontMatter/unknown"],
    ["embargo: 2030-01-01 06:00", "frontMatter/unknown"],
    ["veröffentlichen: 2030-01-01", "frontMatter/unknown"],
  ])("%j holds the text back, as it may be meant so", (front, ruleId) => {
    const { published, said } = built(front, "2021-06-01");
    expect(published).toBe(false);
    expect(said).toContainEqual(expect.objectContaining({ ruleId, severity: "error", line: 2 }));
  });

  test.each(["titel: A", "tag: x", "lead: yes", "embargo: 2021-05-01", "dat: 2020-01-01", "issue: 2030"])(
    "%j does not",
    (front) => {
      expect(built(front, "2021-06-01").published).toBe(true);
    },
  );

  test.each([
    ["---\npublish: 2030-01-01\n\n", false],
    ["---js\n{ publish: '2030-01-01' }\n---\n", false],
    ["---toml\ndraft = true\n---\n", false],
    ["---\ntitle: A\n\n", true],
    ["---js\n{ title: 'A' }\n---\n", true],
  ])("front matter that cannot be read: %j, published %s", (front, published) => {
    const made = digest([source(front + body, "a.en.txt"), other], {
      settings,
      asOf: "2021-06-01" as IsoDate,
      version: "0",
    });
    expect(made.pages.some(({ url }) => url === "/articles/a/")).toBe(published);
  });

  test.each([
    ["publish: next week", 'publish: next week"'],
    ["publish: 2021-02-31", 'publish: 2021-02-31"'],
    ["publish: [2021-02-01]", "publish: "],
    ["publish: 20210201", 'publish: 20210201"'],
    ["publish: { on: 2021-02-01 }", "publish: "],
    ["publish: &a [*a]", "publish: "],
    ["expires: never", 'expires: never"'],
    ["publish: 2021-02-01\nexpires: soon", 'expires: soon"'],
    ["title: Council: bridges: hours\npublish: next week", 'publish: next week"'],
  ])("%j holds the text back, and says where and why", (front, words) => {
    for (const preview of [false, true]) {
      const { published, said } = built(front, "2021-06-01", preview);
      expect(published).toBe(false);
      const error = said.find(({ severity }) => severity === "error");
      expect(error).toMatchObject({
        line: front.split("\n").length + 1,
        note: expect.stringMatching(/^Write (?:publish|expires): YYYY-MM-DD/u),
      });
      expect(error!.reason).toContain(words);
    }
  });

  it("hold a text back in the preview too, where drafts are shown", () => {
    expect(built("publish: 2021-02-12", "2021-02-11", true).published).toBe(false);
    expect(built("draft: true", "2021-02-11", true).published).toBe(true);
  });

  it("are told to whoever wants to know everything", () => {
    expect(built("publish: 2021-02-12", "2021-02-11").said).toMatchObject([
      { line: 2, severity: "info", reason: "Not published before 2021-02-12" },
    ]);
    expect(built("title: T\nexpires: 2021-02-10", "2021-02-11").said).toMatchObject([
      { line: 3, severity: "info", reason: "Not published since 2021-02-10" },
    ]);
  });

  it.each(["draft: yes", "draft: 1", "draft: maybe"])("a draft that is misspelt is none the less one: %s", (front) => {
    const { published, said } = built(front, "2021-02-11");
    expect(published).toBe(false);
    expect(said).toMatchObject([{ severity: "error", line: 2, reason: expect.stringContaining(front) }]);
  });
});

describe("a date after the day that the site is built for", () => {
  const dated = (date: string, asOf: string) => {
    const { made } = built(`date: ${date}`, asOf);
    const report = made.collection.reports.find(({ article }) => article.source.path === "a.en.txt")!;
    return {
      date: report.article.datePublished?.value,
      said: made.notices.filter(({ ruleId }) => ruleId === "datePublished/front-matter"),
      report,
    };
  };
  it("is not believed", () => {
    const { date, said, report } = dated("2021-03-01", "2021-02-11");
    expect(date).toBeUndefined();
    expect(said).toMatchObject([{ severity: "warning", reason: expect.stringContaining("2021-03-01") }]);
    expect(report.article.source.text).toContain(body);
    expect(report.article.blocks.length).toBeGreaterThan(0);
  });
  it.each(["2021-02-10", "2021-02-11", "2021-02-12"])(
    "%s is believed on 2021-02-11: somewhere it is tomorrow",
    (on) => {
      expect(dated(on, "2021-02-11")).toMatchObject({ date: on, said: [] });
    },
  );
});

it("names the day on the about page, and nowhere else", () => {
  const pagesOn = (asOf: string) =>
    new Map(built("date: 2021-02-01", asOf).made.pages.map((page) => [page.url, JSON.stringify(page.load())]));
  const [one, two] = [pagesOn("2021-02-11"), pagesOn("2021-02-12")];
  expect([...one.keys()].filter((url) => one.get(url) !== two.get(url))).toEqual(["/about/"]);
  expect([...two.keys()]).toEqual([...one.keys()]);
});
