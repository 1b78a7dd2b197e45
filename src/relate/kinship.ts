/**
 * How one article stands to another: 0 in its own language, else the number of the other's script. Articles share most
 * within a language, less within a script, least across scripts, and are measured accordingly.
 */
export interface Kinship {
  readonly languages: readonly string[];
  readonly scripts: readonly string[];
  readonly kinds: number;
  readonly of: (i: number, j: number) => number;
}

/** @param languages base tags of the articles; @param scripts what each is written in */
export function kinship(languages: readonly string[], scripts: readonly string[]): Kinship {
  const numbers = (words: readonly string[]): Int32Array => {
    const known = new Map([...new Set(words)].map((word, i) => [word, i + 1]));
    return Int32Array.from(words, (word) => known.get(word)!);
  };
  const [language, script] = [numbers(languages), numbers(scripts)];
  return {
    languages,
    scripts,
    kinds: 1 + new Set(scripts).size,
    of: (i, j) => (language[i] === language[j] ? 0 : script[j]!),
  };
}
