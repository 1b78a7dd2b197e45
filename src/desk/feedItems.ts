import { createRequire } from "node:module";
import { addressOf, baseOf } from "./feedAddress.ts";
import { firstDay } from "./feedDate.ts";
import { type Body, plain, titleText } from "./feedText.ts";

/** Parsing is loaded when a feed is read. */
const load = createRequire(import.meta.url);

/** An entry as its feed tells it, in one form for all kinds of feed. */
export interface FeedItem {
  /** Absolute, of the web; undefined where the feed has none. */
  readonly url: string | undefined;
  /** The feed's own identifier of the entry. */
  readonly id: string | undefined;
  readonly title: string;
  readonly content: Body | undefined;
  readonly summary: Body | undefined;
  /** ISO 8601 where it could be read, else as it is written. */
  readonly date: string | undefined;
  readonly authors: readonly string[];
  readonly lang: string | undefined;
}

/** A feed: who publishes it, where, and its entries. */
export interface FeedTold {
  readonly publisher: string | undefined;
  /** The site's own address. */
  readonly home: string | undefined;
  readonly items: readonly FeedItem[];
}

type Person = string | { readonly name?: string } | undefined;
const named = (...lists: readonly (readonly Person[] | undefined)[]): string[] =>
  lists
    .map((people) =>
      (people ?? [])
        .map((person) => titleText((typeof person === "string" ? person : person?.name) ?? ""))
        .filter((name) => name && !/@|^https?:/iu.test(name)),
    )
    .find((names) => names.length > 0) ?? [];

const asText = (text: string | undefined): Body | undefined => (text?.trim() ? { text } : undefined);
const asHtml = (html: string | undefined): Body | undefined => (html?.trim() ? { html } : undefined);

/** Atom's text: what says no type is text, unless it has whole paragraphs of markup. What is no text at all is none. */
function atomText(text: { readonly value?: string; readonly type?: string } | undefined): Body | undefined {
  const { value, type = "text" } = text ?? {};
  if (/html/iu.test(type)) return asHtml(value);
  if (!/^text(?:\/plain)?$/iu.test(type)) return undefined;
  return /<(p|div|li)[\s>].*<\/\1>/isu.test(value ?? "") ? asHtml(value) : asText(value);
}
const atomTitle = (text: { readonly value?: string; readonly type?: string } | undefined): string =>
  titleText(/html/iu.test(text?.type ?? "") ? plain(text?.value ?? "") : (text?.value ?? ""));

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string };
/** The page that an entry is the same as: rather a page than another kind of file. */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const all = (links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
  return (all.find(({ type = "text/html" }) => /html/iu.test(type)) ?? all[0])?.href;
}
const selfOf = (links: readonly Link[] | undefined) => links?.find(({ rel }) => rel === "self")?.href;

/**
 * Reads the entries of a feed (Atom, RSS, RDF, JSON Feed). Relative addresses are read against `xml:base`, else the site's own
 * address, else that of the feed.
 *
 * @throws with a sentence when it is no feed
 */
