import { type Line, linesOf } from "../text/lines.ts";
import type { Draft } from "./draft.ts";

/** Which pieces does a plain text fall into? A line each; where a mail program has broken the lines, a paragraph each. */
export function plainDrafts(text: string, from: number): Draft[] {
  const lines = linesOf(text, from);
  return isHardWrapped(lines)
    ? joinWrapped(lines)
    : lines.map(({ text, start, end, gap }) => ({ text, span: { start, end }, gap }));
}

/** Lines of one width that break in mid-sentence: most lines of a paragraph but its last are 45 to 100 long, unfinished. */
function isHardWrapped(lines: readonly Line[]): boolean {
  let inner = 0;
  let wrapped = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.gap > 0) continue;
    inner++;
    const { text } = lines[i]!;
    if (text.length >= 45 && text.length <= 100 && !/[.!?:;。！？]["'”»)]?$/u.test(text)) wrapped++;
  }
  return inner >= 4 && wrapped >= 0.6 * inner;
}

function joinWrapped(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let run: Line[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    let text = "";
    const pieces = run.map((line) => {
      if (text) text += " ";
      const piece = { at: text.length, start: line.start, length: line.text.length };
      text += line.text;
      return piece;
    });
    drafts.push({
      text,
      span: { start: first.start, end: last.end },
      gap: first.gap,
      ...(run.length > 1 ? { pieces } : {}),
    });
    run = [];
  };
  for (const line of lines) {
    if (line.gap > 0) flush();
    run.push(line);
  }
  flush();
  return drafts;
}
