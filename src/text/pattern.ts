/** A word list as one alternative of a pattern, longest first, so that `according to` is tried before `accord`. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literally)
    .join("|");
}

/** A text as a pattern that matches it and nothing else. Spaces match any white space. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
