import type { NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayOf, type IsoDate, isoDate } from "../model/isoDate.ts";
import { lineAt } from "../text/lines.ts";

export interface EditionOptions {
  /** The day that the site is built for. */
  readonly asOf: IsoDate;
  /** Drafts are seen in the preview only. */
  readonly preview: boolean;
}

/**
 * Which articles are in this edition? No draft, nothing before its `publish` day, nothing from its `expires` day on, and
 * nothing where one of these days cannot be read: an embargo must not end because of a misspelling.
 */
export function edition(
  articles: readonly NewsArticle[],
  { asOf, preview }: EditionOptions,
  notices: Notice[],
): NewsArticle[] {
  const today = dayOf(asOf);
  return articles.filter((article) => {
    const { draft, publish, expires } = article.frontMatter;
    if (draft && !preview) return false;
    if (publish === undefined && expires === undefined) return true;
    const [from, until] = [day(article, "publish", notices), day(article, "expires", notices)];
    if (from === null || until === null) return false;
    const held =
      from !== undefined && from > today
        ? ({ field: "publish", reason: `Not published before ${from}` } as const)
        : until !== undefined && until <= today
          ? ({ field: "expires", reason: `Not published since ${until}` } as const)
          : undefined;
    if (held) notices.push(noticeOf(article, held.field, "info", held.reason, `Remove ${held.field}: to publish it`));
    return !held;
  });
}

type Field = "publish" | "expires";

/** The day that a field says; undefined where it says nothing, null where it cannot be read. */
function day(article: NewsArticle, field: Field, notices: Notice[]): string | null | undefined {
  const value = article.frontMatter[field];
  if (value === undefined) return undefined;
  const date = isoDate(value);
  if (date) return dayOf(date);
  notices.push(
    noticeOf(
      article,
      field,
      "error",
      `Cannot publish the article: "${field}: ${value}" is no day`,
      `Write ${field}: YYYY-MM-DD, the year first`,
    ),
  );
  return null;
}

const noticeOf = (
  { source }: NewsArticle,
  field: Field,
  severity: Notice["severity"],
  reason: string,
  note: string,
): Notice => ({
  path: source.path,
  line: lineAt(source.text, Math.max(0, source.text.search(new RegExp(`^["']?${field}["']?[ \\t]*:`, "mu")))),
  ruleId: `edition/${field}`,
  severity,
  reason,
  note,
});
