import { decodeHTML } from "entities";
import { Marked, Renderer, type Token, type Tokens } from "marked";
import { cleanText } from "./cleanText.ts";
import { markdownTokens } from "./markdownTokens.ts";

/** Longest piece of Markdown that is parsed as such, in characters: hostile nesting is slow beyond. */
const longest = 20_000;

const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");

/** What a browser would see: character references are signs. */
const decoded = (text: string): string => cleanText(decodeHTML(text)).text;

/** Only web and mail addresses become links; what a browser would see is what is judged. */
function safeAddress(href: string): string | undefined {
  const address = decoded(href);
  return /^(?:https?:\/\/|mailto:)/iu.test(address.replace(/[\s\u0000-\u001f]/gu, "")) ? address : undefined;
}

/** A link within a link is none. */
let linksAround = 0;
function linked(address: string, inner: () => string): string {
  linksAround++;
  try {
    const text = inner();
    return linksAround > 1 ? text : `<a href="${escapeHtml(address)}" rel="noopener nofollow">${text}</a>`;
  } finally {
    linksAround--;
  }
}

/** The marks of the footnotes that a text has: a mark leads to its note only if there is exactly one. */
let notes: ReadonlySet<string> = new Set();
const noteMark = /^\[\^([\p{L}\p{N}_-]{1,40})\]/u;
const noteHead = /^\[\^([\p{L}\p{N}_-]{1,40})\]:[ \t]+([^\n]+(?:\n(?!\[\^)[^\n]+)*)(?:\n+|$)/u;

/** The marks of the notes that some blocks of Markdown are; a mark that two have leads nowhere. */
export function notesIn(blocks: readonly string[]): ReadonlySet<string> {
  const marks = blocks.flatMap((block) => noteHead.exec(block)?.[1] ?? []);
  return new Set(marks.filter((mark, n) => marks.indexOf(mark) === n && marks.lastIndexOf(mark) === n));
}

/** Returns the label of the next table. */
let nameTable: () => string = () => "";

/** Markdown in, harmless HTML out: HTML in the text stays text, images become links, addresses are looked at twice. */
const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    // marked leaves text behind a tag such as <script> as it is, tags without an end among it.
    text(token) {
      return "tokens" in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : escapeHtml(decoded(token.text));
    },
    link({ href, tokens }) {
      const address = safeAddress(href);
      const inner = () => this.parser.parseInline(tokens);
      return address ? linked(address, inner) : inner();
    },
    image({ href, text }) {
      const address = safeAddress(href);
      const inner = () => escapeHtml(decoded(text) || address || "");
      return address ? linked(address, inner) : inner();
    },
    heading({ tokens }) {
      return `<h2>${this.parser.parseInline(tokens)}</h2>\n`;
    },
    table(token) {
      return `<section class="scroll" aria-label="${escapeHtml(nameTable())}" tabindex="0">${Renderer.prototype.table.call(this, token)}</section>\n`;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
    tablecell({ tokens, header, align }) {
      const tag = header ? "th" : "td";
      const scope = header ? ' scope="col"' : "";
      const side = align ? ` class="${{ left: "to-start", center: "to-middle", right: "to-end" }[align]}"` : "";
      return `<${tag}${scope}${side}>${this.parser.parseInline(tokens)}</${tag}>\n`;
    },
  },
  extensions: [
    {
      name: "noteMark",
      level: "inline",
      start: (text) => text.indexOf("[^"),
      tokenizer(text) {
        const [raw, mark] = noteMark.exec(text) ?? [];
        return raw && mark ? { type: "noteMark", raw, mark } : undefined;
      },
      renderer({ mark, raw }) {
        return notes.has(mark as string)
          ? `<sup>${linksAround > 0 ? mark : `<a href="#note-${mark}">${mark}</a>`}</sup>`
          : escapeHtml(raw);
      },
    },
    {
      name: "note",
      level: "block",
      // Asked at each paragraph: it must not look through the rest of the text each time.
      start(text) {
        const end = text.indexOf("\n\n");
        const paragraph = end < 0 ? text : text.slice(0, end);
        return paragraph.startsWith("[^") ? 0 : paragraph.indexOf("\n[^") + 1 || undefined;
      },
      tokenizer(text) {
        const [raw, mark, words] = noteHead.exec(text) ?? [];
        if (!raw || !mark || !words) return undefined;
        const note = { type: "note", raw, mark, tokens: [] };
        this.lexer.inline(words.replace(/\s*\n\s*/gu, " "), note.tokens);
        return note;
      },
      renderer({ mark, tokens }) {
        const id = notes.has(mark as string) ? ` id="note-${mark}"` : "";
        return `<p class="note"${id}><sup>${mark}</sup> ${this.parser.parseInline(tokens ?? [])}</p>\n`;
      },
    },
  ],
});

/**
 * Letters of addresses in one run, so long that marked takes seconds to find that they are none. Pictures that are written
 * into the text are runs like that: they are not shown anyway, and stand for nothing.
 */
