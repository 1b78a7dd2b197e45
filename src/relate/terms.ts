import snowball from "snowball-stemmers";
import { baseOf } from "../languages/languages.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import { fold, skeleton } from "../text/fold.ts";
import { shortFingerprint } from "../text/hash.ts";
import { remember } from "../text/remember.ts";
import { sentencesOf } from "../text/sentences.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";
import { placesIn } from "./places.ts";

/**
 * Kinds of evidence that two texts tell the same thing, from words (one language only) to consonant skeletons (names in
 * any script). Each is a vector of its own, so that each can weigh what it is worth.
 */
export const channels = [
  "words",
  "grams",
  "names",
  "prefixes",
  "skeletons",
  "skeletonGrams",
  "figures",
  "places",
  "han",
] as const;
export type Channel = (typeof channels)[number];

/** Terms of one channel, by number, and how often each was met, weighted by where: the headline counts three times, the opening twice. */
export interface Counts {
  /** 32 bits of the term's fingerprint: two terms of a large vocabulary meet once in billions of pairs. */
  readonly terms: Int32Array;
  readonly counts: Float32Array;
}
/** What an article can be found by: flat numbers, cheap to keep and to hand from one thread to another. */
export type Terms = Readonly<Record<Channel, Counts>>;

/** Terms while they are counted. */
type Tally = Record<Channel, Map<number, number>>;

const stemmerNames: Readonly<Record<string, string>> = {
  en: "english",
  da: "danish",
  sv: "swedish",
  nb: "norwegian",
  nn: "norwegian",
  de: "german",
  fr: "french",
  es: "spanish",
  it: "italian",
  pt: "portuguese",
  nl: "dutch",
  fi: "finnish",
  ru: "russian",
  ar: "arabic",
  tr: "turkish",
  cs: "czech",
  hu: "hungarian",
  ro: "romanian",
};
const stemmers = new Map<string, ((word: string) => string) | undefined>();

/** The stem of a small-letter word; its first seven letters where no stemmer is known. */
function stem(word: string, tag: string): string {
  if (!stemmers.has(tag)) {
    const name = stemmerNames[tag];
    const stemmer = name ? snowball.newStemmer(name) : undefined;
    stemmers.set(tag, stemmer ? (w) => stemmer.stem(w) : undefined);
  }
  return stemmers.get(tag)?.(word) ?? word.slice(0, 7);
}

const lengthOfLead = 500;
const longestRead = 20_000;

/** What speaks for an article being about one thing and not another? */
export function termsOf(article: NewsArticle): Terms {
  const terms = Object.fromEntries(channels.map((channel) => [channel, new Map<number, number>()])) as unknown as Tally;
  const tag = baseOf(article.inLanguage.value);
  const told = article.blocks.filter((block) => block.kind === "headline" || isStory(block));
  const written: Written = { all: new Map(), names: new Map(), opening: new Map() };
  let read = 0;
  if (article.headline.by === "headline/front-matter") readWords(article.headline.value, 3, written);
  for (const block of told) {
    if (read > longestRead) break;
    const weight = block.kind === "headline" ? 3 : read < lengthOfLead ? 2 : 1;
    readWords(block.text, weight, written);
    read += block.text.length;
  }
  addWords(terms, written, tag);
  addNames(terms, written, tag);
  addFigures(terms, article);
  for (const place of placesIn(told, tag)) add(terms.places, place, 1);
  return Object.fromEntries(channels.map((channel) => [channel, flat(terms[channel])])) as unknown as Terms;
}

const flat = (counted: ReadonlyMap<number, number>): Counts => ({
  terms: Int32Array.from(counted.keys()),
  counts: Float32Array.from(counted.values()),
});

function count<Key>(map: Map<Key, number>, key: Key, n: number): void {
  map.set(key, (map.get(key) ?? 0) + n);
}
const add = (map: Map<number, number>, term: string, n: number): void => count(map, shortFingerprint(term), n);

