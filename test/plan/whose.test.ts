import { describe, expect, it, test } from "vitest";
import { interfaceLanguages as translated } from "../../src/languages/interfaceLanguages.ts";
import type { NewsArticle } from "../../src/model/article.ts";
import { isNameOf } from "../../src/model/publisher.ts";
import { readSettings, type SettingsInput } from "../../src/model/settings.ts";
import { publisherOf, rightsOf } from "../../src/plan/whose.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { understand } from "../../src/understand/understand.ts";
import { interfaceLanguages } from "../../templates/texts/texts.ts";
import { digested, source } from "../line.ts";

const text = "Council closes the mill road\n\nThe council of Westling voted on Tuesday to close the old mill road.";
const settings = readSettings({
  publishers: {
    ours: { name: "The Harbour Post", rights: "own", contact: "desk@harbour.example" },
    theirs: { rights: "link", noindex: true },
    other: { name: "The Other Post", rights: "excerpt", excerpt: 1 },
    plain: {},
  },
});
const article = (path: string, front = "", onPage?: string): NewsArticle =>
  understand(
    recognise(
      {
        ...source(`${front ? `---\n${front}\n---\n` : ""}${text}`, path),
        ...(onPage ? { markup: { publisher: onPage } } : {}),
      },
      { languages: [] },
    ),
    { publishers: settings.publishers },
  );

describe("rightsOf()", () => {
  test.each<[string, string, string | undefined, string, string]>([
    ["ours/a.en.txt", "", undefined, "own", "its folder's"],
    ["ours/a.en.txt", "publisher: The Harbour Post", undefined, "own", "the folder's own name"],
    ["ours/a.en.txt", "publisher: harbour post", undefined, "own", "the same name, spelt otherwise"],
    ["ours/a.en.txt", "publisher: ours", undefined, "own", "the name of the folder"],
    ["ours/a.en.txt", "publisher: Nobody's Gazette", undefined, "full", "another publisher: the default for others"],
    ["ours/a.en.txt", "publisher: The Other Post", undefined, "excerpt", "another publisher that has settings"],
    ["ours/a.en.txt", "publisher: Nobody's Gazette\nrights: own", undefined, "own", "what the editor says"],
    ["ours/a.en.txt", "", "The Harbour Post", "own", "the page's own name"],
    ["ours/a.en.txt", "", "HarbourPost.example", "own", "the page's name is an address"],
    ["ours/a.en.txt", "", "Nobody's Gazette", "full", "the page names another"],
    ["ours/a.en.txt", "", "The Other Post", "excerpt", "the page names another that has settings"],
    ["theirs/a.en.txt", "", undefined, "link", "its folder's"],
    ["theirs/a.en.txt", "publisher: Nobody's Gazette", undefined, "link", "limits hold for all of a folder"],
    ["theirs/a.en.txt", "publisher: The Harbour Post", undefined, "own", "an editor says that it is ours"],
    ["theirs/a.en.txt", "", "The Harbour Post", "link", "a page cannot say that it is ours"],
    ["theirs/a.en.txt", "", "The Other Post", "link", "the stricter of both"],
    ["new/a.en.txt", "", "The Harbour Post", "full", "a page in no publisher's folder cannot say that it is ours"],
    ["new/a.en.txt", "publisher: The Harbour Post", undefined, "own", "an editor can"],
    ["plain/a.en.txt", "", undefined, "full", "no rights in its settings"],
    ["a.en.txt", "", undefined, "own", "no publisher at all"],
    ["a.en.txt", "publisher: Nobody's Gazette", undefined, "full", "no folder, a publisher"],
  ])("of %s with %j on a page of %j is %s: %s", (path, front, onPage, rights, _why) => {
    // A page's front matter is read by its own rule, so each row has one or the other.
    expect(rightsOf(article(path, front, onPage), settings)).toBe(rights);
  });

  it("gives a text of another publisher no contact of its folder's, and keeps its limits", () => {
    expect(publisherOf(article("ours/a.en.txt", "publisher: Nobody's Gazette"), settings)).toEqual({});
    expect(publisherOf(article("theirs/a.en.txt", "publisher: Nobody's Gazette"), settings)).toEqual({
      rights: "link",
      noindex: true,
    });
  });
});

