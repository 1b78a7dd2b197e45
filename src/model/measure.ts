/** What news measures. The same word in every language, so that figures of two reports can be told to measure one thing. */
export const measures = [
  "marketValue",
  "revenue",
  "profit",
  "loss",
  "price",
  "cost",
  "investment",
  "debt",
  "budget",
  "tax",
  "fine",
  "wage",
  "share",
  "growth",
  "inflation",
  "unemployment",
  "interestRate",
  "export",
  "deaths",
  "injured",
  "missing",
  "population",
  "users",
  "employees",
  "votes",
  "temperature",
  "sharePrice",
] as const;
/** Measures that readers take for one another: figures of both stand beside each other as not the same. */
export const easilyConfused: readonly (readonly [Measure, Measure])[] = [
  ["marketValue", "sharePrice"],
  ["marketValue", "price"],
  ["revenue", "profit"],
  ["deaths", "injured"],
];
/** Those that count people: what happened to so many. */
export const tolls: ReadonlySet<Measure> = new Set(["deaths", "injured", "missing"]);
export type Measure = (typeof measures)[number];
