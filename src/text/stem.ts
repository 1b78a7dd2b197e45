import snowball from "snowball-stemmers";

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

/** In letters. No word of a language is longer; a stemmer's time grows with the square of the length. */
const longestWord = 100;

/**
 * The stem of a word in small letters (Snowball); its first seven letters where no stemmer is known.
 *
 * @param tag the language alone: `da`
 */
export function stem(word: string, tag: string): string {
  if (word.length > longestWord) return word.slice(0, longestWord);
  if (!stemmers.has(tag)) {
    const name = stemmerNames[tag];
    const stemmer = name ? snowball.newStemmer(name) : undefined;
    stemmers.set(tag, stemmer ? (w) => stemmer.stem(w) : undefined);
  }
  return stemmers.get(tag)?.(word) ?? word.slice(0, 7);
}
