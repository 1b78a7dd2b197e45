import type { Language } from "../languages/language.ts";
import type { FurnitureKind, Piece, StoryKind } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import type { FrontMatter } from "../model/frontMatter.ts";

/** A piece of text before it is known what it is. */
export interface Draft {
  readonly text: string;
  readonly span: Span;
  /** Empty lines before it. */
  readonly gap: number;
  readonly pieces?: readonly Piece[];
  readonly markdown?: string;
  /** What Markdown says it is. */
  readonly marked?: "heading" | "list" | "quote" | "table" | "code";
}

/** What a draft is taken for, and the rule and words that say so. */
export interface Judgement {
  readonly kind: StoryKind | FurnitureKind;
  readonly because: string;
}

/** What a rule sees: all drafts, which one is asked about, and what the earlier ones were found to be. */
export interface Setting {
  readonly drafts: readonly Draft[];
  readonly index: number;
  readonly earlier: readonly Judgement[];
  readonly languages: readonly Language[];
  readonly frontMatter: FrontMatter;
  /** What the publisher is called, as far as that is known before the text is read. */
  readonly publishers: readonly string[];
  /** The title that a saved page's markup states: its text begins with it. */
  readonly pageTitle?: string | undefined;
}
