import snowball from "snowball-stemmers";
import { baseOf } from "../languages/languages.ts";
import { frequentWordsOf, regionsOf } from "../languages/tables.ts";
import { type Block, isStory, type NewsArticle } from "../model/article.ts";
import { fold, skeleton } from "../text/fold.ts";
import { anyOf } from "../text/pattern.ts";
import { remember } from "../text/remember.ts";
import { sentencesOf } from "../text/sentences.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";

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

/** term → how often, weighted by where: the headline counts three times, the opening twice. */
export type Terms = Readonly<Record<Channel, Map<string, number>>>;

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
const stems = new Map<string, Map<string, string>>();

/** The stem of a small-letter word; its first seven letters where no stemmer is known. */
function stem(word: string, tag: string): string {
  let known = stems.get(tag);
  if (!known) stems.set(tag, (known = new Map()));
  let found = known.get(word);
  if (found === undefined) {
    if (!stemmers.has(tag)) {
      const name = stemmerNames[tag];
      const stemmer = name ? snowball.newStemmer(name) : undefined;
      stemmers.set(tag, stemmer ? (w) => stemmer.stem(w) : undefined);
    }
    found = stemmers.get(tag)?.(word) ?? word.slice(0, 7);
    if (known.size < 20_000) known.set(word, found);
  }
  return found;
}

const lengthOfLead = 500;
const longestRead = 20_000;

/** What speaks for an article being about one thing and not another? */
export function termsOf(article: NewsArticle): Terms {
  const terms = Object.fromEntries(
    channels.map((channel) => [channel, new Map<string, number>()]),
  ) as unknown as Record<Channel, Map<string, number>>;
  const tag = baseOf(article.inLanguage.value);
  const told = article.blocks.filter((block) => block.kind === "headline" || isStory(block));
  const capitals = readCapitals(told);
  let read = 0;
  if (article.headline.by === "headline/front-matter") addText(terms, article.headline.value, tag, 3, capitals);
  for (const block of told) {
    if (read > longestRead) break;
    const weight = block.kind === "headline" ? 3 : read < lengthOfLead ? 2 : 1;
    addText(terms, block.text, tag, weight, capitals);
    read += block.text.length;
  }
  addNames(terms, capitals, tag);
  for (const [key, n] of [...terms.skeletons]) {
    const marked = `_${key}_`;
    for (let i = 0; i + 4 <= marked.length; i++) add(terms.skeletonGrams, marked.slice(i, i + 4), n);
  }
  addFigures(terms, article);
  addPlaces(terms, told, tag);
  return terms;
}

const add = (map: Map<string, number>, key: string, n: number): void => {
  map.set(key, (map.get(key) ?? 0) + n);
};

// ------------------------------------------------------------ words

interface Capitals {
  /** Words in capitals that do not open a sentence, with their weight. */
  readonly names: Map<string, number>;
  /** Words that open one, kept apart until it is known whether they are names. */
  readonly opening: Map<string, number>;
  readonly small: Set<string>;
}

