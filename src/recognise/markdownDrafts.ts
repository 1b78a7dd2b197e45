import type { Piece } from "../model/article.ts";
import { markdownBlocks } from "../text/markdown.ts";
import type { Draft } from "./draft.ts";
import { plainDrafts } from "./plainDrafts.ts";

/** Which pieces does a Markdown text fall into? Marked's blocks, each with the words it shows and where they stand. */
export function markdownDrafts(text: string, from: number): Draft[] {
  // The front matter stays in place as blanks, so that every place in the body keeps its number.
  const blocks = markdownBlocks(text.slice(0, from).replace(/[^\n]/g, " ") + text.slice(from));
  if (!blocks) return plainDrafts(text, from);
  const drafts: Draft[] = [];
  for (const block of blocks) {
    let shown = "";
    const pieces: Piece[] = [];
    for (const run of block.runs) {
      pieces.push({ at: shown.length, start: run.start, length: run.text.length });
      shown += run.text;
    }
    if (!/[\p{L}\p{N}]/u.test(shown)) continue;
    const marked = block.type === "paragraph" || block.type === "html" ? {} : { marked: block.type };
    const trimmed = shown.trimEnd();
    drafts.push({
      text: trimmed,
      span: { start: block.start, end: block.start + block.raw.length },
      gap: 1,
      pieces,
      markdown: block.raw,
      ...marked,
    });
  }
  return drafts;
}
