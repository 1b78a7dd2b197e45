import type { NewsArticle } from "../model/article.ts";
import type { Finding, Notice } from "../model/finding.ts";
import { dayNumber, type IsoDate } from "../model/isoDate.ts";
import { lineAt } from "../text/lines.ts";

/** Where the site's day ends, it is tomorrow already in other time zones: newspapers there print that date. */
export const daysAhead = 1;

/**
 * Returns the article without dates that are after the day the site is built for: they were misread or mistyped. Returns
 * the same object where there are none, so that the day touches only the articles whose state it changes.
 */
export function timely(article: NewsArticle, asOf: IsoDate): NewsArticle {
  const isLate = (finding: Finding<IsoDate> | undefined) =>
    finding !== undefined && dayNumber(finding.value) > dayNumber(asOf) + daysAhead;
  const late = (["datePublished", "dateModified"] as const).filter((property) => isLate(article[property]));
  if (late.length === 0) return article;
  const notices = [...article.notices, ...late.map((property) => noticeOf(article, article[property]!))];
  // The text is read when it is asked for: a copy must not ask.
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(article)) as NewsArticle;
  for (const property of late) Object.defineProperty(copy, property, { value: undefined, enumerable: true });
  return Object.defineProperty(copy, "notices", { value: notices, enumerable: true });
}

const noticeOf = ({ source }: NewsArticle, { value, by, span }: Finding<IsoDate>): Notice => ({
  path: source.path,
  ...(span ? { line: lineAt(source.text, span.start) } : {}),
  ruleId: by,
  severity: "warning",
  reason: `Cannot use the date ${value}: it is after the day that the site is built for`,
  note: "Write date: with the right day into the front matter",
});
