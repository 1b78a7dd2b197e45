import { baseOf } from "../languages/languages.ts";
import type { Figure, NewsArticle } from "../model/article.ts";
import { easilyConfused, type Measure, tolls } from "../model/measure.ts";
import type { FigureStatus, LedgerRow } from "../model/story.ts";
import { sameNoun, saying, sharedWords } from "./sharedWords.ts";

/** A figure, and whose it is. */
interface Cell {
  readonly path: string;
  readonly tag: string;
  readonly figure: Figure;
  /** The figures of its sentence. */
  readonly beside: readonly Figure[];
  /** The report gives no other amount in its physical unit. */
  readonly onlyOfUnit: boolean;
  /** The words of its sentence. */
  readonly says: () => ReturnType<typeof saying>;
}

/**
 * What do the reports of a story say of each quantity? Money, percentages and counts, a row for each. Figures are one
 * when unit and value agree, or differ by no more than rounding, and their sentences speak of the same; they *differ*
 * when both reports give exactly one figure of that measure, of that thing, and the figures cannot both be right; those
 * of two measures that are easily confused stand beside each other as not the same. What cannot be joined stands alone:
 * never a false match, never a false conflict.
 */
export function figureLedger(articles: readonly NewsArticle[]): LedgerRow[] {
  const cells = articles.flatMap(cellsOf);
  const rows = articles.length > 1 ? join(cells) : cells.map((cell): Row => ({ cells: [cell] }));
  if (articles.length > 1) confront(rows);
  return rows
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, status }) => rowOf(inOrder(cells, articles), status))
    .sort(
      (a, b) =>
        parting.indexOf(b.status) - parting.indexOf(a.status) ||
        b.cells.length - a.cells.length ||
        rank(a) - rank(b) ||
        b.value - a.value,
    );
}

/** Where reports part comes first: what differs before what only seems to. */
const parting: readonly FigureStatus[] = ["notSameMeasure", "differs"];
const rank = ({ kind }: LedgerRow): number => ["money", "percent", "count"].indexOf(kind);
const smallestCount = 100;
/** Those who died count, however few they are. */
const isToll = ({ kind, subject: { measure } }: Figure): boolean =>
  kind === "count" && measure !== undefined && tolls.has(measure);

/** The figures of an article. A report that repeats itself is one witness; its first words stand for it. */
function cellsOf(article: NewsArticle): Cell[] {
  const tag = baseOf(article.inLanguage.value);
  const cells: Cell[] = [];
  for (const figure of article.figures) {
    if (figure.kind === "count" && figure.value < smallestCount && !isToll(figure)) continue;
    if (cells.some((own) => sameUnit(own.figure, figure) && own.figure.value === figure.value)) continue;
    let says: ReturnType<typeof saying> | undefined;
    cells.push({
      path: article.source.path,
      tag,
      figure,
      beside: article.figures.filter(({ sentence }) => sentence === figure.sentence),
      onlyOfUnit: article.figures.every((f) => f.unitCode !== figure.unitCode || f.value === figure.value),
      says: () => {
        says ??= saying(figure.sentence, tag);
        return says;
      },
    });
  }
  return cells;
}

interface Row {
  readonly cells: Cell[];
  status?: FigureStatus;
}

function join(cells: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  for (const cell of cells) {
    const row = rows.find((other) => !tells(other, cell) && other.cells.some((known) => isSame(known, cell)));
    if (row) row.cells.push(cell);
    else rows.push({ cells: [cell] });
  }
  for (const row of [...rows].sort((x, y) => x.cells.length - y.cells.length)) {
    const exact = rows.find(
      (other) => other !== row && row.cells.some((cell) => other.cells.some((known) => isRoundedForm(known, cell))),
    );
    if (!exact) continue;
    // A report that gives both has said it already.
    exact.cells.push(...row.cells.filter((cell) => !tells(exact, cell)));
    row.cells.length = 0;
  }
  return rows.filter(({ cells: { length } }) => length > 0);
}

const tells = (row: Row, { path }: Cell): boolean => row.cells.some((cell) => cell.path === path);

