import { createRequire } from "node:module";
import { languages } from "../languages/languages.ts";
import type { PageMarkup } from "../model/article.ts";
import { wordsOf } from "../text/words.ts";

/** Loaded with the first page: most folders have none, and every start would pay a quarter of a second. */
const load = createRequire(import.meta.url);
const tools = () => ({
  ...(load("linkedom") as typeof import("linkedom")),
  ...(load("@mozilla/readability") as typeof import("@mozilla/readability")),
});

/** The encoding that a page names in its first bytes. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  // Front matter may stand above the markup.
  const from = Math.max(0, bytes.indexOf("<".charCodeAt(0)));
  const head = new TextDecoder("latin1").decode(bytes.subarray(from, from + 2_048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*(?<charset>[\w-]{3,20})/iu.exec(head)?.groups?.charset;
}

/** Elements that begin a line of their own. */
const lines = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const silent = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME FORM BUTTON".split(" "));

/**
 * What does a page saved from a browser say? Its main text, a line for each block, the headline first (Readability finds
 * it, the reader view of Firefox), and what its markup states of itself. Nothing of the page is run or fetched.
 */
export function readSavedPage(html: string): { readonly text: string; readonly markup: PageMarkup } {
  const { parseHTML, Readability } = tools();
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const markup = markupOf(document);
  const found = isOrdinary(document.documentElement)
    ? new Readability(document.cloneNode(true) as unknown as Document).parse()
    : undefined;
  const main = found?.content
    ? parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document
    : document;
  const title = markup.title ?? found?.title?.trim();
  const author = markup.author ?? namesIn(found?.byline ?? "");
  const body = textOf(main.body);
  return {
    text: title && !body.startsWith(title) ? `${title}\n\n${body}` : body,
    markup: {
      ...markup,
      ...(title ? { title } : {}),
      ...(author.length > 0 ? { author } : {}),
      ...(markup.publisher === undefined && found?.siteName ? { publisher: found.siteName } : {}),
    },
  };
}

const deepest = 200;
const mostElements = 20_000;
/** Readability takes time that grows with the square of the depth; no page of the news is deep, and none so large. */
function isOrdinary(root: Element | null): boolean {
  let elements = 0;
  let depth = 0;
  for (let node = root; node; ) {
    if (++elements > mostElements || depth > deepest) return false;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    node = node && node !== root ? node.nextElementSibling : null;
  }
  return true;
}

/** Text with a line for each block; white space as a browser shows it. */
function textOf(root: Node | null): string {
  const found: string[] = [];
  let line = "";
  const flush = () => {
    const text = line.replace(/\s+/gu, " ").trim();
    if (text) found.push(text);
    line = "";
  };
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) line += node.textContent ?? "";
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || silent.has(name)) return false;
    if (lines.has(name) || name === "BR") flush();
    if (name === "LI") line += "• ";
    if ((name === "TD" || name === "TH") && line.trim()) line += " | ";
    return true;
  };
  const leave = (node: Node) => {
    if (lines.has(node.nodeName.toUpperCase())) flush();
  };
  // Without recursion: a page may be as deep as its maker likes.
  for (let node = root; node; ) {
    if (enter(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  flush();
  return found.join("\n\n");
}

// ------------------------------------------------------------ what the page says of itself

/** schema.org in JSON-LD, then Open Graph, then the older names; the first that says anything. */
function markupOf(document: Document): PageMarkup {
  const article = newsArticleOf(document);
  const stated = new Map<string, string>();
  for (const element of document.getElementsByTagName("meta")) {
    const content = element.getAttribute("content")?.trim();
    for (const kind of content ? ["property", "name", "itemprop"] : []) {
      const name = element.getAttribute(kind);
      if (name && !stated.has(name)) stated.set(name, content!);
    }
  }
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((name) => stated.get(name)).find((content) => content !== undefined);
  const link = (rel: string) => document.querySelector(`link[rel="${rel}"]`)?.getAttribute("href")?.trim();
  const authors = namesOf(article?.author);
  const written =
    authors.length > 0 ? authors : namesIn(meta("author", "article:author", "parsely-author", "dc.creator") ?? "");
  const address = [link("canonical"), meta("og:url"), asText(article?.url)].find((url) =>
    /^https?:\/\//iu.test(url ?? ""),
  );
  const lang =
    document.documentElement?.getAttribute("lang")?.trim() || asText(article?.inLanguage) || meta("og:locale");
  const values: { [K in keyof PageMarkup]: PageMarkup[K] | undefined } = {
    title: asText(article?.headline) ?? meta("og:title", "twitter:title"),
    description: asText(article?.description) ?? meta("og:description", "description"),
    author: written.length > 0 ? written : undefined,
    datePublished:
      asText(article?.datePublished) ??
      meta("article:published_time", "datePublished", "parsely-pub-date", "date", "dc.date"),
    dateModified: asText(article?.dateModified) ?? meta("article:modified_time", "dateModified"),
    publisher: namesOf(article?.publisher)[0] ?? meta("og:site_name"),
    url: address,
    lang: lang?.replace(/_/gu, "-"),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as PageMarkup;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const articleTypes = /(?:^|\/)(?:\w*Article|\w*BlogPosting|Report|LiveBlogPosting)$/u;

/** The article among the page's JSON-LD: alone, in a list, or in a graph. */
function newsArticleOf(document: Document): Json | undefined {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, 20)) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue; // broken markup says nothing
    }
    const candidates = [data, ...(isObject(data) && Array.isArray(data["@graph"]) ? data["@graph"] : [])].flat();
    const found = candidates.find(
      (item) => isObject(item) && [item["@type"]].flat().some((type) => articleTypes.test(String(type))),
    );
    if (isObject(found)) return found;
  }
  return undefined;
}

const asText = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() ? decodeEntities(value.trim()).slice(0, 500) : undefined;

/** `"A"`, `{ name: "A" }`, or a list of such. */
const namesOf = (value: unknown): string[] =>
  [value].flat().flatMap((item) => {
    const name = isObject(item) ? asText(item.name) : asText(item);
    return name && !/^https?:|@/iu.test(name) ? [name] : [];
  });

const roles = new Set(languages.flatMap((language) => language.roles.map((role) => role.toLowerCase())));
const isRole = (text: string): boolean => wordsOf(text.toLowerCase()).some((word) => roles.has(word.text));
/** `By Anna Weber, political editor, and Tom Fox` in a field that is nothing but names and what they do. */
const namesIn = (text: string): string[] =>
  text
    .replace(/^\s*(?:by|von|af|av|par|por|di|door)\s+/iu, "")
    .split(/\s*[,;|]\s*(?:(?:and|und|og|och|et|y|e|en)\s+)?|\s+(?:and|und|og|och|et|y|e|en)\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name.length >= 2 && name.length <= 60 && !/^https?:|[\d@]/iu.test(name) && !isRole(name));

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** JSON-LD is no HTML, yet pages write entities into it. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|(\w{2,6}));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (entities[name ?? ""] ?? whole),
  );
