import { describe, expect, it, test } from "vitest";
import { articleFile } from "../../src/desk/articleFile.ts";
import { feedEntries } from "../../src/desk/feedEntries.ts";
import { readSettings } from "../../src/model/settings.ts";

const settings = readSettings({});
const told = "The council of Westling closed the old mill road on Tuesday for the whole of the summer.";
const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (items: string, { link = "https://mail.example/", base = "" } = {}) =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}${base && ` xml:base="${base}"`}><channel><title>Westling Mail</title><link>${link}</link>${items}</channel></rss>`;
const item = (parts: string, text = `<description>${told}</description>`) =>
  `<item><title>Mill road closed</title>${parts}${text}</item>`;
const atom = (entries: string, feed = "") =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${feed}><title>On</title><id>urn:x</id><updated>2024-03-12T10:00:00Z</updated>${entries}</feed>`;
const entry = (parts: string, attributes = "", text = `<summary>${told}</summary>`) =>
  `<entry ${attributes}><title>Mill road closed</title><id>urn:1</id><updated>2024-03-12T10:00:00Z</updated>${parts}${text}</entry>`;
const json = (item: object, feed: object = {}) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "WJ",
    ...feed,
    items: [{ id: "1", title: "Mill road closed", content_text: told, ...item }],
  });
const rdf = (parts: string, about = "https://mail.example/1") =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}><channel rdf:about="https://mail.example/"><title>R</title><link>https://mail.example/</link></channel><item rdf:about="${about}"><title>Mill road closed</title>${parts}<description>${told}</description></item></rdf:RDF>`;

const first = (feed: string, from = "feed") => feedEntries(feed, from).entries[0]!;
const article = (feed: string) => articleFile(first(feed).source, {}, settings).article;

describe("an entry's address", () => {
  test.each([
    ["is its link", rss(item("<link>https://mail.example/1</link>")), "https://mail.example/1"],
    ["is read against the site's", rss(item("<link>/news/mill</link>")), "https://mail.example/news/mill"],
    [
      "is read against xml:base",
      rss(item("<link>mill</link>"), { base: "https://mail.example/news/" }),
      "https://mail.example/news/mill",
    ],
    [
      "is read against the channel's xml:base",
      rss(item("<link>mill</link>")).replace("<channel>", '<channel xml:base="/on/">'),
      "https://mail.example/on/mill",
    ],
    [
      "is read against the item's xml:base",
      rss(item("<link>mill</link>").replace("<item>", '<item xml:base="of/">')),
      "https://mail.example/of/mill",
    ],
    ["may stand in Atom's link", rss(item('<atom:link href="/a"/>')), "https://mail.example/a"],
    ["may be its guid", rss(item("<guid>https://mail.example/1</guid>")), "https://mail.example/1"],
    ["may be a relative guid that says so", rss(item('<guid isPermaLink="true">/1</guid>')), "https://mail.example/1"],
    [
      "is no guid that says it is none",
      rss(item('<guid isPermaLink="false">https://mail.example/1</guid>')),
      undefined,
    ],
    ["is no guid that is a number", rss(item("<guid>4711</guid>")), undefined],
    ["is no script", rss(item("<link>javascript:alert(1)</link>")), undefined],
    [
      "is read against bases in Atom",
      atom(entry('<link href="Mill"/>', 'xml:base="2024/"'), 'xml:base="https://blog.example/on/"'),
      "https://blog.example/on/2024/Mill",
    ],
    [
      "is read against Atom's own address",
      atom(`<link rel="self" href="https://blog.example/feed"/>${entry('<link href="/m"/>')}`),
      "https://blog.example/m",
    ],
    [
      "is rather a page",
      atom(
        entry(
          '<link type="application/json" href="https://b.example/1.json"/><link type="text/html" href="https://b.example/1"/>',
        ),
      ),
      "https://b.example/1",
    ],
    ["may be Atom's id", atom(entry("").replace("urn:1", "https://b.example/1")), "https://b.example/1"],
    ["is not that of comments", atom(entry('<link rel="replies" href="https://b.example/c"/>')), undefined],
    [
      "is JSON Feed's url",
      json({ url: "/1", external_url: "https://o.example/" }, { home_page_url: "https://wj.example/" }),
      "https://wj.example/1",
    ],
    [
      "may be JSON Feed's id",
      json({ id: "https://wj.example/1", external_url: "https://o.example/" }),
      "https://wj.example/1",
    ],
    ["may be JSON Feed's external_url", json({ external_url: "https://o.example/2" }), "https://o.example/2"],
    ["may be what an RDF item is about", rdf(""), "https://mail.example/1"],
  ])("%s", (_, feed, url) => {
    expect(first(feed).url).toBe(url);
    expect(first(feed).source.text).toContain(told);
  });
  it("is read against the feed's address where nothing else is said", () => {
    const feed = atom(entry('<link href="m"/>'));
    expect(first(feed, "https://blog.example/on/feed").url).toBe("https://blog.example/on/m");
    expect(first(feed, "feed.xml").url).toBeUndefined();
  });
});

