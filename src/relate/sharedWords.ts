import { inOneScript } from "../languages/oneScript.ts";
import { pictured } from "../languages/pictured.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/remember.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { cognateOf } from "./cognates.ts";

/** A word as other languages can meet it. */
export interface Reach {
  /** Language and stem. */
  readonly stem: string;
  readonly cognate: string | undefined;
  readonly pictures: readonly Int32Array[];
  /** A bit for each picture, shared by some: words that have no bit in common have no picture in common. */
  readonly bits: number;
}

/** So many letters are enough where both count something: `doses`, `doser`. */
const nounLength = 4;
/** Two words are one thing when so much of the pictures that either is said of, both are said of. */
const sameThing = 0.34;

const reachIn = remember(
  (tag: string) =>
    remember((word: string): Reach => {
      const pictures = pictured(word, tag).map((found) => found.pictures);
      let bits = 0;
      for (const some of pictures) for (const picture of some) bits |= 1 << (picture & 31);
      const own = inOneScript(word, tag);
      return { stem: `${tag} ${stem(own, tag)}`, cognate: cognateOf(own), pictures, bits };
    }, 20_000),
  200,
);

const isGrammar = (word: string, tag: string): boolean => Object.hasOwn(frequentWordsOf(tag) ?? {}, word);

/** The words of a sentence that say something, as other languages can meet them. */
export function saying(sentence: string, tag: string): readonly Reach[] {
  const words = new Set(wordsOf(sentence).map(({ text }) => text.toLowerCase()));
  return [...words]
    .filter((word) => word.length >= 2 && /\p{L}/u.test(word) && !isGrammar(word, tag))
    .map(reachIn(tag));
}

/** Words of a sentence, to be asked quickly whether one of them meets a word. */
export interface WordSet {
  readonly words: readonly Reach[];
  readonly stems: ReadonlySet<string>;
  readonly cognates: ReadonlySet<string>;
  /** Of all their pictures. */
  readonly bits: number;
}

export function wordSet(words: readonly Reach[]): WordSet {
  return {
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    cognates: new Set(words.flatMap(({ cognate }) => cognate ?? [])),
    bits: words.reduce((all, { bits }) => all | bits, 0),
  };
}

/** Does any of the words meet this one? */
export const isMetBy = (word: Reach, { words, stems, cognates, bits }: WordSet): boolean =>
  stems.has(word.stem) ||
  (word.cognate !== undefined && cognates.has(word.cognate)) ||
  ((word.bits & bits) !== 0 && words.some((other) => showAlike(word, other)));

/** How many words of one sentence the other says too, by their stem, their first letters or what they show. */
export function sharedWords(a: readonly Reach[], b: readonly Reach[]): number {
  return a.filter((word) => b.some((other) => meets(word, other))).length;
}

/** Are two nouns one, each in its language: `ships` and `skibe`? */
export function sameNoun(a: string, aTag: string, b: string, bTag: string): boolean {
  if (a === b) return true;
  const [x, y] = [fold(a), fold(b)].map((noun) => noun.slice(0, nounLength));
  return (x !== "" && x === y) || meets(reachIn(aTag)(a.toLowerCase()), reachIn(bTag)(b.toLowerCase()));
}

export function meets(a: Reach, b: Reach): boolean {
  return a.stem === b.stem || (a.cognate !== undefined && a.cognate === b.cognate) || showAlike(a, b);
}

const showAlike = (a: Reach, b: Reach): boolean =>
  (a.bits & b.bits) !== 0 && a.pictures.some((x) => b.pictures.some((y) => overlap(x, y) >= sameThing));

/** Of the pictures that either word is said of, the share that both are said of. */
export function overlap(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (const picture of a) if (b.includes(picture)) shared++;
  return shared / (a.length + b.length - shared);
}
