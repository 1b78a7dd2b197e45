import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { addressKey, Holdings } from "../../src/desk/alreadyThere.ts";
import { articleFile, type Stated } from "../../src/desk/articleFile.ts";
import { checkPages } from "../../src/desk/checkPages.ts";
import { feedEntries } from "../../src/desk/feedEntries.ts";
import { fetched, isPrivate } from "../../src/desk/fetched.ts";
import { mended } from "../../src/desk/mended.ts";
import { AlreadyThere, blank, brought, openDesk, take } from "../../src/desk/newArticle.ts";
import { readSettings } from "../../src/model/settings.ts";
import { opened } from "../../src/read/read.ts";
import { assets } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const settings = readSettings({ publishers: { goats: { name: "The Goat Post" } } });
const story =
  "The old quay of Brovenna was closed by a flood on Friday, and forty ships were waiting outside the harbour, the mayor said.\n\nWater stood two metres above the street, and 1,200 people had to leave their houses near the river before midnight.";
const page = `<!doctype html><html lang="en"><head><title>x</title>
<meta property="og:title" content="Flood closes &quot;old&quot; quay: mayor"><meta property="og:site_name" content="The Goat Post">
<link rel="canonical" href="https://goats.example/2021/flood"><meta property="article:published_time" content="2021-03-05">
<meta name="author" content="Anna Weber"></head><body><nav><a href="/">Home</a></nav><article><h1>Flood closes "old" quay: mayor</h1>
${story
  .split("\n\n")
  .map((text) => `<p>${text}</p>`)
  .join("")}<p>Read also: <a href="/y">Goats found</a></p></article></body></html>`;
const source = (text: string, path = "brought.txt") =>
  opened(path, path.endsWith("html") ? "page" : path.endsWith("md") ? "markdown" : "text", Buffer.from(text)).source!;

describe("articleFile()", () => {
  it("states what the file would not tell by itself, and nothing else", () => {
    const file = articleFile(source(page, "a.html"), {}, settings);
    expect(file.path).toBe("goats/2021-03-05-flood-closes-old-quay-mayor.en.txt");
    expect(file.text).toBe(
      `---\nauthor: Anna Weber\nurl: https://goats.example/2021/flood\n---\nFlood closes "old" quay: mayor\n\n${story}\n`,
    );
    expect(file.cut.map(({ text }) => text)).toEqual(["Read also: Goats found"]);
  });

  test.each<[string, string, Stated, string, string]>([
    [
      "a text alone",
      `Flood closes quay\n\n${story}`,
      {},
      "flood-closes-quay.en.txt",
      `Flood closes quay\n\n${story}\n`,
    ],
    [
      "a text with byline",
      `Flood closes quay\n\nBy Anna Weber\n\n${story}`,
      {},
      "flood-closes-quay.en.txt",
      `Flood closes quay\n\nBy Anna Weber\n\n${story}\n`,
    ],
    [
      "what is said of it",
      `Flood closes quay\n\n${story}`,
      { publisher: "the goat post", url: "https://g.example/a", lang: "en-GB" },
      "goats/flood-closes-quay.en-GB.txt",
      `---\nurl: https://g.example/a\npublisher: the goat post\n---\n`,
    ],
    [
      "an address alone",
      `Flood closes quay\n\n${story}`,
      { url: "https://www.sheep.example/a" },
      "sheepexample/flood-closes-quay.en.txt",
      "---\npublisher: sheep.example\nurl: https://www.sheep.example/a\n---\n",
    ],
    [
      "Japanese",
      "港湾が閉鎖された\n\n港湾は月曜日に閉鎖された。船は四十隻が外で待っていると市長は述べた。水は道路より二メートル高かった。",
      {},
      "港湾が閉鎖された.ja.txt",
      "港湾が閉鎖された\n\n",
    ],
  ])("names the file of %s", (_, text, said, path, beginning) => {
    const file = articleFile(source(text), said, settings);
    expect(file.path).toBe(path);
    const sorted = (lines: string) => lines.split("\n").sort().join("\n");
    expect(sorted(file.text.slice(0, beginning.length))).toBe(sorted(beginning));
  });

  it("keeps a page's own dashes as text, and out of the way of front matter", () => {
    const dashed = page
      .replace("<h1>Flood", "<p>---</p><h1>Flood")
      .replace(/<meta property="og:title"[^>]*>/u, '<meta property="og:title" content="---">');
    const { text, article } = articleFile(source(dashed, "a.html"), {}, settings);
    expect(text).toContain("Water stood two metres");
    expect(article.blocks.map((block) => block.text).join(" ")).toContain("Water stood two metres");
  });

  it("is understood as what it was made of", () => {
    const first = articleFile(source(page, "a.html"), {}, settings);
    const again = articleFile({ path: first.path, format: "text", text: first.text }, {}, settings);
    expect(again).toMatchObject({ path: first.path, text: first.text });
  });
});