/** Short skeletons meet by chance: the two lowest bits of a skeleton's number say how long it is. */
function addSkeleton(terms: Tally, key: string, n: number): void {
  if (key.length < 3) return;
  count(terms.skeletons, (shortFingerprint(key) & ~3) | Math.min(2, key.length - 3), n);
  for (const gram of gramsOf(key)) count(terms.skeletonGrams, gram, n);
}
/** What a skeleton is worth, 0 to 1, by its number. */
export const worthOfSkeleton = (term: number): number => [0.4, 0.7, 1][term & 3] ?? 1;

// ------------------------------------------------------------ words

/** The words of an article as they are written, with their weight. */
interface Written {
  readonly all: Map<string, number>;
  /** Words in capitals that do not open a sentence. */
  readonly names: Map<string, number>;
  /** Words that open one, kept apart until it is known whether they are names. */
  readonly opening: Map<string, number>;
}

function readWords(text: string, weight: number, { all, names, opening }: Written): void {
  const sentences = sentencesOf(text);
  let next = 0;
  for (const { text: word, at } of wordsOf(text)) {
    const opens = next < sentences.length && at >= sentences[next]!.at;
    while (next < sentences.length && at >= sentences[next]!.at) next++;
    count(all, word, weight);
    if (startsUpper(word) || hasInnerCapital(word)) count(opens ? opening : names, word, weight);
  }
}

