import { rights } from "../model/frontMatter.ts";
import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { AboutPage } from "../model/page.ts";
import type { Report } from "../model/story.ts";
import { languagesOf } from "./frontPage.ts";
import { publisherUrl, type Site } from "./site.ts";
import { urls } from "./urls.ts";

/** How was this made? Counts, the rules that found things out, what was left out, what is shown of whom, the version, the day. */
export function aboutPage(
  site: Site,
  publishers: ReadonlyMap<string, readonly Report[]>,
  { version, asOf }: { readonly version: string; readonly asOf: IsoDate },
): AboutPage {
  const { reports, stories } = site.collection;
  const rules = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const count = (map: Map<string, number>, key: string, n = 1) => map.set(key, (map.get(key) ?? 0) + n);
  for (const { article } of reports) {
    const { inLanguage, headline, alternativeHeadline, datePublished, dateModified, dateline, publisher } = article;
    for (const finding of [
      inLanguage,
      headline,
      alternativeHeadline,
      article.author[0],
      datePublished,
      dateModified,
      dateline,
      publisher,
      article.citation[0],
    ]) {
      if (finding) count(rules, finding.by);
    }
    for (const [rule, lines] of Object.entries(article.leftOut)) count(leftOut, rule, lines);
  }
  const most = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    kind: "about",
    url: urls.about,
    lang: site.settings.inLanguage,
    title: "about",
    counts: {
      articles: reports.length,
      stories: stories.length,
      publishers: new Set(reports.flatMap((r) => r.article.publisher?.value ?? [])).size,
      languages: languagesOf(site),
    },
    rules: [...rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, articles]) => ({ property: rule.split("/")[0]!, rule, articles })),
    leftOut: most(leftOut).map(([rule, lines]) => ({ rule, lines })),
    rights: [...publishers].map(([name, own]) => ({
      publisher: { text: name, lang: own[0]!.article.inLanguage.value, url: publisherUrl(name) },
      shown: rights.flatMap((of) => {
        const articles = own.filter(({ article }) => site.rightsOf(article) === of).length;
        return articles > 0 ? [{ rights: of, articles }] : [];
      }),
    })),
    version,
    builtFor: dayOf(asOf) as IsoDate,
  };
}
