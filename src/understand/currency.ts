import symbols from "../languages/data/symbols.json" with { type: "json" };
import { languageOf } from "../languages/languages.ts";

/** Signs and codes that stand beside an amount. A bare `$` or `kr` is decided by country and language. */
const signs: Readonly<Record<string, string>> = {
  ...symbols,
  "£": "GBP",
  "₩": "KRW",
  "﷼": "IRR",
  元: "CNY",
  圆: "CNY",
  円: "JPY",
  Rs: "INR",
  RMB: "CNY",
  TL: "TRY",
  Lei: "RON",
  LEI: "RON",
  лв: "BGN",
  руб: "RUB",
  Р: "RUB",
  грн: "UAH",
  kn: "HRK",
  dkk: "DKK",
  nkr: "NOK",
  dkr: "DKK",
  skr: "SEK",
  nok: "NOK",
  sek: "SEK",
};
/** Letters that are a sign of money only in their own country's papers. */
const tooShort = /^(?:\p{L}|Bs|FG|CF|Ar|RF|Db|ZK|Kz|KM)$/u;

/** Whose dollar: letters before or behind the sign. */
const dollars: Readonly<Record<string, string>> = {
  us: "USD",
  "u.s.": "USD",
  abd: "USD",
  aud: "AUD",
  au: "AUD",
  a: "AUD",
  can: "CAD",
  cad: "CAD",
  ca: "CAD",
  cdn: "CAD",
  c: "CAD",
  nz: "NZD",
  nzd: "NZD",
  hk: "HKD",
  hkd: "HKD",
  nt: "TWD",
  s: "SGD",
  sgd: "SGD",
  r: "BRL",
  mx: "MXN",
  mxn: "MXN",
  usd: "USD",
};

export const currencyCodes = new Set(
  "USD EUR GBP JPY CNY RUB INR CHF DKK SEK NOK PLN TRY KRW BRL MXN CAD AUD NZD ZAR CZK HUF ILS SAR AED EGP THB UAH IDR SGD HKD ARS ISK IRR NGN PHP VND MYR TWD RON BGN PKR LKR KES RSD GEL KZT CLP COP QAR KWD MAD DEM FRF ITL".split(
    " ",
  ),
);

const dollarOf: Readonly<Record<string, string>> = { CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD", TW: "TWD" };
const crownOf: Readonly<Record<string, string>> = { DK: "DKK", NO: "NOK", SE: "SEK", IS: "ISK", CZ: "CZK" };

/** Letters hang on the sign; `c $` alone is seen apart. */
const dollarSign =
  "(?:(?:U\\.S\\.|US|AUD?|CAN|CAD?|CDN|NZD?|HKD?|NT|S|R|MXN?|A|C|us|aud?|cad?|nzd?|hkd?|mxn?|c)[\\s\\u00a0]?(?<![AaSsRr]\\s))?\\$";
const code = [...currencyCodes, "RMB"].join("|");
const lettered = Object.keys(signs)
  .filter((sign) => /^\p{L}/u.test(sign) && !tooShort.test(sign))
  .join("|");

/** A sign of money, or a code, that ends where a number begins. */
export const signBefore = new RegExp(
  `(?:(?<!\\p{L})(?:${dollarSign}|(?:${code}|Rs\\.?|Rp\\.?|RM|kr\\.?)\\s?\\p{Sc}?)|[\\p{Sc}￥])[\\s\\u00a0\\u202f]?$`,
  "u",
);
/** The same where an amount ends; `kr.` may be the end of the sentence, too. Before a code, M is for millions: `MSEK`. */
export const signAfter = new RegExp(
  `^(?:abd\\s?\\$|\\$[\\s\\u00a0]?(?:US|CA|C|c)(?!\\p{L})|${dollarSign}|[\\p{Sc}￥元]|(?:${lettered}|M?(?:${code})|[Kk][Rr])(?!\\p{L})\\.?)`,
  "u",
);
/** `MUSD`: millions of the code behind it. */
export const inMillions = new RegExp(`^M(?:${code})`, "u");

/** The currency of a sign in a language, printed in a country; undefined when it means none. */
export function currencyOf(sign: string, tag: string, country: string | undefined): string | undefined {
  const plain = sign
    .replace(/[\s\u00a0\u202f]/gu, "")
    .replace(/(?<!U\.S)\.$/u, "")
    .replace(inMillions, (form) => form.slice(1));
  if (Object.hasOwn(signs, plain)) return signs[plain];
  if (plain === "¥" || plain === "￥") return tag === "zh" ? "CNY" : "JPY";
  if (/^kr$/iu.test(plain)) return (country && crownOf[country]) || languageOf(tag).crown;
  if (plain === "$") return (country && dollarOf[country]) || "USD";
  const [bare] = /^[A-Z]{3}/u.exec(plain) ?? [];
  if (bare && currencyCodes.has(bare)) return bare;
  if (plain.includes("$")) return dollars[plain.replace("$", "").toLowerCase()];
  return undefined;
}
