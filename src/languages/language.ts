import type { Measure } from "../model/measure.ts";

/**
 * What neither `Intl` nor franc knows of a language. Any language that detection can name works without a file here;
 * a file makes it better. Words are written as they stand inside a line; case does not count.
 *
 * Rules read a field of the text's language. A field that is read in every text is joined over all languages
 * (`everyWord`), since texts hold names and lines of other languages, too.
 */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Before a name: `By`, `Af`, `Text:`. Those that end in a colon need no space. */
  readonly bylineWords: readonly string[];
  /** Between two names: `and`. */
  readonly andWords: readonly string[];
  /** Words for an author's work, cut off after the name: `editor`. */
  readonly roles: readonly string[];
  /** Before or after a date line: `Published`, `Udgivet`. */
  readonly publishedWords: readonly string[];
  readonly updatedWords: readonly string[];
  /** Before a photographer's name: `Photo`. */
  readonly creditWords: readonly string[];
  /** A line that points to another article begins with one of these. */
  readonly readMore: readonly string[];
  /** Lines of the page, not of the story. A line that begins with one of these and says little more is furniture. */
  readonly boilerplate: Readonly<Record<BoilerplateKind, readonly string[]>>;
  /** Heads of sections after the story: everything from such a line on is furniture. */
  readonly tailHeads: readonly string[];
  /** Names of a paper's sections: `Politics`. A headline is longer than such a word alone. */
  readonly sections: readonly string[];
  /** Before the name of the outlet or document that the text relies on: `according to`. */
  readonly sourceBefore: readonly string[];
  /** After it: `reports`. */
  readonly sourceAfter: readonly string[];
  /** After it, where a postposition says what `according to` says: `szerint`. */
  readonly sourceBehind: readonly string[];
  /** Words that begin a sentence in capitals without being names; function words beyond the frequent ones. */
  readonly notNames: readonly string[];
  /** Words for bodies of people, alone or at the end of a compound: `ministry`, `styrelsen`. */
  readonly organizationWords: readonly string[];
  /** Prepositions that stand before places far more than before anything else: `near`. */
  readonly placeWords: readonly string[];
  /** Endings of cases that hang on names: `in`, `ssa`; the longest that fits is taken off. */
  readonly caseEndings: readonly string[];
  /** Short words that are written together with the next one: the Hebrew article and prepositions. The search reads past them. */
  readonly prefixes: readonly string[];
  /** Names of months that CLDR does not have, by the number of the month: `Jänner` → 1, `tháng 3` → 3. */
  readonly months: Readonly<Record<string, number>>;
  /** Months of another calendar that the language counts in, in their order. */
  readonly otherCalendar: { readonly calendar: "persian"; readonly months: readonly string[] } | undefined;
  /** Years are counted from another year: `令和` → 2018, as 令和1年 is 2019. Without a word the year is large: `2567`. */
  readonly eras: Readonly<Record<string, number>>;
  readonly about: readonly string[];
  readonly moreThan: readonly string[];
  readonly lessThan: readonly string[];
  /** Numbers in words that news writes: `half a` → 0.5, `two` → 2. Used before a magnitude. */
  readonly numerals: Readonly<Record<string, number>>;
  /** Number words that mean something else where no noun is counted: `sei` in Italian, `one`. They need a unit or a magnitude. */
  readonly notNumerals: readonly string[];
  /** Behind a magnitude: `and a half`. */
  readonly andAHalf: readonly string[];
  /** Magnitude words and short forms that Intl lacks: `bn` → 9. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Currency words that Intl lacks or that news shortens: `pounds` → GBP. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly percent: readonly string[];
  readonly percentagePoints: readonly string[];
  /** Verbs of speech that stand beside a speaker's name. */
  readonly saysWords: readonly string[];
  /** Words that speak to the reader: `you`, `your`. With one of `pageWords` a line speaks of the page, not of the news. */
  readonly readerWords: readonly string[];
  /** Words of pages that ask something of readers, and that are rare in news: `newsletter`, `sign up`; not `account`. */
  readonly pageWords: readonly string[];
  /** How words for a measure begin: `deaths` → `dead`, `killed`. A beginning of less than four letters is a whole word. */
  readonly measureWords: Readonly<Partial<Record<Measure, readonly string[]>>>;
  /** Words for people behind a number: `five | persons`. */
  readonly peopleWords: readonly string[];
  /** Words with a full stop that ends no sentence: `Dr`, `usw`. Read in every text. */
  readonly abbreviations: readonly string[];
  /** Before a name, and no part of it: `Mr`, `president`. Read in every text. */
  readonly titles: readonly string[];
  /** The same, but also a part of many names: `general`, as in General Motors. Read in every text. */
  readonly titlesInNames: readonly string[];
  /** Beside a name they say that it is a person's: `chief executive`; case counts. Read in every text. */
  readonly personTitles: readonly string[];
  /** Before a time of day: `klokken | 8`. Read in every text. */
  readonly timeBefore: readonly string[];
  /** After a time of day: `8 | Uhr`. Read in every text. */
  readonly timeAfter: readonly string[];
  /** Before the number of a page: `page | 8`. Read in every text. */
  readonly pageBefore: readonly string[];
  /** After a year: `1848 | року`. Read in every text. */
  readonly yearAfter: readonly string[];
  /** Before a telephone number, which is no figure: `tel`. Read in every text. */
  readonly telephoneWords: readonly string[];
  /** Before a telephone number that is not shown: `mobile`. Read in every text. */
  readonly contactWords: readonly string[];
  /** Between `according to` and the name of an outlet: `the newspaper`. Read in every text. */
  readonly sourceBetween: readonly string[];
  /** Words in names of outlets: `Times`; case counts. Read in every text. */
  readonly outletWords: readonly string[];
  /** How names of outlets end: `zeitung`. Read in every text. */
  readonly outletEndings: readonly string[];
  /** Articles that are part of a name where they are large: `Le` Monde. Read in every text. */
  readonly articlesOfNames: readonly string[];
  /** A speaker behind a quotation: `「…」と田中市長は述べた`; group `name`. Read in every text. */
  readonly speakerBehind?: RegExp;
  /** Patterns that tell nouns from names, where both begin with a capital. */
  readonly nouns?: Nouns;
  /** An outlet with the words that cite it, where neither blanks nor capitals part them: `読売新聞によると`; group `name`. */
  readonly citedOutlet?: RegExp;
  /** An outlet behind the word for its kind: `صحيفة فايننشال تايمز`; group `name`. */
  readonly kindAndOutlet?: RegExp;
  /** Before a range of numbers: `between | 5 and 10`. Read in every text. */
  readonly rangeBetween: readonly string[];
  /** Inside a range: `5 | to | 10`. Read in every text. */
  readonly rangeTo: readonly string[];
  /** Inside a range that `between` opens: `between 5 | and | 10`. Read in every text. */
  readonly rangeAnd: readonly string[];
  /** Words of ranges that are not the unit of the number before them: `to`. Read in every text. */
  readonly rangeWords: readonly string[];
  /** The hundredth part of a unit of money: `pence`. Read in every text. */
  readonly cents: readonly string[];
  /** Between a sum and its cents: `2 dollars | and | 30 cents`. Read in every text. */
  readonly centsAnd: readonly string[];
  /** Words that count things in scripts without spaces: `人`. */
  readonly counters: readonly string[];
  /** Last words of names of companies and other bodies: `Inc`. Read in every text. */
  readonly companyWords: readonly string[];
  /** Last words of names of places: `Street`; case counts. Read in every text. */
  readonly placeEndings: readonly string[];
  /** Before the name of a company, in scripts without capitals: `شركة`. */
  readonly nameCues: readonly string[];
  /** Before the last day that something can be had: `until`. Read in every text. */
  readonly untilWords: readonly string[];
  /** Words are written without spaces, or take endings that hang on them. */
  readonly unspaced: boolean;
  /** Names begin with capitals. */
  readonly hasCapitals: boolean;
  /** The currency of a bare `kr` (ISO 4217). */
  readonly crown: string | undefined;
  /** Names of months begin with a capital: `may` is none. */
  readonly monthsAreCapital: boolean;
  /** All nouns begin with a capital. */
  readonly nounsAreCapital: boolean;
  /** Words that may stand between a month and its year: `febrero | de | 2021`. Read in every text. */
  readonly yearConnectors: readonly string[];
  /** Between a number and its currency: `millions | d’ | euros`. Read in every text. */
  readonly ofMoney: readonly string[];
  /** Small words inside names: Bank `of` England. Read in every text. */
  readonly insideNames: readonly string[];
  /** Texts run from the right to the left. */
  readonly rightToLeft: boolean;
  /** Names of months take endings: `февраль`, `февраля`. */
  readonly inflectsMonths: boolean;
  /** An `s` behind a name says whose something is: `Anna Webers`. */
  readonly genitiveS: boolean;
  /** Beside the time in a date line: `kl`. Read in every text. */
  readonly timeWords: readonly string[];
  /** Behind a photographer's name in brackets: `（田中太郎撮影）`. Read in every text. */
  readonly photographedBy: readonly string[];
  /** Between the whole and its part, in this order: `3 | 分の | 1` is a third. Read in every text. */
  readonly fractionWords: readonly string[];
  /** Before a number, `percent`: `yüzde | 5`. Read in every text. */
  readonly percentBefore: readonly string[];
  /** Between a number and its unit: `2 millions | de | kilomètres`. Read in every text. */
  readonly ofUnits: readonly string[];
  /** Right behind a foreign name in Katakana: `マイクロソフト | 社`. Read in every text. */
  readonly behindNames: readonly string[];
  /** Before a date beside a name: `on | 3 May`. Read in every text. */
  readonly dateBefore: readonly string[];
  /** Between `published` and its date: `on`. Read in every text. */
  readonly publishedOn: readonly string[];
}

