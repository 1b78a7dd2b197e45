import type { Block, SourceFile } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { type FrontMatter, fieldLine } from "../model/frontMatter.ts";
import { lineAt } from "../text/lines.ts";
import { isMeant } from "./blocks.ts";
import { headlineKept } from "./headline.ts";
import { repeatsTitle } from "./repeatsTitle.ts";

/** Returns what an editor should know of front matter that is about lines of the text: lines that are not there, and a headline that stays. */
export function editorNotices(source: SourceFile, frontMatter: FrontMatter, blocks: readonly Block[]): Notice[] {
  return [
    ...unmatched("keep", source, frontMatter, blocks),
    ...unmatched("drop", source, frontMatter, blocks),
    ...otherHeadline(source, frontMatter, blocks),
  ];
}

function unmatched(
  field: "keep" | "drop",
  { path, text }: SourceFile,
  frontMatter: FrontMatter,
  blocks: readonly Block[],
): Notice[] {
  return (frontMatter[field] ?? [])
    .filter((line) => !blocks.some((block) => isMeant(block.text, line)))
    .map((line) => {
      const near =
        blocks.find((block) => block.text.includes(line)) ??
        blocks.find((block) => block.text.length < 4 * line.length && repeatsTitle(block.text, line, "und"));
      return {
        path,
        line: fieldLine(text, field, line),
        ruleId: `frontMatter/${field}`,
        severity: "warning",
        reason: `Cannot ${field} "${brief(line)}": no line of the text ${near ? "is that" : "has these words"}`,
        note: near
          ? `Write ${field}: ${JSON.stringify(brief(near.text, longestCopied))} (line ${lineAt(text, near.span.start)})`
          : `Copy the line from the text, or remove it from ${field}:`,
      } as const;
    });
}

function otherHeadline({ path, text }: SourceFile, frontMatter: FrontMatter, blocks: readonly Block[]): Notice[] {
  const kept = headlineKept(blocks, frontMatter);
  if (!kept) return [];
  return [
    {
      path,
      line: lineAt(text, kept.span.start),
      ruleId: "headline/other-title",
      severity: "warning",
      reason: `Keeps the line "${brief(kept.text)}" in the text: it reads like a headline, but has few words of title: ${brief(frontMatter.title ?? "")}`,
      note: `If it is the text's own headline, write drop: ${JSON.stringify(kept.text)}`,
    },
  ];
}

const longestShown = 60;
const longestCopied = 120;
/** The beginning of a line; never half a letter. */
const brief = (text: string, longest = longestShown): string =>
  text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/u, "") : text;
