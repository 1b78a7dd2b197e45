import type { Finding } from "../model/finding.ts";
import { formatNotice } from "../render/reporter.ts";
import type { InspectDocument, InspectedArticle } from "./inspectDocument.ts";

/** What was understood, for an editor's eyes: each value with its certainty and rule, each line left out with its reason. */
export function inspectText({ articles, stories, notices }: InspectDocument, folder: string): string {
  const parts = articles.map(articleText);
  for (const story of stories.filter((s) => s.articles.length > 1)) {
    parts.push(
      `Story ${story.slug}\n${story.articles.map((path) => `  ${path === story.lead ? "*" : " "} ${path}`).join("\n")}\n`,
    );
  }
  if (notices.length > 0) parts.push(`${notices.map((notice) => formatNotice(folder, notice)).join("\n")}\n`);
  return parts.length > 0 ? parts.join("\n") : "No articles\n";
}

function articleText(article: InspectedArticle): string {
  const rows: string[] = [article.path];
  const row = (name: string, finding: Finding<string> | null | undefined) => {
    if (!finding) return;
    const sure = finding.confidence === undefined ? "" : ` ${Math.round(100 * finding.confidence)} %`;
    rows.push(`  ${name.padEnd(14)}${finding.value}\n  ${"".padEnd(14)}${finding.certainty}${sure}, ${finding.by}`);
  };
  row("language", article.inLanguage);
  row("headline", article.headline);
  row("standfirst", article.alternativeHeadline);
  for (const name of article.author) row("author", name);
  row("published", article.datePublished);
  row("modified", article.dateModified);
  row("dateline", article.dateline);
  row("publisher", article.publisher);
  row("source", article.url_source);
  for (const source of article.citation) row("relies on", source);
  for (const agency of article.isBasedOn) row("agency copy", agency);
  rows.push(`  ${"length".padEnd(14)}${article.wordCount} words, ${article.readingMinutes} min`);
  if (article.mentions.length > 0)
    rows.push(
      `  ${"names".padEnd(14)}${article.mentions
        .slice(0, 12)
        .map((m) => `${m.value} (${m.type}, ${m.count})`)
        .join("; ")}`,
    );
  for (const figure of article.figures)
    rows.push(
      `  ${"figure".padEnd(14)}${figure.value} ${figure.unit ?? ""}${figure.approximate ? ", approximate" : ""}: ${figure.text}`,
    );
  for (const { kind, text, because } of article.blocks) {
    if (kind === "boilerplate" || kind === "readMore" || kind === "credit" || kind === "caption")
      rows.push(`  ${"left out".padEnd(14)}${brief(text)}\n  ${"".padEnd(14)}${because}`);
  }
  for (const relation of article.related.filter((r) => r.because.length > 0)) {
    rows.push(
      `  ${relation.kind.padEnd(14)}${relation.path} ${relation.score}\n  ${"".padEnd(14)}${relation.because.map((e) => ("shared" in e ? `${e.kind}: ${e.shared.map(shown).join(", ")}` : JSON.stringify(e))).join("; ")}`,
    );
  }
  return `${rows.join("\n")}\n`;
}

const shown = (item: string | { value: number; unit?: string }): string =>
  typeof item === "string" ? item : `${item.value} ${item.unit ?? ""}`.trim();
const brief = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
