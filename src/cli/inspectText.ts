import type { Finding } from "../model/finding.ts";
import { formatNotice } from "../render/reporter.ts";
import type { InspectDocument, InspectedArticle } from "./inspectDocument.ts";
import { inks, marginText, type Paper } from "./marginText.ts";
import { reason } from "./whyText.ts";

/** How it is to be set. */
export interface InspectPaper extends Paper {
  /** With the text of each article, and the kind of each block in its margin. */
  readonly text: boolean;
}

/** What was understood, for an editor's eyes: each value with its certainty and rule, each line left out with its reason. */
export function inspectText(
  { articles, stories, notices }: InspectDocument,
  folder: string,
  paper: InspectPaper = { text: false, colour: false },
): string {
  const parts = articles.map((article) => articleText(article, paper));
  for (const story of stories.filter((s) => s.articles.length > 1)) {
    parts.push(
      `Story ${story.slug}\n${story.articles.map((path) => `  ${path === story.lead ? "*" : " "} ${path}`).join("\n")}\n`,
    );
  }
  if (notices.length > 0) parts.push(`${notices.map((notice) => formatNotice(folder, notice)).join("\n")}\n`);
  return parts.length > 0 ? parts.join("\n") : "No articles\n";
}

function articleText(article: InspectedArticle, paper: InspectPaper): string {
  const { dim, strong } = inks(paper);
  const rows: string[] = [strong(article.path)];
  if (paper.text) rows.push("", marginText(article, paper));
  const row = (name: string, finding: Finding<string> | null | undefined) => {
    if (!finding) return;
    const sure = finding.confidence === undefined ? "" : ` ${Math.round(100 * finding.confidence)} %`;
    rows.push(`  ${name.padEnd(14)}${finding.value}  ${dim(`${finding.certainty}${sure}, ${finding.by}`)}`);
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
  for (const { kind, text, because } of paper.text ? [] : article.blocks) {
    if (kind === "boilerplate" || kind === "readMore" || kind === "credit" || kind === "caption")
      rows.push(`  ${"left out".padEnd(14)}${brief(text)}\n  ${"".padEnd(14)}${because}`);
  }
  for (const { kind, path, score, because } of (article.related ?? []).filter((r) => r.because.length > 0)) {
    rows.push(`  ${links[kind].padEnd(14)}${path}  ${dim(`${score}`)}`);
    rows.push(...because.map((evidence) => `  ${"".padEnd(14)}${dim(reason(evidence))}`));
  }
  return `${rows.join("\n")}\n`;
}

const links: Readonly<Record<NonNullable<InspectedArticle["related"]>[number]["kind"], string>> = {
  workTranslation: "translation",
  duplicate: "same text",
  sameStory: "same story",
  related: "related",
};
const brief = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
