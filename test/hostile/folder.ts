import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { busyTexts } from "./busyTexts.ts";
import { payloads } from "./payloads.ts";

const good =
  "The quay of Brovenna was closed on Monday. Anna Weber, the mayor, said that 40 ships were waiting outside.";
const withMatter = (matter: string, n: string) => `---\n${matter}\n---\nReport ${n} from the quay\n\n${good}`;
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join("\n");

/** Front matter as nobody would write it, unless by mistake or on purpose. */
const matters: readonly string[] = [
  "title: Breaking: market falls: again",
  "title: [a, [b, [c]]]",
  "title: {a: 1}",
  "title: ",
  "title: ~",
  "title: 1e999",
  "title: 0x41",
  "title: !!js/function 'function () { process.exit(1) }'",
  "title: !!js/regexp /(a+)+$/",
  "title: !!js/undefined ''",
  "title: !!python/object/apply:os.system ['touch /tmp/evil']",
  "title: !!binary PHNjcmlwdD4=",
  "title: !!set {a, b}",
  "title: &a [*a]",
  "title: *nobody",
  'title: "\\x0b\\x1b[31mred\\x07"',
  'title: "\\u202Eevil"',
  'title: "\\uD800"',
  'title: "a\\nb"',
  "title: |\n  one\n  two",
  "title: >-\n  folded\n  words",
  "title: 'unclosed",
  'title: "unclosed',
  "title: @at",
  "title: `tick`",
  "title: %percent",
  "\ttitle: tab",
  "title:no space",
  "? title\n: x",
  "- a\n- b",
  "just words",
  "42",
  "null",
  "[]",
  "{}",
  "<<: {title: merged}",
  "title: a\ntitle: b",
  "__proto__: {polluted: yes}",
  "__proto__: [a]",
  "constructor: {prototype: {polluted: yes}}",
  "toString: x",
  "hasOwnProperty: x",
  "permalink: /../../evil.html",
  "layout: ../../../etc/passwd",
  "eleventyExcludeFromCollections: true",
  "pagination: {data: collections.all, size: 1}",
  "eleventyComputed: {title: '{{ 7 * 7 }}'}",
  "templateEngineOverride: njk",
  "slug: ../../../evil",
  "slug: /etc/passwd",
  "slug: ''",
  "slug: .",
  "slug: ..",
  "slug: a/b/c",
  "slug: con",
  "slug: 'a\\b'",
  "slug: index.html",
  "slug: %2e%2e%2f",
  `slug: ${"x".repeat(5000)}`,
  "redirect_from: ../../evil",
  "redirect_from: /",
  "redirect_from: /index.html",
  "redirect_from: /about/",
  "redirect_from: [/a/, /a/, /../b/]",
  "redirect_from: https://evil.example/",
  "redirect_from: '/\u0000/'",
  `redirect_from: [${lines(2000, (n) => `/old-${n}/,`)}]`,
  "story: ../../x",
  "story: none",
  "story: {a: b}",
  "related: [../../../etc/passwd]",
  "related: itself.txt",
  "date: yesterday",
  "date: 2021-02-30",
  "date: 99999-01-01",
  "date: -1",
  "date: 2021-13-45T99:99:99Z",
  "date: 0000-00-00",
  "date: 1e10",
  "updated: 1999-01-01\ndate: 2021-01-01",
  "publish: never",
  "expires: 0",
  "lang: xx-yy-zz-evil",
  "lang: '../../x'",
  "lang: en\nlang: da",
  "lang: [en, da]",
  `lang: ${"a".repeat(4000)}`,
  "author: [a, {b: c}]",
  `author: ${"Anna ".repeat(5000)}`,
  "publisher: ../../evil",
  "publisher: '<b>'",
  `publisher: ${"x".repeat(3000)}`,
  "url: javascript:alert(1)",
  "url: file:///etc/passwd",
  "url: not an address",
  "url: https://user:secret@evil.example/",
  "url: https://[::1",
  `url: https://x.example/${"a".repeat(20_000)}`,
  "image: ../../../etc/passwd",
  "image: https://evil.example/x.png",
  "tags: {a: b}",
  "tags: ../../x",
  `tags: [${lines(50_000, (n) => `t${n},`)}]`,
  `tags: [${"x".repeat(100_000)}]`,
  "rights: everything",
  "draft: maybe",
  "noindex: 1",
  "keep: '.*'",
  "drop: '(a+)+$'",
  "names: {x: {y: z}}",
  `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `a: ${"{a: ".repeat(5000)}x${"}".repeat(5000)}`,
  `${lines(5000, (n) => `key${n}: x`)}`,
  `a0: &a0 [x, x]\n${lines(30, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)}`,
  `title: ${"x".repeat(200_000)}`,
];
/** Blocks that begin as front matter does, in other notations. */
const engines: Readonly<Record<string, string>> = {
  js: "---js\n{ title: process.exit(1) }\n---\n",
  JS: "---JavaScript\nmodule.exports = { title: process.exit(1) }\n---\n",
  json: '---json\n{"title": "x", "__proto__": {"polluted": true}}\n---\n',
  toml: '---toml\ntitle = "x"\n---\n',
  coffee: "---coffee\ntitle: process.exit 1\n---\n",
  plus: '+++\ntitle = "x"\n+++\n',
  unclosed: "---\ntitle: x\n",
  only: "---\n---\n",
  dashes: `${"---\n".repeat(5000)}`,
  semicolons: ";;;\ntitle: x\n;;;\n",
};

/** Names that a file can have on a disk that takes any. */
const names: readonly string[] = [
  "con.txt",
  "aux.en.txt",
  "nul .txt",
  "-rf.txt",
  "--output=evil.txt",
  "$(touch evil).txt",
  "`touch evil`.txt",
  "; touch evil.txt",
  "a'b.txt",
  'a"b.txt',
  "a\\b.txt",
  "a:b.txt",
  "a*b?.txt",
  "a|b.txt",
  "a<b>.txt",
  "<script>alert(1)<script>.txt",
  "{{ 7 * 7 }}.txt",
  "%2e%2e%2fevil.txt",
  "%.txt",
  "%zz.txt",
  "a\nb.txt",
  "a\tb.txt",
  "a\rb.txt",
  "a\u0007b.txt",
  "a\u001b[31mb.txt",
  "a\u202etxt.exe.txt",
  "a\u200bb.txt",
  "\u00a0.txt",
  " .txt",
  "...txt",
  "..a.txt",
  "a..txt",
  "a.txt.txt.txt",
  "caf\u00e9.txt",
  "cafe\u0301.txt",
  "CAF\u00c9.txt",
  "😀.txt",
  "👩‍👩‍👧.en.txt",
  "\u0301\u0301\u0301.txt",
  "港湾.txt",
  "ميناء.ar.txt",
  "index.txt",
  "404.txt",
  "feed.xml.txt",
  "__proto__.txt",
  "constructor.txt",
  "2021-99-99-x.txt",
  "2021-02-11-2021-02-12-x.da.en.txt",
  `${"n".repeat(240)}.txt`,
  `${"é".repeat(120)}.txt`,
  "#.txt",
  "?x=1.txt",
  "&amp;.txt",
  "a.xx-yy.txt",
  "a.EN.TXT",
  "a.en .txt",
];

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const bytes = (...parts: readonly (string | number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const story = `A café by the quay\n\n${good} “Blåbærgrød,” sagde hun, kostede 5 €.`;

/** What may be in a file that calls itself text. */
const contents: Readonly<Record<string, Buffer | string>> = {
  "bom8.txt": bytes([0xef, 0xbb, 0xbf], story),
  "bom8-twice.txt": bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], story),
  "utf16le.txt": bytes([0xff, 0xfe], utf16(story, false)),
  "utf16be.txt": bytes([0xfe, 0xff], utf16(story, true)),
  "utf16le-no-mark.txt": utf16(story, false),
  "utf16be-no-mark.txt": utf16(story, true),
  "utf16-odd.txt": bytes([0xff, 0xfe], utf16(story, false), [0x41]),
  "utf32.txt": bytes([0xff, 0xfe, 0, 0], Buffer.from(new Uint32Array([...story].map((c) => c.codePointAt(0)!)).buffer)),
  "latin1.txt": Buffer.from(story.replace(/[“”€]/gu, "x"), "latin1"),
  "windows1252.txt": bytes("A caf", [0xe9], " by the quay\n\n", good, [0x93], " 5 ", [0x80], [0x94]),
  "windows1251.txt": bytes("\n", [0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb]),
  "shift-jis.txt": Buffer.from([0x8d, 0x60, 0x98, 0x70, 0x82, 0xcd, 0x95, 0xc2, 0x8d, 0xbd, 0x82, 0xb3, 0x82, 0xea]),
  "half.txt": bytes(story, [0xe2, 0x82]),
  "overlong.txt": bytes("A story ", [0xc0, 0xaf, 0xc0, 0xae], `\n\n${good}`),
  "surrogates.txt": bytes("A story ", [0xed, 0xa0, 0x80], `\n\n${good}`),
  "beyond.txt": bytes("A story ", [0xf7, 0xbf, 0xbf, 0xbf], `\n\n${good}`),
  "nul.txt": bytes("A st\0ory\n\n", good, [0, 0, 0]),
  "zeros.txt": Buffer.alloc(50_000),
  "ones.txt": Buffer.alloc(50_000, 0xff),
  "every-byte.txt": Buffer.from(Array.from({ length: 65_536 }, (_, n) => (n * 167) & 255)),
  "png.txt": bytes([0x89], "PNG\r\n\x1a\n", Buffer.alloc(4000, 7)),
  "pdf.txt": bytes("%PDF-1.7\n", Buffer.alloc(4000, 0x9c)),
  "zip.txt": bytes("PK\x03\x04", Buffer.alloc(4000, 3)),
  "gzip.txt": bytes([0x1f, 0x8b, 8], Buffer.alloc(4000, 0x5a)),
  "elf.txt": bytes([0x7f], "ELF", Buffer.alloc(4000, 1)),
  "empty.txt": "",
  "blank.txt": " \n\t\n\u3000\n",
  "marks.txt": "…!?—«»\n\n***",
  "one-letter.txt": "x",
  "one-word.txt": "Word",
  "returns.txt": story.replaceAll("\n", "\r"),
  "windows-ends.txt": story.replaceAll("\n", "\r\n"),
  "mixed-ends.txt": `${story}\r\n\n\r${good}\u2028${good}\u2029${good}\u0085${good}`,
  "controls.txt": `A \u0001\u0002\u0008\u007f\u009fstory\n\n\u001b[2J${good}`,
  "bidi.txt": `\u202e\u2066\u2067A story\u202e\u2069\n\n\u202d${good}\u061c`,
  "zalgo.txt": `${"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307".repeat(500)}\n\n${good}`,
  "tags.txt": `A story\u{e0041}\u{e0042}\n\n${good}\ufeff\ufffe\uffff`,
  "private.txt": `\ue000\uf8ff A story\n\n${good}\u{10ffff}`,
  "emoji.txt": `${"👨‍👩‍👧‍👦".repeat(5000)}\n\n${good}`,
  "flags.txt": `${"🇩🇰".repeat(20_000)}\n\n${good}`,
  "large.txt": Buffer.alloc(20_000_000, "A long line of a text that goes on. "),
  "large.md": Buffer.alloc(20_000_000, "# A\n\n- b\n"),
  "large.html": Buffer.alloc(20_000_000, "<p>A long page</p>"),
  "long-line.txt": `A line\n\n${"word ".repeat(99_000)}`,
  "long-line.md": `# A line\n\n${"word ".repeat(99_000)}`,
  "many-lines.txt": lines(100_000, (n) => `l ${n % 10}`),
  "many-lines.md": lines(100_000, (n) => `- ${n % 10}`),
  "many-paragraphs.txt": lines(30_000, () => "A paragraph.\n"),
  "many-headings.md": lines(40_000, () => "# A heading\n"),
  "just-small-enough.txt": Buffer.alloc(499_999, "Anna Weber said on 12 March 2021 that $26bn was paid. "),
  "just-small-enough.md": Buffer.alloc(499_999, "Anna *Weber* said [here](https://x.example) that. "),
  "just-small-enough.html": `<p>${"Anna <b>Weber</b> said. ".repeat(20_000)}</p>`,
};

/** Markdown and markup that is slow to read, or deep. */
const deep: Readonly<Record<string, string>> = {
  "quotes.md": `${">".repeat(10_000)} x`,
  "lists.md": lines(2000, (n) => `${" ".repeat(2 * n)}- x`),
  "numbered.md": lines(5000, (n) => `${" ".repeat(n % 200)}${n}. x`),
  "stars.md": "*a **b ".repeat(20_000),
  "links.md": "[a](".repeat(20_000),
  "images.md": "![".repeat(30_000),
  "references.md": lines(10_000, (n) => `[r${n}]: https://x.example/${n}`),
  "unclosed-code.md": `\`\`\`\n${good}\n`.repeat(3000),
  "ticks.md": lines(1000, (n) => "`".repeat(n)),
  "table.md": `${"|a".repeat(3000)}|\n${"|-".repeat(3000)}|\n${`${"|b".repeat(3000)}|\n`.repeat(20)}`,
  "pipes.md": "|".repeat(100_000),
  "autolinks.md": "http://x.example/a_b_c*d ".repeat(15_000),
  "mails.md": `${"a".repeat(100_000)}@${"b.".repeat(50_000)}`,
  "entities.md": "&amp;".repeat(80_000),
  "escapes.md": "\\*".repeat(100_000),
  "rules.md": `${"- ".repeat(50_000)}\n${"=".repeat(50_000)}`,
  "html.md": "<div>".repeat(20_000),
  "comments.md": "<!--".repeat(50_000),
  "angles.md": "<".repeat(48_000),
  "underlined.md": `${"a_".repeat(25_000)}\n===\n`,
  "angles.html": "<".repeat(200_000),
  "deep.html": `${"<div>".repeat(15_000)}x${"</div>".repeat(15_000)}`,
  "deep-tables.html": `${"<table><tr><td>".repeat(3000)}x`,
  "comments.html": `<p>${good}</p>${"<!--".repeat(100_000)}`,
  "scripts.html": `<p>${good}</p>${"<script>".repeat(50_000)}`,
  "entities.html": `<p>${"&amp;&#65;&bogus;".repeat(20_000)}</p>`,
  "xml-bomb.html": `<!DOCTYPE x [<!ENTITY a "aaaa">${lines(20, (n) => `<!ENTITY a${n} "&a;&a;">`)}]><p>&a19; ${good}</p>`,
  "frames.html": '<frameset><frame src="//evil.example"></frameset>',
  "refresh.html": `<meta http-equiv=refresh content="0;url=//evil.example"><p>${good}</p>`,
  "base.html": `<base href="//evil.example/"><article><h1>A</h1><p>${good}</p><a href="x">x</a></article>`,
  "ld.html": `<script type="application/ld+json">${"[".repeat(50_000)}</script><p>${good}</p>`,
  "ld-proto.html": `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"headline":{"a":1},"author":[[[]]]}</script><p>${good}</p>`,
  "meta.html": `${lines(20_000, (n) => `<meta property="og:x${n}" content="x">`)}<p>${good}</p>`,
  "attributes.html": `<p ${lines(20_000, (n) => `a${n}=x`)}>${good}</p>`,
  "frameless.xhtml": `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${good}</p>`,
  "half.html": `<!doctype html><html><head><title>A page that stops</title></head><body><article><p>${good}</p><p`,
};

/** An article file that nobody should have written: what it is named, and what is in it. */
type HostileFile = readonly [path: string, content: Buffer | string];

/** All of them; those that are no files are made by `writeHostileFolder`. */
export function hostileFiles(): HostileFile[] {
  const together = 12;
  const bundles = Array.from({ length: Math.ceil(payloads.length / together) }, (_, n) =>
    payloads.slice(n * together, (n + 1) * together),
  );
  return [
    ...bundles.flatMap((own, n): HostileFile[] => {
      const text = own.map((payload) => `${payload}\n\n${good}\n\nSo ${payload} it is.`).join("\n\n");
      return [
        [`payloads/${n}.txt`, `${own[0]} ${n}\n\n${text}`],
        [`payloads/${n}.en.md`, `# ${own[0]} ${n}\n\n${text}`],
      ];
    }),
    ...matters.map((matter, n): HostileFile => [`matter/${n}.en.${n % 4 ? "txt" : "md"}`, withMatter(matter, `${n}`)]),
    ...Object.entries(engines).map(([name, text]): HostileFile => [`engines/${name}.txt`, `${text}${story}`]),
    ...names.map((name): HostileFile => [`names/${name}`, `A file of an odd name\n\n${good} It is called ${name}.`]),
    ...Object.entries(contents).map(([name, content]): HostileFile => [`contents/${name}`, content]),
    ...Object.entries(busyTexts(450_000, good)).map(([name, text]): HostileFile => [`busy/${name}`, text]),
    ...Object.entries(deep).map(([name, text]): HostileFile => [`deep/${name}`, text]),
    ["kinds/letter.docx", "PK"],
    ["kinds/letter.eml", "From: a@b.example\n\nx"],
    ["kinds/page.pdf", "%PDF"],
    ["kinds/program.exe", "MZ"],
    ["kinds/no-extension", good],
    ["kinds/script.js", "process.exit(1)"],
    ["kinds/page.njk", "{{ 7 * 7 }}"],
    ["kinds/data.11tydata.js", "module.exports = () => process.exit(1)"],
    ["kinds/.env", "SECRET=1"],
    ["kinds/.git/config.txt", "secret"],
    ["kinds/node_modules/x/readme.txt", good],
    [`${"d/".repeat(60)}deep.txt`, `Deep down\n\n${good}`],
  ];
}

/**
 * Writes them into a folder, and beside them links, loops and pipes.
 *
 * @returns how many there are
 */
export function writeHostileFolder(folder: string): number {
  const files = hostileFiles();
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const links = {
    "passwd.txt": "/etc/passwd",
    "zero.txt": "/dev/zero",
    "tty.txt": "/dev/tty",
    "nowhere.txt": "/no/such/file",
    "itself.txt": "itself.txt",
    loop: "..",
    root: "/",
  };
  mkdirSync(join(folder, "links"));
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, "links", name));
  let made = files.length + Object.keys(links).length;
  try {
    execFileSync("mkfifo", [join(folder, "links", "pipe.txt")]);
    made++;
  } catch {
    // No pipes on this system.
  }
  return made;
}
