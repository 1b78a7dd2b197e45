import type { Figure, LanguageTag, NewsArticle, Slug } from "../model/article.ts";
import { type Memo, noMemo } from "../model/cache.ts";
import type { Rights } from "../model/frontMatter.ts";
import type { LedgerEntry, Line, Localised, NameLink, ReportLink, StoryLink, Url } from "../model/pageParts.ts";
import type { Settings } from "../model/settings.ts";
import type { LedgerRow, Report, Story } from "../model/story.ts";
import { fingerprint } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";
import { type Inputs, inputsOf } from "./inputs.ts";
import type { Published } from "./published.ts";
import { saysWhatItCounts } from "./saysWhatItCounts.ts";
import { articlesForNamePage, urls } from "./urls.ts";
import { publisherOf as publisherIn, rightsOf as rightsIn } from "./whose.ts";

/** The collection, as far as it is published, with its addresses: what the makers of pages ask. */
export interface Site {
  readonly settings: Settings;
  readonly collection: Published;
  readonly report: (path: string) => Report;
  readonly story: (slug: Slug) => Story;
  /** Stories by their slugs, each once, newest first. */
  readonly storiesOf: (slugs: Iterable<Slug>) => Story[];
  readonly reportLink: (report: Report) => ReportLink;
  readonly storyLink: (story: Story, lang: LanguageTag) => StoryLink;
  readonly ledgerEntry: (row: LedgerRow, story: Story) => LedgerEntry;
  readonly nameLink: (key: string, lang?: LanguageTag) => NameLink;
  /** How a name is spelt, anywhere, in the order of the alphabet. */
  readonly spellings: (key: string) => readonly string[];
  /** What the settings say of its publisher. */
  readonly publisherOf: (article: NewsArticle) => Settings["publishers"][string] | undefined;
  readonly rightsOf: (article: NewsArticle) => Rights;
  /** May search engines list its page? */
  readonly isListed: (article: NewsArticle) => boolean;
  /** Are the rights to mine its text reserved? */
  readonly isReserved: (article: NewsArticle) => boolean;
  /** Language of the frame of a page that is about these articles: theirs, if it is one; else the site's. */
  readonly frameLanguage: (languages: readonly LanguageTag[]) => LanguageTag;
}

/**
 * @param memo what was found before of stories that are told by several
 */
export function siteOf(
  collection: Published,
  settings: Settings,
  inputs: Pick<Inputs, "story"> = inputsOf(collection),
  memo: Memo = noMemo,
): Site {
  const setting = fingerprint(JSON.stringify(settings));
  const reports = new Map(collection.reports.map((report) => [report.article.source.path, report]));
  const stories = new Map(collection.stories.map((story) => [story.slug, story]));
  const names = new Map(collection.names.map((name) => [name.key, name]));
  const links = new Map<Report, ReportLink>();

  const report = (path: string): Report => known(reports.get(path), path);
  const story = (slug: Slug): Story => known(stories.get(slug), slug);
  const ranks = new Map(collection.stories.map(({ slug }, rank) => [slug, rank]));
  const storiesOf = (slugs: Iterable<Slug>): Story[] =>
    [...new Set(slugs)].sort((a, b) => ranks.get(a)! - ranks.get(b)!).map(story);
  const reportLink = (of: Report): ReportLink => {
    let link = links.get(of);
    if (!link) links.set(of, (link = makeReportLink(of)));
    return link;
  };
  const ledgerEntry = (row: LedgerRow, of: Story): LedgerEntry => ({
    id: figureId(of, row),
    status: row.status,
    kind: row.kind,
    value: row.value,
    values: partsOf(row),
    ...(row.unit ? { unit: row.unit } : {}),
    ...(row.unitCode ? { unitCode: row.unitCode } : {}),
    cells: row.cells.map(({ path, figure }) => ({
      report: reportLink(report(path)),
      words: figure.text,
      sentence: figure.sentence,
    })),
    silent: of.reports.filter((r) => isSilent(r, row)).map(reportLink),
    total: of.reports.length,
  });
  const storyLinks = new Map<string, StoryLink>();
  const storyLink = (of: Story, lang: LanguageTag): StoryLink => {
    const key = `${of.slug}\n${lang}`;
    let link = storyLinks.get(key);
    if (!link) storyLinks.set(key, (link = makeStoryLink(of, lang)));
    return link;
  };
  const makeStoryLink = (of: Story, lang: LanguageTag): StoryLink => {
    const dates = of.reports.flatMap((r) => r.article.datePublished?.value ?? []);
    const shared = of.reports.length > 1 ? sharedFigure(of) : null;
    return {
      url: urls.story(of.slug),
      title: titleOf(of, lang),
      // A reader meets the reports in the page's language first.
      reports: [...of.reports]
        .sort((a, b) => Number(b.article.inLanguage.value === lang) - Number(a.article.inLanguage.value === lang))
        .map(reportLink),
      ...(dates[0]
        ? { first: dates.reduce((a, b) => (a < b ? a : b)), last: dates.reduce((a, b) => (a > b ? a : b)) }
        : {}),
      lines: linesOf(of, lang, reportLink),
      ...(shared ? { figure: shared } : {}),
    };
  };
  const sharedFigure = (of: Story): LedgerEntry | null =>
    memo.recall(`${setting} ${inputs.story(of)}`, () => {
      const row = of.figures.find((figure) => figure.cells.length > 1 && saysWhatItCounts(figure));
      return row ? ledgerEntry(row, of) : null;
    });
  const nameLink = (key: string, lang?: LanguageTag): NameLink => {
    const name = known(names.get(key), key);
    const own = lang ? name.spellings.find((spelling) => spelling.lang === lang) : undefined;
    const value: Localised = own
      ? { text: own.value, lang: own.lang }
      : { text: name.value, lang: name.spellings[0]!.lang };
    return name.times >= articlesForNamePage ? { value, url: urls.name(key) } : { value };
  };
  const spellings = (key: string): string[] =>
    known(names.get(key), key)
      .spellings.map(({ value }) => value)
      .sort();
  const publisherOf = (article: NewsArticle) => publisherIn(article, settings);
  const rightsOf = (article: NewsArticle) => rightsIn(article, settings);
  const isListed = (article: NewsArticle): boolean =>
    rightsOf(article) !== "full" && !article.frontMatter.noindex && !publisherOf(article)?.noindex;
  const isReserved = (article: NewsArticle): boolean => publisherOf(article)?.tdmReservation ?? false;
  const frameLanguage = (languages: readonly LanguageTag[]): LanguageTag =>
    languages.length > 0 && languages.every((tag) => tag === languages[0]) && languages[0] !== "und"
      ? languages[0]!
      : settings.inLanguage;
  return {
    settings,
    collection,
    publisherOf,
    report,
    story,
    storiesOf,
    reportLink,
    storyLink,
    ledgerEntry,
    nameLink,
    spellings,
    rightsOf,
    isListed,
    isReserved,
    frameLanguage,
  };
}

