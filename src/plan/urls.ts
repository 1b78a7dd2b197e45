import type { LanguageTag, Slug } from "../model/article.ts";
import type { FeedFormat } from "../model/machines.ts";
import type { Url } from "../model/pageParts.ts";
import { noDevice } from "../text/slug.ts";

/** Where each kind of page stands. */
export const urls = {
  front: "/" as Url,
  about: "/about/" as Url,
  archive: "/archive/" as Url,
  undated: "/archive/undated/" as Url,
  names: "/names/" as Url,
  sources: "/sources/" as Url,
  search: "/search/" as Url,
  notFound: "/404.html" as Url,
  opml: "/sources.opml" as Url,
  articlesData: "/data/articles.json" as Url,
  storiesData: "/data/stories.json" as Url,
  /** Those of a month, `2021-02`; of what has none without one. */
  data: (of: "articles" | "stories", month: string): Url => `/data/${of}/${month || "undated"}.json`,
  sitemap: "/sitemap.xml" as Url,
  /** A part of the sitemap where there are many pages. */
  sitemapPart: (part: string): Url => `/sitemap/${part}.xml`,
  robots: "/robots.txt" as Url,
  language: (tag: LanguageTag): Url => `/${noDevice(tag.toLowerCase())}/`,
  /** The feed of a page, beside it. */
  feed: (page: Url, format: FeedFormat = "xml"): Url => `${page}feed.${format}`,
  story: (slug: Slug): Url => `/stories/${slug}/`,
  article: (slug: Slug): Url => `/articles/${slug}/`,
  name: (key: string): Url => `/names/${key}/`,
  source: (slug: Slug): Url => `/sources/${slug}/`,
  /** A month of what a page lists: `/names/brovenna/` and `2021-02` → `/names/brovenna/2021/02/`. */
  listMonth: (page: Url, month: string): Url => `${page}${month.replace("-", "/") || "undated"}/`,
  /** `2021-02` → `/archive/2021/02/` */
  month: (month: string): Url => `/archive/${month.replace("-", "/")}/`,
};

/** Names have a page from so many articles on. */
export const articlesForNamePage = 2;
