import { existsSync, readFileSync } from "node:fs";
import { stem } from "../../text/stem.ts";
import { unspaced } from "../../text/words.ts";

/**
 * What people of each language call the pictures that they send each other (npm `cldr-annotations-full`): the same
 * 1,900 pictures in every language, and so a dictionary of everyday things, without grammar: a syringe is *vaccine*,
 * *rokote*, *прививка*, *疫苗*.
 */
const annotations = new URL("../../../node_modules/cldr-annotations-full/annotations/", import.meta.url);

type Annotations = Readonly<Record<string, { readonly default?: readonly string[] }>>;
function annotationsIn(tag: string): Annotations | undefined {
  const file = new URL(`${tag === "nb" ? "no" : tag}/annotations.json`, annotations);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")).annotations.annotations;
}

/** Letters, digits and punctuation marks have names too; they say nothing of the world. */
const isPicture = (sign: string): boolean => !/^[\0-\u203b\u2100-\u214f]/u.test(sign);
/** The pictures, in the order of their code points; a picture's number is its place here. */
const pictures = Object.keys(annotationsIn("en") ?? {})
  .filter(isPicture)
  .sort();

/** A word for more pictures than this (`face`, `tool`) tells nothing. */
const mostPictures = 25;

/**
 * The stems of a language's single words (the words themselves where nothing parts words), and the numbers, in base 36, of
 * the pictures that they are said of, a line each: `ship fa fb`.
 */
export function pictureNames(tag: string): string | undefined {
  const names = annotationsIn(tag);
  if (!names) return undefined;
  const words = new Map<string, Set<string>>();
  pictures.forEach((picture, number) => {
    for (const said of names[picture]?.default ?? []) {
      const word = said.toLowerCase().normalize("NFC");
      if (!/^[\p{L}\p{M}’'-]{2,}$/u.test(word)) continue;
      const key = unspaced.test(word) ? word : stem(word, tag);
      words.set(key, (words.get(key) ?? new Set()).add(number.toString(36)));
    }
  });
  return [...words]
    .filter(([, numbers]) => numbers.size <= mostPictures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, numbers]) => [word, ...numbers].join(" "))
    .join("\n");
}