describe("an entry's title", () => {
  const titled = (title: string) => rss(item("").replace("Mill road closed", title));
  test.each([
    ["Grocer to axe &amp;#39;low price&amp;#39; pledge", "Grocer to axe 'low price' pledge"],
    ["Grocer to axe &amp;amp;#39;low price&amp;amp;#39; pledge", "Grocer to axe 'low price' pledge"],
    ["<![CDATA[What does &lt;option&gt; mean?]]>", "What does <option> mean?"],
    ["What does &lt;option&gt; mean?", "What does <option> mean?"],
    ["<![CDATA[What does &lt;b&gt; mean?]]>", "What does <b> mean?"],
    ["Ferry &lt;em&gt;halted&lt;/em&gt; by strike", "Ferry halted by strike"],
    ["<![CDATA[Ferry <b class='x'><i>halted</i></b> by<br/>strike]]>", "Ferry halted by strike"],
    ["Bread &amp; butter dearer", "Bread & butter dearer"],
    ["AT&amp;T: R&amp;D, &lt; 5 %", "AT&T: R&D, < 5 %"],
    ["Caf&amp;eacute; burnt down", "Café burnt down"],
    ["\n  <![CDATA[ Mill road\n closed ]]>\n", "Mill road closed"],
  ])("%j in RSS is %j", (written, title) => {
    expect(first(titled(written)).title).toBe(title);
    expect(article(titled(written)).headline.value).toBe(title);
  });
  test.each([
    ["html", "Rat &lt;b&gt;sperrt&lt;/b&gt; Br&amp;uuml;cke", "Rat sperrt Brücke"],
    ["html", "Kurier &amp;amp;amp; Co", "Kurier & Co"],
    ["text", "Bread &amp;amp; butter", "Bread & butter"],
    ["xhtml", '<div xmlns="http://www.w3.org/1999/xhtml">A <b>B</b> &amp; C</div>', "A B & C"],
  ])("of Atom's type %s, %j, is %j", (type, written, title) => {
    const feed = atom(entry("").replace("<title>Mill road closed", `<title type="${type}">${written}`));
    expect(first(feed).title).toBe(title);
  });
  it("of JSON Feed is text", () => {
    expect(first(json({ title: "1 < 2 & 3 &amp; 4" })).title).toBe("1 < 2 & 3 & 4");
  });
  it("of a feed names the publisher, escaped or not", () => {
    const feed = atom(entry("")).replace("<title>On<", '<title type="html">Kurier &amp;amp; Co<');
    expect(article(feed).publisher?.value).toBe("Kurier & Co");
  });
  it("may be missing: then the text's first sentence is the headline", () => {
    const feed = rss(`<item><link>/1</link><description>${told}</description></item>`);
    expect(article(feed).headline.value).toContain("The council of Westling");
  });
});

describe("an entry's date", () => {
  test.each([
    ["Tue, 12 Mar 2024 23:15:00 -0500", "2024-03-12"],
    ["Tue, 12 Mar 24 00:00:00 +0200", "2024-03-12"],
    ["12 Mar 99 10:00:00 GMT", "1999-03-12"],
    ["12 March 2024", "2024-03-12"],
    ["12-Mar-2024", "2024-03-12"],
    ["Tue, Mar 12 2024 04:45:26 +0000", "2024-03-12"],
    ["March 12, 2024", "2024-03-12"],
    ["2024/3/12 15:07:41", "2024-03-12"],
    ["2024-03-12T10:00:00+01:00", "2024-03-12T10:00:00+01:00"],
    ["12 Sept 2024", "2024-09-12"],
    ["Fri, 30 Feb 2024 10:00:00 GMT", undefined],
    ["yesterday", undefined],
  ])("%j is %j", (written, date) => {
    expect(article(rss(item(`<pubDate>${written}</pubDate>`))).datePublished?.value).toBe(date);
  });
  test.each([
    [
      "de",
      "Di, 12 März 2024",
      "2024-03-12",
      "Der Rat von Westling hat am Dienstag beschlossen, die alte Brücke zu sperren.",
    ],
    [
      "fi",
      "12. marraskuuta 2024",
      "2024-11-12",
      "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan koko kesäksi, se kertoi.",
    ],
  ])("is read in the language of the text: %s, %s", (lang, written, date, text) => {
    const feed = rss(item(`<pubDate>${written}</pubDate>`, `<description>${text}</description>`));
    expect(article(feed.replace("<item>", `<language>${lang}</language><item>`)).datePublished?.value).toBe(date);
  });
  it("is Dublin Core's where the feed has no own, or none that can be read", () => {
    expect(article(rss(item("<dc:date>2024-03-12</dc:date>"))).datePublished?.value).toBe("2024-03-12");
    expect(article(rdf("<dc:date>2024-03-12</dc:date>")).datePublished?.value).toBe("2024-03-12");
    const both = rss(item("<pubDate>soon</pubDate><dc:date>2024-03-12</dc:date>"));
    expect(article(both).datePublished?.value).toBe("2024-03-12");
  });
});

