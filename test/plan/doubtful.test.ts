import { describe, expect, it } from "vitest";
import type { SettingsInput } from "../../src/model/settings.ts";
import { article, digested } from "../line.ts";

const flood =
  "The old quay of Brovenna was closed by a flood on Friday, and forty ships were waiting outside the harbour, the mayor said. Water stood two metres above the street.";
const story = (headline: string, more = "") => `${headline}\n\n${more ? `${more}\n\n` : ""}${flood}`;
const told = (texts: Readonly<Record<string, string>>, settings: SettingsInput = {}) =>
  digested(texts, settings)
    .notices.filter(({ ruleId }) => /\/(?:far-year|swapped|label)$/u.test(ruleId))
    .map(({ path, ruleId, reason, note }) => `${path} ${ruleId}: ${reason}. ${note}`);

/** Articles of a folder, one for each date. */
const dated = (...dates: string[]) =>
  Object.fromEntries(
    dates.map((date, n) => [`post/${date}-quay${n}.en.txt`, story(`Flood closes quay number ${n} again`)]),
  );

describe("a year far from the others", () => {
  const years = (...all: number[]) => all.map((year) => `${year}-03-05`);
  it.each<[string, string[]]>([
    ["a mistyped year", years(2021, 2021, 2012, 2021, 2021)],
    ["a year of another century", years(2020, 2021, 1920, 2021, 2021, 2020)],
    ["two slips among many", years(2012, 1921, ...Array<number>(18).fill(2021))],
  ])("is told: %s", (_, dates) => {
    const wrong = dates.filter((date) => !/^202[01]/u.test(date));
    const lines = told(dated(...dates));
    expect(lines.map((line) => /^post\/(\S{10})/u.exec(line)![1]).sort()).toEqual(wrong.sort());
    for (const line of lines) expect(line).toContain("write the right day as date: YYYY-MM-DD");
  });
  it.each<[string, string[]]>([
    ["too few articles to tell", years(2021, 2021, 2012, 2021)],
    ["a handful of archive texts", years(1998, 2003, 2007, ...Array<number>(20).fill(2021))],
    ["two texts of one year", years(1998, 1998, ...Array<number>(20).fill(2021))],
    ["a collection of many years", years(1990, 1995, 2000, 2005, 2010, 2015, 2021)],
    ["a few years before", years(2018, 2021, 2021, 2021, 2021)],
  ])("is not told: %s", (_, dates) => expect(told(dated(...dates))).toEqual([]));
  it("is confirmed by front matter", () => {
    const texts = dated(...years(2021, 2021, 2021, 2021));
    expect(
      told({ ...texts, "post/old.en.txt": `---\ndate: 2001-03-05\n---\n${story("Old flood closes quay")}` }),
    ).toEqual([]);
  });
});

describe("day and month that may be swapped", () => {
  const on = (date: string) => story("Flood closes the old quay", `Published ${date}`);
  it("are told with both readings and the line that settles them", () => {
    expect(told({ "post/a.en.txt": on("03/04/2021") })).toEqual([
      'post/a.en.txt datePublished/swapped: Cannot tell day and month of "03/04/2021" apart: it may be 2021-03-04 or 2021-04-03; the site shows 2021-03-04. Write date: 2021-03-04 to confirm it, or date: 2021-04-03',
    ]);
  });
  it("are told of a date in front matter that is not ISO 8601", () => {
    expect(told({ "post/a.en.txt": `---\ndate: 03/04/2021\n---\n${story("Flood closes quay again")}` })).toEqual([
      expect.stringContaining('"date: 03/04/2021"'),
    ]);
  });
  it("are told where the publisher's other dates are read the other way", () => {
    expect(told({ "post/a.en.txt": on("03/04/2021"), "post/b.en.txt": on("25/03/2021") })).toEqual([
      expect.stringMatching(/the day first: it may be 2021-04-03\. Write date: 2021-04-03,/u),
    ]);
  });
  it.each<[string, Record<string, string>, SettingsInput]>([
    ["one reading only", { "post/a.en.txt": on("25/03/2021") }, {}],
    ["one day twice", { "post/a.en.txt": on("03/03/2021") }, {}],
    ["the month in letters", { "post/a.en.txt": on("3 April 2021") }, {}],
    ["ISO 8601", { "post/a.en.txt": on("2021-04-03") }, {}],
    ["a language with one order", { "post/a.de.txt": on("03.04.2021") }, {}],
    ["the tag's country", { "post/a.txt": `---\nlang: en-GB\n---\n${on("03/04/2021")}` }, {}],
    ["the publisher's country", { "post/a.en.txt": on("03/04/2021") }, { publishers: { post: { country: "GB" } } }],
    ["other dates of the publisher", { "post/a.en.txt": on("03/04/2021"), "post/b.en.txt": on("03/25/2021") }, {}],
    ["the day of the site", { "post/a.en.txt": on("01/02/2030") }, {}],
  ])("are not told: %s", (_, texts, settings) => expect(told(texts, settings)).toEqual([]));

  it.each([
    ["en", "2021-03-04"],
    ["en-US", "2021-03-04"],
    ["en-GB", "2021-04-03"],
    ["en-AU", "2021-04-03"],
    ["da", "2021-04-03"],
  ])("are read by the country of the language: %s", (lang, date) => {
    expect(article(`---\nlang: ${lang}\n---\n${on("03/04/2021")}`, undefined).datePublished?.value).toBe(date);
  });
  it.each([
    ["GB", "2021-04-03"],
    ["US", "2021-03-04"],
    ["DK", "2021-04-03"],
    // The country's own language writes the year first: the language's order stays.
    ["JP", "2021-03-04"],
  ])("are read by the publisher's country: %s", (country, date) => {
    const { collection } = digested({ "post/a.en.txt": on("03/04/2021") }, { publishers: { post: { country } } });
    expect(collection.reports[0]!.article.datePublished?.value).toBe(date);
  });
});

