import { baseOf } from "../languages/languages.ts";
import { type Pictured, pictured } from "../languages/pictured.ts";
import type { NewsArticle } from "../model/article.ts";
import type { MemoOf } from "../model/cache.ts";
import { daysApart } from "../model/isoDate.ts";
import type { Evidence } from "../model/story.ts";
import { fold } from "../text/fold.ts";
import { once } from "../text/once.ts";
import { remember } from "../text/remember.ts";
import { stepOf } from "../text/step.ts";
import { cognateOf } from "./cognates.ts";
import { overlap } from "./sharedWords.ts";
import { readVocabulary } from "./vocabulary.ts";

const mostNames = 5;
const mostFigures = 3;
const mostTerms = 6;
/** So many articles' words are remembered. */
const mostVocabularies = 300;

/**
 * Why are two articles linked, in terms that a reader can check? Makes a function that answers for the articles of a
 * collection, and remembers each one's words as long as it is kept.
 *
 * @param times in how many articles a name is, by its key
 * @param memos what was found out before of the same articles
 * @param ids what tells an article from all others
 * @param words its vocabulary, written
 * @returns for two articles, and the share of the shorter text that is in the other, 0 to 1
 */
export function evidenceAmong(
  times: ReadonlyMap<string, number>,
  memos: MemoOf,
  ids: ReadonlyMap<NewsArticle, string>,
  words: ReadonlyMap<NewsArticle, () => string>,
): (a: NewsArticle, b: NewsArticle, overlap: number) => Evidence[] {
  const vocabularyOf = remember(
    (article: NewsArticle) => makeVocabulary(article, readVocabulary(words.get(article)!())),
    mostVocabularies,
  );
  const commonWith = remember(
    (a: NewsArticle) =>
      remember(
        (b: NewsArticle) => memos(evidenceMemo(ids.get(a)!)).recall(ids.get(b)!, () => inCommon(a, b, vocabularyOf)),
        mostVocabularies,
      ),
    mostVocabularies,
  );
  const rarity = (key: string) => rarityOf(times.get(key) ?? 1);
  return (a, b, overlap) => {
    const { names, figures, days, terms } = commonWith(a)(b);
    const found: Evidence[] = [];
    if (names.length > 0) found.push({ kind: "mentions", shared: rarest(names, rarity) });
    if (figures.length > 0) found.push({ kind: "figures", shared: figures });
    if (days !== null) found.push({ kind: "dates", daysApart: days });
    if (overlap >= 0.3) found.push({ kind: "text", overlap: Number(overlap.toFixed(2)) });
    if (terms.length > 0) found.push({ kind: "terms", shared: terms });
    return found;
  };
}

/**
 * How telling it is that two articles name the same, when the name is in so many articles: as if there were a hundred
 * thousand. In steps, so that one more article rarely changes it.
 */
const rarityOf = (times: number): number => Math.log(1 + 100_000 / stepOf(times));

/** What an article has in common with others goes by its id. */
export const evidenceMemo = (id: string): string => `evidence ${id}`;

/** What two articles have in common, whatever the others of the collection say. */
interface InCommon {
  readonly names: readonly SharedName[];
  readonly figures: readonly { readonly value: number; readonly unit?: string }[];
  readonly days: number | null;
  readonly terms: readonly string[];
}

interface SharedName {
  readonly key: string;
  /** As the first article writes it. */
  readonly value: string;
  /** Mentions in that which mentions it less. */
  readonly count: number;
}

function inCommon(a: NewsArticle, b: NewsArticle, vocabularyOf: (article: NewsArticle) => Vocabulary): InCommon {
  const names = sharedNames(a, b);
  const told = new Set(names.flatMap(({ value }) => value.toLowerCase().split(" ")));
  const dated = a.datePublished && b.datePublished;
  return {
    names,
    figures: sharedFigures(a, b),
    days: dated ? daysApart(a.datePublished!.value, b.datePublished!.value) : null,
    terms:
      names.length < 2 ? sharedTerms(vocabularyOf(a), vocabularyOf(b)).filter((term) => !isFormOf(term, told)) : [],
  };
}

/** "microsofts", where Microsoft was told already. */
const isFormOf = (term: string, told: ReadonlySet<string>): boolean =>
  told.has(term) || [...told].some((name) => name.length >= 4 && term.startsWith(name));

/** Names that both mention. */
function sharedNames(a: NewsArticle, b: NewsArticle): SharedName[] {
  const other = new Map(b.mentions.map((m) => [m.key, m.count]));
  return a.mentions
    .filter((m) => other.has(m.key))
    .map(({ key, value, count }) => ({ key, value, count: Math.min(count, other.get(key)!) }));
}

