import type { Line } from "../model/pageParts.ts";

/** Splits sentences of reports into those that may be shown and those that may only be named by their report. */
export function saidAndUnsaid(lines: readonly Line[]): readonly [said: Line[], unsaid: Line[]] {
  const [said, unsaid]: [Line[], Line[]] = [[], []];
  for (const line of lines) (line.text ? said : unsaid).push(line);
  return [said, unsaid];
}
