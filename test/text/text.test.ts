import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { withoutContacts } from "../../src/languages/contacts.ts";
import { sentencesOf } from "../../src/languages/sentences.ts";
import { fold, skeleton } from "../../src/text/fold.ts";
import { markdownBlocks, notesIn, renderMarkdown } from "../../src/text/markdown.ts";
import { slugOf } from "../../src/text/slug.ts";

describe("slugOf()", () => {
  test.each([
    ["Købet gik i vasken!", "koebet-gik-i-vasken"],
    ["Élysée: l’été", "elysee-lete"],
    ["买下 TikTok", "买下-tiktok"],
    ["Ευρώπη", "ευρώπη"],
    ["!!!", ""],
    ["../../etc/passwd", "etc-passwd"],
  ])("makes %j into %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("takes plain text as it takes any other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), (text) => {
        // A letter that is not plain, in a word of its own, in front.
        expect(slugOf(`é ${text}`)).toBe(["e", slugOf(text)].filter(Boolean).join("-"));
      }),
      { seed: 7 },
    );
  });

  it("is always a safe part of an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const slug = slugOf(text);
        return !/[/\\?#%\s.<>"':]/u.test(slug) && slug.length <= 81 && !/\p{Surrogate}/u.test(slug);
      }),
      { seed: 7 },
    );
  });
});

describe("sentencesOf()", () => {
  test.each([
    ["One. Two! Three? Four.", ["One.", "Two!", "Three?", "Four."]],
    ["Mr. Fox paid $1.5 bn. He left.", ["Mr. Fox paid $1.5 bn.", "He left."]],
    ["He lives in the US. That is so.", ["He lives in the US.", "That is so."]],
    ["Det skete den 3. maj 2021. Så var det slut.", ["Det skete den 3. maj 2021.", "Så var det slut."]],
    ["“It is so.” She left.", ["“It is so.”", "She left."]],
    ["これは文。これも文。", ["これは文。", "これも文。"]],
    ["هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]],
  ])("splits %j", (text, sentences) => {
    expect(sentencesOf(text).map((s) => s.text)).toEqual(sentences);
  });

  it("loses nothing and knows where each stands", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const found = sentencesOf(text);
        return (
          found.every((s) => text.startsWith(s.text, s.at)) &&
          found
            .map((s) => s.text)
            .join("")
            .replace(/\s/gu, "") === text.replace(/\s/gu, "")
        );
      }),
      { seed: 7 },
    );
  });
});

describe("skeleton()", () => {
  test.each([
    ["Microsoft", "マイクロソフト"],
    ["Microsoft", "مايكروسوفت"],
  ])("meets %s as %s", (a, b) => {
    expect(skeleton(fold(a))).toBe(skeleton(fold(b.replace(/ー/gu, ""))));
  });
});

