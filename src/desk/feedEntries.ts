import { createRequire } from "node:module";
import { opened } from "../read/read.ts";
import type { Brought } from "./newArticle.ts";

/** An entry of a feed as a text that an editor brings. */
export interface FeedEntry extends Brought {
  readonly url: string;
  readonly title: string;
  /** The feed has only its beginning. */
  readonly isExcerpt: boolean;
}

/** Parsing is loaded when a feed is read. */
const load = createRequire(import.meta.url);

interface Markup {
  readonly html: string;
}
interface Item {
  readonly url: string | undefined;
  readonly title: Markup;
  readonly content: Markup | undefined;
  readonly summary: Markup | undefined;
  readonly date: string | undefined;
  readonly authors: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
const asText = (text: string | undefined): Markup | undefined => (text?.trim() ? { html: escaped(text) } : undefined);
const asHtml = (html: string | undefined): Markup | undefined => (html?.trim() ? { html } : undefined);
const atomText = (text: { value?: string; type?: string } | undefined): Markup | undefined =>
  text?.type === "html" || text?.type === "xhtml" ? asHtml(text.value) : asText(text?.value);

/**
 * What does a feed tell (Atom, RSS, RDF, JSON Feed)? Each entry as a page of its own: what the entry says of itself is what
 * the page states. Entries without an address are left out: nobody could tell whether they are there already.
 *
 * @throws with a sentence when it is no feed
 */
export function feedEntries(text: string, from: string): FeedEntry[] {
  const { parseFeed } = load("feedsmith") as typeof import("feedsmith");
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    throw new Error(`Cannot read "${from}" as a feed: Atom, RSS or JSON Feed is wanted`);
  }
  const { publisher, lang, items } = told(parsed);
  return items.flatMap(({ url, title, content, summary, date, authors }) => {
    const body = content ?? summary;
    if (!url || !/^https?:\/\//iu.test(url) || !body) return [];
    const meta = (name: string, value: string | undefined) =>
      value ? `<meta property="${name}" content="${escaped(value)}">` : "";
    const html = `<!doctype html><html${lang ? ` lang="${escaped(lang)}"` : ""}><head><meta charset="utf-8">${meta("og:title", plain(title.html))}${meta("og:url", url)}${meta("og:site_name", publisher)}${meta("article:published_time", date)}${meta("author", authors.join(", "))}</head><body><article><h1>${title.html}</h1>${/<(?:p|div|br|li)[\s>/]/iu.test(body.html) ? body.html : `<p>${body.html}</p>`}</article></body></html>`;
    const { source } = opened("brought", "page", Buffer.from(html));
    return source ? [{ source, url, title: plain(title.html), isExcerpt: !content }] : [];
  });
}

/** Markup as the words that it shows. */
function plain(html: string): string {
  const { parseHTML } = load("linkedom") as typeof import("linkedom");
  return (parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? "").trim();
}

interface Told {
  readonly publisher: string | undefined;
  readonly lang: string | undefined;
  readonly items: readonly Item[];
}

function told(parsed: ReturnType<typeof import("feedsmith").parseFeed>): Told {
  const names = (people: readonly (string | { name?: string } | undefined)[] | undefined): string[] =>
    (people ?? []).flatMap((person) => (typeof person === "string" ? person : (person?.name ?? [])));
  switch (parsed.format) {
    case "atom": {
      const { feed } = parsed;
      return {
        publisher: feed.title?.value,
        lang: feed.xml?.lang,
        items: (feed.entries ?? []).map((entry) => ({
          url: (entry.links ?? []).find(({ rel = "alternate" }) => rel === "alternate")?.href,
          title: atomText(entry.title) ?? { html: "" },
          content: atomText(entry.content),
          summary: atomText(entry.summary),
          date: asDate(entry.published ?? entry.updated),
          authors: names(entry.authors),
        })),
      };
    }
    case "json": {
      const { feed } = parsed;
      return {
        publisher: feed.title,
        lang: feed.language,
        items: (feed.items ?? []).map((item) => ({
          url: item.url,
          title: asText(item.title) ?? { html: "" },
          content: asHtml(item.content_html) ?? asText(item.content_text),
          summary: asText(item.summary),
          date: asDate(item.date_published),
          authors: names(item.authors),
        })),
      };
    }
    case "rss": {
      const { feed } = parsed;
      return {
        publisher: feed.title,
        lang: feed.language,
        items: (feed.items ?? []).map((item) => ({
          url: item.link ?? item.guid?.value,
          title: asText(item.title) ?? { html: "" },
          content: asHtml(item.content?.encoded),
          summary: asHtml(item.description),
          date: isoDay(asDate(item.pubDate)),
          authors: names(item.dc?.creators),
        })),
      };
    }
    default: {
      const { feed } = parsed;
      return {
        publisher: feed.title,
        lang: undefined,
        items: (feed.items ?? []).map((item) => ({
          url: item.link,
          title: asText(item.title) ?? { html: "" },
          content: asHtml(item.content?.encoded),
          summary: asHtml(item.description),
          date: asDate(item.dc?.dates?.[0]),
          authors: names(item.dc?.creators),
        })),
      };
    }
  }
}

const asDate = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const months = "janfebmaraprmayjunjulaugsepoctnovdec";
/** `Mon, 01 Mar 2021 10:00:00 GMT`: the calendar day as it is written (RFC 822). */
function isoDay(date: string | undefined): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/u.exec(date ?? "") ?? [];
  const at = months.indexOf(month?.toLowerCase() ?? "?");
  return at < 0 ? date : `${year}-${String(at / 3 + 1).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