export function feedItems(text: string, from: string): FeedTold {
  const { parseFeed } = load("feedsmith") as typeof import("feedsmith");
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    throw new Error(`Cannot read "${from}" as a feed: Atom, RSS or JSON Feed is wanted`);
  }
  switch (parsed.format) {
    case "atom": {
      const { feed } = parsed;
      const base = baseOf(from, selfOf(feed.links), alternate(feed.links), feed.xml?.base);
      return {
        publisher: atomTitle(feed.title) || undefined,
        home: addressOf(baseOf(from, selfOf(feed.links), feed.xml?.base), alternate(feed.links)),
        items: (feed.entries ?? []).map((entry) => ({
          url: addressOf(baseOf(base, entry.xml?.base), alternate(entry.links)) ?? addressOf(undefined, entry.id),
          id: entry.id,
          title: atomTitle(entry.title),
          content: atomText(entry.content),
          summary: atomText(entry.summary) ?? mediaText(entry.media),
          date: firstDay(entry.published, entry.dc?.dates?.[0], entry.updated),
          authors: named(entry.authors, entry.dc?.creators, entry.source?.authors, feed.authors),
          lang: entry.xml?.lang ?? feed.xml?.lang,
        })),
      };
    }
    case "json": {
      const { feed } = parsed;
      const base = baseOf(from, feed.feed_url, feed.home_page_url);
      return {
        publisher: titleText(feed.title ?? "") || undefined,
        home: addressOf(base, feed.home_page_url),
        items: (feed.items ?? []).map((item) => ({
          url: addressOf(base, item.url) ?? addressOf(undefined, item.id) ?? addressOf(base, item.external_url),
          id: item.id,
          title: titleText(item.title ?? ""),
          content: asHtml(item.content_html) ?? asText(item.content_text),
          summary: asText(item.summary),
          date: firstDay(item.date_published, item.date_modified),
          authors: named(item.authors, feed.authors),
          lang: item.language ?? feed.language,
        })),
      };
    }
    case "rss": {
      const { feed } = parsed;
      const channelBase = /<channel\b[^>]{0,500}?\bxml:base\s*=\s*["'](?<base>[^"']+)/iu.exec(text)?.groups?.base;
      const self = selfOf(feed.atom?.links);
      const base = baseOf(from, self, feed.link, feed.xml?.base, channelBase);
      return {
        publisher: titleText(feed.title ?? "") || undefined,
        home: addressOf(baseOf(from, self, feed.xml?.base, channelBase), feed.link),
        items: (feed.items ?? []).map((item) => {
          const own = baseOf(base, item.xml?.base);
          return {
            url:
              addressOf(own, item.link) ??
              addressOf(own, alternate(item.atom?.links)) ??
              (item.guid?.isPermaLink === false
                ? undefined
                : addressOf(item.guid?.isPermaLink ? own : undefined, item.guid?.value)),
            id: item.guid?.value,
            title: titleText(item.title ?? ""),
            content: asHtml(item.content?.encoded),
            summary:
              asHtml(item.description) ??
              asHtml(item.dc?.descriptions?.[0]) ??
              asHtml(item.itunes?.summary) ??
              mediaText(item.media),
            date: firstDay(
              item.pubDate,
              item.dc?.dates?.[0],
              item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
              item.atom?.published ?? item.atom?.updated,
            ),
            authors: named(
              item.dc?.creators,
              item.authors,
              item.atom?.authors,
              item.itunes?.author ? [item.itunes.author] : [],
            ),
            lang: item.dc?.languages?.[0] ?? item.xml?.lang ?? feed.language ?? feed.dc?.languages?.[0],
          };
        }),
      };
    }
    default: {
      const { feed } = parsed;
      const base = baseOf(from, feed.link, feed.xml?.base);
      return {
        publisher: titleText(feed.title ?? "") || undefined,
        home: addressOf(baseOf(from, feed.xml?.base), feed.link),
        items: (feed.items ?? []).map((item) => ({
          url: addressOf(base, item.link) ?? addressOf(undefined, item.rdf?.about),
          id: item.rdf?.about,
          title: titleText(item.title ?? ""),
          content: asHtml(item.content?.encoded),
          summary: asHtml(item.description) ?? asHtml(item.dc?.descriptions?.[0]),
          date: firstDay(item.dc?.dates?.[0], item.dcterms?.issued?.[0]),
          authors: named(item.dc?.creators),
          lang: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
        })),
      };
    }
  }
}

type Media = {
  readonly description?: { readonly value?: string };
  readonly groups?: readonly { readonly description?: { readonly value?: string } }[];
};
/** Title and description that Media RSS gives for a film or a picture. */
const mediaText = (media: Media | undefined): Body | undefined =>
  asText(media?.description?.value ?? media?.groups?.[0]?.description?.value);
