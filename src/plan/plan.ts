import type { Slug } from "../model/article.ts";
import { type Memo, type MemoOf, noMemo } from "../model/cache.ts";
import type { Notice } from "../model/finding.ts";
import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { SearchBundle } from "../model/machines.ts";
import type { NotFoundPage, Page, PageContent } from "../model/page.ts";
import type { Url } from "../model/pageParts.ts";
import type { Settings } from "../model/settings.ts";
import type { Collection, Report } from "../model/story.ts";
import { combined, hash53 } from "../text/hash.ts";
import { once } from "../text/once.ts";
import { slugOf } from "../text/slug.ts";
import { aboutPage } from "./aboutPage.ts";
import { archivePage, monthPage, undatedPage } from "./archive.ts";
import { articlePage } from "./articlePage.ts";
import { around, byMonth } from "./byMonth.ts";
import { dataFiles } from "./data.ts";
import { type FeedOf, feedPage, hasFeed, isInFeeds, opmlPage } from "./feeds.ts";
import { frontPage, languagePage, languagesOf } from "./frontPage.ts";
import { namesIndex, sourcesIndex } from "./indexPages.ts";
import { inputsOf } from "./inputs.ts";
import { mostListed } from "./longList.ts";
import { nameMonthPage, namePage, publisherMonthPage, publisherPage, reportsOf, storiesWith } from "./namePage.ts";
import { published } from "./published.ts";
import { redirectsOf } from "./redirects.ts";
import { searchBundles } from "./searchBundles.ts";
import { magnitudesIn, monthKey, sourceKey } from "./searchKeys.ts";
import { publisherUrl, siteOf } from "./site.ts";
import { type ListedPage, sitemaps } from "./sitemap.ts";
import { storyPage } from "./storyPage.ts";
import { articlesForNamePage, urls } from "./urls.ts";

export interface PlanOptions {
  readonly settings: Settings;
  /** The day that the site is built for; shown on the about page. */
  readonly asOf: IsoDate;
  /** Of the program; shown on the about page. */
  readonly version: string;
  /** What was found before of stories: the data on each, and the figure that most reports share. */
  readonly memos?: { readonly data: MemoOf; readonly figures: Memo };
}

/** Everything a site consists of. */
export interface Plan {
  readonly pages: readonly Page[];
  readonly search: readonly SearchBundle[];
}

