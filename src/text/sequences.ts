import { unspaced, wordsOf } from "./words.ts";

/** So many words in a row are nobody's by chance; so many letters where nothing parts words. */
const sequenceWords = 8;
const sequenceLetters = 24;

/** The runs of words of a text, and of letters where nothing parts words: in small letters, marks between them left out. */
export function* sequencesOf(text: string): Generator<string> {
  const words = wordsOf(text.toLowerCase()).map(({ text: word }) => word);
  for (let i = 0; i + sequenceWords <= words.length; i++) yield words.slice(i, i + sequenceWords).join(" ");
  if (!unspaced.test(text)) return;
  const letters = [...text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}ー]/gu)].map(([letter]) => letter);
  for (let i = 0; i + sequenceLetters <= letters.length; i++) {
    const run = letters.slice(i, i + sequenceLetters).join("");
    if (unspaced.test(run)) yield run;
  }
}

/** A text, or as many of its first words as are nobody's. */
export function fewWordsOf(text: string): string {
  const { at = text.length } = wordsOf(text)[sequenceWords - 1] ?? {};
  const letters = [...text.slice(0, at).matchAll(/[\p{L}\p{M}\p{N}ー]/gu)];
  const end = unspaced.test(text.slice(0, at)) ? (letters[sequenceLetters - 1]?.index ?? at) : at;
  return end === text.length ? text : text.slice(0, end).replace(/[\s\p{P}]+$/u, "");
}

/** Sequences that are looked for in other texts: by their beginnings, since nearly all of a text is something else. */
export class Sequences {
  readonly #all = new Set<string>();
  readonly #beginnings = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const sequence of sequencesOf(text)) {
        this.#all.add(sequence);
        this.#beginnings.add(beginningOf(sequence));
      }
  }

  get size(): number {
    return this.#all.size;
  }

  /** Which of them does a text have? */
  in(text: string): Set<string> {
    const found = new Set<string>();
    const words = wordsOf(text.toLowerCase()).map(({ text: word }) => word);
    for (let i = 0; i + sequenceWords <= words.length; i++) {
      if (!this.#beginnings.has(`${words[i]} ${words[i + 1]}`)) continue;
      const sequence = words.slice(i, i + sequenceWords).join(" ");
      if (this.#all.has(sequence)) found.add(sequence);
    }
    if (unspaced.test(text)) for (const sequence of sequencesOf(text)) if (this.#all.has(sequence)) found.add(sequence);
    return found;
  }

  /** They are another's, too. */
  remove(sequences: Iterable<string>): void {
    for (const sequence of sequences) this.#all.delete(sequence);
  }
}

const beginningOf = (sequence: string): string => sequence.split(" ", 2).join(" ");
