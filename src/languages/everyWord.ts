import type { Language } from "./language.ts";
import { languages } from "./languages.ts";

/** Returns the words that all languages have in a field, each once: for rules that read them in every text. */
export const everyWord = (field: (language: Language) => readonly string[]): readonly string[] => [
  ...new Set(languages.flatMap(field)),
];
