import { remember } from "../text/remember.ts";
import { stem } from "../text/stem.ts";
import { unspaced } from "../text/words.ts";
import { inOneScript } from "./oneScript.ts";
import { frequentWordsOf, pictureNamesOf } from "./tables.ts";

/** The pictures that a language's words are said of, by stem; by the word itself where words are not parted. */
interface PictureNames {
  readonly pictures: ReadonlyMap<string, Int32Array>;
  /** Letters of the longest word that nothing parts from the next. */
  readonly longest: number;
}

const namesIn = remember((tag: string): PictureNames => {
  const pictures = new Map<string, Int32Array>();
  let longest = 0;
  for (const row of pictureNamesOf(tag)) {
    const [named = "", ...numbers] = row.split(" ");
    const word = keyOf(named, tag);
    pictures.set(
      word,
      Int32Array.from(numbers, (number) => Number.parseInt(number, 36)),
    );
    if (unspaced.test(word)) longest = Math.max(longest, word.length);
  }
  return { pictures, longest };
}, 200);

/** The stem of what stands in the table, in the script that words are compared in: letters that become two make it longer. */
const keyOf = (named: string, tag: string): string => {
  const word = inOneScript(named, tag);
  return word === named || unspaced.test(word) ? word : stem(word, tag);
};

/** A word in small letters, and the numbers of the pictures that it is said of. */
export interface Pictured {
  readonly word: string;
  readonly pictures: Int32Array;
}

/** The pictures of a word, and of each word within it where nothing parts them. */
export const pictured = (written: string, tag: string): readonly Pictured[] => picturedIn(tag)(written.toLowerCase());

const picturedIn = remember(
  (tag: string) =>
    remember((written: string): readonly Pictured[] => {
      const { pictures, longest } = namesIn(tag);
      if (pictures.size === 0 || Object.hasOwn(frequentWordsOf(tag) ?? {}, written)) return [];
      const word = inOneScript(written, tag);
      if (unspaced.test(word))
        return [...within(word, pictures, longest)].map(({ at, length, pictures }) => ({
          word: written.slice(at, at + length),
          pictures,
        }));
      const found = pictures.get(stem(word, tag)) ?? (tag === "ar" ? pictures.get(stem(bare(word), tag)) : undefined);
      return found ? [{ word: written, pictures: found }] : [];
    }, 20_000),
  200,
);

interface Place extends Pick<Pictured, "pictures"> {
  readonly at: number;
  readonly length: number;
}

/** The words of a text that is not parted into words, the longest first at each place. */
function* within(text: string, pictures: PictureNames["pictures"], longest: number): Generator<Place> {
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
      const word = text.slice(at, at + length);
      const found = pictures.get(word);
      if (!found) continue;
      yield { at, length, pictures: found };
      at += length - 1;
      break;
    }
  }
}

/** An Arabic word without "and", "with", "the". */
const bare = (word: string): string => word.replace(/^(?:وال|بال|فال|كال|لل|ال|[وبلفك](?=.{4}))/u, "");
