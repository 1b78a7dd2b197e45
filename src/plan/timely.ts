import type { NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayNumber, type IsoDate } from "../model/isoDate.ts";
import { lineAt } from "../text/lines.ts";

/** Days after the site's day that a date may have: newspapers in other time zones print tomorrow's date. */
export const daysAhead = 1;

/**
 * Returns the article without dates that are after the day the site is built for: they were misread or mistyped. Returns
 * the same object where there are none, so that the day touches only the articles whose state it changes.
 */
export function timely(article: NewsArticle, asOf: IsoDate): NewsArticle {
  const isLate = (date: IsoDate | undefined) => date !== undefined && dayNumber(date) > dayNumber(asOf) + daysAhead;
  const late = (["datePublished", "dateModified"] as const).filter((property) => isLate(article[property]?.value));
  if (late.length === 0) return article;
  const noticeOf = (property: (typeof late)[number]): Notice => {
    const { value, other, by, span } = article[property]!;
    return {
      path: article.source.path,
      ...(span ? { line: lineAt(article.source.text, span.start) } : {}),
      ruleId: by,
      severity: "warning",
      reason: `Cannot use the date ${value}: it is after the day that the site is built for`,
      note: `Write the right day as ${fields[property]}: ${isLate(other) ? "YYYY-MM-DD" : (other ?? "YYYY-MM-DD")}`,
    };
  };
  const notices = [...article.notices, ...late.map(noticeOf)];
  // The text is read when it is asked for: a copy must not ask.
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(article)) as NewsArticle;
  for (const property of late) Object.defineProperty(copy, property, { value: undefined, enumerable: true });
  return Object.defineProperty(copy, "notices", { value: notices, enumerable: true });
}

/** The fields of front matter that state the dates. */
const fields = { datePublished: "date", dateModified: "updated" } as const;
