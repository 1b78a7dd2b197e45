import { baseOf } from "../languages/languages.ts";
import type { NewsArticle } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import type { LedgerRow, Point, ReportSentence } from "../model/story.ts";
import { fold } from "../text/fold.ts";
import { wordsOf } from "../text/words.ts";
import { sentencesIn } from "./reportSentences.ts";
import { isMetBy, type Reach, saying, type WordSet, wordSet } from "./sharedWords.ts";

/** A sentence of a report, and what others can meet it by. */
interface Line extends ReportSentence {
  readonly tag: string;
  /** Keys of the names in it. */
  readonly names: readonly string[];
  /** Rows of the ledger on which it agrees with other reports. */
  readonly rows: readonly number[];
  /** Runs of words that it quotes. */
  readonly quoted: ReadonlySet<string>;
  /** Its numbers, digits only. */
  readonly numbers: readonly string[];
  /** Its other words that say something, and those of them that another language can meet. */
  readonly words: WordSet;
  readonly crossing: WordSet;
}

/** In a story of more reports the first so many are compared: each line is with each. */
const mostReports = 40;
/** And of each report the first so many sentences. */
const mostLines = 150;
/** So much of what both lines say must meet. A figure that the ledger has joined, or words quoted alike, carry more than a name. */
const alikeFrom = { sure: 0.2, within: 0.4, across: 0.25 } as const;
const fewestWords = { sure: 1, else: 2 } as const;
/** Names, figures and quotations (each worth two) and words that meet. */
const fewestMeetings = 4;
/** What is carried by figures alone comes after all else. */
const leastAlike = 0.01;
/** So many words in a row are a quotation that two reports share. */
const quotedRun = 5;

/**
 * Which sentences of different reports say the same? Two are joined only where a figure of the ledger, a quotation or a
 * name that both have carries it, where words meet besides, and where no number speaks against it; a sentence joins a
 * point when it meets most of those in it. A report tells a point once. Precise before complete.
 *
 * @param articles of one story, in its order
 * @param ledger the story's
 * @returns what most reports tell first, then in the order in which it is told
 */
export function pointsOf(articles: readonly NewsArticle[], ledger: readonly LedgerRow[]): Point[] {
  if (articles.length < 2) return [];
  const lines = articles.slice(0, mostReports).flatMap((article) => linesOf(article, ledger));
  const worth = worthOf(lines);
  const place = new Map(lines.map((line, i) => [line, i]));
  return join(meetings(lines, worth))
    .map((group) => group.sort((a, b) => place.get(a)! - place.get(b)!))
    .sort((a, b) => b.length - a.length || place.get(a[0]!)! - place.get(b[0]!)!)
    .map((group) => ({ cells: group.map(({ path, sentence, span }) => ({ path, sentence, span })) }));
}

function linesOf(article: NewsArticle, ledger: readonly LedgerRow[]): Line[] {
  const tag = baseOf(article.inLanguage.value);
  const { path } = article.source;
  const agreed = ledger.flatMap(({ status, cells }, row) =>
    status === "same" || status === "rounded"
      ? cells.filter((cell) => cell.path === path).map(({ figure }) => ({ row, at: figure.span.start }))
      : [],
  );
  const sentences = sentencesIn(article).slice(0, mostLines);
  return sentences.map((line) => {
    const { span } = line;
    const inside = (start: number) => start >= span.start && start < span.end;
    const mentions = article.mentions.flatMap(({ key, spans }) =>
      spans.filter(({ start }) => inside(start)).map(({ start, end }) => ({ key, start, end })),
    );
    const words = saying(without(article.source.text, span, mentions), tag);
    return {
      ...line,
      tag,
      names: [...new Set(mentions.map(({ key }) => key))],
      rows: agreed.filter((figure) => inside(figure.at)).map(({ row }) => row),
      quoted: quotedIn(article, span),
      numbers: numbersOf(line.sentence),
      words: wordSet(words),
      crossing: wordSet(words.filter(canCross)),
    };
  });
}

/** The text of a span with some of it left out. */
function without(source: string, { start, end }: Span, left: readonly Span[]): string {
  let [text, from] = ["", start];
  for (const span of [...left].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    text += `${source.slice(from, span.start)} `;
    from = span.end;
  }
  return text + source.slice(from, end);
}

/** The runs of words inside quotation marks. */
function quotedIn({ quotes, source }: NewsArticle, { start, end }: Span): Set<string> {
  const runs = new Set<string>();
  for (const { span } of quotes) {
    const words = wordsOf(source.text.slice(Math.max(start, span.start), Math.min(end, span.end)));
    for (let i = 0; i + quotedRun <= words.length; i++)
      runs.add(
        words
          .slice(i, i + quotedRun)
          .map(({ text }) => fold(text))
          .join(" "),
      );
  }
  return runs;
}

const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,\u00a0\u202f]\d+)*/gu) ?? []).map((number) => number.replace(/\D/gu, ""));