/** The figures of a story that its page shows. */
export const mostFigures = 16;
const figureId = (story: Story, row: LedgerRow): string => `f${story.figures.indexOf(row) + 1}`;
/** Where a figure is compared: its row on the story's page, as far as the page shows it. */
export const figureAnchor = (story: Story, row: LedgerRow): string =>
  `${urls.story(story.slug)}#${story.figures.indexOf(row) < mostFigures ? figureId(story, row) : "ledger"}`;

/** So far from a number its "almost" and "about" may be. */
const roughly = 0.15;
/** Gives a report no such number at all? One that could not be joined to the row, or says it roughly, is not silent. */
const isSilent = ({ article }: Report, { cells, kind, unit, unitCode, value }: LedgerRow): boolean =>
  !cells.some(({ path }) => path === article.source.path) &&
  !article.figures.some(
    (f) =>
      f.kind === kind &&
      (kind === "count" ? !unitCode || !f.unitCode || f.unitCode === unitCode : f.unit === unit) &&
      mayBe(f, value),
  );

const mayBe = ({ value, low = value, high = value, approximate }: Figure, other: number): boolean =>
  (other >= low && other <= high) || (approximate && Math.abs(other - value) <= roughly * Math.abs(other));

/** Where reports part, each amount once. */
const partsOf = ({ status, value, cells }: LedgerRow): number[] =>
  status === "differs" || status === "notSameMeasure" ? [...new Set(cells.map(({ figure }) => figure.value))] : [value];

function known<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`Cannot find "${key}" in the collection`);
  return value;
}

function makeReportLink({ article, slug, siglum }: Report): ReportLink {
  const lang = article.inLanguage.value;
  return {
    siglum,
    lang,
    url: urls.article(slug),
    headline: article.headline.value,
    ...(article.publisher
      ? { publisher: { text: article.publisher.value, lang, url: publisherUrl(article.publisher.value) } }
      : {}),
    ...(article.datePublished ? { date: article.datePublished } : {}),
    wordCount: article.wordCount,
  };
}

/** A publisher's page stands under its name. */
export const publisherUrl = (name: string): Url => urls.source(slugOf(name) || "unnamed");

/** In the page's language where a report has one: the lead's own, else that language's first. */
export function titleOf(story: Story, lang: LanguageTag): Localised {
  const candidates = [story.lead, ...story.reports];
  const found = candidates.find((r) => r.article.inLanguage.value === lang) ?? story.lead;
  return { text: found.article.headline.value, lang: found.article.inLanguage.value };
}

/** Two verbatim lines: the page's language first, then another one's. */
function linesOf(story: Story, lang: LanguageTag, link: (report: Report) => ReportLink): Line[] {
  const own = story.reports.filter((r) => r.article.inLanguage.value === lang);
  const others = story.reports.filter((r) => r.article.inLanguage.value !== lang);
  const lines: Line[] = [];
  const languages = new Set<string>();
  for (const report of [story.lead, ...own, ...others].sort(
    (a, b) => Number(b.article.inLanguage.value === lang) - Number(a.article.inLanguage.value === lang),
  )) {
    const tag = report.article.inLanguage.value;
    const text = report.article.alternativeHeadline?.value ?? report.article.summary[0]?.text;
    if (!text || languages.has(tag) || lines.length >= 2) continue;
    languages.add(tag);
    lines.push({ report: link(report), text });
  }
  return lines;
}
