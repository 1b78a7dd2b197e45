import { partitionPoint } from "../text/partitionPoint.ts";
import type { Finding, Notice, Span } from "./finding.ts";
import type { FrontMatter } from "./frontMatter.ts";
import type { IsoDate } from "./isoDate.ts";
import type { Measure } from "./measure.ts";

/** BCP 47: `da`, `zh-Hant`; `und` when nobody can tell. */
export type LanguageTag = string;
/** The last part of an address: `microsoft-bud-pa-pinterest`. */
export type Slug = string;

/** A file of the articles folder, not opened yet. */
export interface ArticleFile {
  /** As a `SourceFile` has it. */
  readonly path: string;
  /** Of the bytes: other bytes, another hash. */
  readonly hash: string;
  /**
   * What is in it, and what is odd about it.
   *
   * @throws when it is no longer as it was listed
   */
  readonly open: () => OpenedFile;
}
export interface OpenedFile {
  /** Absent where the file cannot be an article: a notice says why. */
  readonly source?: SourceFile;
  readonly notices: readonly Notice[];
}

/** From `read`: an article as its file has it. */
export interface SourceFile {
  /** Relative to the articles folder, with `/` on every system: `ft/2021-02-10-pinterest.en.txt`. */
  readonly path: string;
  readonly format: "text" | "markdown";
  /** Decoded and cleaned (NFC, `\n`, no control characters), front matter included. Every span refers to this text. */
  readonly text: string;
  /** What a saved page states of itself in its markup. */
  readonly markup?: PageMarkup;
  /** The file of a saved page has front matter above its markup: without it, dashes in the page's text are text. */
  readonly frontMatter?: true;
}

/** A saved page's own words on itself: schema.org, Open Graph, `<meta>`. Not yet looked at: dates and tags may be anything. */
export interface PageMarkup {
  readonly title?: string;
  readonly description?: string;
  readonly author?: readonly string[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly lang?: string;
}

/** What a reader of the story gets. */
export type StoryKind = "paragraph" | "crosshead" | "standfirst" | "list" | "quote" | "table";
/** What belongs to the page, not to the story. */
export type FurnitureKind = "headline" | "byline" | "dateline" | "caption" | "credit" | "readMore" | "boilerplate";

/** A piece of the text between two line breaks, told apart, with the reason. */
export interface Block {
  readonly kind: StoryKind | FurnitureKind;
  /** As it is shown: without Markdown's marks. */
  readonly text: string;
  readonly span: Span;
  /** The rule that told it apart, `blocks/<rule>`, and what it saw where that helps: `boilerplate/comments: Leave a Comment`. */
  readonly because: string;
  /** Where the block's language is not the article's. */
  readonly lang?: LanguageTag;
  /** Markdown source of the block, when the file is Markdown. */
  readonly markdown?: string;
  /** Where pieces of `text` stand in the source, when that is not simply from `span.start` on. */
  readonly pieces?: readonly Piece[];
}

/** `text.slice(at, at + length)` stands at `start` of the source. */
export interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** From `recognise`: language and blocks are known. */
export interface Manuscript {
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly inLanguage: Finding<LanguageTag>;
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

export type MentionType = "Person" | "Organization" | "Place" | "Thing";

/** A name in a text. */
export interface Mention {
  readonly type: MentionType;
  /** The name as this article writes it most fully: `Satya Nadella`. */
  readonly value: string;
  /** The same for every spelling of the name: `satya-nadella`. */
  readonly key: string;
  readonly count: number;
  /** Where the first of them begins. */
  readonly at: number;
  readonly spans: readonly Span[];
}

/** An amount, in comparable form. */
export interface Figure {
  readonly kind: "money" | "percent" | "count";
  /** In full units: 51 bn dollars is 51000000000; 15 % is 15. */
  readonly value: number;
  /** ISO 4217 for money, `percent`, `percentagePoints`, else the counted noun; absent when there is none. */
  readonly unit?: string;
  /** The physical unit of what is counted, the same in every language, as CLDR names it: `cubic-meter`. */
  readonly unitCode?: string;
  readonly low?: number;
  readonly high?: number;
  readonly approximate: boolean;
  readonly text: string;
  readonly span: Span;
  readonly sentence: string;
  /** What it measures, of whom: as its sentence says. */
  readonly subject: FigureSubject;
}

/** A figure, as far as it can be compared without its words. */
export type Amount = Pick<Figure, "kind" | "value" | "unit">;

export interface FigureSubject {
  /** Keys of the names in the sentence, the nearest first. */
  readonly names: readonly string[];
  /** The nearest word for a measure, the same in every language: `marketValue`. */
  readonly measure?: Measure;
}

export interface Quote {
  readonly text: string;
  readonly speaker?: string;
  readonly span: Span;
}

export interface SummarySentence {
  readonly text: string;
  readonly span: Span;
}

/** A day of an article. A numeric date says how sure its order of day and month is. */
export interface DateFinding extends Finding<IsoDate> {
  /** How day and month of a numeric date were read. */
  readonly order?: "dmy" | "mdy";
  /** The other reading of a numeric date, where the language leaves the order of day and month open. */
  readonly other?: IsoDate;
}

/** From `understand`: schema.org's NewsArticle, each property a finding. A property that is not known is not there. */
export interface NewsArticle {
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly inLanguage: Finding<LanguageTag>;
  readonly headline: Finding<string>;
  readonly alternativeHeadline?: Finding<string>;
  /** One name each. */
  readonly author: readonly Finding<string>[];
  readonly dateline?: Finding<string>;
  readonly datePublished?: DateFinding;
  readonly dateModified?: DateFinding;
  readonly publisher?: Finding<string>;
  /** Where the report was first printed. */
  readonly url?: Finding<string>;
  /** Outlets and documents that the text relies on. */
  readonly citation: readonly Finding<string>[];
  /** Agencies whose copy it is. */
  readonly isBasedOn: readonly Finding<string>[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  /** The figures that are no small counts: what they are compared by at first. */
  readonly amounts: readonly Amount[];
  readonly quotes: readonly Quote[];
  readonly summary: readonly SummarySentence[];
  readonly wordCount: number;
  readonly readingMinutes: number;
  /** Lines that belong to the page and not to the story, by the rule that told them apart. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly notices: readonly Notice[];
}

const furniture: ReadonlySet<string> = new Set<FurnitureKind>([
  "headline",
  "byline",
  "dateline",
  "caption",
  "credit",
  "readMore",
  "boilerplate",
]);

/** What an article was told apart from, so that an editor sees it. */
export const isLeftOut = ({ kind }: Block): boolean =>
  kind === "boilerplate" || kind === "readMore" || kind === "credit" || kind === "caption";

/** Is the block part of what the article tells? */
export const isStory = (block: Block): boolean => !furniture.has(block.kind);

/** Where characters `from` to `to` of a block's text stand in the source. */
export function sourceSpan(block: Block, from: number, to: number): Span {
  if (!block.pieces) return { start: block.span.start + from, end: block.span.start + to };
  return { start: sourceOffset(block.pieces, from, false), end: sourceOffset(block.pieces, to, true) };
}

function sourceOffset(pieces: readonly Piece[], at: number, isEnd: boolean): number {
  const after = partitionPoint(pieces.length, (n) => pieces[n]!.at < at || (!isEnd && pieces[n]!.at === at));
  const best = pieces[Math.max(0, after - 1)];
  return best ? best.start + Math.min(at - best.at, best.length) : 0;
}
