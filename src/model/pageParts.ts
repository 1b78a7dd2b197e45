import type { Block, Figure, LanguageTag } from "./article.ts";
import type { Finding } from "./finding.ts";
import type { IsoDate } from "./isoDate.ts";
import type { FigureStatus } from "./story.ts";

// What pages are made of: the same parts come again on many of them.

/** An address on the site, from its root: `/stories/pinterest/`. */
export type Url = `/${string}`;

/** A text, and the language it is in. */
export interface Localised {
  readonly text: string;
  readonly lang: LanguageTag;
}

/** A report as other pages name it. */
export interface ReportLink {
  readonly siglum: string;
  readonly lang: LanguageTag;
  readonly url: Url;
  readonly headline: string;
  readonly publisher?: Localised & { readonly url: Url };
  readonly date?: Finding<IsoDate>;
  readonly wordCount: number;
}

/** A sentence as it stands in a report. */
export interface Line {
  readonly report: ReportLink;
  readonly text: string;
}

/** A quantity, and the words of each report that gives it. */
export interface LedgerEntry {
  /** Its place in the ledger: `f1`. */
  readonly id: string;
  readonly status: FigureStatus;
  readonly kind: Figure["kind"];
  readonly value: number;
  /** The amount, or where reports part each of theirs, in the order of the reports. */
  readonly values: readonly number[];
  readonly unit?: string;
  /** Where all are measured in one physical unit, CLDR's name of it: `cubic-meter`. */
  readonly unitCode?: string;
  readonly cells: readonly { readonly report: ReportLink; readonly words: string; readonly sentence: string }[];
  /** Reports that give no such figure; one whose like figure could not be joined is not among them. */
  readonly silent: readonly ReportLink[];
  /** Reports of the story. */
  readonly total: number;
}

/** A story as other pages name it. */
export interface StoryLink {
  readonly url: Url;
  /** In the page's language where a report has one, else the lead's. */
  readonly title: Localised;
  readonly reports: readonly ReportLink[];
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** Two verbatim lines, of two reports where there are two. */
  readonly lines: readonly Line[];
  /** The figure that most reports share. */
  readonly figure?: LedgerEntry;
}

export interface NameLink {
  readonly value: Localised;
  /** Absent where the name has no page. */
  readonly url?: Url;
}

/** A stretch of a paragraph: plain, a name with a page, or a figure that the ledger compares. */
export interface Run {
  readonly text: string;
  readonly url?: string;
  readonly figure?: FigureStatus;
}

/** What others say of a figure, beside the paragraph that gives it. */
export interface Gloss {
  /** Where the figure stands in the story's ledger. */
  readonly url: string;
  readonly figure: LedgerEntry;
  /** Their words: the figure alone where they agree, of the sentence around it where they do not. */
  readonly others: readonly Line[];
}

export interface Paragraph {
  readonly kind: Block["kind"];
  readonly lang: LanguageTag;
  readonly runs: readonly Run[];
  /** Markdown source, where the file is Markdown: rendered in place of the runs. */
  readonly markdown?: string;
  readonly gloss?: Gloss;
}

/** A property, its value and how it is known. */
export interface Known {
  readonly property: string;
  readonly value: string;
  readonly certainty: Finding<unknown>["certainty"];
  readonly by: string;
  readonly confidence?: number;
  /** The words it came from, and their line. */
  readonly words?: string;
  readonly line?: number;
}
