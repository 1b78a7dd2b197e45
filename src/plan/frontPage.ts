import type { LanguageTag } from "../model/article.ts";
import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { FrontPage, LanguagePage } from "../model/page.ts";
import type { Story } from "../model/story.ts";
import { saysWhatItCounts } from "./saysWhatItCounts.ts";
import type { Site } from "./site.ts";
import { spread } from "./spread.ts";
import { articlesForNamePage, urls } from "./urls.ts";

/** A front page ends: so many stories, the rest is in the archive. */
const mostStories = 40;
const mostNames = 24;
const mostHeads = 12;

export function frontPage(site: Site): FrontPage {
  const { collection, settings } = site;
  const lang = settings.inLanguage;
  const shown = collection.stories.slice(0, mostStories);
  const lead = leadOf(shown);
  const leadLink = lead && site.storyLink(lead, lang);
  const rest = shown.filter((story) => story !== lead).map((story) => site.storyLink(story, lang));
  const newest = collection.stories
    .flatMap((s) => s.reports.flatMap((r) => r.article.datePublished?.value ?? []))
    .reduce<IsoDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
  const languages = languagesOf(site);
  return {
    kind: "front",
    url: urls.front,
    lang,
    title: settings.title,
    ...(newest ? { edition: dayOf(newest) as IsoDate } : {}),
    ...(lead && leadLink
      ? {
          lead: {
            ...leadLink,
            heads: spread(
              leadLink.reports.filter(({ headline }) => headline !== leadLink.title.text),
              mostHeads,
              (report) => report.lang,
            ).shown,
            figures: lead.figures
              .filter((row) => row.cells.length > 1 && saysWhatItCounts(row))
              .slice(0, 3)
              .map((row) => site.ledgerEntry(row, lead)),
          },
        }
      : {}),
    more: rest.filter((story) => story.reports.length > 1),
    once: rest.filter((story) => story.reports.length === 1),
    names: collection.names
      .slice(0, mostNames)
      .filter((name) => name.times >= articlesForNamePage)
      .map((name) => ({ ...site.nameLink(name.key, lang), articles: name.times }))
      .sort((a, b) => (a.value.text.toLowerCase() < b.value.text.toLowerCase() ? -1 : 1)),
    languages: languages.map(({ lang: tag, articles }) => ({ lang: tag, url: urls.language(tag), articles })),
    counts: { articles: collection.reports.length, stories: collection.stories.length, languages: languages.length },
    goesOn: collection.stories.length > shown.length,
    hasFeed: true,
  };
}

/** The most reported of the stories that the page shows, the newest of several. */
function leadOf(stories: readonly Story[]): Story | undefined {
  let lead: Story | undefined;
  for (const story of stories) if (!lead || story.reports.length > lead.reports.length) lead = story;
  return lead;
}

/** Languages of the collection, those with most articles first. */
export function languagesOf({ collection }: Site): { lang: LanguageTag; articles: number }[] {
  const counts = new Map<LanguageTag, number>();
  for (const { article } of collection.reports) {
    const lang = article.inLanguage.value;
    if (lang !== "und") counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return [...counts]
    .map(([lang, articles]) => ({ lang, articles }))
    .sort((a, b) => b.articles - a.articles || (a.lang < b.lang ? -1 : 1));
}

/** The stories told in a language, in that language. */
export function languagePage(site: Site, lang: LanguageTag): LanguagePage {
  const stories = site.collection.stories.filter((story) => story.languages.includes(lang));
  return {
    kind: "language",
    url: urls.language(lang),
    lang,
    title: site.settings.title,
    stories: stories.slice(0, mostStories).map((story) => site.storyLink(story, lang)),
    goesOn: stories.length > mostStories,
    hasFeed: true,
  };
}
