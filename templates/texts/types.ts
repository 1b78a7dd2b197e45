import type { Rights } from "../../src/model/frontMatter.ts";

/** Forms by CLDR's plural categories; `{n}` is the number. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The words of the frame. One file a language; articles stay in their own. */
export interface Texts {
  readonly skip: string;
  readonly sections: string;
  readonly front: string;
  readonly archive: string;
  readonly names: string;
  readonly sources: string;
  readonly search: string;
  readonly searchAll: string;
  readonly searchNeedsScript: string;
  readonly searchResults: string;
  /** With `{n}`. */
  readonly searchFound: string;
  readonly searchFoundNone: string;
  readonly about: string;
  readonly feed: string;
  readonly languages: string;
  readonly allLanguages: string;
  readonly tagline: string;
  readonly articles: Plural;
  readonly stories: Plural;
  readonly reports: Plural;
  readonly mentions: Plural;
  readonly words: Plural;
  readonly minutes: Plural;
  readonly publishers: Plural;
  /** `{reports}` and `{languages}` are counted forms. */
  readonly languageCount: Plural;
  readonly inLanguages: string;
  readonly mostReported: string;
  readonly sameStoryElsewhere: string;
  readonly moreStories: string;
  readonly toldOnce: string;
  readonly inTheNews: string;
  readonly olderInArchive: string;
  /** `{count}` names that an index has no room for. */
  readonly moreInSearch: string;
  readonly noStories: string;
  readonly undated: string;
  readonly partOf: string;
  readonly titleFrom: string;
  readonly theReports: string;
  readonly whatIsReported: string;
  readonly whatIsReportedNote: string;
  readonly toldBySeveral: string;
  readonly toldBySeveralNote: string;
  /** Label of a table in an article's text; `{n}` is its place among them. */
  readonly table: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly allAgree: Plural;
  readonly someAgree: string;
  readonly rounded: string;
  readonly differs: string;
  readonly notSameMeasure: string;
  readonly toldByOne: string;
  readonly noNumberIn: string;
  readonly whoMentionsWhom: string;
  readonly whoMentionsWhomNote: string;
  readonly quotes: string;
  readonly unnamedSpeaker: string;
  readonly relies: string;
  readonly relyOn: string;
  /** `{n}` of `{total}` reports. */
  readonly repeatText: string;
  readonly timeline: string;
  readonly timelineDrawn: string;
  /** Beside the two kinds of marks on the line of time. */
  readonly dateNamed: string;
  readonly reportPrinted: string;
  readonly nearby: string;
  readonly cameBefore: string;
  readonly cameAfter: string;
  readonly howWeKnow: string;
  readonly whyOneStory: string;
  readonly sharedNames: string;
  readonly sharedFigures: string;
  readonly sharedWords: string;
  readonly sameDay: string;
  readonly daysApart: Plural;
  readonly sameText: string;
  readonly editorSays: string;
  readonly publisher: string;
  readonly by: string;
  readonly date: string;
  readonly updated: string;
  readonly language: string;
  readonly length: string;
  readonly original: string;
  readonly topics: string;
  readonly stated: string;
  readonly inferred: string;
  readonly assumed: string;
  readonly line: string;
  readonly leftOut: Plural;
  readonly related: string;
  readonly allFigures: string;
  readonly excerptOnly: string;
  readonly linkOnly: string;
  readonly together: string;
  readonly togetherNote: string;
  readonly inTheirWords: string;
  readonly earlier: string;
  readonly later: string;
  readonly notFound: string;
  readonly notFoundNote: string;
  readonly movedTo: string;
  readonly removed: string;
  readonly aboutLead: string;
  readonly aboutRules: string;
  readonly aboutLeftOut: string;
  readonly aboutRights: string;
  /** What may be shown of a text. */
  readonly rights: Readonly<Record<Rights, string>>;
  readonly aboutVersion: string;
  /** `{day}`: the day that the site is built for. */
  readonly aboutDay: string;
  readonly footer: string;
  readonly theStories: string;
  readonly howOften: string;
  readonly mentionsAMonth: string;
  readonly mentionsAYear: string;
  /** Before the signs of reports. */
  readonly noSourceIn: string;
  readonly month: string;
  /** Publishers, or months. */
  readonly all: string;
  readonly searchNote: string;
  readonly moreReports: Plural;
  readonly saysNothing: string;
  readonly kinds: {
    readonly Person: string;
    readonly Organization: string;
    readonly Place: string;
    readonly Thing: string;
  };
  readonly properties: {
    readonly inLanguage: string;
    readonly headline: string;
    readonly alternativeHeadline: string;
    readonly author: string;
    readonly datePublished: string;
    readonly dateModified: string;
    readonly dateline: string;
    readonly publisher: string;
    readonly url: string;
    readonly citation: string;
    readonly isBasedOn: string;
  };
}
