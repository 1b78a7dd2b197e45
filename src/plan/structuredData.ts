import type { Mention, NewsArticle } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { StructuredData } from "../model/machines.ts";
import type { Report, Story } from "../model/story.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

// What pages say of themselves to machines: schema.org. The policy: what was stated or found in the text is said, what is
// only assumed is not.

const mostMentions = 20;

/** A report, as schema.org's NewsArticle. The page shows another's text: the original is what it is based on. */
export function articleData(site: Site, { article, slug, story }: Report): StructuredData {
  const said = <T extends string>(finding: Finding<T> | undefined): T | undefined =>
    finding && finding.certainty !== "assumed" ? finding.value : undefined;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: { address: urls.article(slug) },
    headline: article.headline.value,
    alternativeHeadline: said(article.alternativeHeadline),
    inLanguage: said(article.inLanguage) === "und" ? undefined : said(article.inLanguage),
    datePublished: said(article.datePublished),
    dateModified: said(article.dateModified),
    author: article.author.flatMap((name) => (said(name) ? [{ "@type": "Person", name: name.value }] : [])),
    publisher: article.publisher ? { "@type": "Organization", name: article.publisher.value } : undefined,
    wordCount: article.wordCount,
    isPartOf: { "@type": "CollectionPage", "@id": { address: urls.story(story) } },
    isBasedOn: article.url ? article.url.value : undefined,
    citation: cited(article),
    mentions: named(site, article.mentions),
  };
}

/** The most mentioned, with the page that each has here. */
const named = (site: Site, names: readonly Pick<Mention, "type" | "value" | "key">[]): StructuredData[] =>
  names.slice(0, mostMentions).map(({ type, value, key }) => {
    const { url } = site.nameLink(key);
    return { "@type": type, name: value, ...(url ? { url: { address: url } } : {}) };
  });

const cited = ({ citation, isBasedOn }: NewsArticle): string[] => [
  ...new Set([...isBasedOn, ...citation].map(({ value }) => value)),
];

/** A story, as a collection of its reports. */
export const storyData = (site: Site, story: Story): StructuredData => ({
  "@context": "https://schema.org",
  "@type": "CollectionPage",
  mainEntityOfPage: { address: urls.story(story.slug) },
  name: story.lead.article.headline.value,
  inLanguage: story.languages.filter((tag) => tag !== "und"),
  hasPart: story.reports.map(({ article, slug }) => ({
    "@type": "NewsArticle",
    headline: article.headline.value,
    inLanguage: article.inLanguage.value,
    url: { address: urls.article(slug) },
  })),
  about: named(site, story.names),
});
