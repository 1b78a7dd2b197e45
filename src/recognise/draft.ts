import type { FurnitureKind, Piece, StoryKind } from "../model/article.ts";
import type { Span } from "../model/finding.ts";

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
