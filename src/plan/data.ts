import type { Memo } from "../model/cache.ts";
import type { DataPage } from "../model/machines.ts";
import type { Url } from "../model/pageParts.ts";
import type { Inputs } from "./inputs.ts";
import { publisherUrl, type Site } from "./site.ts";
import { urls } from "./urls.ts";

// The collection for programs: findings and addresses, no texts, so that rights do not matter.

export const articlesData = (site: Site): DataPage =>
  dataPage(
    site,
    urls.articlesData,
    site.collection.reports.map(({ article, slug, story }) => ({
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
    })),
  );

/** @param memo what was said of the same stories before */
export const storiesData = (site: Site, inputs: Inputs, memo: Memo): DataPage =>
  dataPage(
    site,
    urls.storiesData,
    site.collection.stories.map((story) =>
      memo.recall(inputs.storyPage(story), () => ({
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
      })),
    ),
  );

const dataPage = (site: Site, url: Url, data: unknown): DataPage => ({
  kind: "data",
  url,
  lang: site.settings.inLanguage,
  title: url,
  data,
});
