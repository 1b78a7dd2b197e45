import type { LanguageTag } from "../model/article.ts";
import { type IsoDate, momentOf } from "../model/isoDate.ts";
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

/** An undated article has no place in a feed. */
export const isInFeeds = ({ article }: Report): boolean => article.datePublished !== undefined;

/**
 * The newest articles of a page.
 *
 * @param day dates a feed that no article dates
 */
export function feedPage(site: Site, { page, lang, of, reports }: FeedOf, format: FeedFormat, day: IsoDate): FeedPage {
  const moment = (report: Report) => momentOf(report.article.datePublished!.value);
  const newest = reports()
    .filter(isInFeeds)
    .sort((a, b) => moment(b) - moment(a) || (a.slug < b.slug ? -1 : 1));
  const entries = newest.slice(0, mostEntries).map((report) => entryOf(report));
  const updated = entries
    .map(({ published, modified }) => modified ?? published)
    .reduce<IsoDate | undefined>((a, b) => (a === undefined || momentOf(b) > momentOf(a) ? b : a), undefined);
  const dated = updated ?? day;
  return {
    kind: "feed",
    format,
    url: urls.feed(page, format),
    lang,
    title: site.settings.title,
    page,
    ...(of ? { of: of() } : {}),
    ...(dated ? { updated: dated } : {}),
    entries,
  };
}

function entryOf({ article, slug }: Report): FeedEntry {
  const published = article.datePublished!.value;
  const modified = article.dateModified?.value;
  return {
    url: urls.article(slug),
    title: article.headline.value,
    lang: article.inLanguage.value,
    summary: article.alternativeHeadline?.value ?? article.summary[0]?.text ?? "",
    published,
    ...(modified && momentOf(modified) > momentOf(published) ? { modified } : {}),
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
