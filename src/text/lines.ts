import { partitionPoint } from "./partitionPoint.ts";

/** Line of a place in a text; the first is 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
}

/** How many lines has a text? */
export const lineCount = (text: string): number => lineAt(text, text.length);

/** Tells the lines of many places in a text; the first is 1. */
export function lineFinder(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) breaks.push(i);
  return (offset) => 1 + partitionPoint(breaks.length, (n) => breaks[n]! < offset);
}

/** A stretch between two line breaks, trimmed, and where it stands. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Empty lines before it. */
  readonly gap: number;
}

/** The lines of a text that hold anything. */
export function linesOf(text: string, from = 0): Line[] {
  const found: Line[] = [];
  let gap = 0;
  let at = from;
  while (at <= text.length) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const raw = text.slice(at, end);
    const trimmed = raw.trim();
    if (trimmed) {
      const start = at + raw.indexOf(trimmed);
      found.push({ text: trimmed, start, end: start + trimmed.length, gap });
      gap = 0;
    } else gap++;
    at = end + 1;
  }
  return found;
}