const shortestGrammed = 3;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const inner = /[.'’&-]/u;
const digitsOnly = /^[\d.,’'-]+$/u;

function addWords(terms: Tally, written: Written, tag: string): void {
  const piecesOf = piecesIn(tag);
  for (const [word, weight] of written.all) {
    if (digitsOnly.test(word)) continue;
    if (word.charCodeAt(0) >= 0xe00 && isUnspaced.test(word)) {
      addUnspaced(terms, word, tag, weight, written.names);
      continue;
    }
    const { words, grams, caseless } = piecesOf(word);
    for (const term of words) count(terms.words, term, weight);
    for (const gram of grams) count(terms.grams, gram, weight);
    if (caseless) addCaseless(terms, word, tag, weight);
  }
}

/** What a word is counted as: its parts' stems, and the runs of four letters that reach into other languages. */
interface Pieces {
  readonly words: readonly number[];
  readonly grams: readonly number[];
  readonly caseless: boolean;
}
const none: Pieces = { words: [], grams: [], caseless: false };
const pieces = new Map<string, (word: string) => Pieces>();
function piecesIn(tag: string): (word: string) => Pieces {
  let known = pieces.get(tag);
  if (!known) pieces.set(tag, (known = remember((word) => makePieces(word, tag), 20_000)));
  return known;
}

function makePieces(word: string, tag: string): Pieces {
  const frequent = frequentWordsOf(tag) ?? {};
  const lower = word.toLowerCase();
  if ((frequent[lower] ?? 0) > 0.001) return none;
  const parts = (inner.test(lower) ? lower.split(inner) : [lower]).filter(
    (part) => part.length >= 2 && (frequent[part] ?? 0) <= 0.001,
  );
  return {
    words: parts.map((part) => shortFingerprint(`${tag}:${stem(part, tag)}`)),
    grams: parts.map(fold).flatMap((letters) => (letters.length >= 4 ? gramsOf(letters) : [])),
    caseless: lower.charCodeAt(0) > 0x58f && lower === word.toUpperCase(),
  };
}

/** The runs of four letters of a word, with its edges marked, each packed into a number; none of a shorter word. */
function gramsOf(letters: string): readonly number[] {
  if (letters.length < shortestGrammed) return [];
  const marked = `_${letters}_`;
  const grams: number[] = [];
  let gram = 0;
  for (let i = 0; i < marked.length; i++) {
    gram = (gram << 8) | (marked.charCodeAt(i) & 255);
    if (i >= 3) grams.push(gram);
  }
  return grams;
}

/** Words of scripts without capitals: any of them can be a name, so each is counted by its skeleton. */
function addCaseless(terms: Tally, lower: string, tag: string, weight: number): void {
  const forms = new Set<string>([lower]);
  if (tag === "ar" || tag === "he" || tag === "fa") {
    const bare = lower.replace(/^(?:وال|بال|فال|كال|لل|ال|ה)/u, "");
    forms.add(bare);
    if (bare === lower && /^[وبلفك]/u.test(bare) && bare.length >= 5) forms.add(bare.slice(1));
  } else if (tag === "ko") {
    if (lower.length >= 3) forms.add(lower.slice(0, -1));
    if (lower.length >= 4) forms.add(lower.slice(0, -2));
  }
  for (const form of forms) {
    addSkeleton(terms, skeleton(fold(form)), weight);
  }
}

function addUnspaced(terms: Tally, token: string, tag: string, weight: number, names: Map<string, number>): void {
  for (const [run] of token.matchAll(/\p{Script=Katakana}[\p{Script=Katakana}ー]+/gu)) {
    const folded = fold(run.replace(/ー/gu, ""));
    addSkeleton(terms, skeleton(folded), weight);
    add(terms.words, `${tag}:${folded}`, weight);
  }
  for (const [run] of token.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      add(terms.words, `${tag}:${run.slice(i, i + 2)}`, weight);
      add(terms.han, `${fold(run[i]!)}.${fold(run[i + 1]!)}`, weight);
    }
  }
  for (const [run] of token.matchAll(/\p{Script=Thai}{4,}/gu))
    for (let i = 0; i + 4 <= run.length; i++) add(terms.words, `${tag}:${run.slice(i, i + 4)}`, weight);
  for (const [latin] of token.matchAll(/[A-Za-z][A-Za-z0-9]+/gu)) count(names, latin, weight);
}

// ------------------------------------------------------------ names

function addNames(terms: Tally, { all: words, names, opening }: Written, tag: string): void {
  const frequent = frequentWordsOf(tag) ?? {};
  const all = new Map(names);
  for (const [word, n] of opening) {
    const lower = word.toLowerCase();
    if (names.has(word) || (!words.has(lower) && (frequent[lower] ?? 0) === 0)) count(all, word, n);
  }
  for (const [word, n] of all) {
    const lower = word.toLowerCase();
    if ((frequent[lower] ?? 0) > 0.0005 && !hasInnerCapital(word)) continue;
    for (const part of word.split(/[-–]/u)) {
      const name = fold(part.replace(/['’]s?$|['’]\p{Ll}+$/u, ""));
      if (name.length < 2) continue;
      add(terms.names, name, n);
      if (name.length >= 3)
        add(terms.prefixes, name.length >= 5 ? name.slice(0, Math.min(6, Math.max(4, name.length - 3))) : name, n);
      addSkeleton(terms, skeleton(name), n);
    }
  }
}

// ------------------------------------------------------------ figures

/** 51 bn and 51.3 bn meet at three digits. */
const rough = (value: number): number => Number(value.toPrecision(3));

function addFigures(terms: Tally, article: NewsArticle): void {
  for (const { value, unit, kind, text } of article.figures) {
    const counted = rough(value);
    if (kind === "count" && value <= 12) {
      // One language spells a small number out where another uses a pronoun.
      if (/\d/.test(text)) add(terms.figures, `small:${counted}`, 0.3);
      continue;
    }
    add(terms.figures, `value:${counted}`, 1);
    if (kind !== "count") add(terms.figures, `unit:${unit}:${counted}`, 1);
  }
  for (const block of article.blocks) {
    if (!isStory(block)) continue;
    for (const [year] of block.text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/gu))
      add(terms.figures, `year:${year}`, 0.7);
  }
}