describe("an entry's author", () => {
  test.each([
    ["RSS", rss(item("<author>ada@mail.example (Ada Brandt)</author>")), ["Ada Brandt"]],
    ["RSS, an address alone", rss(item("<author>ada@mail.example</author>")), []],
    [
      "Dublin Core",
      rss(item("<dc:creator>Ada Brandt</dc:creator><dc:creator>Tom Fox</dc:creator>")),
      ["Ada Brandt", "Tom Fox"],
    ],
    ["RDF", rdf("<dc:creator>Ada Brandt</dc:creator>"), ["Ada Brandt"]],
    ["Atom", atom(entry("<author><name>Ada Brandt</name></author>")), ["Ada Brandt"]],
    ["Atom's feed", atom(`<author><name>Ada Brandt</name></author>${entry("")}`), ["Ada Brandt"]],
    ["Atom's feed, its own name", atom(`<author><name>On</name></author>${entry("")}`), []],
    ["JSON Feed 1.0", json({ author: { name: "Ada Brandt" } }), ["Ada Brandt"]],
    ["JSON Feed's feed", json({}, { authors: [{ name: "Ada Brandt" }] }), ["Ada Brandt"]],
  ])("is read from %s", (_, feed, names) => {
    expect(article(feed).author.map(({ value }) => value)).toEqual(names);
  });
});

describe("an entry's text", () => {
  it("is content rather than description, unless it has no words", () => {
    const full = "<content:encoded><![CDATA[<p>All of it, at last.</p>]]></content:encoded>";
    expect(first(rss(item(full)))).toMatchObject({ isExcerpt: false });
    const picture = '<content:encoded><![CDATA[<img src="a.jpg">]]></content:encoded>';
    expect(first(rss(item(picture)))).toMatchObject({ isExcerpt: true });
  });
  it("keeps its paragraphs where it is no markup", () => {
    expect(first(json({ content_text: `${told}\n\nIt opens in May & June, "perhaps".` })).source.text).toContain(
      `${told}\n\nIt opens in May & June, "perhaps".`,
    );
  });
  it("may be the description of a film", () => {
    expect(first(rss(item("", `<media:description>${told}</media:description>`))).source.text).toContain(told);
  });
  const tail = (closing: string) =>
    first(
      rss(
        item(
          "<link>https://mail.example/1</link>",
          `<content:encoded><![CDATA[<p>${told}</p>${closing}]]></content:encoded>`,
        ),
      ),
    ).source.text;
  test.each([
    '<p>The post <a href="https://mail.example/1">Mill road closed</a> appeared first on <a href="https://mail.example">Westling Mail</a>.</p>',
    '<p>Der Beitrag <a href="https://mail.example/1/">Mill road closed</a> erschien zuerst auf <a href="https://mail.example/">Westling Mail</a>.</p>',
  ])("ends before the paragraph that names its source: %s", (closing) => {
    expect(tail(closing)).not.toMatch(/Westling Mail/u);
    expect(tail(closing)).toContain(told);
  });
  test.each([
    '<p>The <a href="https://mail.example/1">first</a> of two; <a href="https://o.example/">here</a> is the other.</p>',
    '<p>More at <a href="https://mail.example">Westling Mail</a>.</p>',
  ])("keeps a paragraph that leads elsewhere: %s", (closing) => {
    expect(tail(closing)).toMatch(/is the other|More at/u);
  });
});

describe("entries that are left out", () => {
  it("are named, with the reason and what to do", () => {
    const sound = '<enclosure url="https://mail.example/a.mp3" type="audio/mpeg" length="1"/>';
    const feed = rss(
      item("<link>/1</link>") +
        item("<link>/2</link>", "") +
        `<item>${sound}</item>` +
        item("", `<description>&lt;img src="a.jpg"&gt;</description>`),
    );
    const { entries, leftOut } = feedEntries(feed, "feed");
    expect(entries).toHaveLength(1);
    expect(leftOut).toEqual([
      { name: "Mill road closed", reason: "has no text", note: "Fetch its page: new --from https://mail.example/2" },
      { name: "entry 3", reason: "has no text", note: "Paste its text into a .txt file" },
      { name: "Mill road closed", reason: "has no text", note: "Paste its text into a .txt file" },
    ]);
  });
});
