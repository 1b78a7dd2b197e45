import type { LanguageTag } from "./article.ts";
import type { IsoDate } from "./isoDate.ts";
import type { PageOf } from "./page.ts";
import type { Url } from "./pageParts.ts";

// What the site says to programs: feed readers, search engines, its own search, whoever wants the data.

export interface FeedEntry {
  readonly url: Url;
  readonly title: string;
  readonly lang: LanguageTag;
  readonly summary: string;
  readonly published: IsoDate;
  /** Later than that. */
  readonly modified?: IsoDate;
  readonly publisher?: string;
  readonly authors: readonly string[];
}

/** Atom, or JSON Feed. */
export type FeedFormat = "xml" | "json";

export interface FeedPage extends PageOf<"feed"> {
  readonly format: FeedFormat;
  readonly page: Url;
  /** What it is a feed of; a language is named by the template, the site needs no word. */
  readonly of?: string;
  /** When the newest entry was published or changed; of a feed without entries, the day it was made for. */
  readonly updated?: IsoDate;
  readonly entries: readonly FeedEntry[];
}

/** The feeds of publishers, for a feed reader to take all at once. */
export interface OpmlPage extends PageOf<"opml"> {
  readonly outlines: readonly { readonly name: string; readonly page: Url; readonly feed: Url }[];
}

/** A list for programs: what stands where, without the texts. */
export interface DataPage extends PageOf<"data"> {
  readonly data: unknown;
}

export interface SitemapPage extends PageOf<"sitemap"> {
  /** The sitemaps that this one is the index of; it lists no pages then. */
  readonly parts: readonly Url[];
  readonly entries: readonly { readonly url: Url; readonly lastmod?: string }[];
}

export interface RobotsPage extends PageOf<"robots"> {
  readonly sitemap: Url;
}

/** schema.org as JSON-LD; an `Address` becomes whole when the page is written. */
export type StructuredData = { readonly [property: string]: StructuredValue };
export type StructuredValue =
  | string
  | number
  | Address
  | StructuredData
  | readonly (string | Address | StructuredData)[]
  | undefined;
export interface Address {
  readonly address: Url;
}

/** An article as search finds it. */
export interface SearchRecord {
  readonly url: Url;
  readonly lang: LanguageTag;
  readonly title: string;
  /** The text that is searched: sentences that may be shown, a key behind each figure, other spellings of names, other words in no order, keys for publisher and month. */
  readonly content: string;
  /** The excerpt that is shown beside a hit, if not all of the text may be shown. */
  readonly said?: string;
  readonly publisher?: string;
  /** A word of the content that stands for the publisher, whatever its spelling. */
  readonly source?: string;
  readonly date?: string;
}

/** Articles that are searched together: an index of their own. */
export interface SearchBundle {
  /** Where it stands, below the output folder. */
  readonly folder: string;
  readonly lang: LanguageTag;
  /** So many articles. */
  readonly size: number;
  /** What it is made from: the same input, the same bundle. */
  readonly input: () => number;
  readonly records: () => readonly SearchRecord[];
}