describe("renderMarkdown()", () => {
  test.each([
    ["<script>alert(1)</script>"],
    ["<img src=x onerror=alert(1)>"],
    ["[x](javascript:alert(1))"],
    ["[x](JaVaScRiPt&colon;alert(1))"],
    ["[x](data:text/html,<script>alert(1)</script>)"],
    ["![x](javascript:alert(1))"],
    ["[x](vbscript:msgbox)"],
    ["<a href='javascript:alert(1)'>x</a>"],
    ['[x](https://a.example "onmouseover=alert(1)")'],
    ["<svg/onload=alert(1)>"],
    ["x <script> <img src=x onerror=alert(1)//"],
    ["[x](&#x6a;avascript&colon;alert&lpar;1)"],
  ])("makes %j harmless", (markdown) => {
    const html = renderMarkdown(markdown);
    expect(html).not.toMatch(
      /<(?:script|img|svg|iframe)|<[^>]*javascript:|href="(?!https?:|mailto:)|<[^>]*\son\w+="/iu,
    );
  });

  it("keeps links to the web and renders marks", () => {
    expect(renderMarkdown("**a** [b](https://c.example)")).toBe(
      '<p><strong>a</strong> <a href="https://c.example" rel="noopener nofollow">b</a></p>\n',
    );
  });

  test.each([
    [
      "1. a\n2. b\n   - c\n   - d\n3. e",
      /<ol>\s*<li>a<\/li>\s*<li>b\s*<ul>\s*<li>c<\/li>\s*<li>d<\/li>\s*<\/ul>\s*<\/li>/u,
    ],
    ["|a|b|\n|:-|-:|\n|c|1|", /<th scope="col" class="to-end">b<\/th>[\s\S]*<td class="to-start">c<\/td>/u],
    ["Voted[^1] and left[^2].", /<p>Voted<sup><a href="#note-1">1<\/a><\/sup> and left\[\^2\]\.<\/p>/u],
    ["[^1]: Of *twelve*\nmembers.", /<p class="note" id="note-1"><sup>1<\/sup> Of <em>twelve<\/em> members\.<\/p>/u],
    ["[^1]: https://a.example", /<p class="note" id="note-1">/u],
    ['[^"><img src=x onerror=alert(1)>]', /^<p>\[\^&quot;&gt;&lt;img/u],
    ["[^1]: <img src=x onerror=alert(1)>", /&lt;img/u],
    ["[a[^1]](https://b.example)", /<a [^>]*>a<sup>1<\/sup><\/a>/u],
  ])("renders %j", (markdown, html) => {
    const rendered = renderMarkdown(markdown, new Set(["1"]));
    expect(rendered).toMatch(html);
    expect(rendered).not.toMatch(/ align=|<img/u);
  });

  test.each([
    [
      ["[^1]: a", "x[^1]", "[^b]: c"],
      ["1", "b"],
    ],
    [["[^1]: a", "[^1]: b"], []],
  ])("of %j the notes %j are led to", (blocks, marks) => {
    expect([...notesIn(blocks)]).toEqual(marks);
  });

  test.each([
    ["- a\n  - b\n  - c\n- d", "a\nb\n\nc\n\nd"],
    ["- one\n\n  two\n- three", "one\ntwo\nthree"],
    ["> one\n>\n> two", "one\ntwo"],
    ["Voted[^1] today.", "Voted today."],
    ["[^1]: See the report.", "See the report."],
  ])("the words of %j are %j", (markdown, words) => {
    const [block] = markdownBlocks(markdown)!;
    expect(
      block!.runs
        .map(({ text }) => text)
        .join("")
        .replace(/\n+/gu, "\n")
        .trim(),
    ).toBe(words.replace(/\n+/gu, "\n"));
    for (const { text, start } of block!.runs)
      if (text.trim()) expect(markdown.slice(start, start + text.length)).toBe(text);
  });

  test.each([
    [
      "[![x](https://a.example/x.png)](https://b.example)",
      '<p><a href="https://b.example" rel="noopener nofollow">x</a></p>\n',
    ],
    ["&eacute; &e; &lt;b&gt; &#x202e; AT&T", "<p>é &amp;e; &lt;b&gt;  AT&amp;T</p>\n"],
    [
      "[x](https://x.example/?a=1&amp;b=2)",
      '<p><a href="https://x.example/?a=1&amp;b=2" rel="noopener nofollow">x</a></p>\n',
    ],
  ])("makes valid HTML of %j", (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });
});

describe("withoutContacts()", () => {
  test.each([
    ["By Anna Weber, anna.weber@post.example, +45 33 12 34 56", "By Anna Weber, …, …"],
    ["Contact: tlf. 33 12 34 56 or (0)20 7946 0958", "Contact: tlf. … or (…"],
    ["電話 03-1234-5678", "電話 …"],
    ["Updated 12 March 2021 at 08:30, 1,200,000 readers", "Updated 12 March 2021 at 08:30, 1,200,000 readers"],
    ["2021-02-11 08:30", "2021-02-11 08:30"],
    ["Follow @post on 5 channels", "Follow @post on 5 channels"],
  ])("of %j leaves %j", (line, left) => {
    expect(withoutContacts(line)).toBe(left);
  });
});
