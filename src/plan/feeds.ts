import type { LanguageTag } from "../model/article.ts";
import type { FeedEntry, FeedPage, SitemapPage, Url } from "../model/page.ts";
import type { Report } from "../model/story.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

const mostEntries = 40;

/** The newest dated articles, of all languages or of one. An undated article has no place in a feed. */
export function feedPage(site: Site, of?: LanguageTag): FeedPage {
  const dated = site.collection.reports.filter(
    ({ article }) => article.datePublished && (of === undefined || article.inLanguage.value === of),
  );
  const newest = [...dated].sort((a, b) => {
    const [x, y] = [a.article.datePublished!.value, b.article.datePublished!.value];
    return x === y ? (a.slug < b.slug ? -1 : 1) : x > y ? -1 : 1;
  });
  return {
    kind: "feed",
    url: of ? urls.languageFeed(of) : urls.feed,
    lang: of ?? site.settings.inLanguage,
    title: site.settings.title,
    page: of ? urls.language(of) : urls.front,
    entries: newest.slice(0, mostEntries).map((report) => entryOf(site, report)),
  };
}

function entryOf(site: Site, { article, slug }: Report): FeedEntry {
  const summary =
    site.rightsOf(article) === "link" ? "" : (article.alternativeHeadline?.value ?? article.summary[0]?.text ?? "");
  return {
    url: urls.article(slug),
    title: article.headline.value,
    lang: article.inLanguage.value,
    summary,
    date: article.dateModified?.value ?? article.datePublished!.value,
    ...(article.publisher ? { publisher: article.publisher.value } : {}),
    authors: article.author.map((author) => author.value),
  };
}

/** Every page that a search engine may list. */
export function sitemapPage(
  site: Site,
  pages: readonly { readonly url: Url; readonly lastmod?: string }[],
): SitemapPage {
  return {
    kind: "sitemap",
    url: urls.sitemap,
    lang: site.settings.inLanguage,
    title: "sitemap",
    entries: [...pages].sort((a, b) => (a.url < b.url ? -1 : 1)),
  };
}
