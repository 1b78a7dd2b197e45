import type { MemoOf } from "../model/cache.ts";
import type { DataPage } from "../model/machines.ts";
import type { Url } from "../model/pageParts.ts";
import type { Report, Story } from "../model/story.ts";
import { combined, hash53 } from "../text/hash.ts";
import { byMonth } from "./byMonth.ts";
import type { Inputs } from "./inputs.ts";
import { publisherUrl, type Site } from "./site.ts";
import { urls } from "./urls.ts";

// The collection for programs: findings and addresses, no texts, so that rights do not matter.

/** A file of data, and what it is made from. */
export interface DataFile {
  readonly url: Url;
  readonly load: () => DataPage;
  readonly input: () => number;
}

/**
 * A file for the articles of each month, one for the stories of each, and a list of either: one more article changes a
 * small one, and whoever wants the news of March reads no more than that.
 *
 * @param memos what was said of the same stories before
 */
export function dataFiles(site: Site, inputs: Inputs, memos: MemoOf): DataFile[] {
  const { reports, stories } = site.collection;
  return [
    ...listed(
      site,
      "articles",
      byMonth(reports, ({ article }) => article.datePublished?.value),
      (own) => ({
        input: () => combined(own.map(inputs.report)),
        rows: () => own.map(articleRow),
      }),
    ),
    ...listed(
      site,
      "stories",
      byMonth(stories, ({ newest }) => newest),
      (own, url) => ({
        input: () => combined(own.map(inputs.storyData)),
        rows: () => {
          const memo = memos(dataMemo(url));
          return own.map((story) => memo.recall(`${inputs.storyData(story)}`, () => storyRow(site, story)));
        },
      }),
    ),
  ];
}

/** What was said of the stories in a file goes by the file's address. */
export const dataMemo = (url: Url): string => `data ${url}`;

function listed<Thing>(
  site: Site,
  of: "articles" | "stories",
  all: ReadonlyMap<string, readonly Thing[]>,
  made: (own: readonly Thing[], url: Url) => { readonly input: () => number; readonly rows: () => unknown },
): DataFile[] {
  const file = (url: Url, input: () => number, data: () => unknown): DataFile => ({
    url,
    input,
    load: () => ({ kind: "data", url, lang: site.settings.inLanguage, title: url, data: data() }),
  });
  const files = [...all].map(([month, own]) => ({ month, own, url: urls.data(of, month) }));
  const list = files.map(({ month, own, url }) => ({ month: month || null, url, count: own.length }));
  return [
    file(
      urls[`${of}Data`],
      () => hash53(JSON.stringify(list)),
      () => list,
    ),
    ...files.map(({ own, url }) => {
      const { input, rows } = made(own, url);
      return file(url, input, rows);
    }),
  ];
}

const articleRow = ({ article, slug, story }: Report) => ({
  url: urls.article(slug),
  headline: article.headline.value,
  inLanguage: article.inLanguage.value,
  datePublished: article.datePublished ?? null,
  dateModified: article.dateModified ?? null,
  publisher: article.publisher?.value ?? null,
  author: article.author.map(({ value }) => value),
  original: article.url?.value ?? null,
  wordCount: article.wordCount,
  story: urls.story(story),
  mentions: article.mentions.map(({ key, type, value, count }) => ({ key, type, value, count })),
  citation: article.citation.map(({ value }) => value),
  isBasedOn: article.isBasedOn.map(({ value }) => value),
});

const storyRow = (site: Site, story: Story) => ({
  url: urls.story(story.slug),
  headline: story.lead.article.headline.value,
  languages: story.languages,
  articles: story.reports.map(({ slug }) => urls.article(slug)),
  publishers: [
    ...new Set(
      story.reports.flatMap(({ article }) => (article.publisher ? [publisherUrl(article.publisher.value)] : [])),
    ),
  ],
  figures: (story.reports.length > 1 ? story.figures : [])
    .filter(({ status }) => status !== "onlyHere")
    .map(({ status, kind, value, unit, unitCode, cells }) => ({
      status,
      kind,
      value,
      unit: unit ?? null,
      unitCode: unitCode ?? null,
      said: cells.map(({ path, figure }) => ({
        article: urls.article(site.report(path).slug),
        value: figure.value,
        text: figure.text,
      })),
    })),
  near: story.near.map(({ slug, when }) => ({ story: urls.story(slug), when: when ?? null })),
});
