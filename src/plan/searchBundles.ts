import { monthOf } from "../model/isoDate.ts";
import type { SearchBundle } from "../model/machines.ts";
import type { Report } from "../model/story.ts";
import { grouped } from "../text/grouped.ts";
import { combined } from "../text/hash.ts";
import { noDevice } from "../text/slug.ts";
import type { Inputs } from "./inputs.ts";
import { searchRecords } from "./searchRecords.ts";
import type { Site } from "./site.ts";

/** A language with more articles than this is searched by periods. */
const mostInOne = 300;

/**
 * What is searched together? The articles of a language, since words are cut to their stems by the language; where they are
 * many those of a period: years, of the newest year its quarters, or the months of one with many. So one more article makes
 * a small bundle anew, and no language has many bundles.
 */
export function searchBundles(site: Site, inputs: Inputs): SearchBundle[] {
  const languages = grouped(site.collection.reports, ({ article }) => article.inLanguage.value);
  return [...languages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([lang, reports]) =>
      [...byPeriod(reports)]
        .sort(([a], [b]) => (a > b ? -1 : 1))
        .map(([period, own]) => ({
          folder: `pagefind/${noDevice([lang.toLowerCase(), period].filter(Boolean).join("-"))}/`,
          lang,
          size: own.length,
          input: () => combined(own.map(inputs.found)),
          records: () => searchRecords(site, own),
        })),
    );
}

/** `2019`, `2021q1`, `2021q2m05`: undated articles have none. */
function byPeriod(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  if (reports.length <= mostInOne) return new Map([["", reports]]);
  const monthIn = ({ article: { datePublished } }: Report) => (datePublished ? monthOf(datePublished.value) : "");
  const newest = reports.reduce((latest, report) => (monthIn(report) > latest ? monthIn(report) : latest), "");
  const quarterOf = (month: string) => `${month.slice(0, 4)}q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const coarse = grouped(reports, (report) => {
    const month = monthIn(report);
    return month.slice(0, 4) === newest.slice(0, 4) ? quarterOf(month) : month.slice(0, 4);
  });
  return new Map(
    [...coarse].flatMap(([period, own]) =>
      period.includes("q") && own.length > mostInOne
        ? [...grouped(own, (report) => `${period}m${monthIn(report).slice(5)}`)]
        : [[period, own] as const],
    ),
  );
}
