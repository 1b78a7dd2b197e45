import type { LanguageTag } from "../model/article.ts";
import type { FeedEntry, FeedFormat, FeedPage, OpmlPage } from "../model/machines.ts";
import type { Url } from "../model/pageParts.ts";
import type { CollectedName, Report, Story } from "../model/story.ts";
import { publisherUrl, type Site } from "./site.ts";
import { urls } from "./urls.ts";

const mostEntries = 40;

/** Stories that several tell and names that three articles mention have a feed of their own. */
export const hasFeed = {
  story: (story: Story): boolean => story.reports.length > 1,
  name: (name: CollectedName): boolean => name.times >= 3,
} as const;

/** What a feed is about: the page that it belongs to, and the articles on it. */
export interface FeedOf {
  readonly page: Url;
  readonly lang: LanguageTag;
  /** Both are found out when the feed is made: there are very many feeds. */
  readonly of?: () => string;
  readonly reports: () => readonly Report[];
}

/** The newest dated articles of a page. An undated article has no place in a feed. */
export function feedPage(site: Site, { page, lang, of, reports }: FeedOf, format: FeedFormat): FeedPage {
  const newest = reports()
    .filter(({ article }) => article.datePublished)
    .sort((a, b) => {
      const [x, y] = [a.article.datePublished!.value, b.article.datePublished!.value];
      return x === y ? (a.slug < b.slug ? -1 : 1) : x > y ? -1 : 1;
    });
  return {
    kind: "feed",
    format,
    url: urls.feed(page, format),
    lang,
    title: site.settings.title,
    page,
    ...(of ? { of: of() } : {}),
    entries: newest.slice(0, mostEntries).map(entryOf),
  };
}

function entryOf({ article, slug }: Report): FeedEntry {
  return {
    url: urls.article(slug),
    title: article.headline.value,
    lang: article.inLanguage.value,
    summary: article.alternativeHeadline?.value ?? article.summary[0]?.text ?? "",
    date: article.dateModified?.value ?? article.datePublished!.value,
    ...(article.publisher ? { publisher: article.publisher.value } : {}),
    authors: article.author.map((author) => author.value),
  };
}

/** The publishers' feeds. */
export const opmlPage = (site: Site, publishers: readonly string[]): OpmlPage => ({
  kind: "opml",
  url: urls.opml,
  lang: site.settings.inLanguage,
  title: site.settings.title,
  outlines: publishers.map((name) => ({ name, page: publisherUrl(name), feed: urls.feed(publisherUrl(name)) })),
});
