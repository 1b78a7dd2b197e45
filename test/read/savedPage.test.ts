import { describe, expect, it } from "vitest";
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