describe("what is there already", () => {
  const holdings = new Holdings([
    { path: "a.txt", text: `---\nurl: "https://www.goats.example/a/"\n---\nGoats\n\nSomething else.` },
    { path: "b.txt", text: `Flood\n\n${story}` },
  ]);
  test.each<[string, string, string | undefined, string | undefined]>([
    ["its address", "Any text.", "http://goats.example/a?utm_source=x", "a.txt"],
    ["its words", `Another headline\n\n${story}\n\nAnd a sentence more.`, undefined, "b.txt"],
    ["another address", "Any text.", "https://goats.example/b", undefined],
    [
      "other words",
      "The sheep of Brovenna were seen on the quay on Monday, and nobody knew whose they were, the mayor said.",
      undefined,
      undefined,
    ],
    ["hardly any words", "Flood", undefined, undefined],
  ])("is known by %s", (_, text, url, path) => {
    expect(holdings.same(text, url)?.path).toBe(path);
  });
  test.each([
    ["https://www.a.example/x/", "a.example/x"],
    ["http://a.example/x?utm_medium=m&id=2", "a.example/x?id,2"],
    ["nonsense", undefined],
  ])("knows %s as %s", (url, key) => expect(addressKey(url)).toBe(key));
});

describe("fetched()", () => {
  test.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.31.0.1", true],
    ["192.168.1.1", true],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["0.0.0.0", true],
    ["::1", true],
    ["::", true],
    ["fe80::1", true],
    ["fd00::1", true],
    ["::ffff:127.0.0.1", true],
    ["::ffff:7f00:1", true],
    ["224.0.0.1", true],
    ["255.255.255.255", true],
    ["2002:7f00:1::", true],
    ["nonsense", true],
    ["172.32.0.1", false],
    ["93.184.216.34", false],
    ["2606:2800:220:1::1", false],
    ["::ffff:93.184.216.34", false],
  ])("%s is of this network: %s", (address, is) => expect(isPrivate(address)).toBe(is));

  let origin: string;
  const server = createServer((request, response) => {
    const path = request.url!;
    if (path === "/packed")
      response
        .writeHead(200, { "content-encoding": "gzip", "content-type": "Text/HTML; charset=utf-8" })
        .end(gzipSync(page));
    else if (path === "/moved") response.writeHead(302, { location: "/packed#x" }).end();
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/bomb")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(9_000_000)));
    else if (path === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("x");
    else if (path === "/cut")
      response.writeHead(200, { "content-length": "1000" }).write("x", () => response.destroy());
    else if (path !== "/slow") response.writeHead(404).end();
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("follows a redirect and unpacks", async () => {
    const { url, type, bytes } = await fetched(`${origin}/moved`, { allowPrivate: true });
    expect([url, type, bytes.toString()]).toEqual([`${origin}/packed`, "text/html", page]);
  });
  test.each([
    ["/round", /leads from address to address/u],
    ["/file", /begins with https:/u],
    ["/bomb", /larger than 8 MB/u],
    ["/nowhere", /the server answers 404/u],
    ["/cut", /Cannot fetch/u],
    ["/slow", /took too long/u],
  ])("says why it cannot have %s", async (path, reason) => {
    await expect(fetched(`${origin}${path}`, { allowPrivate: true, timeout: 700 })).rejects.toThrow(reason);
  });
  test.each(["http://localhost:1/", "http://127.1/", "http://[::1]/", "http://0x7f000001/", "http://2130706433/"])(
    "asks nobody at %s",
    async (url) => {
      await expect(fetched(url)).rejects.toThrow(/this machine or network/u);
    },
  );
  test.each(["ftp://a.example/", "https://me:secret@a.example/", "nonsense"])("asks nobody at %s", async (url) => {
    await expect(fetched(url)).rejects.toThrow(/Cannot fetch/u);
  });
  it("takes texts only", async () => {
    await expect(brought(`${origin}/picture`, { allowPrivate: true })).rejects.toThrow(/it is image\/png/u);
    expect((await brought(`${origin}/packed`, { allowPrivate: true })).source.text).toContain("The old quay");
  });
});

describe("feedEntries()", () => {
  const body = "<p>Eleven goats and three sheep were seen on the quay of Brovenna on Monday morning.</p>";
  const escapedBody = body.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const url = "https://g.example/a";
  const feeds: Record<string, string> = {
    RSS: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Goat Post</title><link>https://g.example/</link><description>x</description><language>en</language><item><title>Goats &amp; sheep</title><link>${url}</link><content:encoded><![CDATA[${body}]]></content:encoded><dc:creator>Anna Weber</dc:creator><pubDate>Mon, 01 Mar 2021 23:00:00 -0800</pubDate></item><item><title>No address</title></item></channel></rss>`,
    Atom: `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Goat Post</title><id>x</id><updated>2021-03-01T10:00:00Z</updated><entry><title type="html">Goats &amp;amp; sheep</title><id>i</id><link rel="alternate" href="${url}"/><published>2021-03-01T23:00:00-08:00</published><updated>2021-03-09T10:00:00Z</updated><author><name>Anna Weber</name></author><content type="html">${escapedBody}</content></entry></feed>`,
    "JSON Feed": JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Goat Post",
      language: "en",
      items: [
        {
          id: "1",
          url,
          title: "Goats & sheep",
          content_html: body,
          date_published: "2021-03-01T23:00:00-08:00",
          authors: [{ name: "Anna Weber" }],
        },
      ],
    }),
  };
  test.each(Object.entries(feeds))("reads %s", (_, text) => {
    const { entries } = feedEntries(text, "feed");
    expect(entries.map(({ url: at, title, isExcerpt }) => [at, title, isExcerpt])).toEqual([
      [url, "Goats & sheep", false],
    ]);
    const file = articleFile(entries[0]!.source, { url }, settings);
    expect(file.path).toBe("goat-post/2021-03-01-goats-sheep.en.txt");
    expect(file.article).toMatchObject({
      headline: { value: "Goats & sheep" },
      publisher: { value: "Goat Post" },
      author: [{ value: "Anna Weber" }],
      url: { value: url },
    });
  });
  it("knows an excerpt", () => {
    const rss = `<rss version="2.0"><channel><title>G</title><link>https://g.example/</link><description>x</description><item><title>T</title><link>${url}</link><description>${escapedBody}</description></item></channel></rss>`;
    expect(
      feedEntries(rss, "feed").entries.map(({ isExcerpt, source: { text } }) => [
        isExcerpt,
        text.includes("Eleven goats"),
      ]),
    ).toEqual([[true, true]]);
  });
  test.each(["", "<html></html>", "{}", "Just words"])("says that %j is no feed", (text) => {
    expect(() => feedEntries(text, "a file")).toThrow('Cannot read "a file" as a feed');
  });
});