/** Sets figures that stand alone against the row that they contradict, or that they could be taken for. */
function confront(rows: Row[]): void {
  for (const row of rows.filter((r) => r.cells.length === 1)) {
    const [lone] = row.cells;
    // It may have gone to another row by now.
    if (!lone) continue;
    const against = (test: (a: Cell, b: Cell) => boolean) =>
      rows.find(
        (other) =>
          other !== row &&
          other.cells.length > 0 &&
          other.status !== "notSameMeasure" &&
          other.cells.every(({ path }) => path !== lone.path) &&
          other.cells.some(
            (cell) => test(lone, cell) && isOnlyOne(lone, cell.path, rows) && isOnlyOne(cell, lone.path, rows),
          ),
      );
    const contradicted = against(contradict);
    const confused = contradicted ? undefined : against(areConfused);
    const other = contradicted ?? (confused?.cells.length === 1 ? confused : undefined);
    if (!other) continue;
    other.cells.push(lone);
    other.status = contradicted ? "differs" : "notSameMeasure";
    row.cells.length = 0;
  }
}

function rowOf(cells: readonly Cell[], status: FigureStatus | undefined): LedgerRow {
  const [first] = cells;
  const { kind, unit, unitCode } = first!.figure;
  const value = commonest(cells.map((cell) => cell.figure.value));
  const exact = cells.every((cell) => cell.figure.value === value);
  return {
    status: status ?? (cells.length === 1 ? "onlyHere" : exact ? "same" : "rounded"),
    kind,
    value,
    ...(unit && (kind !== "count" || cells.length === 1) ? { unit } : {}),
    ...(unitCode && cells.every(({ figure }) => figure.unitCode === unitCode) ? { unitCode } : {}),
    cells: cells.map(({ path, figure }) => ({ path, figure })),
  };
}

/** As the reports follow one another. */
function inOrder(cells: readonly Cell[], articles: readonly NewsArticle[]): Cell[] {
  const place = new Map(articles.map((article, i) => [article.source.path, i]));
  return [...cells].sort((a, b) => place.get(a.path)! - place.get(b.path)!);
}

/** What most say; of two as common, what was said first. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

// ------------------------------------------------------------ one quantity

/** Counted nouns differ between languages; currencies, percent and physical units do not. */
const sameUnit = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind &&
  (a.kind === "count" ? !a.unitCode || !b.unitCode || a.unitCode === b.unitCode : a.unit === b.unit);
/** Are both measured in one physical unit? */
const unitSame = ({ figure: { unitCode } }: Cell, { figure }: Cell): boolean =>
  unitCode !== undefined && unitCode === figure.unitCode;

const shareName = (a: Cell, b: Cell): boolean =>
  a.figure.subject.names.some((name) => b.figure.subject.names.includes(name));
const nameOthers = (a: Cell, b: Cell): boolean =>
  a.figure.subject.names.length > 0 && b.figure.subject.names.length > 0 && !shareName(a, b);
const countSame = (a: Cell, b: Cell): boolean =>
  a.figure.kind === "count" &&
  (unitSame(a, b) ||
    (a.figure.unit !== undefined &&
      b.figure.unit !== undefined &&
      sameNoun(a.figure.unit, a.tag, b.figure.unit, b.tag)));
/** Do both measure one thing, in so many words? */
const measureSame = (a: Cell, b: Cell): boolean =>
  a.figure.subject.measure !== undefined && a.figure.subject.measure === b.figure.subject.measure;
const measureOthers = (a: Cell, b: Cell): boolean =>
  a.figure.subject.measure !== undefined &&
  b.figure.subject.measure !== undefined &&
  a.figure.subject.measure !== b.figure.subject.measure;

/** So many words of its sentence a figure shares with its like; a large one is less likely to be met by chance. */
const enoughWords = ({ kind, value }: Figure): number => (kind !== "percent" && value >= 1e5 ? 1 : 2);

function isSame(a: Cell, b: Cell): boolean {
  if (!sameUnit(a.figure, b.figure) || a.figure.value !== b.figure.value) return false;
  if (isSpecial(a.figure) || shareName(a, b) || shareAnother(a, b)) return true;
  if (unitSame(a, b) && a.onlyOfUnit && b.onlyOfUnit) return true;
  const words = sharedWords(a.says(), b.says());
  if (countSame(a, b) && (digitsThatCount(a.figure.value) > 1 || words >= 2)) return true;
  if (nameOthers(a, b)) return false;
  return measureSame(a, b) || words >= enoughWords(a.figure);
}

/** Two figures that meet in both sentences: 40 million doses for 20 million people. */
const shareAnother = (a: Cell, b: Cell): boolean =>
  a.beside.some((mine) =>
    b.beside.some((their) => mine.value !== a.figure.value && mine.value === their.value && sameUnit(mine, their)),
  );

