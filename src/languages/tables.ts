import { allRows, linesOf, rowOf, type TableName } from "./data/rows.ts";
import { baseOf } from "./languages.ts";

/** How a language writes numbers and money (CLDR). */
export interface NumberTable {
  readonly decimal: string;
  readonly group: string;
  /** `milliard` → 9. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** USD → `amerikansk dollar|amerikanske dollar|dollar`. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly percent: readonly string[];
}

/** The words that a language makes its numbers of (CLDR). */
export interface NumeralTable {
  /** value → words: 1 to 19, the tens, and what else is one word. */
  readonly units: Readonly<Record<string, string>>;
  /** 10, 20, 100 or 1000 → words that multiply what stands before them. */
  readonly multipliers: Readonly<Record<string, string>>;
  /** Words between the parts: `og`, `and`. */
  readonly joiners: readonly string[];
  /** Before a number below zero. */
  readonly minus: readonly string[];
  /** Parts are written as one word: `enogtyve`. */
  readonly glued: boolean;
}

/** How a language writes dates (CLDR). */
export interface CalendarTable {
  /** In small letters, without a point: `marca` → 3. */
  readonly months: Readonly<Record<string, number>>;
  /** Sunday is 0. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Order of numeric dates: `dmy`, `mdy`, `ymd`. */
  readonly order: string;
}

type Table<T> = Readonly<Record<string, T>>;
/** The row of a language; a tag that has none is answered with its language's. */
const of =
  <T>(table: TableName) =>
  (tag: string): T | undefined =>
    rowOf<T>(table, tag) ?? rowOf<T>(table, baseOf(tag));

export const numbersOf = of<NumberTable>("numbers");
export const numeralsOf = of<NumeralTable>("numerals");
export const calendarOf = of<CalendarTable>("calendar");
/** Country names of a language, as they stand in a text → ISO 3166. */
export const regionsOf = of<Table<string>>("regions");
/** Units as a language writes them (CLDR): `cubic-meter` → `m³|kubikmeter|kubikmeters`, the sign first. */
export const unitsOf = of<Table<string>>("units");
const citiesIn = of<string>("cities");
/** Stems of what a language calls the pictures that all languages share, with the pictures' numbers in base 36: `syring 9k`. */
export const pictureNamesOf = (tag: string): readonly string[] => {
  const own = linesOf("pictures", tag);
  return own.length > 0 ? own : linesOf("pictures", baseOf(tag));
};
const cityTables = new Map<string, ReadonlyMap<string, string>>();
/** Cities as a language writes them, and as English does: `København` → `Copenhagen`; English names are known in every language. */
export function citiesOf(tag: string): ReadonlyMap<string, string> {
  let table = cityTables.get(tag);
  if (!table) {
    const english = citiesIn("en")!.split("|");
    const own = citiesIn(tag)?.split("|") ?? [];
    table = new Map([
      ...english.map((name) => [name, name] as const),
      ...own.flatMap((name, i) => (name ? [[name, english[i]!] as const] : [])),
    ]);
    cityTables.set(tag, table);
  }
  return table;
}
/** The letters a language writes its own words with. */
export const lettersOf = of<string>("letters");
const wordsIn = of<Table<string>>("words");
const wordTables = new Map<string, Table<number> | undefined>();
/** The words a language uses most, with their share of all words. A tag that has no table is answered with its language's. */
export function frequentWordsOf(tag: string): Table<number> | undefined {
  if (!wordTables.has(tag)) {
    const shares = frequencyBandsOf(tag);
    wordTables.set(
      tag,
      shares && Object.fromEntries(shares.flatMap(({ share, words }) => words.map((word) => [word, share] as const))),
    );
  }
  return wordTables.get(tag);
}
/** The same words, those with one share together: whoever asks for many languages need not make a table of each. */
export function frequencyBandsOf(
  tag: string,
): readonly { readonly share: number; readonly words: readonly string[] }[] | undefined {
  const bands = wordsIn(tag);
  return bands && Object.entries(bands).map(([share, list]) => ({ share: Number(share), words: list.split(" ") }));
}
/** Which letters follow which: for runs of 1, 2 and 3 letters, count → the runs that occur so often, joined. */
export const spellingOf = (tag: string): Spelling | undefined => latin(tag) ?? other(tag);
type Spelling = Readonly<Record<"1" | "2" | "3", Table<string>>>;
const latin = of<Spelling>("spelling-latin");
const other = of<Spelling>("spelling-other");
let givenNames: ReadonlySet<string> | undefined;
/** Is the word a given name somewhere? In any case; accents may be missing. */
export function isGivenName(word: string): boolean {
  givenNames ??= new Set(
    Object.values(allRows<string>("given-names"))
      .flatMap((list) => list.split(" "))
      .flatMap((name) => [name, unaccented(name)]),
  );
  const lower = word.toLowerCase().normalize("NFC");
  const [first = lower] = lower.split("-");
  return givenNames.has(lower) || givenNames.has(unaccented(lower)) || (first !== lower && givenNames.has(first));
}
const unaccented = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
