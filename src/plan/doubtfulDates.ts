import type { DateFinding, NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayNumber, dayOf, type IsoDate } from "../model/isoDate.ts";
import { folderOf } from "../model/publisher.ts";
import { grouped } from "../text/grouped.ts";
import { lineAt } from "../text/lines.ts";
import { daysAhead } from "./timely.ts";

/** Fewer dated articles do not tell which years are usual. */
const fewestDated = 5;
/** A year is far if it is more than so many years outside the middle half of all years … */
const fewestYears = 5;
/** … and more than so many times their span: Tukey's "far out". */
const farOut = 3;

/**
 * Tells dates that may be wrong, as far as the collection shows: a year that is far from all others, and a numeric date
 * whose day and month may be swapped. A date in front matter confirms itself, unless its order is open.
 */
export const doubtfulDates = (articles: readonly NewsArticle[], asOf: IsoDate): Notice[] => [
  ...farYears(articles),
  ...swapped(articles, asOf),
];

function farYears(articles: readonly NewsArticle[]): Notice[] {
  const dated = articles.flatMap((article) => {
    const found = article.datePublished;
    return found ? [{ article, found, year: Number(found.value.slice(0, 4)) }] : [];
  });
  if (dated.length < fewestDated) return [];
  const years = dated.map(({ year }) => year).sort((a, b) => a - b);
  const from = years[Math.floor((years.length - 1) / 4)]!;
  const to = years[Math.ceil((3 * (years.length - 1)) / 4)]!;
  const near = Math.max(fewestYears, farOut * (to - from));
  const far = dated.filter(({ year }) => year < from - near || year > to + near);
  // Several are an archive, and so are two of one year.
  if (far.length > mostFar(dated.length) || new Set(far.map(({ year }) => year)).size < far.length) return [];
  const usual = from === to ? String(from) : `${from} to ${to}`;
  return far
    .filter(({ found }) => !found.by.endsWith("/front-matter"))
    .map(({ article, found }) => ({
      ...placeOf(article, found),
      ruleId: "datePublished/far-year",
      severity: "warning",
      reason: `Doubts the date ${dayOf(found.value)}: most other articles are of ${usual}`,
      note: `If it is right, write date: ${dayOf(found.value)}; else write the right day as date: YYYY-MM-DD`,
    }));
}

/** The most far years of a collection that may be slips; more are meant. */
const mostFar = (dated: number): number => (dated < 10 ? 1 : Math.max(2, dated / 100));

function swapped(articles: readonly NewsArticle[], asOf: IsoDate): Notice[] {
  const open = articles.filter(({ datePublished, dateModified }) => datePublished?.other || dateModified?.other);
  if (open.length === 0) return [];
  const ofPublisher = grouped(articles, publisherOf);
  const isPast = (date: IsoDate) => dayNumber(date) <= dayNumber(asOf) + daysAhead;
  return open.flatMap((article) => {
    const order = orderIn(ofPublisher.get(publisherOf(article)) ?? []);
    return datesOf(article).flatMap(({ field, found }): Notice[] => {
      const { value, other } = found;
      if (!other || !isPast(other)) return [];
      if (order === found.order) return [];
      const place = {
        ...placeOf(article, found),
        ruleId: `${field === "date" ? "datePublished" : "dateModified"}/swapped`,
      };
      const quoted = wordsOf(article, field, found);
      if (order)
        return [
          {
            ...place,
            severity: "warning",
            reason: `Reads ${quoted} as ${value}, but other dates of the publisher have the ${order === "dmy" ? "day" : "month"} first: it may be ${other}`,
            note: `Write ${field}: ${other}, or confirm it with ${field}: ${value}`,
          },
        ];
      return [
        {
          ...place,
          severity: "warning",
          reason: `Cannot tell day and month of ${quoted} apart: it may be ${value} or ${other}; the site shows ${value}`,
          note: `Write ${field}: ${value} to confirm it, or ${field}: ${other}`,
        },
      ];
    });
  });
}

/** Dates that an editor can settle each by a field of its own. */
function datesOf({ datePublished, dateModified }: NewsArticle) {
  const fromUpdate = datePublished?.by === "datePublished/updated-line";
  return [
    ...(datePublished ? [{ field: "date", found: datePublished } as const] : []),
    ...(dateModified && !fromUpdate ? [{ field: "updated", found: dateModified } as const] : []),
  ];
}

const publisherOf = ({ source, publisher }: NewsArticle): string => publisher?.value ?? folderOf(source.path) ?? "";

/** The order of a publisher's numeric dates that can be read in one way only; undefined where there are both orders, or none. */
function orderIn(articles: readonly NewsArticle[]): DateFinding["order"] {
  const orders = new Set(
    articles.flatMap(({ datePublished, dateModified }) =>
      [datePublished, dateModified].flatMap((found) => (found?.order && !found.other ? found.order : [])),
    ),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

const placeOf = ({ source }: NewsArticle, { span }: DateFinding): Pick<Notice, "path" | "line"> => ({
  path: source.path,
  ...(span ? { line: lineAt(source.text, span.start) } : {}),
});

/** The words that the date was read from. What a page's markup says is not kept. */
function wordsOf({ source, frontMatter }: NewsArticle, field: "date" | "updated", { by, span }: DateFinding): string {
  if (span) return `"${source.text.slice(span.start, span.end)}"`;
  return by.endsWith("/front-matter") ? `"${field}: ${frontMatter[field] ?? ""}"` : "the date in the page's markup";
}