describe("take()", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-desk-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  it("writes each article once, never over another, and nothing when it is only to be seen", () => {
    const desk = openDesk(folder, settings);
    expect(take({ source: source(page, "a.html") }, {}, openDesk(folder, settings), true).path).toContain("goats");
    expect(readdirSync(folder)).toEqual([]);
    const { path, file } = take({ source: source(page, "a.html") }, {}, desk, false);
    expect(readFileSync(path, "utf8")).toBe(file.text);
    for (const at of [desk, openDesk(folder, settings)])
      expect(() => take({ source: source(`Other headline\n\n${story}`) }, {}, at, false)).toThrow(AlreadyThere);
    const other = `Flood closes "old" quay: mayor\n\nThe sheep of Brovenna were seen on the quay on Monday, and nobody knew whose they were.`;
    const second = take(
      { source: source(other) },
      { publisher: "The Goat Post", date: "2021-03-05" as Stated["date"] },
      desk,
      false,
    );
    expect(second.path).toMatch(/-2\.en\.txt$/u);
    expect(readFileSync(path, "utf8")).toBe(file.text);
    expect(existsSync(blank("Goats on the quay", {}, desk, false).path)).toBe(true);
    expect(() => blank("Goats on the quay", {}, desk, false)).toThrow(AlreadyThere);
  });
});

