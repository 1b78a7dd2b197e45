import { opened } from "../read/read.ts";
import { addressKey } from "./alreadyThere.ts";
import { type FeedItem, type FeedTold, feedItems } from "./feedItems.ts";
import { escaped, hasWords, paragraphs, withoutSource } from "./feedText.ts";
import type { Brought } from "./newArticle.ts";

/** An entry of a feed as a text that an editor brings. */
export interface FeedEntry extends Brought {
  readonly title: string;
  /** The feed has only its beginning. */
  readonly isExcerpt: boolean;
}

/** An entry that no article can be made of. */
export interface EntryLeftOut {
  /** Its headline, its address, or its number. */
  readonly name: string;
  /** Why, in few words: entries are counted by it. */
  readonly reason: string;
  /** The remedy, for an editor. */
  readonly note: string;
}

/** The entries of a feed, and those that are left out. */
export interface FeedEntries {
  readonly entries: readonly FeedEntry[];
  readonly leftOut: readonly EntryLeftOut[];
}

/**
 * Turns each entry of a feed into a page of its own, which states what the entry says of itself. An entry
 * whose address is that of another entry or of the whole site is known by its words.
 *
 * @throws with a sentence when it is no feed
 */
export function feedEntries(text: string, from: string): FeedEntries {
  const told = feedItems(text, from);
  const ids = idsByAddress(told.items);
  const entries: FeedEntry[] = [];
  const leftOut: EntryLeftOut[] = [];
  told.items.forEach((item, n) => {
    const { url, title, content, summary } = item;
    const name = title || url || `entry ${n + 1}`;
    const body = hasWords(content) ? content : hasWords(summary) ? summary : undefined;
    if (!body) {
      const note = url ? `Fetch its page: new --from ${url}` : "Paste its text into a .txt file";
      leftOut.push({ name, reason: "has no text", note });
      return;
    }
    const html = pageOf(item, told, withoutSource(paragraphs(body), url, told.home));
    const { source, notices } = opened("brought", "page", Buffer.from(html));
    if (!source) {
      const { reason = "nothing is in it", note = "" } = notices[0] ?? {};
      leftOut.push({ name, reason: reason.replace(/^Cannot/u, "cannot"), note });
      return;
    }
    const key = url && addressKey(url);
    const isShared = key !== undefined && ((ids.get(key)?.size ?? 0) > 1 || key === addressKey(told.home ?? ""));
    entries.push({
      source,
      title: name,
      isExcerpt: body !== content,
      ...(url ? { url } : {}),
      ...(isShared ? { isShared } : {}),
    });
  });
  return { entries, leftOut };
}

/** Each address with the entries that have it. An entry that is there twice is one. */
function idsByAddress(items: readonly FeedItem[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  items.forEach(({ url, id }, n) => {
    const key = url && addressKey(url);
    if (key === undefined || key === "") return;
    if (!ids.has(key)) ids.set(key, new Set());
    ids.get(key)!.add(id ?? String(n));
  });
  return ids;
}

/** An entry as a page that states of itself what the feed says of it. */
function pageOf({ url, title, date, authors, lang }: FeedItem, { publisher }: FeedTold, body: string): string {
  const meta = (name: string, value: string | undefined) =>
    value ? `<meta property="${name}" content="${escaped(value)}">` : "";
  const signed = authors.filter((author) => author !== publisher).join(", ");
  const head = [
    meta("og:title", title),
    meta("og:url", url),
    meta("og:site_name", publisher),
    meta("article:published_time", date),
    meta("author", signed),
  ].join("");
  const headline = title ? `<h1>${escaped(title)}</h1>` : "";
  return `<!doctype html><html${lang ? ` lang="${escaped(lang)}"` : ""}><head><meta charset="utf-8">${head}</head><body><article>${headline}${body}</article></body></html>`;
}
