import { frequentWordsOf } from "../languages/tables.ts";
import { fold } from "../text/fold.ts";
import { remember } from "../text/remember.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { pictured } from "./pictureTerms.ts";

/** A word as other languages can meet it. */
interface Reach {
  /** Language and stem. */
  readonly stem: string;
  /** The first letters, romanised; empty for short words. */
  readonly letters: string;
  readonly pictures: readonly Int32Array[];
}

const cognateLength = 5;
/** What is counted alike: `doses`, `dosis`. */
const nounLength = 4;
/** Two words are one thing when so much of the pictures that either is said of, both are said of. */
const sameThing = 0.34;

const reachIn = remember(
  (tag: string) =>
    remember((word: string): Reach => {
      const letters = fold(word);
      return {
        stem: `${tag} ${stem(word, tag)}`,
        letters: letters.length >= cognateLength ? letters.slice(0, cognateLength) : "",
        pictures: pictured(word, tag).map(({ pictures }) => pictures),
      };
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

/** How many words of one sentence the other says too, by their stem, their first letters or what they show. */
export function sharedWords(a: readonly Reach[], b: readonly Reach[]): number {
  return a.filter((word) => b.some((other) => meets(word, other))).length;
}

/** Are two nouns one, each in its language: `ships` and `skibe`? */
export const sameNoun = (a: string, aTag: string, b: string, bTag: string): boolean =>
  a === b ||
  fold(a).slice(0, nounLength) === fold(b).slice(0, nounLength) ||
  meets(reachIn(aTag)(a.toLowerCase()), reachIn(bTag)(b.toLowerCase()));

function meets(a: Reach, b: Reach): boolean {
  if (a.stem === b.stem || (a.letters !== "" && a.letters === b.letters)) return true;
  return a.pictures.some((x) => b.pictures.some((y) => overlap(x, y) >= sameThing));
}

/** Of the pictures that either word is said of, the share that both are said of. */
export function overlap(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (const picture of a) if (b.includes(picture)) shared++;
  return shared / (a.length + b.length - shared);
}
