/** A word list as one alternative of a pattern, longest first, so that `according to` is tried before `accord`. */
export function anyOf(words: readonly string[], asPattern: (word: string) => string = literally): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(asPattern)
    .join("|");
}

/** A text as a pattern that matches it and nothing else. */
export const verbatim = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** The same, but spaces match any white space. */
export const literally = (text: string): string => verbatim(text).replace(/\s+/g, "\\s+");
