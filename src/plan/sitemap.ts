import type { SitemapPage } from "../model/machines.ts";
import type { Url } from "../model/pageParts.ts";
import { grouped } from "../text/grouped.ts";
import { hash53 } from "../text/hash.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

/** A page that a search engine may list, and the day it was last changed on. */
export interface ListedPage {
  readonly url: Url;
  readonly lastmod?: string;
}

/** More pages are listed in parts, so that one more article changes a small one. */
const mostInOne = 10_000;
/** A sitemap may have no more (sitemaps.org). */
const mostInPart = 50_000;

/** A sitemap, and what it is made from. */
export interface Sitemap {
  readonly url: Url;
  readonly load: () => SitemapPage;
  readonly input: () => number;
}

/**
 * Every page that a search engine may list: in one sitemap, or where they are many in one for each month in which pages
 * were changed, and an index of those.
 */
export function sitemaps(site: Site, pages: readonly ListedPage[]): Sitemap[] {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const sitemap = (url: Url, entries: readonly ListedPage[], parts: readonly Url[] = []): Sitemap => ({
    url,
    load: () => ({ kind: "sitemap", url, lang: site.settings.inLanguage, title: "sitemap", entries, parts }),
    input: () => hash53([...parts, ...entries.map((page) => `${page.url} ${page.lastmod ?? ""}`)].join("\n")),
  });
  if (sorted.length <= mostInOne) return [sitemap(urls.sitemap, sorted)];
  const parts = [...grouped(sorted, ({ lastmod }) => lastmod?.slice(0, 7) ?? "pages")]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, own]) =>
      pieces(own, mostInPart).map((piece, n) =>
        sitemap(urls.sitemapPart(n === 0 ? month : `${month}-${n + 1}`), piece),
      ),
    );
  return [
    sitemap(
      urls.sitemap,
      [],
      parts.map(({ url }) => url),
    ),
    ...parts,
  ];
}

const pieces = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
