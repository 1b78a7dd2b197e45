import type { Severity } from "./finding.ts";
import type { Url } from "./pageParts.ts";

/** Something of an article that an editor may want to look at. */
export interface DeskRemark {
  /** What it is about: a rule, or a property of the article. */
  readonly about: string;
  readonly severity: Severity;
  readonly text: string;
  /** The line of front matter that settles it. */
  readonly line?: string;
}

/** An article on the desk: its guesses to confirm, and what was noticed. */
export interface DeskEntry {
  readonly path: string;
  /** Absent where it is not published. */
  readonly url?: Url;
  readonly headline?: string;
  readonly remarks: readonly DeskRemark[];
}
