import type { Line } from "../model/pageParts.ts";

/** Of what reports say, the sentences that may be shown; and those of which only it may be said that they are there. */
export function saidAndUnsaid(lines: readonly Line[]): readonly [said: Line[], unsaid: Line[]] {
  const [said, unsaid]: [Line[], Line[]] = [[], []];
  for (const line of lines) (line.text ? said : unsaid).push(line);
  return [said, unsaid];
}
