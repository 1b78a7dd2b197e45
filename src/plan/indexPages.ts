import type { IndexPage } from "../model/page.ts";
import type { Report } from "../model/story.ts";
import { publisherUrl, type Site } from "./site.ts";
import { articlesForNamePage, urls } from "./urls.ts";

/** Those in most articles; nobody reads a list of twenty thousand. */
const mostIndexed = 1000;

/** The names in most articles, in the order of the alphabet. */
export function namesIndex(site: Site): IndexPage {
  const all = site.collection.names.filter((name) => name.times >= articlesForNamePage);
  const names = all.slice(0, mostIndexed);
  return {
    kind: "index",
    of: "names",
    url: urls.names,
    lang: site.settings.inLanguage,
    title: "names",
    entries: names
      .map((name) => ({ name, place: name.value.toLowerCase() }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ name }) => ({
        label: { text: name.value, lang: name.spellings[0]!.lang },
        url: urls.name(name.key),
        count: name.times,
      })),
    ...(all.length > names.length ? { more: { count: all.length - names.length, url: urls.search } } : {}),
  };
}

/** All publishers. */
export function sourcesIndex(site: Site, publishers: ReadonlyMap<string, readonly Report[]>): IndexPage {
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
