import { describe, expect, it, test } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import { oldAddress } from "../../src/plan/oldAddress.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const url = "https://news.example/digest/";
const text =
  "Harbour ferry halted by strike\n\nThe harbour of Westling was closed on Tuesday, and the ferry did not sail.";
const told = (redirects: string, others: Record<string, string> = {}, site?: string) => {
  const made = digested(
    { "post/ferry.en.txt": `---\nlang: en\nredirect_from: ${redirects}\n---\n${text}`, ...others },
    site ? { url: site } : {},
  );
  const pages = made.pages.filter(({ kind }) => kind === "redirect").map((page) => page.url);
  return { made, pages, notices: made.notices.filter(({ ruleId }) => ruleId === "plan/redirect") };
};

describe("oldAddress()", () => {
  test.each([
    ["old-name", "/articles/old-name/"],
    ["Old Name", "/articles/old-name/"],
    ["/articles/old-name/", "/articles/old-name/"],
    ["articles/old-name", "/articles/old-name/"],
    ["港", "/articles/港/"],
    ["/2019/old-name.html", "/2019/old-name.html"],
    ["2019/old-name.htm", "/2019/old-name.htm"],
    ["/old/path/", "/old/path/"],
    ["/old/path", "/old/path/"],
    ["/old", "/old/"],
    ["/articles/2019/old.html", "/articles/2019/old.html"],
    ["/articles/old.html", "/articles/old.html"],
    ["old.html", "/old.html"],
    ["/v1.2/path/", "/v1.2/path/"],
    ["/caf%C3%A9/", "/café/"],
    ["https://news.example/digest/2019/old.html", "/2019/old.html"],
    ["https://news.example/digest/articles/old/", "/articles/old/"],
  ])("reads %j as %s", (written, address) => {
    expect(oldAddress(written, { url })).toEqual({ url: address });
  });

  test.each([
    ["https://other.example/old/", "not on this site"],
    ["https://news.example/old/", "not on this site"],
    ["//other.example/old/", "not on this site"],
    ["/\\other.example/old/", "not on this site"],
    ["javascript:alert(1)", "not on this site"],
    ["/%E0%A4%A/", "not on this site"],
    ["/../old/", '".." leaves its place'],
    ["/old/%2e%2e/%2e%2e/x/", '".." leaves its place'],
    ["https://news.example/digest/../old/", '".." leaves its place'],
    ["/old/con/", "device"],
    ["/NUL.html", "device"],
    ["con", "device"],
    ["/old/path?id=3", '"?" cannot be in the name of a file'],
    ["/old/#part", '"#" cannot be in the name of a file'],
    ["/old./", "ends with"],
    ["/", "front page"],
    ["/_headers", "files of its own"],
    ["/.git/config/", "files of its own"],
    ["/pagefind/x/", "files of its own"],
    ["/old.php", "ends in .php"],
    ["/feed.xml", "ends in .xml"],
    [`/${"x".repeat(300)}/`, "too long"],
  ])("refuses %j: %s", (written, reason) => {
    const found = oldAddress(written, { url });
    expect("reason" in found ? found.reason : found.url).toContain(reason);
  });

  it("takes no whole address where the site has none", () => {
    expect(oldAddress("https://news.example/old/", {})).toHaveProperty("reason");
  });
});

describe("redirect_from", () => {
  it("gives forwarding pages anywhere on the site, which lead to the article", () => {
    const { made, pages, notices } = told("[/2019/old-name.html, /old/path/, old-name]");
    expect(pages).toEqual(["/2019/old-name.html", "/old/path/", "/articles/old-name/"]);
    expect(notices).toEqual([]);
    const html = made.pages
      .filter(({ kind }) => kind === "redirect")
      .map((page) => renderPage(page.load(), readSettings({})));
    expect(html.map((page) => /url=(?<to>[^"]*)"/u.exec(page)?.groups?.to)).toEqual([
      "../articles/ferry/",
      "../../articles/ferry/",
      "../ferry/",
    ]);
  });

  test.each([
    ["/about/", "the page /about/ stands there"],
    ["/Search/", "the page /search/ stands there"],
    ["/index.html", "the page / stands there"],
    ["/articles/ferry/", "the article itself stands there"],
    ["ferry", "the article itself stands there"],
    ["/articles/other/", "the page /articles/other/ stands there"],
    ["/articles/ferry/index.html", "the article itself stands there"],
    ["/404.html/x/", "the page /404.html stands there"],
    ["https://elsewhere.example/x/", "it is not on this site"],
    ["/../x/", '".." leaves its place'],
  ])("%j is no page but a notice with line and remedy: %s", (address, reason) => {
    const { pages, notices } = told(address, {
      "post/other.en.txt": "Quite another matter\n\nNobody knows how the cat came into the well on Sunday.",
    });
    expect(pages).toEqual([]);
    expect(notices).toMatchObject([
      {
        path: "post/ferry.en.txt",
        line: 3,
        severity: "warning",
        reason: expect.stringContaining(reason),
        note: expect.any(String),
      },
    ]);
  });

  it("names the line of an item, and the page of two articles that had one address", () => {
    const { pages, notices } = told("\n  - /old/\n  - /old.html/x/\n  - /old", {
      "post/other.en.txt":
        "---\nredirect_from: [/old/, /old.html]\n---\nQuite another matter\n\nNobody knows how the cat came into the well on Sunday.",
    });
    expect(pages.toSorted()).toEqual(["/old.html/x/", "/old/"]);
    expect(notices.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
      "post/ferry.en.txt:6",
      "post/other.en.txt:2",
      "post/other.en.txt:2",
    ]);
  });
});

describe("removed", () => {
  it("tells of an address that an article has", () => {
    const { notices, pages } = digested({ "post/ferry.en.txt": text }, { removed: ["/articles/ferry/", "flood"] });
    expect(notices.filter(({ ruleId }) => ruleId === "settings/removed").map(({ reason }) => reason)).toEqual([
      "Cannot say that /articles/ferry/ was removed, as removed in .eleventy.ts asks: an article stands there",
    ]);
    expect(pages.filter(({ kind }) => kind === "notFound").map((page) => page.url)).toContain("/articles/flood/");
  });
});
