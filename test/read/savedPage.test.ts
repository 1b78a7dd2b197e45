import { describe, expect, it, test } from "vitest";
import { opened } from "../../src/read/read.ts";
import { readSavedPage, statedCharset } from "../../src/read/savedPage.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { understand } from "../../src/understand/understand.ts";

const paragraphs = [
  "The council of Marsby has decided to build the bridge over the inner harbour, and the work is to begin in spring.",
  "It will cost 26 million kroner, and nobody knows yet who is going to pay for it, the mayor told the paper on Monday.",
  "It is the first bridge in the town for a hundred years, and many look forward to walking over it.",
];
const page = (head: string, body = "") => `<!doctype html>
<html lang="en"><head><title>The bridge comes | Harbour Post</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/shop">Shop</a></nav>
<article><h1>The bridge comes</h1><p>${paragraphs[0]}</p><h2>Who pays</h2><p>${paragraphs[1]}</p>
<ul><li>Length: 90 metres</li><li>Width: 6 metres</li></ul><p>${paragraphs[2]}</p>${body}</article>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten cafés</a></li><li><a href="/2">Boats</a></li></ul></aside>
<script>document.write("x")</script><footer>Contact <a href="/jobs">Jobs</a></footer></body></html>`;

const jsonLd = `<script type="application/ld+json">{ "@graph": [{ "@type": "WebSite" }, {
  "@type": ["NewsArticle"], "headline": "The bridge comes &amp; stays",
  "author": [{ "name": "Anna Weber" }, { "name": "Tom Fox" }], "publisher": { "name": "Harbour Post" },
  "datePublished": "2021-02-11T08:00:00+01:00", "description": "At last." }] }</script>
<link rel="canonical" href="https://post.example/bridge">`;
const article = (html: string, path = "page.html") =>
  understand(recognise({ path, format: "text", ...readSavedPage(html) }, { languages: [] }), {
    publishers: {},
  });

describe("readSavedPage()", () => {
  it("finds the story, a line for each block, without menus and scripts", () => {
    const { text } = readSavedPage(page(""));
    expect(text.split("\n\n")).toEqual(
      expect.arrayContaining([...paragraphs, "Who pays", "• Length: 90 metres", "• Width: 6 metres"]),
    );
    for (const noise of ["Sport", "Jobs", "document.write"]) expect(text).not.toContain(noise);
  });

  it("believes JSON-LD first", () => {
    const found = article(page(`${jsonLd}<meta property="og:title" content="Another title">`));
    expect(found.headline).toMatchObject({ value: "The bridge comes & stays", by: "headline/page" });
    expect(found.author.map(({ value, by }) => [value, by])).toEqual([
      ["Anna Weber", "author/page"],
      ["Tom Fox", "author/page"],
    ]);
    expect(found.datePublished).toMatchObject({ value: "2021-02-11T08:00:00+01:00", by: "datePublished/page" });
    expect(found.publisher).toMatchObject({ value: "Harbour Post", by: "publisher/page" });
    expect(found.url).toMatchObject({ value: "https://post.example/bridge", by: "url/page" });
    expect(found.alternativeHeadline?.value).toBe("At last.");
    expect(found.figures.map(({ value }) => value)).toContain(26e6);
  });

  it("takes Open Graph and meta where there is no JSON-LD, and nothing where there is neither", () => {
    const found = article(
      page(
        `<meta property="og:title" content="The bridge"><meta name="author" content="By Anna Weber and Tom Fox">
         <meta property="article:published_time" content="2021-02-11"><meta property="og:site_name" content="Post">`,
      ),
    );
    expect(found.headline.value).toBe("The bridge");
    expect(found.author.map(({ value }) => value)).toEqual(["Anna Weber", "Tom Fox"]);
    expect(found.datePublished?.value).toBe("2021-02-11");
    expect(found.publisher?.value).toBe("Post");
    const bare = article(page(""));
    expect(bare.datePublished).toBeUndefined();
    expect(bare.author).toEqual([]);
    expect(bare.publisher).toBeUndefined();
  });

  it("takes what an author does for no author", () => {
    const found = article(page(`<meta name="author" content="By Anna Weber, Political Editor, and Tom Fox">`));
    expect(found.author.map(({ value }) => value)).toEqual(["Anna Weber", "Tom Fox"]);
  });

  it("survives broken markup, and lets the front matter of a file name rule", () => {
    const broken = article(
      `<script type="application/ld+json">{ not json</script><meta name="date" content="yesterday">${page("")}`,
      "post/2021-03-01-bridge.html",
    );
    expect(broken.datePublished).toMatchObject({ value: "2021-03-01", by: "datePublished/file-name" });
    expect(() => readSavedPage("<<<<p><b>")).not.toThrow();
    expect(readSavedPage(`${"<div>".repeat(5_000)}<p>Deep down.`).text).toBe("Deep down.");
  });

  it("does not believe the language that a page was made with", () => {
    const danish = page("").replaceAll(
      /<p>[^<]*<\/p>/gu,
      "<p>Byrådet har vedtaget at bygge en bro over havnen, og det bliver på høje tid, siger borgmesteren til avisen.</p>",
    );
    expect(article(danish).inLanguage.value).toBe("da");
  });
});

