/**
 * How one article stands to another: 0 in its own language, else the number of the other's script. Articles share most
 * within a language, less within a script, least across scripts, and are measured accordingly.
 */
export interface Kinship {
  readonly languages: readonly string[];
  readonly scripts: readonly string[];
  readonly kinds: number;
  /** How an article stands to each article, by their numbers. */
  readonly from: (i: number) => Uint8Array;
  readonly of: (i: number, j: number) => number;
}

/** @param languages base tags of the articles; @param scripts what each is written in */
export function kinship(languages: readonly string[], scripts: readonly string[]): Kinship {
  const numbers = new Map([...new Set(scripts)].sort().map((script, n) => [script, n + 1]));
  const rows = new Map(
    [...new Set(languages)].map((language) => [
      language,
      Uint8Array.from(languages, (other, j) => (other === language ? 0 : numbers.get(scripts[j]!)!)),
    ]),
  );
  const byArticle = languages.map((language) => rows.get(language)!);
  return {
    languages,
    scripts,
    kinds: 1 + numbers.size,
    from: (i) => byArticle[i]!,
    of: (i, j) => byArticle[i]![j]!,
  };
}