describe("a headline that looks like a label", () => {
  const post = { publishers: { post: { name: "The Harbour Post" } } };
  it.each<[string, Record<string, string>, string]>([
    ["the publisher's name", { "post/a.en.txt": story("The Harbour Post") }, "title: HEADLINE"],
    ["the publisher's folder", { "post/a.en.txt": story("Post") }, "title: HEADLINE"],
    ["a section", { "post/a.en.txt": story("Politics") }, "title: HEADLINE"],
    [
      "a headline and the publisher's name",
      { "post/a.en.txt": story("Flood closes quay | The Harbour Post") },
      'title: "Flood closes quay"',
    ],
    [
      "a headline, a section and the publisher's name",
      { "post/a.en.txt": story("Flood closes quay – Politics – The harbour post") },
      'title: "Flood closes quay"',
    ],
    [
      "a headline that others have",
      Object.fromEntries(["a", "b", "c"].map((name) => [`post/${name}.en.txt`, story("Notes from the quay today")])),
      "title: HEADLINE",
    ],
  ])("is told: %s", (_, texts, remedy) => {
    const lines = told(texts, post);
    expect(lines.length).toBe(Object.keys(texts).length);
    for (const line of lines) expect(line.endsWith(`else write ${remedy}`), line).toBe(true);
  });
  it("is told where a better line stands below", () => {
    const label = "Goats win\n\nGoats of Sletten win the cup for the third year\n\n";
    expect(told({ "post/a.en.txt": label + flood }, post)).toEqual([
      expect.stringMatching(/looks like a label.*title: "Goats of Sletten win the cup for the third year"$/u),
    ]);
  });
  it("is told of a pasted page's first line that says nothing of the story, and no list knows", () => {
    const text = `Ga door\n\nMijn lijst\n\n${flood}\n\nOver ons\n\nContact\n\nVacatures\n\nVolg ons`;
    expect(told({ "post/a.en.txt": text })).toEqual([
      expect.stringMatching(/"Ga door": the text has none of its words.*else write title: HEADLINE$/u),
    ]);
  });
  it.each<[string, Record<string, string>]>([
    ["a short headline over the story", { "post/a.en.txt": story("Goats win") }],
    ["a short headline over a sentence", { "post/a.en.txt": story("Goats win", "The cup goes to Sletten again.") }],
    ["a headline that holds the name", { "post/a.en.txt": story("The Harbour Post wins a prize") }],
    ["a dash", { "post/a.en.txt": story("Flood closes quay – forty ships wait") }],
    [
      "a headline of one other",
      { "post/a.en.txt": story("Flood closes quay"), "post/b.en.txt": story("Flood closes quay") },
    ],
    [
      "another publisher's name",
      { "post/a.en.txt": story("Ledger & Wire"), "wire/a.en.txt": story("Flood closes quay") },
    ],
    [
      "a line of Chinese under a label of two letters",
      {
        "post/a.zh.txt":
          "特稿\n\n洪水关闭布罗文纳旧码头\n\n周五，一场洪水关闭了布罗文纳的旧码头，四十艘船在港外等候。市长说，街上的水深两米。",
      },
    ],
    ["a confirmed title", { "post/a.en.txt": `---\ntitle: The Harbour Post\n---\n${flood}` }],
    [
      "a Chinese headline",
      {
        "post/a.zh.txt":
          "洪水关闭旧码头\n\n周五，一场洪水关闭了布罗文纳的旧码头，四十艘船在港外等候。市长说，街上的水深两米。",
      },
    ],
  ])("is not told: %s", (_, texts) => expect(told(texts, post)).toEqual([]));
});

it("shows each doubt once on the desk", () => {
  const made = digested({ "post/2021-03-05-a.en.txt": story("Politics") });
  expect(made.desk(made.notices).flatMap(({ remarks }) => remarks.map(({ about }) => about))).toEqual([
    "headline/label",
  ]);
});

it.each([
  ["Published 03/05/2030", "date: YYYY-MM-DD"],
  ["Published 10/01/2029\n\nUpdated 12/01/2031", "updated: YYYY-MM-DD"],
  // 1 February or 2 January: the site is built for 1 January.
  ["Published 02/01/2030", "date: 2030-01-02"],
])("names the field and the other reading of a date that is too late: %s", (line, remedy) => {
  const { notices } = digested({ "post/a.en.txt": `Flood closes the old quay\n\n${line}\n\n${flood}` });
  expect(notices.filter(({ reason }) => reason.startsWith("Cannot use the date")).map(({ note }) => note)).toEqual([
    `Write the right day as ${remedy}`,
  ]);
});
