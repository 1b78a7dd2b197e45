import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { others } from "./others.ts";

/** The fields that are lists of words. */
export type WordField = {
  [Field in keyof Language]-?: Language[Field] extends readonly string[] ? Field : never;
}[keyof Language];

/** Returns the words that all languages have in a field, each once: for rules that read them in every text. */
export const everyWord = (field: WordField): readonly string[] => [
  ...new Set([...languages, ...Object.values(others)].flatMap((language) => language[field] ?? [])),
];