/** The rarest and most mentioned first. */
const rarest = (names: readonly SharedName[], rarity: (key: string) => number): string[] =>
  names
    .map(({ key, value, count }) => ({ value, worth: Math.log(1 + count) * rarity(key) }))
    .sort((x, y) => y.worth - x.worth || (x.value < y.value ? -1 : 1))
    .slice(0, mostNames)
    .map(({ value }) => value);

function sharedFigures(a: NewsArticle, b: NewsArticle): { value: number; unit?: string }[] {
  const shared = new Map<string, { value: number; unit?: string }>();
  for (const { kind, value, unit } of a.amounts) {
    if (!b.amounts.some((f) => f.kind === kind && f.value === value && (kind === "count" || f.unit === unit))) continue;
    shared.set(`${unit ?? ""} ${value}`, kind === "count" || !unit ? { value } : { value, unit });
  }
  return [...shared.values()].sort((x, y) => y.value - x.value).slice(0, mostFigures);
}

/** Telling words that both use: within a language the longest and most used first, across languages in pairs. */
const sharedTerms = (a: Vocabulary, b: Vocabulary): string[] =>
  a.tag === b.tag ? sameWords(a, b) : translations(a, b);

const shortestTerm = 5;
function sameWords(a: Vocabulary, b: Vocabulary): string[] {
  const y = b.words;
  return [...a.words]
    .filter(([word]) => word.length >= shortestTerm && y.has(word))
    .map(([word, n]) => ({ word, worth: Math.min(n, y.get(word)!) * (word.length - 3) }))
    .sort((p, q) => q.worth - p.worth || (p.word < q.word ? -1 : 1))
    .slice(0, mostTerms)
    .map(({ word }) => word);
}

const mostTranslations = 4;
/** Words of two languages translate one another when they are said of the same pictures: three in five of those that either is said of. */
const sureTranslation = 0.6;
/** Or when so much of the longer word begins the other: `elbiler`, `elbilar`. */
const sureCognate = 0.7;
function translations(a: Vocabulary, b: Vocabulary): string[] {
  const pairs = [...samePictures(a, b), ...sameLetters(a, b)].sort(
    (p, q) => q.worth - p.worth || (p.mine < q.mine ? -1 : p.mine > q.mine ? 1 : p.their < q.their ? -1 : 1),
  );
  const told = new Set<string>();
  const shared: string[] = [];
  for (const { mine, their } of pairs) {
    if (shared.length === mostTranslations) break;
    if (told.has(mine) || told.has(their)) continue;
    told.add(mine).add(their);
    shared.push(mine === their ? mine : `${mine} = ${their}`);
  }
  return shared;
}

interface Translation {
  readonly mine: string;
  readonly their: string;
  readonly worth: number;
}

function samePictures(a: Vocabulary, b: Vocabulary): Translation[] {
  const theirs = b.things();
  return a.things().flatMap((mine) =>
    theirs
      .filter((their) => overlap(mine.pictures, their.pictures) >= sureTranslation)
      .map((their) => ({
        mine: mine.word,
        their: their.word,
        worth: Math.min(mine.count, their.count) / Math.sqrt(mine.pictures.length),
      })),
  );
}

/** Long words that begin alike. */
function sameLetters(a: Vocabulary, b: Vocabulary): Translation[] {
  const byLetters = new Map<string, [string, number][]>();
  for (const [word, n] of b.words) {
    const letters = cognateOf(word);
    if (letters) byLetters.set(letters, [...(byLetters.get(letters) ?? []), [word, n]]);
  }
  return [...a.words].flatMap(([mine, n]) =>
    (byLetters.get(cognateOf(mine) ?? "") ?? [])
      .filter(([their]) => sharedStart(fold(mine), fold(their)) >= sureCognate)
      .map(([their, m]) => ({ mine, their, worth: Math.min(n, m) / 2 })),
  );
}

/** The share of the longer word that both begin with, 0 to 1. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length / Math.max(a.length, b.length);
}

/** The words of an article that are not grammar, in small letters, and how often it uses them. */
interface Vocabulary {
  readonly tag: string;
  readonly words: ReadonlyMap<string, number>;
  /** Those that all languages have a picture for. */
  readonly things: () => readonly Thing[];
}

interface Thing extends Pictured {
  readonly count: number;
}

function makeVocabulary(article: NewsArticle, words: ReadonlyMap<string, number>): Vocabulary {
  const tag = baseOf(article.inLanguage.value);
  return { tag, words, things: once(() => thingsOf(words, tag)) };
}

function thingsOf(words: ReadonlyMap<string, number>, tag: string): Thing[] {
  const counts = new Map<Int32Array, Thing>();
  for (const [written, n] of words) {
    for (const { word, pictures } of pictured(written, tag)) {
      const known = counts.get(pictures);
      counts.set(pictures, { word: known?.word ?? word, pictures, count: (known?.count ?? 0) + n });
    }
  }
  return [...counts.values()];
}