const endlessRun = /[A-Za-z0-9.!#$%&'*+/=?_`{|}~^@-]{2000,}/u;
/**
 * A line that begins with a hundred marks of quotations and list items, each inside the one before: marked's time grows
 * with the square of their number.
 */
const endlessNesting = /^(?:[ \t]{0,3}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){100}/mu;
/** The line under the head of a table, or a heading's: `--- | :--:`. marked looks at all lines below each, up to an empty one. */
const delimiterLine = /^[ \t]{0,3}[|:-][ \t|:-]*$/gmu;
/** Delimiter lines times characters of lines that no empty one parts: a real table has one delimiter line. */
const mostTableWork = 10_000_000;
const hasEndlessTable = (text: string): boolean =>
  (text.match(delimiterLine)?.length ?? 0) > 20 &&
  text.split(/\n[ \t]*\n/u).some((lines) => (lines.match(delimiterLine)?.length ?? 0) * lines.length > mostTableWork);
/** Lines that no empty one parts: marked looks at all of a list item, a quotation or a paragraph at each of its lines. */
const mostLinesTogether = 5000;
const hasEndlessLines = (text: string): boolean =>
  text.split(/\n[ \t]*\n/u).some((lines) => lines.split("\n", mostLinesTogether + 1).length > mostLinesTogether);
const isEndless = (text: string): boolean =>
  endlessRun.test(text) || endlessNesting.test(text) || hasEndlessTable(text) || hasEndlessLines(text);
/** Without pictures in the text, every place as it was. */
const withoutData = (text: string): string =>
  text.includes("data:") ? text.replace(/(?<=\(\s?)data:[^)\s]*/giu, (data) => " ".repeat(data.length)) : text;

/**
 * One block of Markdown as HTML. What cannot be parsed is shown as it is written.
 *
 * @param ownNotes the marks of the notes of the whole text
 * @param tableName says what each table is called, for those who do not see it
 */
export function renderMarkdown(
  written: string,
  ownNotes: ReadonlySet<string> = new Set(),
  tableName: () => string = () => "Table",
): string {
  notes = ownNotes;
  nameTable = tableName;
  const block = withoutData(written);
  if (block.length > longest || isEndless(block)) return `<p>${escapeHtml(block)}</p>`;
  try {
    return marked.parser(markdownTokens(block, { ...marked.defaults }));
  } catch {
    return `<p>${escapeHtml(block)}</p>`;
  }
}

/** A block of Markdown: its source, where that begins, and what it is. */
export interface MarkdownBlock {
  readonly raw: string;
  readonly start: number;
  readonly type: "heading" | "paragraph" | "list" | "quote" | "table" | "code" | "html";
  /** The text as it is shown, in runs: each stands somewhere in `raw`, as far as it can be found there. */
  readonly runs: readonly { readonly text: string; readonly start: number }[];
}

const types: Readonly<Record<string, MarkdownBlock["type"]>> = {
  heading: "heading",
  paragraph: "paragraph",
  text: "paragraph",
  list: "list",
  blockquote: "quote",
  table: "table",
  code: "code",
  html: "html",
  note: "paragraph",
};

/** The blocks of a Markdown text; `undefined` when it cannot be parsed, so that it is read as plain text. */
export function markdownBlocks(written: string): MarkdownBlock[] | undefined {
  const text = withoutData(written);
  if (isEndless(text)) return undefined;
  let tokens: Token[];
  try {
    tokens = markdownTokens(text, { ...marked.defaults });
  } catch {
    return undefined;
  }
  const blocks: MarkdownBlock[] = [];
  let at = 0;
  // marked normalises a little (tabs, trailing blanks), so that a token may stand nowhere: then the next is looked for in
  // its place, too. Nothing is looked for through the whole text, which would take as many steps as its square.
  let missed = 0;
  for (const token of tokens) {
    const length = token.raw.length;
    const found = text.slice(at, at + 2 * (missed + length) + 1000).indexOf(token.raw);
    const start = found < 0 ? at : at + found;
    at = found < 0 ? at : start + length;
    missed = found < 0 ? missed + length : 0;
    const type = types[token.type];
    if (!type) continue;
    const raw = text.slice(start, start + length);
    const runs: { text: string; start: number }[] = [];
    let from = 0;
    for (const piece of shownText(token)) {
      const place = raw.indexOf(piece, from);
      runs.push({ text: piece, start: start + (place < 0 ? from : place) });
      if (place >= 0) from = place + piece.length;
    }
    if (runs.length > 0) blocks.push({ raw: token.raw.trimEnd(), start, type, runs });
  }
  return blocks;
}

/** The words of a token, without marks, in their order. */
function shownText(token: Token): string[] {
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flatMap((row) => row.flatMap((cell) => [...cell.tokens.flatMap(shownText), "\t"]));
  }
  if (token.type === "list") return (token as Tokens.List).items.flatMap((item) => [...inLines(item.tokens), "\n"]);
  if (token.type === "blockquote") return inLines((token as Tokens.Blockquote).tokens);
  if (token.type === "br") return ["\n"];
  if (token.type === "image") return [token.text as string];
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner && inner.length > 0) return inner.flatMap(shownText);
  const text = (token as { text?: string }).text;
  return text ? [decode(text)] : [];
}

/** Blocks within a block, a line each. */
const inLines = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ type }) => type !== "space").flatMap((token, n) => [...(n > 0 ? ["\n"] : []), ...shownText(token)]);

/** marked's inline text comes with five characters escaped. */
const decode = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
