import type { DeskEntry, DeskRemark } from "../model/desk.ts";
import type { Notice, Severity } from "../model/finding.ts";
import type { Collection, Report } from "../model/story.ts";
import { urls } from "./urls.ts";

/** A language that is surer than this needs no look. */
const sure = 0.8;
/** From so many deviations on two articles are nearly one story; those that are more alike were kept apart by the rest of their stories. */
const nearly = 5;
const mostNear = 3;
const worst: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Everything that is worth an editor's look, the articles with the most pressing first. */
export function deskOf({ reports }: Collection, notices: readonly Notice[]): DeskEntry[] {
  const noticed = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (notice.severity === "info") continue;
    const own = noticed.get(notice.path);
    if (own) own.push(notice);
    else noticed.set(notice.path, [notice]);
  }
  const entries = reports.map((report): DeskEntry => {
    const { path } = report.article.source;
    const own = noticed.get(path) ?? [];
    noticed.delete(path);
    return {
      path,
      url: urls.article(report.slug),
      headline: report.article.headline.value,
      remarks: worstFirst([...own.map(remarkOf), ...guesses(report, own), ...neighbours(report)]),
    };
  });
  const others = [...noticed].map(([path, own]): DeskEntry => ({ path, remarks: worstFirst(own.map(remarkOf)) }));
  const rank = ({ remarks }: DeskEntry) => (remarks[0] ? rankOf(remarks[0]) : 0);
  return [...others, ...entries]
    .filter(({ remarks }) => remarks.length > 0)
    .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** Ranks errors first, then text that readers do not get, then guesses. */
const rankOf = ({ about, severity }: DeskRemark): number =>
  2 * worst[severity] - (about.startsWith("leftOut/") ? 1 : 0);
const worstFirst = (remarks: readonly DeskRemark[]): DeskRemark[] => [...remarks].sort((a, b) => rankOf(a) - rankOf(b));

const remarkOf = ({ ruleId, severity, reason, note, line }: Notice): DeskRemark => ({
  about: ruleId,
  severity,
  text: `${line === undefined ? "" : `line ${line}: `}${reason}${note ? `. ${note}` : ""}`,
});

function guesses({ article }: Report, noticed: readonly Notice[]): DeskRemark[] {
  const { inLanguage, datePublished, publisher } = article;
  const found: DeskRemark[] = [];
  const doubtful = inLanguage.value === "und" || (inLanguage.confidence ?? 1) < sure;
  if (doubtful && !noticed.some(({ ruleId }) => ruleId.startsWith("inLanguage")))
    found.push({
      about: "inLanguage",
      severity: "info",
      text: `Taken for ${inLanguage.value}, ${Math.round(100 * (inLanguage.confidence ?? 0))} % sure`,
      line: `lang: ${inLanguage.value === "und" ? "CODE" : inLanguage.value}`,
    });
  if (!datePublished)
    found.push({
      about: "datePublished",
      severity: "info",
      text: "Undated: it is in no feed",
      line: "date: YYYY-MM-DD",
    });
  if (!publisher)
    found.push({
      about: "publisher",
      severity: "info",
      text: "Nobody knows who printed it",
      line: "publisher: NAME",
    });
  return found;
}

function neighbours({ related, story }: Report): DeskRemark[] {
  const near = related.filter(({ kind, event }) => kind === "related" && event >= nearly).slice(0, mostNear);
  return [
    ...related
      .filter(({ kind }) => kind === "duplicate")
      .slice(0, 1)
      .map(
        ({ path }): DeskRemark => ({
          about: "duplicate",
          severity: "info",
          text: `Most of its text is in ${path} as well: one of them may go`,
          line: "draft: true",
        }),
      ),
    ...near.map(
      ({ path }): DeskRemark => ({
        about: "story",
        severity: "info",
        text: `Nearly one story with ${path}: the same word in both files joins them`,
        line: `story: ${story}`,
      }),
    ),
  ];
}
