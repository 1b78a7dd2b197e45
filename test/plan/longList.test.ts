import { describe, expect, it } from "vitest";
import { htmlValidator } from "../../src/desk/validHtml.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import type { ListMonthPage, NamePage, PageContent, PublisherPage } from "../../src/model/page.ts";
import type { Url } from "../../src/model/pageParts.ts";
import { readSettings } from "../../src/model/settings.ts";
import { longList } from "../../src/plan/longList.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const page = "/names/a/" as Url;
/** The first day of a month. */
const dateOf = (month: string) => (month ? (`${month}-01` as IsoDate) : undefined);
const months = (count: number, of: string) => Array.from({ length: count }, () => of);

describe("a long list", () => {
  it("is on its page as a whole as long as it is short", () => {
    const items = [...months(99, "2021-03"), "2021-02"];
    expect(longList(page, items, dateOf)).toEqual({ shown: items, months: [] });
  });

  it("is on pages by month beyond that, the newest on its own page as well", () => {
    const items = [...months(60, "2021-03"), ...months(1, "2020-12"), ...months(40, "2020-11"), ""];
    const { shown, months: parts } = longList(page, items, dateOf);
    expect(shown).toEqual(months(40, "2021-03"));
    expect(parts.map(({ entry, items: own }) => [entry.month, entry.url, entry.count, own.length])).toEqual([
      ["2021-03", "/names/a/2021/03/", 60, 60],
      ["2020-12", "/names/a/2020/12/", 1, 1],
      ["2020-11", "/names/a/2020/11/", 40, 40],
      [undefined, "/names/a/undated/", 1, 1],
    ]);
    expect(parts.map(({ neighbours }) => [neighbours.later?.month, neighbours.earlier?.month])).toEqual([
      [undefined, "2020-12"],
      ["2021-03", "2020-11"],
      ["2020-12", undefined],
      [undefined, undefined],
    ]);
  });
});

describe("what has very many articles", () => {
  const subjects = ["harbour", "bridge", "school", "market", "theatre", "ferry", "forest"];
  const files = Object.fromEntries(
    Array.from({ length: 105 }, (_, n) => {
      const [month, subject] = [1 + (n % 3), subjects[n % subjects.length]!];
      // A line that differs in its numbers alone would be furniture.
      const street = `${"bdfgklmnrst"[n % 11]}${"aeiou"[n % 5]}${"lmnrst"[n % 6]}${"aeiou"[(n >> 3) % 5]}gate`;
      const guest = n % 30 === 7 ? " with guests from Lisbon" : "";
      const text = `The ${subject} of Brovenna in ${street}\n\nMayor Anna Weber opened the ${subject} in ${street}${guest} on a rainy morning.`;
      return [
        `post/2021-0${month}-${String(1 + (n % 27)).padStart(2, "0")}-${n}.en.txt`,
        `---\nstory: none\n---\n${text}`,
      ];
    }),
  );
  const { pages } = digested(files, { publishers: { post: { name: "Post" } } });
  const load = <Kind>(url: string) => pages.find((of) => of.url === url)!.load() as Kind;
  const parts = (of: string) => pages.filter(({ kind, url }) => kind === "listMonth" && url.startsWith(of));

  it.each([
    ["a name", "/names/brovenna/"],
    ["a person", "/names/anna-weber/"],
    ["a publisher", "/sources/post/"],
  ])("is listed by month: %s", (_, url) => {
    const { kind, ...whole } = load<NamePage | PublisherPage>(url);
    const [shown, count] =
      kind === "name"
        ? [(whole as NamePage).stories.length, (whole as NamePage).storyCount]
        : [(whole as PublisherPage).articles.length, (whole as PublisherPage).articleCount];
    expect([shown, count]).toEqual([40, 105]);
    expect(whole.months.map(({ month, count: own }) => [month, own])).toEqual([
      ["2021-03", 35],
      ["2021-02", 35],
      ["2021-01", 35],
    ]);
    expect(parts(url).map((part) => part.url)).toEqual(whole.months.map((month) => month.url));
    const january = load<ListMonthPage>(`${url}2021/01/`);
    expect(january.stories.length + january.articles.length).toBe(35);
    expect([january.of.url, january.later?.month, january.earlier]).toEqual([url, "2021-02", undefined]);
  });

  it("is not, where it has few", () => {
    expect(load<NamePage>("/names/lisbon/")).toMatchObject({ articles: 4, storyCount: 4, months: [] });
    expect(parts("/names/lisbon/")).toEqual([]);
  });

  it("is valid HTML, and leads back", async () => {
    const validate = (await htmlValidator())!;
    for (const url of ["/names/brovenna/", "/names/brovenna/2021/02/", "/sources/post/", "/sources/post/2021/02/"]) {
      const html = renderPage(load<PageContent>(url), readSettings({}));
      expect(await validate(html), url).toEqual([]);
    }
    const month = renderPage(load<PageContent>("/names/brovenna/2021/02/"), readSettings({}));
    expect(month).toContain('<a href="../../"');
    expect(month).toContain('<a href="../01/" rel="prev"');
    expect(month).toContain('<a href="../03/" rel="next"');
  });
});

describe("what is said of a name", () => {
  it("is in each language in turn, of reports that may be quoted", () => {
    const files = Object.fromEntries([
      ...Array.from({ length: 10 }, (_, n) => [
        `a/${n}.en.txt`,
        `---\nstory: none\n---\nHouse number ${n} of Brovenna\n\nThe ${"abcdefghij"[n]}-house is the tallest in all of Brovenna, says its owner.`,
      ]),
      [
        "b/10.da.txt",
        "---\nstory: none\n---\nHuse i Brovenna\n\nHuset ved havnen er det ældste i Brovenna, siger ejeren.",
      ],
      [
        "c/11.de.txt",
        "---\nstory: none\nrights: link\n---\nHaus in Brovenna\n\nDas Haus am Hafen ist das neueste in Brovenna.",
      ],
    ]);
    const { pages } = digested(files);
    const page = pages.find(({ url }) => url === "/names/brovenna/")!.load() as NamePage;
    const languages = page.lines.map(({ report }) => report.lang);
    expect(languages).toHaveLength(8);
    expect(new Set(languages)).toEqual(new Set(["en", "da"]));
  });
});
