import type { Language } from "../languages/language.ts";
import { numbersOf } from "../languages/tables.ts";
import { anyOf } from "../text/pattern.ts";

/** How one language writes amounts: its tables from CLDR and its own file, ready for scanning. */
export interface NumberWords {
  readonly decimal: string;
  readonly group: string;
  /** In small letters → power of ten. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** `en halv milliard`: a number in words before a magnitude. */
  readonly spelled: RegExp | undefined;
  readonly numerals: ReadonlyMap<string, number>;
  /** In small letters, up to three words → ISO 4217. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Stems of currency words, longest first, for case endings. */
  readonly currencyStems: readonly (readonly [string, string])[];
  readonly percent: readonly string[];
  readonly percentagePoints: readonly string[];
  /** Ends where the number begins: `knap `, `more than `. */
  readonly roughly: RegExp | undefined;
  readonly unspaced: boolean;
}

const ready = new Map<string, NumberWords>();

export function numberWordsOf(language: Language): NumberWords {
  let words = ready.get(language.tag);
  if (!words) ready.set(language.tag, (words = compile(language)));
  return words;
}

function compile(language: Language): NumberWords {
  const table = numbersOf(language.tag) ?? { decimal: ".", group: ",", magnitudes: {}, currencies: {}, percent: [] };
  const magnitudes = new Map(
    Object.entries({ ...table.magnitudes, ...language.magnitudes }).map(([word, e]) => [word.toLowerCase(), e]),
  );
  const currencies = new Map(
    Object.entries({ ...table.currencies, ...language.currencies }).filter(([, code]) => code),
  );
  const unspaced = /^(?:ja|zh|ko|th)$/u.test(language.tag);
  const long = [...magnitudes.keys()].filter((word) => word.length >= 3);
  const numerals = new Map(Object.entries(language.numerals));
  const spelled =
    numerals.size > 0 && long.length > 0 && !unspaced
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])(?<numeral>${anyOf([...numerals.keys()])})[\\s\\u00a0-]+(?<magnitude>${anyOf(long)})(?![\\p{L}\\p{M}])`,
          "giu",
        )
      : undefined;
  const rough = [...language.about, ...language.moreThan, ...language.lessThan];
  const symbol = "(?:\\s*[\\p{Sc}])?";
  return {
    decimal: table.decimal,
    group: table.group,
    magnitudes,
    spelled,
    numerals,
    currencies,
    currencyStems: [...currencies]
      .filter(([word]) => !/\s/u.test(word) && word.length >= 4)
      .map(([word, code]) => [word.length > 5 ? word.slice(0, -1) : word, code] as const)
      .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)),
    percent: [...new Set([...table.percent, ...language.percent])].sort((a, b) => b.length - a.length),
    percentagePoints: language.percentagePoints,
    roughly:
      rough.length > 0
        ? new RegExp(
            `(?:${unspaced ? "" : "(?<!\\p{L})"})(?:${anyOf(rough)})\\s*(?:(?:the|a|an|en|et|de|d['’])\\s+)?${symbol}\\s*$`,
            "iu",
          )
        : undefined,
    unspaced,
  };
}

/** Signs and codes that stand beside an amount. A bare `$` or `kr` is decided by country and language. */
export const currencySigns: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₽": "RUB",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "฿": "THB",
  "₦": "NGN",
  "₫": "VND",
  "₱": "PHP",
  US$: "USD",
  "U.S.$": "USD",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  NT$: "TWD",
  R$: "BRL",
  zł: "PLN",
  Rs: "INR",
  "Rs.": "INR",
  RMB: "CNY",
};

export const currencyCodes = new Set(
  "USD EUR GBP JPY CNY RUB INR CHF DKK SEK NOK PLN TRY KRW BRL MXN CAD AUD NZD ZAR CZK HUF ILS SAR AED EGP THB UAH IDR SGD HKD ARS ISK IRR NGN PHP VND MYR TWD RON BGN".split(
    " ",
  ),
);

const dollars: Readonly<Record<string, string>> = { CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD", TW: "TWD" };
const crowns: Readonly<Record<string, string>> = {
  da: "DKK",
  nb: "NOK",
  nn: "NOK",
  sv: "SEK",
  is: "ISK",
  cs: "CZK",
  fo: "DKK",
  DK: "DKK",
  NO: "NOK",
  SE: "SEK",
  IS: "ISK",
  CZ: "CZK",
};

/** The currency of a sign in a language, printed in a country. */
export function currencyOf(sign: string, tag: string, country: string | undefined): string | undefined {
  if (Object.hasOwn(currencySigns, sign)) return currencySigns[sign];
  if (currencyCodes.has(sign)) return sign;
  if (sign === "$") return (country && dollars[country]) || "USD";
  if (sign === "¥" || sign === "￥") return tag === "zh" ? "CNY" : "JPY";
  if (/^kr\.?$/iu.test(sign)) return (country && crowns[country]) || crowns[tag];
  return undefined;
}
