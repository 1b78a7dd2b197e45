/** A stretch of a source text: `start` included, `end` excluded, in UTF-16 code units of `SourceFile.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `stated` in so many words, `inferred` from the text, or `assumed` for want of better. */
export type Certainty = "stated" | "inferred" | "assumed";

/** A value, and how we came by it. */
export interface Finding<T> {
  readonly value: T;
  readonly certainty: Certainty;
  /** The rule that found it, `<property>/<rule>`: `author/byline`. */
  readonly by: string;
  /** Where the words stand; absent for file names and settings. */
  readonly span?: Span;
  /** 0 to 1, where a rule can tell how sure it is; comparable between texts. */
  readonly confidence?: number;
}

export type Severity = "error" | "warning" | "info";

/**
 * Something an editor should look at. A notice never stops the build.
 * `error`: something was left out or overruled; `warning`: a guess worth a look; `info`: good to know.
 */
export interface Notice {
  /** Path of the article, relative to the articles folder; empty where no single file is meant. */
  readonly path: string;
  /** First line is 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, beginning with what could not be done and quoting the words. */
  readonly reason: string;
  /** What mends it: the line of front matter to write. */
  readonly note?: string;
}

export const stated = <T>(value: T, by: string, span?: Span): Finding<T> =>
  span ? { value, certainty: "stated", by, span } : { value, certainty: "stated", by };

export const inferred = <T>(value: T, by: string, span?: Span): Finding<T> =>
  span ? { value, certainty: "inferred", by, span } : { value, certainty: "inferred", by };

export const assumed = <T>(value: T, by: string, span?: Span): Finding<T> =>
  span ? { value, certainty: "assumed", by, span } : { value, certainty: "assumed", by };