type Worth = (item: string) => number;

/** What few lines of the story have tells more. */
function worthOf(lines: readonly Line[]): Worth {
  const counts = new Map<string, number>();
  for (const { names, words } of lines)
    for (const item of [...names, ...words.words.map(({ stem }) => stem)])
      counts.set(item, (counts.get(item) ?? 0) + 1);
  const worth = new Map([...counts].map(([item, count]) => [item, Math.log(1 + lines.length / count)]));
  return (item) => worth.get(item)!;
}

interface Meeting {
  readonly a: Line;
  readonly b: Line;
  readonly alike: number;
}

function meetings(lines: readonly Line[], worth: Worth): Meeting[] {
  const found: Meeting[] = [];
  const carriers = carriersIn(lines);
  lines.forEach((a, i) => {
    const others = new Set(carriersOf(a).flatMap((carrier) => carriers.get(carrier)!.filter((j) => j > i)));
    for (const j of [...others].sort((x, y) => x - y)) {
      const b = lines[j]!;
      if (a.path === b.path) continue;
      const alike = likenessOf(a, b, worth);
      if (alike > 0) found.push({ a, b, alike });
    }
  });
  return found.sort((x, y) => y.alike - x.alike);
}

/** What can join a line to another, in words. */
const carriersOf = ({ names, rows, quoted }: Line): string[] => [
  ...names.map((name) => `name ${name}`),
  ...rows.map((row) => `row ${row}`),
  ...[...quoted].map((run) => `quoted ${run}`),
];

/** The places of the lines that have each. */
function carriersIn(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const carrier of carriersOf(line)) {
      const known = places.get(carrier);
      if (known) known.push(i);
      else places.set(carrier, [i]);
    }
  });
  return places;
}

/** The share of what both lines say that meets, 0 when that is not enough to call them one. */
function likenessOf(a: Line, b: Line, worth: Worth): number {
  const names = a.names.filter((name) => b.names.includes(name));
  const rows = a.rows.filter((row) => b.rows.includes(row)).length;
  const sure = rows + (quoteAlike(a, b) ? 1 : 0);
  const across = a.tag !== b.tag;
  if (names.length + sure === 0 || (sure === 0 && (numbersDiffer(a, b) || (!across && quoteOthers(a, b))))) return 0;
  const [x, y] = across ? [a.crossing, b.crossing] : [a.words, b.words];
  const [mine, theirs] = [met(x, y, worth), met(y, x, worth)];
  // Names are nearly all that crosses languages; within one they are what a story's lines have in common anyway.
  const sum = (keys: readonly string[]) => (across ? keys.reduce((total, key) => total + worth(key), 0) : 0);
  const shared = mine.shared + theirs.shared + 2 * sum(names);
  const alike = shared / (mine.all + theirs.all + sum(a.names) + sum(b.names));
  // One figure of one owner, or two figures: words of two languages need not meet besides.
  if (across && (rows > 1 || (rows > 0 && names.length > 0))) return Math.max(alike, leastAlike);
  const words = Math.min(mine.words, theirs.words);
  if (words < fewestWords[sure > 0 ? "sure" : "else"] || names.length + 2 * sure + words < fewestMeetings) return 0;
  return alike >= alikeFrom[sure > 0 ? "sure" : across ? "across" : "within"] ? alike : 0;
}

function quoteAlike(a: Line, b: Line): boolean {
  for (const run of a.quoted) if (b.quoted.has(run)) return true;
  return false;
}

const quoteOthers = (a: Line, b: Line): boolean => a.quoted.size > 0 && b.quoted.size > 0 && !quoteAlike(a, b);

const numbersDiffer = (a: Line, b: Line): boolean =>
  a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number));

const canCross = ({ pictures, cognate }: Reach): boolean => pictures.length > 0 || cognate !== undefined;

function met(own: WordSet, other: WordSet, worth: Worth) {
  let [shared, all, words] = [0, 0, 0];
  for (const word of own.words) {
    const weight = worth(word.stem);
    all += weight;
    if (!isMetBy(word, other)) continue;
    shared += weight;
    words++;
  }
  return { shared, all, words };
}

/** The most alike first; two groups are one when most of their lines meet, and no report would tell the point twice. */
function join(found: readonly Meeting[]): Line[][] {
  const groups = new Map<Line, Line[]>();
  const partners = new Map<Line, Set<Line>>();
  for (const { a, b } of found) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      partners.set(one, (partners.get(one) ?? new Set()).add(other));
  }
  for (const { a, b } of found) {
    const [x, y] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (x === y || x.some((line) => y.some(({ path }) => path === line.path))) continue;
    const links = x.reduce((sum, line) => sum + y.filter((other) => partners.get(line)!.has(other)).length, 0);
    if (links * 2 <= x.length * y.length) continue;
    const joined = [...x, ...y];
    for (const line of joined) groups.set(line, joined);
  }
  return [...new Set(groups.values())];
}
