import type { Notice } from "../model/finding.ts";
import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { IndexPage, Page, PageContent } from "../model/page.ts";
import type { Url } from "../model/pageParts.ts";
import type { Settings } from "../model/settings.ts";
import type { Collection, Report } from "../model/story.ts";
import { slugOf } from "../text/slug.ts";
import { aboutPage } from "./aboutPage.ts";
import { archivePage, monthPage, months, undatedPage } from "./archive.ts";
import { articlePage } from "./articlePage.ts";
import { articlesData, storiesData } from "./data.ts";
import { type FeedOf, feedPage, hasFeed, opmlPage, sitemapPage } from "./feeds.ts";
import { frontPage, languagePage, languagesOf } from "./frontPage.ts";
import { namePage, publisherPage } from "./namePage.ts";
import { magnitudesIn, monthKey, sourceKey } from "./searchKeys.ts";
import { articlesForNamePage, publisherUrl, type Site, siteOf } from "./site.ts";
import { storyPage } from "./storyPage.ts";
import { urls } from "./urls.ts";

export interface PlanOptions {
  readonly settings: Settings;
  readonly asOf: IsoDate | undefined;
  /** Of the program; shown on the about page. */
  readonly version: string;
}

/** Which pages exist, at which address, with everything a template needs? */
export function plan(collection: Collection, { settings, asOf, version }: PlanOptions, notices: Notice[]): Page[] {
  const site = siteOf(collection, settings);
  const pages: Page[] = [];
  const listed: { url: Url; lastmod?: string }[] = [];
  const add = <Kind extends PageContent["kind"]>(
    kind: Kind,
    url: Url,
    load: () => Extract<PageContent, { kind: Kind }>,
    list: false | string | undefined = false,
  ) => {
    pages.push({ kind, url, load });
    if (list !== false) listed.push(list ? { url, lastmod: list } : { url });
  };

  const feeds = (of: FeedOf) => {
    for (const format of ["xml", "json"] as const)
      add("feed", urls.feed(of.page, format), () => feedPage(site, of, format));
  };
  const frame = settings.inLanguage;

  add("front", urls.front, () => frontPage(site, asOf), undefined);
  for (const { lang } of languagesOf(site)) {
    add("language", urls.language(lang), () => languagePage(site, lang), undefined);
    const own = collection.reports.filter(({ article }) => article.inLanguage.value === lang);
    feeds({ page: urls.language(lang), lang, reports: own });
  }
  for (const story of collection.stories) {
    const page = urls.story(story.slug);
    add("story", page, () => storyPage(site, story), newestDay(story.reports));
    if (hasFeed.story(story))
      feeds({ page, lang: frame, of: story.lead.article.headline.value, reports: story.reports });
  }
  for (const report of collection.reports) {
    const indexed = site.rightsOf(report.article) !== "full" && !report.article.frontMatter.noindex;
    const { datePublished, dateModified } = report.article;
    const day = (dateModified ?? datePublished)?.value;
    add(
      "article",
      urls.article(report.slug),
      () => articlePage(site, report),
      indexed ? (day ? dayOf(day) : undefined) : false,
    );
  }
  for (const name of collection.names) {
    if (name.articles.length < articlesForNamePage) continue;
    const page = urls.name(name.key);
    add("name", page, () => namePage(site, name), undefined);
    if (hasFeed.name(name)) feeds({ page, lang: frame, of: name.value, reports: name.articles.map(site.report) });
  }
  const publishers = byPublisher(collection.reports);
  for (const [name, reports] of publishers) {
    const page = publisherUrl(name);
    add("publisher", page, () => publisherPage(site, name, reports), undefined);
    feeds({ page, lang: frame, of: name, reports });
  }

  const { months: byMonth, undated } = months(collection.stories);
  for (const [month, stories] of byMonth)
    add("month", urls.month(month), () => monthPage(site, month, stories, [...byMonth.keys()]), undefined);
  if (undated.length > 0) add("month", urls.undated, () => undatedPage(site, undated), undefined);
  add("index", urls.archive, () => archivePage(site, byMonth, undated), undefined);
  add("index", urls.names, () => namesIndex(site), undefined);
  add("index", urls.sources, () => sourcesIndex(site, publishers), undefined);
  add("about", urls.about, () => aboutPage(site, publishers, version), undefined);
  add("search", urls.search, () => ({
    kind: "search",
    url: urls.search,
    lang: frame,
    title: "search",
    noindex: true,
    languages: languagesOf(site).map(({ lang, articles }) => ({ lang, articles })),
    publishers: [...publishers].map(([text, [report]]) => ({
      text,
      lang: report!.article.inLanguage.value,
      key: sourceKey(publisherUrl(text)),
    })),
    months: searchedMonths(collection.reports).map((month) => ({ month, key: monthKey(month) })),
    magnitudes: magnitudesIn(languagesOf(site).map(({ lang }) => lang)),
  }));
  add("notFound", urls.notFound, () => ({
    kind: "notFound",
    url: urls.notFound,
    lang: settings.inLanguage,
    title: "404",
    noindex: true,
    languages: languagesOf(site).map(({ lang }) => ({ lang, url: urls.language(lang) })),
  }));
  feeds({ page: urls.front, lang: frame, reports: collection.reports });
  if (settings.url && publishers.size > 0) add("opml", urls.opml, () => opmlPage(site, [...publishers.keys()]));
  add("data", urls.articlesData, () => articlesData(site));
  add("data", urls.storiesData, () => storiesData(site));
  addRedirects(collection, settings, add, pages, notices);
  if (settings.url) add("sitemap", urls.sitemap, () => sitemapPage(site, listed));
  add("robots", urls.robots, () => ({
    kind: "robots",
    url: urls.robots,
    lang: settings.inLanguage,
    title: "robots",
    sitemap: urls.sitemap,
  }));
  return pages;
}

