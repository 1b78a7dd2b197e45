import { baseOf } from "../languages/languages.ts";
import { sentenceAt, sentencesOf } from "../languages/sentences.ts";
import { isStory, type LanguageTag } from "../model/article.ts";
import { rights } from "../model/frontMatter.ts";
import type { ListMonthPage, NamePage, PublisherPage, StoryWithName } from "../model/page.ts";
import type { Line } from "../model/pageParts.ts";
import type { CollectedName, Report, Story } from "../model/story.ts";
import { hasFeed } from "./feeds.ts";
import { type ListMonth, type LongList, longList } from "./longList.ts";
import { publisherUrl, type Site } from "./site.ts";
import { spread } from "./spread.ts";
import { timesMentioned } from "./timesMentioned.ts";
import { urls } from "./urls.ts";

const mostTogether = 12;
const mostLines = 8;

/** @param told the stories that mention it */
export function namePage(site: Site, name: CollectedName, told: StoriesWith = storiesWith(site, name)): NamePage {
  const reports = name.articles.map(site.report);
  const lang = site.frameLanguage([...new Set(reports.map((r) => r.article.inLanguage.value))]);
  const { shown, months, all } = told;
  const company = new Map<string, number>();
  for (const { article } of reports)
    for (const { key } of article.mentions) if (key !== name.key) company.set(key, (company.get(key) ?? 0) + 1);
  return {
    kind: "name",
    url: urls.name(name.key),
    hasFeed: hasFeed.name(name),
    lang,
    title: name.value,
    name: { text: name.value, lang: name.spellings[0]!.lang },
    type: name.type,
    spellings: name.spellings.slice(1).map(({ value, lang: tag }) => ({ text: value, lang: tag })),
    mentions: Object.values(name.counts).reduce((sum, n) => sum + n, 0),
    articles: name.times,
    times: timesMentioned(site, name),
    stories: shown.map((story) => storyWith(site, story, name, lang)),
    storyCount: all.length,
    months: months.map(({ entry }) => entry),
    together: [...company]
      .filter(([, n]) => n >= 2)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostTogether)
      .map(([key, articles]) => ({ ...site.nameLink(key, lang), articles })),
    lines: linesWith(site, reports, name.key),
  };
}

type StoriesWith = LongList<Story> & { readonly all: readonly Story[] };

/** The stories that mention a name, newest first. */
export function storiesWith(site: Site, name: CollectedName): StoriesWith {
  const all = site.storiesOf(name.articles.map((path) => site.report(path).story));
  return { ...longList(urls.name(name.key), all, ({ newest }) => newest), all };
}

const storyWith = (site: Site, story: Story, { counts }: CollectedName, lang: LanguageTag): StoryWithName => ({
  story: site.storyLink(story, lang),
  mentions: story.reports.reduce((sum, r) => sum + (counts[r.article.source.path] ?? 0), 0),
});

/** The stories of a month that mention a name. */
export function nameMonthPage(site: Site, name: CollectedName, month: ListMonth<Story>): ListMonthPage {
  const lang = site.frameLanguage(month.items.flatMap(({ languages }) => languages));
  return {
    ...listMonth(month, lang, { text: name.value, lang: name.spellings[0]!.lang, url: urls.name(name.key) }),
    stories: month.items.map((story) => storyWith(site, story, name, lang)),
    articles: [],
  };
}

/** The articles of a publisher in a month. */
export function publisherMonthPage(site: Site, name: string, month: ListMonth<Report>): ListMonthPage {
  const languages = month.items.map(({ article }) => baseOf(article.inLanguage.value));
  return {
    ...listMonth(month, site.frameLanguage(languages), { text: name, lang: languages[0]!, url: publisherUrl(name) }),
    stories: [],
    articles: month.items.map(site.reportLink),
  };
}

const listMonth = (
  { entry: { url, month }, neighbours }: ListMonth<unknown>,
  lang: LanguageTag,
  of: ListMonthPage["of"],
): Omit<ListMonthPage, "stories" | "articles"> => ({
  kind: "listMonth",
  url,
  lang,
  title: of.text,
  of,
  ...(month ? { month } : {}),
  ...neighbours,
});

/** What some reports say of it, of each language in turn. */
function linesWith(site: Site, reports: readonly Report[], key: string): Line[] {
  // An excerpt has few sentences: it is searched only if one of them has the name.
  const quotable = reports.filter(({ article }) => {
    if (["own", "full"].includes(site.rightsOf(article))) return true;
    const { value } = article.mentions.find((mention) => mention.key === key)!;
    return article.summary.some(({ text }) => text.includes(value));
  });
  const { shown } = spread(quotable, mostLines, ({ article }) => article.inLanguage.value);
  return shown.flatMap((report) => lineWith(site, report, key));
}

/** The first sentence of a report's story that mentions the name. */
function lineWith(site: Site, report: Report, key: string): Line[] {
  const { article } = report;
  const spans = article.mentions.find((m) => m.key === key)?.spans ?? [];
  for (const block of article.blocks) {
    if (!isStory(block) || block.kind === "crosshead" || block.pieces) continue;
    const span = spans.find(({ start, end }) => start >= block.span.start && end <= block.span.end);
    const sentence = span && sentenceAt(sentencesOf(block.text), span.start - block.span.start);
    if (sentence) return [{ report: site.reportLink(report), text: sentence.text }];
  }
  return [];
}

/** The reports of a publisher, newest first. */
export function reportsOf(name: string, reports: readonly Report[]): LongList<Report> & { readonly all: Report[] } {
  const all = [...reports].sort((a, b) => {
    const [x, y] = [a.article.datePublished?.value ?? "", b.article.datePublished?.value ?? ""];
    return x === y ? (a.slug < b.slug ? -1 : 1) : x > y ? -1 : 1;
  });
  return {
    ...longList(publisherUrl(name), all, ({ article }) => article.datePublished?.value),
    all,
  };
}

export function publisherPage(site: Site, name: string, reports: readonly Report[]): PublisherPage {
  const languages = [...new Set(reports.map((r) => baseOf(r.article.inLanguage.value)))];
  const { shown, months, all: sorted } = reportsOf(name, reports);
  const { address, contact } = site.publisherOf(sorted[0]!.article) ?? {};
  return {
    kind: "publisher",
    url: publisherUrl(name),
    hasFeed: true,
    lang: site.frameLanguage(languages),
    title: name,
    publisher: { text: name, lang: sorted[0]!.article.inLanguage.value },
    shown: rights.filter((of) => sorted.some(({ article }) => site.rightsOf(article) === of)),
    ...(address ? { address } : {}),
    ...(contact ? { contact } : {}),
    articles: shown.map(site.reportLink),
    articleCount: sorted.length,
    months: months.map(({ entry }) => entry),
  };
}
