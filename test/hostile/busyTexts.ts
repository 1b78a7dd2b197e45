/**
 * Texts that have kept a program busy for minutes, or could.
 *
 * @param size so many letters of what some pattern may look at again and again
 * @param good words that an article may have
 */
export function busyTexts(size: number, good: string): Readonly<Record<string, string>> {
  const much = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  return {
    "by.txt": much("By "),
    "numbers.txt": much("1,234,567.89 million "),
    "number-words.txt": much("two hundred and "),
    "percent.txt": much("5% "),
    "digits.txt": much("1"),
    "letters.txt": much("a"),
    "accents.txt": `a${much("\u0301")}`,
    "capitals.txt": much("Aaa Bbb "),
    "dates.txt": much("12 March 2021, "),
    "dots.txt": much("."),
    "commas.txt": much("a, "),
    "quotes.txt": much('"'),
    "opening-quotes.txt": much("“"),
    "addresses.txt": much("http://x.example/"),
    "mail.txt": much("a@b.example "),
    "money.txt": much("$"),
    "lines.txt": much("x\n"),
    "blank.txt": `${much("\n")}x`,
    "spaces.txt": `${much(" ")}x`,
    "arabic.txt": much("قالت شركة "),
    "japanese.txt": much("港湾は月曜日に閉鎖された。"),
    "underscores.md": much("_a_"),
    "stars.md": much("**a*"),
    "brackets.md": much("["),
    "pictures.md": much("![a]("),
    "backticks.md": much("`a``"),
    "less.md": much("<a "),
    "item.md": `- a${much("\n  b")}`,
    "notes.md": much("a\n[^"),
    "lazy.md": much("> a\nb\n"),
    "front-matter-spaces.txt": `---\n${much(" ")}x\n---\n${good}`,
    "front-matter-json.txt": `---json\n${much("\n")}x\n---\n${good}`,
    "quoted.md": `${"> ".repeat(30_000)}x`,
    "picture-within.md": `![a](data:image/png;base64,${much("QUJD")})\n\n${good}`,
    "tags.html": much("<div>"),
    "attributes.html": `<a ${much('x="y" ')}>`,
    "nested.html": `${"<b>".repeat(20_000)}x${"</b>".repeat(20_000)}`,
    "data.html": `<script type="application/ld+json">${much('{"a":')}</script><p>${good}</p>`,
  };
}