/** 27.7 bn is 28 bn, with one digit less. */
function isRoundedForm(a: Cell, b: Cell): boolean {
  const [x, y] = [a.figure.value, b.figure.value];
  if (!sameUnit(a.figure, b.figure) || a.figure.kind === "percent" || measureOthers(a, b)) return false;
  const near = Math.abs(x - y) <= 0.025 * Math.max(Math.abs(x), Math.abs(y));
  if (!near || Math.max(x, y) < 1000 || !isRounded(x, y)) return false;
  // People who died and people who live somewhere are counted alike.
  return (a.figure.kind === "money" && shareName(a, b)) || (measureSame(a, b) && (shareName(a, b) || countSame(a, b)));
}

/** Two digits that count, and no everyday number: 76 % but not 75, 51 bn but not 50, 207 but not 210. */
function isSpecial({ value, kind }: Figure): boolean {
  const digits = digitsThatCount(value);
  if (digits < 2) return false;
  if (kind === "percent") return value % 5 !== 0 && value > 10;
  return value >= 1e6 || digits >= 4 || (kind === "count" && digits === 3 && value % 5 !== 0);
}

const digitsThatCount = (value: number): number => value.toExponential().split("e")[0]!.replace(/[.-]/g, "").length;

function isRounded(x: number, y: number): boolean {
  const [coarse, fine] = digitsThatCount(x) < digitsThatCount(y) ? [x, y] : [y, x];
  return Number(fine.toPrecision(digitsThatCount(coarse))) === coarse;
}

// ------------------------------------------------------------ two quantities

/** Figures further apart than this are of two things, whatever their sentences say. */
const furthest = 1.6;

/** Is it the one figure of its report that could be meant? What the other report gives as well is not. */
function isOnlyOne(cell: Cell, against: string, rows: readonly Row[]): boolean {
  return !rows.some(
    (row) =>
      row.cells.every(({ path }) => path !== against) &&
      row.cells.some(
        (other) =>
          other !== cell &&
          other.path === cell.path &&
          sameUnit(cell.figure, other.figure) &&
          (measureSame(cell, other) || countSame(cell, other)),
      ),
  );
}

/** Do two figures claim different amounts of one thing? */
function contradict(a: Cell, b: Cell): boolean {
  const [x, y] = [a.figure.value, b.figure.value].map(Math.abs) as [number, number];
  if (!sameUnit(a.figure, b.figure) || x === y || Math.max(x, y) > furthest * Math.min(x, y)) return false;
  if (a.figure.approximate || b.figure.approximate || within(a.figure, b.figure) || within(b.figure, a.figure))
    return false;
  if (isRounded(x, y)) return false;
  if (nameOthers(a, b) || measureOthers(a, b) || yearsOthers(a, b)) return false;
  if (isToll(a.figure) && isToll(b.figure)) return measureSame(a, b) && yearsOf(a).length + yearsOf(b).length === 0;
  // Metres say how a thing is measured, not which.
  const oneThing = (countSame(a, b) && !unitSame(a, b)) || (measureSame(a, b) && shareName(a, b));
  return oneThing && sharedWords(a.says(), b.says()) >= 2;
}

/** Ranges leave room; how much "more than 100" and "almost 80" leave nobody knows. */
const within = ({ value, low = value, high = value }: Figure, other: Figure): boolean =>
  other.value >= low && other.value <= high;

/** 2020's revenue is not 2019's. */
function yearsOthers(a: Cell, b: Cell): boolean {
  const [x, y] = [yearsOf(a), yearsOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((year) => y.includes(year));
}
const yearsOf = ({ figure }: Cell): readonly string[] => figure.sentence.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];

/** Figures that are further apart than this no reader takes for one another. */
const furthestConfused = 10;
/** Could a reader take two figures for one, although they measure two things: a company's value and the price of its share? */
function areConfused(a: Cell, b: Cell): boolean {
  const [x, y] = [a.figure.value, b.figure.value].map(Math.abs) as [number, number];
  if (!sameUnit(a.figure, b.figure) || !shareName(a, b) || Math.max(x, y) > furthestConfused * Math.min(x, y))
    return false;
  const [p, q] = [a.figure.subject.measure, b.figure.subject.measure] as [Measure?, Measure?];
  return easilyConfused.some(([m, n]) => (p === m && q === n) || (p === n && q === m));
}