/** Which pages exist, at which address, with everything a template needs? And what can be searched? */
export function plan(
  whole: Collection,
  { settings, asOf, version, memos = { data: () => noMemo, figures: noMemo } }: PlanOptions,
  notices: Notice[],
): Plan {
  const collection = published(whole, settings);
  const inputs = inputsOf(collection);
  const site = siteOf(collection, settings, inputs, memos.figures);
  const pages: Page[] = [];
  const listed: ListedPage[] = [];
  const add = <Kind extends PageContent["kind"]>(
    kind: Kind,
    url: Url,
    load: () => Extract<PageContent, { kind: Kind }>,
    { input, list = false }: { readonly input?: () => number; readonly list?: false | string | undefined } = {},
  ) => {
    pages.push({ kind, url, load, ...(input ? { input } : {}) });
    if (list !== false) listed.push(list ? { url, lastmod: list } : { url });
  };

  const allOf = (reports: readonly Report[]) => combined(reports.map(inputs.report));
  const feeds = (of: FeedOf, input = once(() => allOf(of.reports()))) => {
    const dated = once(() => (of.reports().some(isInFeeds) ? input() : combined([input(), hash53(asOf)])));
    for (const format of ["xml", "json"] as const)
      add("feed", urls.feed(of.page, format), () => feedPage(site, of, format, asOf), { input: dated });
  };
  const frame = settings.inLanguage;
  const search = searchBundles(site, inputs);

  add("front", urls.front, () => frontPage(site), { list: undefined });
  for (const { lang } of languagesOf(site)) {
    add("language", urls.language(lang), () => languagePage(site, lang), { list: undefined });
    const own = collection.reports.filter(({ article }) => article.inLanguage.value === lang);
    feeds({ page: urls.language(lang), lang, reports: () => own });
  }
  for (const story of collection.stories) {
    const page = urls.story(story.slug);
    add("story", page, () => storyPage(site, story), {
      input: () => inputs.storyPage(story),
      list: story.newest && dayOf(story.newest),
    });
    if (hasFeed.story(story))
      feeds({ page, lang: frame, of: () => story.lead.article.headline.value, reports: () => story.reports });
    // Beside its story: both are made of the same texts.
    for (const report of story.reports) {
      const indexed = site.isListed(report.article);
      const { datePublished, dateModified } = report.article;
      const day = (dateModified ?? datePublished)?.value;
      add("article", urls.article(report.slug), () => articlePage(site, report), {
        input: () => inputs.articlePage(report),
        list: indexed ? (day ? dayOf(day) : undefined) : false,
      });
    }
  }
  for (const name of collection.names) {
    // Names in most articles come first.
    if (name.times < articlesForNamePage) break;
    const page = urls.name(name.key);
    const input = () => inputs.namePage(name);
    const long = name.times > mostListed ? storiesWith(site, name) : undefined;
    add("name", page, () => namePage(site, name, long), { input, list: undefined });
    for (const month of long?.months ?? [])
      add("listMonth", month.entry.url, () => nameMonthPage(site, name, month), {
        input: () =>
          combined([
            hash53(JSON.stringify([name.value, name.spellings[0]!.lang, month.neighbours])),
            ...month.items.map(inputs.story),
          ]),
        list: undefined,
      });
    if (hasFeed.name(name))
      feeds(
        { page, lang: frame, of: () => name.value, reports: () => name.articles.map(site.report) },
        once(() => combined([hash53(name.value), allOf(name.articles.map(site.report))])),
      );
  }
  const publishers = byPublisher(collection.reports);
  for (const [name, reports] of publishers) {
    const page = publisherUrl(name);
    const input = once(() => combined([hash53(name), allOf(reports)]));
    add("publisher", page, () => publisherPage(site, name, reports), { input, list: undefined });
    for (const month of reports.length > mostListed ? reportsOf(name, reports).months : [])
      add("listMonth", month.entry.url, () => publisherMonthPage(site, name, month), {
        input: () => combined([hash53(JSON.stringify([name, month.neighbours])), allOf(month.items)]),
        list: undefined,
      });
    feeds({ page, lang: frame, of: () => name, reports: () => reports }, input);
  }

  const storiesByMonth = byMonth(collection.stories, ({ newest }) => newest);
  const allMonths = [...storiesByMonth.keys()].filter(Boolean);
  for (const [month, stories] of storiesByMonth)
    if (month)
      add("month", urls.month(month), () => monthPage(site, month, stories, allMonths), {
        input: () => combined([hash53(JSON.stringify(around(allMonths, month))), ...stories.map(inputs.story)]),
        list: undefined,
      });
    else add("month", urls.undated, () => undatedPage(site, stories), { list: undefined });
  add("index", urls.archive, () => archivePage(site, storiesByMonth), { list: undefined });
  add("index", urls.names, () => namesIndex(site), { list: undefined });
  add("index", urls.sources, () => sourcesIndex(site, publishers), { list: undefined });
  add("about", urls.about, () => aboutPage(site, publishers, { version, asOf }), { list: undefined });
  add("search", urls.search, () => ({
    kind: "search",
    url: urls.search,
    lang: frame,
    title: "search",
    noindex: true,
    languages: languagesOf(site).map(({ lang, articles }) => ({
      lang,
      articles,
      bundles: search.filter((bundle) => bundle.lang === lang).map(({ folder }) => folder),
    })),
    publishers: [...publishers].map(([text, [report]]) => ({
      text,
      lang: report!.article.inLanguage.value,
      key: sourceKey(publisherUrl(text)),
    })),
    months: searchedMonths(collection.reports).map((month) => ({ month, key: monthKey(month) })),
    magnitudes: magnitudesIn(languagesOf(site).map(({ lang }) => lang)),
  }));
  const notFound = (url: Url): NotFoundPage => ({
    kind: "notFound",
    url,
    lang: settings.inLanguage,
    title: "404",
    noindex: true,
    languages: languagesOf(site).map(({ lang }) => ({ lang, url: urls.language(lang) })),
  });
  add("notFound", urls.notFound, () => notFound(urls.notFound));
  const standing = new Set(pages.map(({ url }) => url));
  for (const slug of new Set(settings.removed.map(articleSlug))) {
    const url = urls.article(slug);
    if (standing.has(url))
      notices.push({
        path: "",
        ruleId: "settings/removed",
        severity: "warning",
        reason: `Cannot say that ${url} was removed, as removed in .eleventy.ts asks: an article stands there`,
        note: "Remove the address from the list, or the article from its folder",
      });
    if (slug && !standing.has(url)) add("notFound", url, () => ({ ...notFound(url), removed: true }));
  }
  feeds({ page: urls.front, lang: frame, reports: () => collection.reports });
  if (settings.url && publishers.size > 0) add("opml", urls.opml, () => opmlPage(site, [...publishers.keys()]));
  for (const { url, load, input } of dataFiles(site, inputs, memos.data)) add("data", url, load, { input });
  const others = [...pages.map(({ url }) => url), ...(settings.url ? [urls.sitemap] : []), urls.robots];
  for (const { url, to } of redirectsOf(collection, settings, others, notices)) {
    const page = { kind: "redirect", url, lang: frame, title: to, noindex: true, to } as const;
    add("redirect", url, () => page, { input: () => hash53(to) });
  }
  if (settings.url) for (const { url, load, input } of sitemaps(site, listed)) add("sitemap", url, load, { input });
  add("robots", urls.robots, () => ({
    kind: "robots",
    url: urls.robots,
    lang: settings.inLanguage,
    title: "robots",
    sitemap: urls.sitemap,
  }));
  return { pages, search };
}

const searchedMonths = (reports: readonly Report[]): string[] =>
  [...byMonth(reports, ({ article }) => article.datePublished?.value).keys()].filter(Boolean);

/** `/articles/flood/` or `flood` as it may have been written by hand. */
const articleSlug = (address: string): Slug => slugOf(address.replace(/^\/?articles\//u, ""));

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
