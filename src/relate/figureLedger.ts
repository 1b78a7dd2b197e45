import type { Figure, NewsArticle } from "../model/article.ts";
import type { LedgerRow } from "../model/story.ts";

interface Cell {
  readonly path: string;
  readonly figure: Figure;
  /** Keys of the names that the figure's sentence mentions. */
  readonly subjects: ReadonlySet<string>;
}

/**
 * Which figures do the reports of a story share? Money, percentages and large counts, a row for each quantity. Two
 * figures are one when unit and value agree, or differ by no more than rounding, and either their sentences name the
 * same thing or the number is too special to meet by chance. What cannot be joined stands alone: never a false match.
 */
export function figureLedger(articles: readonly NewsArticle[]): LedgerRow[] {
  const rows: Cell[][] = [];
  for (const article of articles) {
    for (const figure of article.figures) {
      if (figure.kind === "count" && figure.value < 100) continue;
      const cell = { path: article.source.path, figure, subjects: new Set(figure.subject.names) };
      const own = rows.find((row) =>
        row.some(
          (other) =>
            other.path === cell.path && sameQuantity(other.figure, figure) && other.figure.value === figure.value,
        ),
      );
      // A report that repeats itself is one witness; its first words stand for it.
      if (own) continue;
      const row = rows.find(
        (r) => r.every((other) => other.path !== cell.path) && r.some((other) => isOne(other, cell)),
      );
      if (row) row.push(cell);
      else rows.push([cell]);
    }
  }
  return rows.map(rowOf).sort((a, b) => b.cells.length - a.cells.length || rank(a) - rank(b) || b.value - a.value);
}

const rank = ({ kind }: LedgerRow): number => ["money", "percent", "count"].indexOf(kind);

function rowOf(cells: readonly Cell[]): LedgerRow {
  const [first] = cells;
  const { kind, unit } = first!.figure;
  const value = commonest(cells.map((cell) => cell.figure.value));
  const exact = cells.every((cell) => cell.figure.value === value);
  return {
    status: cells.length === 1 ? "onlyHere" : exact ? "same" : "rounded",
    kind,
    value,
    ...(unit && (kind !== "count" || cells.length === 1) ? { unit } : {}),
    cells: cells.map(({ path, figure }) => ({ path, figure })),
  };
}

/** What most say; of two as common, what was said first. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** Counted nouns differ between languages; currencies and percent do not. */
const sameQuantity = (a: Figure, b: Figure): boolean => a.kind === b.kind && (a.kind === "count" || a.unit === b.unit);

function isOne(a: Cell, b: Cell): boolean {
  if (!sameQuantity(a.figure, b.figure)) return false;
  const [x, y] = [a.figure.value, b.figure.value];
  const shared = [...a.subjects].some((subject) => b.subjects.has(subject));
  if (x === y) return shared || isSpecial(a.figure);
  const [p, q] = [a.figure.subject.measure, b.figure.subject.measure];
  // A price and a profit that are nearly as large are two figures.
  if (p && q && p !== q) return false;
  const near = Math.abs(x - y) <= 0.025 * Math.max(Math.abs(x), Math.abs(y));
  return near && shared && a.figure.kind !== "percent" && Math.max(x, y) >= 1000 && isRounded(x, y);
}

/** Two digits that count, and no everyday number: 76 % but not 75, 51 bn but not 50. */
function isSpecial({ value, kind }: Figure): boolean {
  if (digitsThatCount(value) < 2) return false;
  return kind === "percent" ? value % 5 !== 0 && value > 10 : value >= 1e6 || digitsThatCount(value) >= 4;
}

const digitsThatCount = (value: number): number => value.toExponential().split("e")[0]!.replace(/[.-]/g, "").length;

/** 27.7 bn is 28 bn, with one digit less. */
function isRounded(x: number, y: number): boolean {
  const [coarse, fine] = digitsThatCount(x) < digitsThatCount(y) ? [x, y] : [y, x];
  return Number(fine.toPrecision(digitsThatCount(coarse))) === coarse;
}