/** Words of a language that writes all nouns with a capital. */
export interface Nouns {
  /** Nouns for a role or a body: `Minister`, `Partei`. */
  readonly roleEnding: RegExp;
  /** Nouns that say what the name behind them is of: `Provinz` Kvalda, `Handelskette` Blue Barn. */
  readonly kindEnding: RegExp;
  /** Units behind a number: `Euro`. */
  readonly amountWord: RegExp;
  /** Endings of other nouns: `ung`. */
  readonly nounEnding: RegExp;
  /** An article, a pronoun or a number that ends where a noun begins. */
  readonly determiner: RegExp;
  /** An adjective that ends where a noun begins. */
  readonly adjective: RegExp;
}

export const boilerplateKinds = [
  "comments",
  "sharing",
  "newsletter",
  "subscription",
  "cookies",
  "advertisement",
  "copyright",
  "navigation",
  "tags",
  "caption",
] as const;
export type BoilerplateKind = (typeof boilerplateKinds)[number];

/** A language of which nothing is known: what a file does not say, and every language without a file. */
export const blank: Omit<Language, "tag"> = {
  bylineWords: [],
  andWords: [],
  roles: [],
  publishedWords: [],
  updatedWords: [],
  creditWords: [],
  readMore: [],
  boilerplate: Object.fromEntries(boilerplateKinds.map((kind) => [kind, []])) as unknown as Language["boilerplate"],
  tailHeads: [],
  sections: [],
  sourceBefore: [],
  sourceAfter: [],
  sourceBehind: [],
  notNames: [],
  organizationWords: [],
  placeWords: [],
  caseEndings: [],
  prefixes: [],
  months: {},
  otherCalendar: undefined,
  eras: {},
  about: [],
  moreThan: [],
  lessThan: [],
  numerals: {},
  notNumerals: [],
  andAHalf: [],
  magnitudes: {},
  currencies: {},
  percent: [],
  percentagePoints: [],
  saysWords: [],
  readerWords: [],
  pageWords: [],
  measureWords: {},
  peopleWords: [],
  abbreviations: [],
  titles: [],
  titlesInNames: [],
  personTitles: [],
  timeBefore: [],
  timeAfter: [],
  pageBefore: [],
  yearAfter: [],
  telephoneWords: [],
  contactWords: [],
  sourceBetween: [],
  outletWords: [],
  outletEndings: [],
  articlesOfNames: [],
  rangeBetween: [],
  rangeTo: [],
  rangeAnd: [],
  rangeWords: [],
  cents: [],
  centsAnd: [],
  counters: [],
  companyWords: [],
  placeEndings: [],
  nameCues: [],
  untilWords: [],
  unspaced: false,
  hasCapitals: true,
  crown: undefined,
  monthsAreCapital: false,
  nounsAreCapital: false,
  yearConnectors: [],
  ofMoney: [],
  insideNames: [],
  rightToLeft: false,
  inflectsMonths: false,
  genitiveS: false,
  timeWords: [],
  photographedBy: [],
  fractionWords: [],
  percentBefore: [],
  ofUnits: [],
  behindNames: [],
  dateBefore: [],
  publishedOn: [],
};
