import type { LanguageTag } from "../model/article.ts";
import type { StoryPage } from "../model/page.ts";
import type { Line, ReportLink } from "../model/pageParts.ts";
import type { Report, Story } from "../model/story.ts";
import { hasFeed } from "./feeds.ts";
import { saidAndUnsaid } from "./saidAndUnsaid.ts";
import { mostFigures, type Site } from "./site.ts";
import { spread } from "./spread.ts";
import { storyTime } from "./storyTime.ts";
import { storyData } from "./structuredData.ts";
import { urls } from "./urls.ts";

const mostNames = 14;
const mostReports = 12;
const mostTold = 8;
const mostColumns = 8;
const mostSentences = 2;
const mostQuotes = 12;
const mostPoints = 8;
const mostLines = 6;
const langOf = ({ lang }: ReportLink): LanguageTag => lang;

export function storyPage(site: Site, story: Story): StoryPage {
  const lang = site.frameLanguage(story.languages);
  const link = site.storyLink(story, lang);
  const shown = [...story.reports].sort(
    (a, b) => Number(b.article.inLanguage.value === lang) - Number(a.article.inLanguage.value === lang),
  );
  const columns = columnsOf(shown);
  const sources = sourcesOf(site, story);
  const told = new Set(spread(link.reports, mostTold, langOf).shown);
  return {
    kind: "story",
    url: urls.story(story.slug),
    hasFeed: hasFeed.story(story),
    structured: storyData(site, story),
    lang,
    title: link.title.text,
    story: link,
    reports: spread(link.reports, mostReports, langOf),
    told: shown
      .filter((report) => told.has(site.reportLink(report)))
      .map((report) => ({
        report: site.reportLink(report),
        sentences: report.article.summary.slice(0, mostSentences).map((s) => s.text),
      }))
      .filter((t) => t.sentences.length > 0),
    points: pointsOf(site, story, lang),
    figures: story.figures.slice(0, mostFigures).map((row) => site.ledgerEntry(row, story)),
    names: story.names.slice(0, mostNames).map((name) => ({
      ...site.nameLink(name.key, lang),
      type: name.type,
      spellings: name.spellings.slice(1).map(({ value, lang: tag }) => ({ text: value, lang: tag })),
      counts: columns.map((reports) =>
        reports.reduce((sum, { article }) => sum + (name.counts[article.source.path] ?? 0), 0),
      ),
    })),
    columns: columns.map((reports) => reports.map(site.reportLink)),
    quotes: shown
      .flatMap((report) => report.article.quotes.map((quote) => ({ report: site.reportLink(report), quote })))
      .slice(0, mostQuotes),
    sources,
    sourceless:
      sources.length > 0
        ? link.reports.filter(({ url }) => !sources.some(({ reports }) => reports.some((report) => report.url === url)))
        : [],
    ...storyTime(site, story),
    copies: story.copies.map((paths) => paths.map((path) => site.reportLink(site.report(path)))),
    near: story.near.map(({ slug, because, when }) => ({
      story: site.storyLink(site.story(slug), lang),
      because,
      ...(when ? { when } : {}),
    })),
    links: linksOf(site, story),
  };
}

/** Each report, or where they are many all of a language. */
function columnsOf(reports: readonly Report[]): Report[][] {
  if (reports.length <= mostColumns) return reports.map((report) => [report]);
  const byLanguage = new Map<LanguageTag, Report[]>();
  for (const report of reports) {
    const lang = report.article.inLanguage.value;
    byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), report]);
  }
  return [...byLanguage.values()];
}

/**
 * Returns the claims that several reports share: the page's language leads, the others stand beside it. A report whose
 * words may not be shown is named.
 * Who is not among them may tell it too.
 */
function pointsOf(site: Site, story: Story, lang: LanguageTag): StoryPage["points"] {
  return story.points
    .filter(({ cells }) => cells.some(({ sentence }) => sentence))
    .slice(0, mostPoints)
    .map(({ cells }) => {
      const all = cells
        .map(({ path, sentence }): Line => ({ report: site.reportLink(site.report(path)), text: sentence }))
        .sort((a, b) => Number(b.report.lang === lang) - Number(a.report.lang === lang));
      const [lines, unsaid] = saidAndUnsaid(all);
      const others = spread(lines.slice(1), mostLines, ({ report }) => report.lang);
      return { line: lines[0]!, others: others.shown, more: [...others.rest, ...unsaid].map(({ report }) => report) };
    });
}

/** Each source that reports name, with who names it; spellings that share a key are one. */
function sourcesOf(site: Site, story: Story): StoryPage["sources"] {
  const keyOf = new Map(
    story.names.flatMap((name) => name.spellings.map((spelling) => [spelling.value, name] as const)),
  );
  const sources = new Map<string, { name: { text: string; lang: string }; reports: Set<Story["reports"][number]> }>();
  for (const report of story.reports) {
    for (const { value } of [...report.article.citation, ...report.article.isBasedOn]) {
      const name = keyOf.get(value);
      const key = name?.key ?? value.toLowerCase();
      const source = sources.get(key) ?? {
        name: { text: name?.value ?? value, lang: name?.spellings[0]?.lang ?? report.article.inLanguage.value },
        reports: new Set(),
      };
      sources.set(key, { ...source, reports: source.reports.add(report) });
    }
  }
  return [...sources.values()]
    .sort((a, b) => b.reports.size - a.reports.size || (a.name.text < b.name.text ? -1 : 1))
    .map(({ name, reports }) => ({ name, reports: [...reports].map(site.reportLink) }));
}

/** The best link of each report to another of the story: why they are one. */
function linksOf(site: Site, story: Story): StoryPage["links"] {
  const links: StoryPage["links"][number][] = [];
  const seen = new Set<string>();
  for (const report of story.reports) {
    const best = report.related.find(
      (relation) => relation.kind !== "related" && story.reports.some((r) => r.article.source.path === relation.path),
    );
    if (!best) continue;
    const pair = [report.article.source.path, best.path].sort().join("\n");
    if (seen.has(pair)) continue;
    seen.add(pair);
    links.push({ from: site.reportLink(report), to: site.reportLink(site.report(best.path)), because: best.because });
  }
  return links;
}