describe("mended()", () => {
  const notice = (ruleId: string, line: number, note: string) =>
    ({ path: "a.txt", ruleId, line, note, severity: "warning", reason: "" }) as const;
  test.each([
    [
      "a misspelt field",
      "---\nautor: Anna\n---\nText",
      notice("frontMatter/unknown", 2, "Write author: …"),
      "---\nauthor: Anna\n---\nText",
    ],
    [
      "a value with a colon",
      "---\ntitle: A: b\n---\nText",
      notice("frontMatter/yaml", 2, ""),
      '---\ntitle: "A: b"\n---\nText',
    ],
    [
      "but not a field that is there twice",
      "---\nautor: A\nauthor: B\n---\n",
      notice("frontMatter/unknown", 2, "Write author: …"),
      "---\nautor: A\nauthor: B\n---\n",
    ],
    [
      "but not what nobody knows",
      "---\nx: A\n---\n",
      notice("frontMatter/unknown", 2, "Fields are title, lang"),
      "---\nx: A\n---\n",
    ],
    [
      "but not what is quoted already",
      '---\ntitle: "A: b\n---\n',
      notice("frontMatter/yaml", 2, ""),
      '---\ntitle: "A: b\n---\n',
    ],
  ])("mends %s", (_, text, of, right) => {
    const { text: after, what } = mended(text, [of]);
    expect(after).toBe(right);
    expect(what.length).toBe(after === text ? 0 : 1);
  });
});

describe("checkPages()", () => {
  const own = readSettings({ url: "https://tidings.example/" });
  const below = readSettings({ url: "https://tidings.example/sub/dir/" });
  const { pages } = digested(
    {
      "a/x.en.txt": `Flood closes quay\n\n${story}`,
      "b/y.da.txt": "Gederne på kajen\n\nElleve geder og tre får blev set på kajen i Brovenna mandag morgen.",
    },
    own,
  );
  const copied = new Set(assets().map(({ path }) => path));
  const rendered = (page: (typeof pages)[number]) => renderPage(page.load(), own);
  it("finds nothing wrong with a site as it is made", () => {
    expect(checkPages(pages, rendered, copied)).toEqual([]);
  });
  it("finds nothing wrong with a site below a path, and what leads out of it", () => {
    const renderedBelow = (page: (typeof pages)[number]) => renderPage(page.load(), below);
    expect(checkPages(pages, renderedBelow, copied, "/sub/dir/")).toEqual([]);
    const astray = (page: (typeof pages)[number]) =>
      page.kind === "front"
        ? renderedBelow(page).replace("</main>", '<a href="/archive/">x</a><a href="/sub/dir/nowhere/">y</a></main>')
        : renderedBelow(page);
    expect(checkPages(pages, astray, copied, "/sub/dir/").map(({ reason }) => reason)).toEqual([
      "a link leads to /archive/, which is outside the site (/sub/dir/)",
      "a link leads to /nowhere/, which is not there",
    ]);
  });
  test.each([
    [
      "a link that leads nowhere",
      (html: string) => html.replace("</main>", '<a href="../nowhere/">x</a></main>'),
      /leads to \/.*nowhere\/, which is not there/u,
    ],
    [
      "a part that is not there",
      (html: string) => html.replace("</main>", '<a href="#nowhere">x</a></main>'),
      /#nowhere, which is not there/u,
    ],
    [
      "two parts of one name",
      (html: string) => html.replace("</main>", '<p id="main"></p></main>'),
      /two parts are named "main"/u,
    ],
  ])("finds %s", (_, broken, reason) => {
    const found = checkPages(pages, (p) => (p.kind === "front" ? broken(rendered(p)) : rendered(p)), copied);
    expect(found.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)]);
  });
  it("finds a feed that cannot be read", () => {
    const found = checkPages(pages, (p) => (p.url === "/feed.xml" ? "nonsense" : rendered(p)), copied);
    expect(found).toEqual([{ url: "/feed.xml", reason: "the feed cannot be read" }]);
  });
});
