import { createRequire } from "node:module";
import { decodeHTMLStrict } from "entities";

/** Parsing is loaded when a feed is read. */
const load = createRequire(import.meta.url);

/** An entry's text: markup, or words alone. */
export type Body = { readonly html: string } | { readonly text: string };

export const escaped = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");

const documentOf = (html: string): Document =>
  (load("linkedom") as typeof import("linkedom")).parseHTML(`<!doctype html><html><body>${html}</body></html>`)
    .document as unknown as Document;

/** Markup as the words that it shows. */
export const plain = (html: string): string => (documentOf(html).body.textContent ?? "").trim();

const emphasis =
  /<(a|abbr|b|big|cite|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>(.*?)<\/\1>/isu;
const mostEscapes = 3;

/**
 * A title as words. RSS does not say whether a title is text or markup, and programs escape it once too often, whatever the
 * format: emphasis goes, character references become signs until none is left. What is no emphasis is text: `<option>`.
 */
export function titleText(written: string): string {
  let text = written.replace(/<(?:br|wbr)\s*\/?>/giu, " ");
  for (let n = 0; n < mostEscapes; n++) {
    for (let bare = ""; bare !== text; ) {
      bare = text;
      text = text.replace(emphasis, "$2");
    }
    const decoded = decodeHTMLStrict(text);
    if (decoded === text) break;
    text = decoded;
  }
  return text.replace(/\s+/gu, " ").trim();
}

/** The text of an entry as paragraphs of a page. Where no element begins a line, empty lines part paragraphs. */
export function paragraphs(body: Body): string {
  const html = "html" in body ? body.html : escaped(body.text);
  if ("html" in body && /<(?:p|div|br|li|h[1-6]|blockquote|pre|table)[\s/>]/iu.test(html)) return html;
  return html
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join("");
}

/** Are there words in it, and not only a picture? */
export const hasWords = (body: Body | undefined): body is Body =>
  body !== undefined && /[\p{L}\p{N}]/u.test("html" in body ? plain(body.html) : body.text);

/**
 * A text without the last paragraph that names its source: WordPress ends each entry so, in the language of the site. It
 * leads to the entry itself and to its site, and nowhere else.
 */
export function withoutSource(html: string, url: string | undefined, home: string | undefined): string {
  if (url === undefined || !/<a\s/iu.test(html)) return html;
  const document = documentOf(html);
  const last = document.body.lastElementChild;
  const links = Array.from(last?.querySelectorAll("a[href]") ?? [], (link) => keyOf(link.getAttribute("href") ?? ""));
  const isSource =
    last?.nodeName.toUpperCase() === "P" &&
    document.body.children.length > 1 &&
    links.length === 2 &&
    links[0] === keyOf(url) &&
    [home ?? "", URL.canParse(url) ? new URL(url).origin : ""].map(keyOf).includes(links[1]!);
  if (!isSource) return html;
  last!.remove();
  return document.body.innerHTML;
}

const keyOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/+$/giu, "");
