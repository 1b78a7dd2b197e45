import type { LanguageTag, MentionType, Quote } from "./article.ts";
import type { Finding } from "./finding.ts";
import type { Rights } from "./frontMatter.ts";
import type { IsoDate } from "./isoDate.ts";
import type { DataPage, FeedPage, OpmlPage, RobotsPage, SitemapPage, StructuredData } from "./machines.ts";
import type {
  Known,
  LedgerEntry,
  Line,
  Localised,
  NameLink,
  Paragraph,
  ReportLink,
  StoryLink,
  Url,
} from "./pageParts.ts";
import type { Evidence } from "./story.ts";

/** What every page has. */
export interface PageOf<Kind extends string> {
  readonly kind: Kind;
  readonly url: Url;
  /** Language of the page's frame. */
  readonly lang: LanguageTag;
  readonly title: string;
  /** Not to be listed by search engines. */
  readonly noindex?: boolean;
  /** The rights to mine its text are reserved. */
  readonly tdmReservation?: boolean;
  /** There is a feed of the page beside it, in both formats. */
  readonly hasFeed?: boolean;
  /** What the page says of itself to machines: schema.org, addresses below the site's own. */
  readonly structured?: StructuredData;
}

export interface FrontPage extends PageOf<"front"> {
  readonly edition?: IsoDate;
  readonly lead?: StoryLink & {
    /** Reports whose headlines stand below the title, one of each language at least. */
    readonly heads: readonly ReportLink[];
    readonly figures: readonly LedgerEntry[];
  };
  /** Told by several, newest first. */
  readonly more: readonly StoryLink[];
  /** Told once, newest first. */
  readonly once: readonly StoryLink[];
  readonly names: readonly (NameLink & { readonly articles: number })[];
  readonly languages: readonly { readonly lang: LanguageTag; readonly url: Url; readonly articles: number }[];
  readonly counts: { readonly articles: number; readonly stories: number; readonly languages: number };
  /** There are more stories than the page shows. */
  readonly goesOn: boolean;
}

export interface LanguagePage extends PageOf<"language"> {
  readonly stories: readonly StoryLink[];
  readonly goesOn: boolean;
}

export interface TimelineDate {
  /** A day, a month `2019-04` or a year `2016`. */
  readonly date: string;
  /** Its place on the line of time, 0 to 1; a month and a year are where their middle is. */
  readonly at: number;
  readonly printed: readonly ReportLink[];
  readonly told: readonly Line[];
  /** Who else names it, where they are many or their words may not be shown. */
  readonly more: readonly ReportLink[];
}

export interface StoryPage extends PageOf<"story"> {
  readonly story: StoryLink;
  /** The reports, one of each language at least, and those that are folded away where they are many. */
  readonly reports: { readonly shown: readonly ReportLink[]; readonly rest: readonly ReportLink[] };
  readonly told: readonly { readonly report: ReportLink; readonly sentences: readonly string[] }[];
  /** What several reports say alike. */
  readonly points: readonly {
    readonly line: Line;
    readonly others: readonly Line[];
    /** Who else tells it, where they are many or their words may not be shown. */
    readonly more: readonly ReportLink[];
  }[];
  readonly figures: readonly LedgerEntry[];
  readonly names: readonly (NameLink & {
    readonly type: MentionType;
    readonly spellings: readonly Localised[];
    /** In each column. */
    readonly counts: readonly number[];
  })[];
  /** The columns of the names: each report, or where they are many all of a language. */
  readonly columns: readonly (readonly ReportLink[])[];
  readonly quotes: readonly { readonly report: ReportLink; readonly quote: Quote }[];
  /** Who relies on whom: each source with the reports that name it. */
  readonly sources: readonly { readonly name: Localised; readonly reports: readonly ReportLink[] }[];
  /** Reports that name no source. */
  readonly sourceless: readonly ReportLink[];
  /** In order of time: when reports were published, and what they tell of a date. */
  readonly timeline: readonly TimelineDate[];
  /** Where on the line of time its scale has marks: days, months or years, named by their first day. */
  readonly scale: readonly { readonly date: IsoDate; readonly at: number; readonly unit: "day" | "month" | "year" }[];
  /** Reports that repeat one text, each group the earliest first. */
  readonly copies: readonly (readonly ReportLink[])[];
  readonly near: readonly {
    readonly story: StoryLink;
    readonly because: readonly Evidence[];
    readonly when?: "earlier" | "later";
  }[];
  readonly links: readonly {
    readonly from: ReportLink;
    readonly to: ReportLink;
    readonly because: readonly Evidence[];
  }[];
}

export interface ArticlePage extends PageOf<"article"> {
  readonly report: ReportLink;
  readonly story: StoryLink;
  /** Other reports of the story; where they are many, some of each language. */
  readonly elsewhere: readonly ReportLink[];
  /** Articles that an editor says are translations of it, or it of them. */
  readonly translations: readonly ReportLink[];
  readonly rights: Rights;
  readonly standfirst?: string;
  readonly authors: readonly string[];
  readonly dateModified?: Finding<IsoDate>;
  readonly source?: string;
  readonly tags: readonly string[];
  readonly readingMinutes: number;
  readonly body: readonly Paragraph[];
  readonly known: readonly Known[];
  /** Lines of the file that are not shown as text, the first of them with reason; none where only an excerpt is shown. */
  readonly leftOut: {
    readonly count: number;
    readonly shown: readonly { readonly line: number; readonly text: string; readonly because: string }[];
  };
  readonly related: readonly { readonly report: ReportLink; readonly because: readonly Evidence[] }[];
}

