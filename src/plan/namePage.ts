import { baseOf } from "../languages/languages.ts";
import { isStory } from "../model/article.ts";
import { rights } from "../model/frontMatter.ts";
import type { NamePage, PublisherPage } from "../model/page.ts";
import type { Line } from "../model/pageParts.ts";
import type { CollectedName, Report } from "../model/story.ts";
import { sentenceAt, sentencesOf } from "../text/sentences.ts";
import { hasFeed } from "./feeds.ts";
import { publisherUrl, type Site } from "./site.ts";
import { timesMentioned } from "./timesMentioned.ts";
import { urls } from "./urls.ts";

const mostTogether = 12;
const mostLines = 8;

export function namePage(site: Site, name: CollectedName): NamePage {
  const reports = name.articles.map(site.report);
  const lang = site.frameLanguage([...new Set(reports.map((r) => r.article.inLanguage.value))]);
  const stories = site.storiesOf(reports.map((report) => report.story));
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
    stories: stories.map((story) => ({
      story: site.storyLink(story, lang),
      mentions: story.reports.reduce((sum, r) => sum + (name.counts[r.article.source.path] ?? 0), 0),
    })),
    together: [...company]
      .filter(([, n]) => n >= 2)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostTogether)
      .map(([key, articles]) => ({ ...site.nameLink(key, lang), articles })),
    lines: linesWith(site, reports, name.key),
  };
}

function linesWith(site: Site, reports: readonly Report[], key: string): Line[] {
  const lines: Line[] = [];
  for (const report of reports) {
    if (lines.length === mostLines) break;
    lines.push(...lineWith(site, report, key));
  }
  return lines;
}

/** The first sentence of a report's story that mentions the name. */
function lineWith(site: Site, report: Report, key: string): Line[] {
  const { article } = report;
  if (site.rightsOf(article) === "link") return [];
  const spans = article.mentions.find((m) => m.key === key)?.spans ?? [];
  for (const block of article.blocks) {
    if (!isStory(block) || block.kind === "crosshead" || block.pieces) continue;
    const span = spans.find(({ start, end }) => start >= block.span.start && end <= block.span.end);
    const sentence = span && sentenceAt(sentencesOf(block.text), span.start - block.span.start);
    if (sentence) return [{ report: site.reportLink(report), text: sentence.text }];
  }
  return [];
}

/** All reports of a publisher, newest first. */
export function publisherPage(site: Site, name: string, reports: readonly Report[]): PublisherPage {
  const languages = [...new Set(reports.map((r) => baseOf(r.article.inLanguage.value)))];
  const sorted = [...reports].sort((a, b) => {
    const [x, y] = [a.article.datePublished?.value ?? "", b.article.datePublished?.value ?? ""];
    return x === y ? (a.slug < b.slug ? -1 : 1) : x > y ? -1 : 1;
  });
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
    articles: sorted.map(site.reportLink),
  };
}