const grammed = 4;
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const inner = /[.'’&-]/u;
const digitsOnly = /^[\d.,’'-]+$/u;

function addText(
  terms: Record<Channel, Map<string, number>>,
  text: string,
  tag: string,
  weight: number,
  capitals: Capitals,
): void {
  const frequent = frequentWordsOf(tag) ?? {};
  for (const { text: token } of wordsOf(text)) {
    if (digitsOnly.test(token)) continue;
    if (token.charCodeAt(0) >= 0xe00 && isUnspaced.test(token)) {
      addUnspaced(terms, token, tag, weight, capitals);
      continue;
    }
    const lower = token.toLowerCase();
    if ((frequent[lower] ?? 0) > 0.001) continue;
    for (const part of inner.test(lower) ? lower.split(inner) : [lower]) {
      if (part.length < 2 || (frequent[part] ?? 0) > 0.001) continue;
      add(terms.words, `${tag}:${stem(part, tag)}`, weight);
      addGrams(terms.grams, fold(part), weight);
    }
    if (lower.charCodeAt(0) > 0x58f && lower === token.toUpperCase()) addCaseless(terms, lower, tag, weight);
  }
}

function addGrams(grams: Map<string, number>, folded: string, weight: number): void {
  for (const gram of gramsOf(folded)) add(grams, gram, weight);
}
/** The runs of four letters of a word, with its edges marked; none of a shorter one. */
const gramsOf: (folded: string) => readonly string[] = remember((folded) => {
  const marked = `_${folded}_`;
  return folded.length < grammed
    ? []
    : Array.from({ length: marked.length - grammed + 1 }, (_, i) => marked.slice(i, i + grammed));
}, 20_000);

/** Words of scripts without capitals: any of them may be a name, so each leaves its skeleton. */
function addCaseless(terms: Record<Channel, Map<string, number>>, lower: string, tag: string, weight: number): void {
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
    const key = skeleton(fold(form));
    if (key.length >= 3) add(terms.skeletons, key, weight);
  }
}

function addUnspaced(
  terms: Record<Channel, Map<string, number>>,
  token: string,
  tag: string,
  weight: number,
  capitals: Capitals,
): void {
  for (const [run] of token.matchAll(/\p{Script=Katakana}[\p{Script=Katakana}ー]+/gu)) {
    const folded = fold(run.replace(/ー/gu, ""));
    const key = skeleton(folded);
    if (key.length >= 3) add(terms.skeletons, key, weight);
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
  for (const [latin] of token.matchAll(/[A-Za-z][A-Za-z0-9]+/gu)) add(capitals.names, latin, weight);
}

// ------------------------------------------------------------ names

function readCapitals(told: readonly Block[]): Capitals {
  const capitals: Capitals = { names: new Map(), opening: new Map(), small: new Set() };
  let read = 0;
  for (const block of told) {
    const weight = block.kind === "headline" ? 3 : read < lengthOfLead ? 2 : 1;
    read += block.text.length;
    for (const sentence of sentencesOf(block.text)) {
      wordsOf(sentence.text).forEach(({ text }, i) => {
        if (startsUpper(text) || hasInnerCapital(text)) add(i === 0 ? capitals.opening : capitals.names, text, weight);
        else capitals.small.add(text);
      });
    }
  }
  return capitals;
}

function addNames(terms: Record<Channel, Map<string, number>>, { names, opening, small }: Capitals, tag: string): void {
  const frequent = frequentWordsOf(tag) ?? {};
  const all = new Map(names);
  for (const [word, n] of opening) {
    const lower = word.toLowerCase();
    if (names.has(word) || (!small.has(lower) && (frequent[lower] ?? 0) === 0)) add(all, word, n);
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
      const key = skeleton(name);
      if (key.length >= 3) add(terms.skeletons, key, n);
    }
  }
}

// ------------------------------------------------------------ figures and places

/** 51 bn and 51.3 bn meet at three digits. */
const rough = (value: number): number => Number(value.toPrecision(3));

function addFigures(terms: Record<Channel, Map<string, number>>, article: NewsArticle): void {
  for (const { value, unit, kind } of article.figures) {
    const counted = rough(value);
    if (kind === "count" && value <= 12) {
      add(terms.figures, `small:${counted}`, 0.3);
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

interface PlaceIndex {
  readonly words: ReadonlyMap<string, string>;
  readonly pattern: RegExp | undefined;
}
const places = new Map<string, PlaceIndex>();
function placesOf(tag: string): PlaceIndex {
  let index = places.get(tag);
  if (!index) {
    const table = Object.entries(regionsOf(tag) ?? {}).filter(([name]) => name.length >= 2);
    const unspaced = /^(?:ja|zh|th|ko)$/u.test(tag);
    index = {
      words: new Map(table.map(([name, code]) => [name.toLowerCase(), code])),
      pattern: unspaced && table.length > 0 ? new RegExp(anyOf(table.map(([name]) => name)), "gu") : undefined,
    };
    places.set(tag, index);
  }
  return index;
}

function addPlaces(terms: Record<Channel, Map<string, number>>, told: readonly Block[], tag: string): void {
  const { words, pattern } = placesOf(tag);
  if (words.size === 0) return;
  const longest = pattern ? 0 : 3;
  for (const block of told) {
    if (pattern) {
      for (const [name] of block.text.matchAll(pattern)) add(terms.places, words.get(name.toLowerCase()) ?? name, 1);
      continue;
    }
    const found = wordsOf(block.text);
    const tokens = found.map((word) => word.text.toLowerCase());
    const caseless = !/\p{Lu}/u.test(block.text);
    for (let i = 0; i < tokens.length; i++) {
      if (!caseless && !startsUpper(found[i]!.text)) continue;
      for (let n = Math.min(longest, tokens.length - i); n >= 1; n--) {
        const code =
          words.get(tokens.slice(i, i + n).join(" ")) ??
          (n === 1 ? words.get(tokens[i]!.replace(/^(?:وال|بال|ال|[وبلف])|['’]?s$/u, "")) : undefined);
        if (!code) continue;
        add(terms.places, code, 1);
        i += n - 1;
        break;
      }
    }
  }
}
