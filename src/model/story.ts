import type { Figure, LanguageTag, NewsArticle, Slug } from "./article.ts";
import type { Notice, Span } from "./finding.ts";
import type { IsoDate } from "./isoDate.ts";

/** Why two articles are linked: each kind is one sentence a reader understands. */
export type Evidence =
  | { readonly kind: "mentions"; readonly shared: readonly string[] }
  | { readonly kind: "figures"; readonly shared: readonly { readonly value: number; readonly unit?: string }[] }
  | { readonly kind: "terms"; readonly shared: readonly string[] }
  | { readonly kind: "dates"; readonly daysApart: number }
  | { readonly kind: "text" /** share of the shorter text that is in the other, 0 to 1 */; readonly overlap: number }
  | { readonly kind: "editor" /** the line of front matter */; readonly stated: string };

/** A translation is one only where an editor says so. */
export type RelationKind = "workTranslation" | "duplicate" | "sameStory" | "related";

/** A link from one article to another. */
export interface Relation {
  readonly path: string;
  readonly kind: RelationKind;
  /** How near in subject, 0 to 1, comparable between articles. */
  readonly score: number;
  /** How much speaks for one event, in deviations from what unrelated articles share; dates do not count here. */
  readonly event: number;
  /** Is that enough for one, were it not for the days between? */
  readonly oneEvent: boolean;
  /** Is it near enough to be shown? */
  readonly shown: boolean;
  readonly because: readonly Evidence[];
}

/** An article among the others: with its address and its links. */
export interface Report {
  readonly article: NewsArticle;
  /** What tells it from all others, and one state of it from another. */
  readonly id: string;
  readonly slug: Slug;
  /** The sign that stands for the report on its story's page: `da`, `en1`. */
  readonly siglum: string;
  /** Slug of its story. */
  readonly story: Slug;
  /** Best first. */
  readonly related: readonly Relation[];
}

/**
 * `same`: told alike by several; `rounded`: alike within what rounding explains; `differs`: reports give one thing
 * different amounts; `notSameMeasure`: amounts of two things that are easily confused; `onlyHere`: told by one report.
 */
export type FigureStatus = "same" | "rounded" | "differs" | "notSameMeasure" | "onlyHere";

/** A quantity of a story, and what each report says of it. */
export interface LedgerRow {
  readonly status: FigureStatus;
  readonly kind: Figure["kind"];
  readonly value: number;
  readonly unit?: string;
  /** Where all are measured in one physical unit, CLDR's name of it. */
  readonly unitCode?: string;
  readonly cells: readonly { readonly path: string; readonly figure: Figure }[];
}

/** A sentence of a report, word for word, and where it stands. */
export interface ReportSentence {
  readonly path: string;
  readonly sentence: string;
  readonly span: Span;
}

/** What several reports of a story say alike: a sentence of each, in the order of the reports. */
export interface Point {
  readonly cells: readonly ReportSentence[];
}

/** A date of a story: a day `2021-03-23`, a month `2019-04`, a year `2016`. */
export interface TimelineEntry {
  readonly date: string;
  /** Reports that were published then: paths. */
  readonly printed: readonly string[];
  /** What reports tell of it. */
  readonly told: readonly ReportSentence[];
}

/** Reports of one event. */
export interface Story {
  readonly slug: Slug;
  /** The report that stands for all: most complete, best dated. */
  readonly lead: Report;
  /** All of them, the lead included: by date, then path. */
  readonly reports: readonly Report[];
  readonly languages: readonly LanguageTag[];
  /** When its newest report was published: the story stands under that day. */
  readonly newest?: IsoDate;
  readonly figures: readonly LedgerRow[];
  /** What several say alike: told by most first. */
  readonly points: readonly Point[];
  /** In order of time. */
  readonly timeline: readonly TimelineEntry[];
  /** Names that at least one report mentions, most reports first. */
  readonly names: readonly StoryName[];
  /** Reports that repeat one text: paths, the earliest first; each group has two or more. */
  readonly copies: readonly (readonly string[])[];
  /** Other stories that share names or words with this one, best first. */
  readonly near: readonly NearStory[];
}

/** Another story of the same subject. */
export interface NearStory {
  readonly slug: Slug;
  readonly because: readonly Evidence[];
  /** What came before, or after, in the same matter: alike enough to be one story, were it not for the days between. */
  readonly when?: "earlier" | "later";
}

export interface StoryName {
  readonly key: string;
  readonly type: NewsArticle["mentions"][number]["type"];
  /** The spelling that most reports use, then the first in the alphabet. */
  readonly value: string;
  readonly spellings: readonly { readonly value: string; readonly lang: LanguageTag }[];
  /** Mentions in each report, by path. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A name, and who mentions it in the whole collection. */
export interface CollectedName extends StoryName {
  /** Paths of the articles that mention it. */
  readonly articles: readonly string[];
  /** How many they are. */
  readonly times: number;
}

/** From `relate`: the whole collection. */
export interface Collection {
  /** By path. */
  readonly reports: readonly Report[];
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Most articles first. */
  readonly names: readonly CollectedName[];
  readonly notices: readonly Notice[];
}