describe("statedCharset()", () => {
  it.each([
    ['<meta charset="windows-1252">', "windows-1252"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"],
    ["<p>charset=utf-8</p>", undefined],
  ])("%s: %s", (html, charset) => {
    expect(statedCharset(new TextEncoder().encode(html))).toBe(charset);
  });
});

describe("front matter above a saved page", () => {
  const read = (front: string, html: string, path = "post/a.html") => {
    const { source, notices } = opened(path, "page", Buffer.from(`${front}${html}`));
    const found = understand(recognise(source!, { languages: [] }), { publishers: {} });
    return { ...found, notices: [...notices, ...found.notices] };
  };
  const html = page(`${jsonLd}`);

  test.each([
    ["\n", "<!doctype html>"],
    ["\r\n", "<!DOCTYPE html>\r\n"],
    ["\n", ""],
  ])("wins over what the page states, with line ends %j", (end, doctype) => {
    const front = [
      "---",
      "title: The bridge, told anew",
      "author: Ada Brandt",
      "date: 2020-01-02",
      "publisher: The Other Post",
      "url: https://other.example/",
      "lang: en",
      "---",
      "",
    ].join(end);
    const found = read(front, `${doctype}${html}`);
    expect(found.headline).toMatchObject({ value: "The bridge, told anew", by: "headline/front-matter" });
    expect(found.author.map(({ value }) => value)).toEqual(["Ada Brandt"]);
    expect(found.datePublished?.value).toBe("2020-01-02");
    expect(found.publisher?.value).toBe("The Other Post");
    expect(found.url?.value).toBe("https://other.example/");
    // The rest is the page's, without its own title.
    expect(found.alternativeHeadline?.value).toBe("At last.");
    expect(found.blocks.find(({ text }) => text === "The bridge comes & stays")?.kind).toBe("headline");
    expect(found.blocks.some(({ text }) => text.includes("told anew"))).toBe(false);
  });

  it("tells the line of a field that it cannot use, below an empty line", () => {
    expect(read("\n---\nlang: en\ntitel: A\n---\n", html).notices).toMatchObject([
      { line: 4, ruleId: "frontMatter/unknown", note: "Write title: …" },
    ]);
  });

  it("keeps drafts and rights of its file", () => {
    expect(read("---\ndraft: true\nrights: link\n---\n", html).frontMatter).toEqual({ draft: true, rights: "link" });
  });

  it("tells of front matter that does not end, and shows the page", () => {
    const found = read("---\ntitle: A\n", html);
    expect(found.notices).toMatchObject([{ ruleId: "frontMatter/open" }]);
    expect(found.headline).toMatchObject({ value: "A", by: "headline/front-matter" });
    expect(found.blocks.some(({ text }) => text.includes("title: A"))).toBe(false);
  });

  test.each([
    [
      "a page whose text begins with dashes",
      "",
      "<html><body><p>---</p><p>title: A</p><p>---</p><p>The council of Westling voted on Tuesday to close the old mill road.</p></body></html>",
    ],
    ["dashes right above the markup", "---\n", html],
  ])("is not %s", (_, front, text) => {
    expect(read(front, text).frontMatter).toEqual({});
  });
});