describe("isNameOf()", () => {
  test.each([
    ["The Harbour Post", "the-harbour-post", true],
    ["Harbour Post", "The Harbour Post", true],
    ["Kanalbladet.example", "Kanalbladet", true],
    ["HarbourPost", "Harbour Post", true],
    ["صحيفة المرسى", "صحيفة المرسى", true],
    ["harbourpost.example", "The Harbour Post", true],
    ["post.example", "The Other Post", false],
    ["The Other Post", "Post", false],
    ["The Other Post", "The Harbour Post", false],
    ["港湾新報", "都新聞", false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(isNameOf(a, [b])).toBe(same);
    expect(isNameOf(b, [undefined, a])).toBe(same);
  });
});

describe("notices on publishers and settings", () => {
  const told = (texts: Record<string, string>, given: SettingsInput) =>
    digested(texts, given)
      .notices.filter(({ ruleId }) => /^(?:publisher|settings)\//u.test(ruleId))
      .map(({ ruleId, reason, note }) => `${ruleId}: ${reason} | ${note}`);

  it("tells of a text that names another publisher than its folder's", () => {
    expect(
      told(
        { "ours/a.en.txt": `---\npublisher: The Other Post\n---\n${text}`, "ours/b.en.txt": text },
        { publishers: { ours: { rights: "own" } } },
      ),
    ).toEqual([
      'publisher/another: Cannot take rights: own from the folder "ours": its front matter names another publisher, "The Other Post"; it is shown as full | If the site may show it as its own, write rights: own',
    ]);
  });

  it("tells of two publishers with one name, by settings and by folder", () => {
    expect(
      told(
        { "ours/a.en.txt": text, "morning-post/b.en.txt": text },
        { publishers: { ours: { name: "Morning Post", rights: "own" }, "morning-post": { rights: "own" } } },
      ),
    ).toEqual([
      'publisher/one-name: Cannot tell the publishers of "morning-post" and "ours" apart: both are called "Morning Post" and share the page /sources/morning-post/ | Give "ours" another name in publishers in .eleventy.ts, or move its texts into "morning-post"',
    ]);
  });

  it("tells of a folder without settings and of settings without a folder, with the nearest name", () => {
    const given = { publishers: { "habour-post": { rights: "own" as const }, gone: {} } };
    expect(told({ "harbour-post/a.en.txt": text }, given)).toEqual([
      'publisher/no-folder: Cannot use publishers["habour-post"] in .eleventy.ts: the articles folder has no folder "habour-post" | Write "harbour-post" in place of "habour-post", or rename the folder',
      'publisher/no-folder: Cannot use 1 publisher of .eleventy.ts: the articles folder has no folder "gone" | Name the folder that the texts are in, or remove the entry from publishers',
      'publisher/no-settings: Cannot find settings of the folder "harbour-post": 1 of its 1 text is shown whole | Write "harbour-post": { rights: "excerpt" } (or own, full, link) into publishers in .eleventy.ts',
    ]);
  });

  test.each<[string, Record<string, string>, SettingsInput]>([
    ["no settings of publishers", { "ours/a.en.txt": text, "theirs/b.en.txt": text }, {}],
    ["an empty articles folder", {}, { publishers: { ours: {} } }],
    ["a folder of drafts", { "ours/a.en.txt": `---\ndraft: true\n---\n${text}` }, { publishers: { ours: {} } }],
    ["texts outside of folders", { "a.en.txt": text, "ours/a.en.txt": text }, { publishers: { ours: {} } }],
    [
      "settings in use",
      { "ours/a.en.txt": text },
      {
        inLanguage: "pt-BR",
        languages: ["da", "zh-Hant", "no"],
        publishers: { ours: { rights: "excerpt", excerpt: 3 } },
      },
    ],
  ])("says nothing of %s", (_, texts, given) => {
    expect(told(texts, given)).toEqual([]);
  });

  test.each<[SettingsInput, string]>([
    [
      { inLanguage: "tr" },
      "Cannot use inLanguage: tr in .eleventy.ts: the interface is not translated into Turkish, so its texts are in English",
    ],
    [{ languages: ["da", "tlh"] }, "Cannot use languages: tlh in .eleventy.ts: detection does not know Klingon"],
    [
      { publishers: { ours: { rights: "link", excerpt: 3 } } },
      'Cannot use publishers["ours"].excerpt: 3 in .eleventy.ts: no text of the folder is shown as an excerpt',
    ],
  ])("tells that %j has no effect", (given, reason) => {
    expect(told({ "ours/a.en.txt": text }, given).join("\n")).toContain(reason);
  });

  it("knows the languages of the interface", () => {
    expect(translated).toEqual([...interfaceLanguages].sort());
  });
});
