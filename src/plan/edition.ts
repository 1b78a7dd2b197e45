import type { NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayOf, type IsoDate, isoDate } from "../model/isoDate.ts";

export interface EditionOptions {
  /** The day the edition is made for; without it `publish` and `expires` are not looked at. */
  readonly asOf: IsoDate | undefined;
  /** Drafts are seen in the preview only. */
  readonly preview: boolean;
}

/** Which articles are in this edition? No draft, nothing before its `publish` day, nothing from its `expires` day on. */
export function edition(
  articles: readonly NewsArticle[],
  { asOf, preview }: EditionOptions,
  notices: Notice[],
): NewsArticle[] {
  let ignored = 0;
  const kept = articles.filter((article) => {
    const { draft, publish, expires } = article.frontMatter;
    if (draft && !preview) return false;
    if (publish === undefined && expires === undefined) return true;
    if (!asOf) {
      ignored++;
      return true;
    }
    const [from, until] = [day(article, "publish", publish, notices), day(article, "expires", expires, notices)];
    return (from === undefined || from <= dayOf(asOf)) && (until === undefined || until > dayOf(asOf));
  });
  if (ignored > 0) {
    const files = ignored === 1 ? "1 article" : `${ignored} articles`;
    notices.push({
      path: "",
      ruleId: "edition/no-date",
      severity: "info",
      reason: `Cannot heed publish or expires of ${files}: the day of the edition is not stated`,
      note: "Build with --as-of and a date",
    });
  }
  return kept;
}

function day(article: NewsArticle, field: string, value: string | undefined, notices: Notice[]): string | undefined {
  if (value === undefined) return undefined;
  const date = isoDate(value);
  if (date) return dayOf(date);
  notices.push({
    path: article.source.path,
    line: 1,
    ruleId: `edition/${field}`,
    severity: "error",
    reason: `Cannot read "${field}: ${value}": no such day`,
    note: `Write ${field}: YYYY-MM-DD, the year first`,
  });
  return undefined;
}