export interface NamePage extends PageOf<"name"> {
  readonly name: Localised;
  readonly type: MentionType;
  readonly spellings: readonly Localised[];
  readonly mentions: number;
  readonly articles: number;
  /** Mentions in each month `2021-02`, or each year `2021`, without a gap. */
  readonly times: readonly { readonly period: string; readonly mentions: number }[];
  /** The newest, where they are listed by month as well. */
  readonly stories: readonly StoryWithName[];
  readonly storyCount: number;
  readonly months: readonly MonthEntry[];
  readonly together: readonly (NameLink & { readonly articles: number })[];
  readonly lines: readonly Line[];
}

/** A story, and how often its reports mention a name. */
export interface StoryWithName {
  readonly story: StoryLink;
  readonly mentions: number;
}

/** Where a month is listed; `month` is absent where the undated are. */
export interface MonthEntry {
  readonly month?: string;
  readonly url: Url;
  readonly count: number;
}

export interface PublisherPage extends PageOf<"publisher"> {
  readonly publisher: Localised;
  /** What is shown of its articles. */
  readonly shown: readonly Rights[];
  /** Its own site, and where to ask for a correction or a removal. */
  readonly address?: string;
  readonly contact?: string;
  /** The newest, where they are listed by month as well. */
  readonly articles: readonly ReportLink[];
  readonly articleCount: number;
  readonly months: readonly MonthEntry[];
}

/** The months before and after the one that a page lists. */
export interface Neighbours {
  readonly earlier?: { readonly url: Url; readonly month: string };
  readonly later?: { readonly url: Url; readonly month: string };
}

export interface MonthPage extends PageOf<"month">, Neighbours {
  /** `2021-02`; absent on the page of undated stories. */
  readonly month?: string;
  readonly days: readonly { readonly date?: IsoDate; readonly stories: readonly StoryLink[] }[];
}

/** A month of a list that is too long for one page: the stories of a name, or the articles of a publisher. */
export interface ListMonthPage extends PageOf<"listMonth">, Neighbours {
  /** What it is a list of, and its page. */
  readonly of: Localised & { readonly url: Url };
  /** Absent on the page of what is undated. */
  readonly month?: string;
  readonly stories: readonly StoryWithName[];
  readonly articles: readonly ReportLink[];
}

export interface IndexPage extends PageOf<"index"> {
  readonly of: "archive" | "names" | "sources";
  /** `month` is set instead of a label where months are listed. */
  readonly entries: readonly (MonthEntry & { readonly label?: Localised })[];
  /** So many more than the page has room for: the search finds them. */
  readonly more?: { readonly count: number; readonly url: Url };
}

export interface AboutPage extends PageOf<"about"> {
  readonly counts: {
    readonly articles: number;
    readonly stories: number;
    readonly publishers: number;
    readonly languages: readonly { readonly lang: LanguageTag; readonly articles: number }[];
  };
  readonly rules: readonly { readonly property: string; readonly rule: string; readonly articles: number }[];
  readonly leftOut: readonly { readonly rule: string; readonly lines: number }[];
  /** What is shown of whom: publishers in the order of their names, articles by what may be shown of them. */
  readonly rights: readonly {
    readonly publisher: Localised & { readonly url: Url };
    readonly shown: readonly { readonly rights: Rights; readonly articles: number }[];
  }[];
  readonly version: string;
  /** The day that the site is built for. */
  readonly builtFor: IsoDate;
}

export interface SearchPage extends PageOf<"search"> {
  /** Most articles first, with the folders of their indexes. */
  readonly languages: readonly {
    readonly lang: LanguageTag;
    readonly articles: number;
    readonly bundles: readonly string[];
  }[];
  /** In the order of their names. */
  readonly publishers: readonly (Localised & { /** What stands for it in the index. */ readonly key: string })[];
  /** Newest first: `2021-02`. */
  readonly months: readonly { readonly month: string; readonly key: string }[];
  /** Words for powers of ten in the languages of the articles: `milliard` → 9; some are two things in two languages. */
  readonly magnitudes: Readonly<Record<string, readonly number[]>>;
}

export interface NotFoundPage extends PageOf<"notFound"> {
  /** There was an article, which was taken down. */
  readonly removed?: true;
  readonly languages: readonly { readonly lang: LanguageTag; readonly url: Url }[];
}

/** An address that has moved. */
export interface RedirectPage extends PageOf<"redirect"> {
  readonly to: Url;
}

export type PageContent =
  | FrontPage
  | LanguagePage
  | StoryPage
  | ArticlePage
  | NamePage
  | PublisherPage
  | MonthPage
  | ListMonthPage
  | IndexPage
  | AboutPage
  | SearchPage
  | NotFoundPage
  | RedirectPage
  | FeedPage
  | OpmlPage
  | DataPage
  | SitemapPage
  | RobotsPage;

/** A page that exists: its address, and a way to get what its template needs. Bodies are made when they are asked for. */
export interface Page {
  readonly kind: PageContent["kind"];
  readonly url: Url;
  /** What it is made from, beside the settings: the same input, the same page. Absent where only the page itself can tell. */
  readonly input?: () => number;
  readonly load: () => PageContent;
}
