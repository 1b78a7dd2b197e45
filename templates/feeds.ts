import { generateAtomFeed, generateJsonFeed, generateOpml } from "feedsmith";
import { type IsoDate, momentOf } from "../src/model/isoDate.ts";
import type { DataPage, FeedPage, OpmlPage, RobotsPage, SitemapPage } from "../src/model/machines.ts";
import type { Settings } from "../src/model/settings.ts";
import { ownName } from "./texts/texts.ts";

const absolute = ({ url }: Settings, path: string): string => encodeURI((url ?? "").replace(/\/$/u, "") + path);
/** Feeds are written in UTC, whatever zone their articles were written in. */
const moment = (date: IsoDate): Date => new Date(momentOf(date));

const titleOf = ({ page, of, lang }: FeedPage, { title }: Settings): string =>
  page === "/" ? title : `${title}: ${of ?? ownName(lang)}`;

/** Who signs an entry: its authors, else its publisher. */
function signed({ authors, publisher }: FeedPage["entries"][number]): { authors?: { name: string }[] } {
  const names = authors.length > 0 ? authors : publisher ? [publisher] : [];
  return names.length > 0 ? { authors: names.map((name) => ({ name })) } : {};
}

/** JSON Feed 1.1. */
export function jsonFeed(page: FeedPage, settings: Settings): string {
  const feed = generateJsonFeed({
    title: titleOf(page, settings),
    home_page_url: absolute(settings, page.page),
    feed_url: absolute(settings, page.url),
    ...(settings.description && page.page === "/" ? { description: settings.description } : {}),
    language: page.lang,
    authors: [{ name: settings.title }],
    items: page.entries.map((entry) => ({
      id: absolute(settings, entry.url),
      url: absolute(settings, entry.url),
      title: entry.title,
      content_text: entry.summary || entry.title,
      ...(entry.summary ? { summary: entry.summary } : {}),
      date_published: moment(entry.published),
      ...(entry.modified ? { date_modified: moment(entry.modified) } : {}),
      language: entry.lang,
      ...signed(entry),
    })),
  });
  // The generator leaves an empty list out, and JSON Feed wants it.
  return `${JSON.stringify({ ...(feed as object), items: (feed as { items?: unknown[] }).items ?? [] }, null, 1)}\n`;
}

/** The publishers' feeds, to take all at once (opml.org). */
export const opml = ({ outlines }: OpmlPage, settings: Settings): string =>
  generateOpml({
    head: { title: settings.title },
    body: {
      outlines: outlines.map(({ name, page, feed }) => ({
        text: name,
        title: name,
        type: "rss",
        xmlUrl: absolute(settings, feed),
        htmlUrl: absolute(settings, page),
      })),
    },
  });

export const data = (page: DataPage): string => `${JSON.stringify(page.data, null, 1)}\n`;

/** Atom (RFC 4287). */
export function atom(page: FeedPage, settings: Settings): string {
  const isSite = page.page === "/";
  const feed = generateAtomFeed({
    id: absolute(settings, page.page),
    xml: { lang: page.lang },
    title: { value: titleOf(page, settings), type: "text" },
    ...(settings.description && isSite ? { subtitle: { value: settings.description, type: "text" } } : {}),
    ...(page.updated ? { updated: moment(page.updated) } : {}),
    links: [
      { href: absolute(settings, page.url), rel: "self", type: "application/atom+xml" },
      { href: absolute(settings, page.page), rel: "alternate", type: "text/html" },
    ],
    authors: [{ name: settings.title }],
    entries: page.entries.map((entry) => ({
      id: absolute(settings, entry.url),
      xml: { lang: entry.lang },
      title: { value: entry.title, type: "text" },
      published: moment(entry.published),
      updated: moment(entry.modified ?? entry.published),
      links: [{ href: absolute(settings, entry.url), rel: "alternate", type: "text/html", hreflang: entry.lang }],
      ...signed(entry),
      ...(entry.summary ? { summary: { value: entry.summary, type: "text" } } : {}),
    })),
  });
  return feed.endsWith("\n") ? feed : `${feed}\n`;
}

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Sitemap, or an index of some (sitemaps.org). */
export function sitemap({ entries, parts }: SitemapPage, settings: Settings): string {
  const row = (of: "url" | "sitemap", url: string, lastmod?: string) =>
    `  <${of}><loc>${escapeXml(absolute(settings, url))}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</${of}>`;
  const [element, rows] =
    parts.length > 0
      ? ["sitemapindex", parts.map((url) => row("sitemap", url))]
      : ["urlset", entries.map(({ url, lastmod }) => row("url", url, lastmod))];
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("\n")}\n</${element}>\n`;
}

export const robots = (page: RobotsPage, settings: Settings): string =>
  `User-agent: *\nAllow: /\n${settings.url ? `\nSitemap: ${absolute(settings, page.sitemap)}\n` : ""}`;