const searchedMonths = (reports: readonly Report[]): string[] =>
  [...new Set(reports.flatMap(({ article }) => article.datePublished?.value.slice(0, 7) ?? []))].sort().reverse();

/** A story answers to the slug of each of its members; an article to its old addresses. */
function addRedirects(
  collection: Collection,
  { inLanguage }: Settings,
  add: (kind: "redirect", url: Url, load: () => Extract<PageContent, { kind: "redirect" }>) => void,
  pages: readonly Page[],
  notices: Notice[],
): void {
  const taken = new Set(pages.map((page) => page.url));
  const forward = (url: Url, to: Url, path: string) => {
    if (taken.has(url)) {
      if (url !== to)
        notices.push({
          path,
          ruleId: "plan/redirect",
          severity: "warning",
          reason: `Cannot forward ${url} to ${to}: another page stands there`,
          note: "Remove the line redirect_from, or give the other page a slug",
        });
      return;
    }
    taken.add(url);
    add("redirect", url, () => ({ kind: "redirect", url, lang: inLanguage, title: to, noindex: true, to }));
  };
  for (const story of collection.stories) {
    for (const { slug, article } of story.reports)
      if (slug !== story.slug) forward(urls.story(slug), urls.story(story.slug), article.source.path);
  }
  for (const { article, slug } of collection.reports) {
    for (const old of article.frontMatter.redirect_from ?? []) {
      const name = slugOf(old.replace(/^\/?articles\//u, ""));
      if (name) forward(urls.article(name), urls.article(slug), article.source.path);
    }
  }
}

function newestDay(reports: readonly Report[]): string | undefined {
  const days = reports.flatMap(({ article }) => (article.datePublished ? [dayOf(article.datePublished.value)] : []));
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : undefined;
}

/** Publishers in the order of their names; spellings with one address are one. */
function byPublisher(reports: readonly Report[]): Map<string, Report[]> {
  const found = new Map<string, { name: string; reports: Report[] }>();
  for (const report of reports) {
    const name = report.article.publisher?.value;
    if (name === undefined) continue;
    const url = publisherUrl(name);
    const entry = found.get(url);
    if (entry) entry.reports.push(report);
    else found.set(url, { name, reports: [report] });
  }
  return new Map(
    [...found.values()]
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map(({ name, reports: of }) => [name, of]),
  );
}

function namesIndex(site: Site): IndexPage {
  const names = site.collection.names.filter((name) => name.articles.length >= articlesForNamePage);
  return {
    kind: "index",
    of: "names",
    url: urls.names,
    lang: site.settings.inLanguage,
    title: "names",
    entries: names
      .map((name) => ({
        label: { text: name.value, lang: name.spellings[0]!.lang },
        url: urls.name(name.key),
        count: name.articles.length,
      }))
      .sort((a, b) => (a.label.text.toLowerCase() < b.label.text.toLowerCase() ? -1 : 1)),
  };
}

function sourcesIndex(site: Site, publishers: ReadonlyMap<string, readonly Report[]>): IndexPage {
  return {
    kind: "index",
    of: "sources",
    url: urls.sources,
    lang: site.settings.inLanguage,
    title: "sources",
    entries: [...publishers].map(([name, reports]) => ({
      label: { text: name, lang: reports[0]!.article.inLanguage.value },
      url: publisherUrl(name),
      count: reports.length,
    })),
  };
}
