import { everyWord } from "../languages/everyWord.ts";
import { unitBehind } from "../languages/unitWords.ts";
import type { Figure } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { currencyOf, inMillions, signAfter } from "./currency.ts";
import { type NumberWords, ownerKey } from "./numberWords.ts";

/** A number that was read, and where it stands with its unit: `[start, end)` in the block's text. */
export interface Amount {
  readonly kind: Figure["kind"];
  readonly value: number;
  readonly unit: string | undefined;
  /** The physical unit, by CLDR's name. */
  readonly unitCode?: string;
  readonly start: number;
  readonly end: number;
  readonly scaled: boolean;
}

const connectors = new RegExp(
  `^(?:[\\s\\u00a0\\u202f]+(?:${anyOf(everyWord("ofMoney"))}))?[\\s\\u00a0\\u202f]*(?:d['’])?`,
  "u",
);

/** What is counted: money, percent, or a noun? */
export function withUnit(
  text: string,
  amount: Omit<Amount, "kind" | "unit">,
  money: string | undefined,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): Amount {
  if (money) return { ...amount, kind: "money", unit: money };
  const after = text.slice(amount.end, amount.end + 48);
  const lower = after.toLowerCase();
  const gap = /^[\s\u00a0\u202f-]*/u.exec(lower)?.[0].length ?? 0;
  const startsAt = (forms: readonly string[]) =>
    forms.find(
      (f) => lower.startsWith(f, gap) && (words.unspaced || !/^[\p{L}\p{M}]/u.test(lower.slice(gap + f.length))),
    );
  const points = startsAt(words.percentagePoints);
  if (points) return { ...amount, kind: "percent", unit: "percentagePoints", end: amount.end + gap + points.length };
  const percent = startsAt(["%", ...words.percent]);
  if (percent) return { ...amount, kind: "percent", unit: "percent", end: amount.end + gap + percent.length };
  const tenths = tag === "ja" || tag === "zh" ? tenthsAfter.exec(after)?.[0] : undefined;
  if (tenths)
    return {
      ...amount,
      kind: "percent",
      unit: "percent",
      value: Number((10 * amount.value).toPrecision(12)),
      end: amount.end + tenths.length,
    };
  const before = text.slice(Math.max(0, amount.start - 8), amount.start);
  if (/%\s?$/u.test(before) || percentBefore.test(before)) return { ...amount, kind: "percent", unit: "percent" };
  const spelled = !/\d/.test(text.slice(amount.start, amount.end));
  const currency = currencyAfter(after, lower, words, tag, country);
  // "paid A$20m", "a $ 4 billion": the sign is the next number's.
  if (currency && !(spelled && /^\s?\d/u.test(after.slice(currency.length)))) {
    const { code, length, scale = 1 } = currency;
    return withCents(
      text,
      { ...amount, kind: "money", unit: code, value: amount.value * scale, end: amount.end + length },
      words,
    );
  }
  const unitCode = unitBehind(after, tag)?.unit;
  return {
    ...amount,
    kind: "count",
    unit: countedNoun(after, words, tag)?.toLowerCase(),
    ...(unitCode ? { unitCode } : {}),
  };
}

const percentBefore = new RegExp(`(?:${anyOf(everyWord("percentBefore"))})\\s$`, "iu");
/** Tenths: 2割 and 2成 are 20 %; 割引 is a discount, 成人 a grown-up. */
const tenthsAfter = /^\s?(?:割(?!引|り|当|合)|成(?![员員人立为為功长長年果交]))/u;

/** `2 dollars and 30 cents`, `64달러 45센트`; without the word only where nothing is counted: `15 dollars 50.` */
const centsAfter = new RegExp(
  `^[\\s\\u00a0]?(?:(?:${anyOf(everyWord("centsAnd"))})[\\s\\u00a0])?(\\d{1,2})(?:[\\s\\u00a0]?(?:${anyOf(everyWord("cents"))})(?!\\p{Script=Latin})|(?=[.!?]?$))`,
  "iu",
);

function withCents(text: string, amount: Amount, { unspaced }: NumberWords): Amount {
  const [all, hundredths] = Number.isInteger(amount.value)
    ? (centsAfter.exec(text.slice(amount.end, amount.end + 32)) ?? [])
    : [];
  if (!all || amount.scaled || (!unspaced && !/^\s/u.test(all))) return amount;
  return { ...amount, value: amount.value + Number(hundredths) / 100, end: amount.end + all.length };
}

const counters = new RegExp(`^(?:${anyOf(everyWord("counters"))})`, "u");
const measures = new Set("km cm mm kg mg ml kw mw gw kwh mwh gwh mb gb tb hz ha".split(" "));
/** `100 million | monthly active users` → users: in English the first plural, in German the first capital, else the next word. */
function countedNoun(after: string, { unspaced, functionWords }: NumberWords, tag: string): string | undefined {
  if (unspaced) return counters.exec(after)?.[0];
  const next =
    /^(?:[\s\u00a0]+(?:de\s|d['’])?[\p{L}\p{M}][\p{L}\p{M}-]*){1,3}/u
      .exec(after)?.[0]
      .replace(/^[\s\u00a0]+(?:de\s|d['’])/u, "")
      .match(/[\p{L}\p{M}][\p{L}\p{M}-]*/gu) ?? [];
  const stop = next.findIndex((word) => {
    const lower = word.toLowerCase();
    return !measures.has(lower) && (word.length < 3 || functionWords.has(lower));
  });
  const following = stop < 0 ? next : next.slice(0, stop);
  if (tag === "en") {
    const at = following.findIndex((word) => /(?:[^s]s|people|men|women|children)$/u.test(word));
    return at > 0 && /^(?:cubic|square)$/u.test(following[at - 1]!)
      ? `${following[at - 1]} ${following[at]}`
      : following[Math.max(0, at)];
  }
  if (tag === "de") return following.find((word) => /^\p{Lu}/u.test(word)) ?? following[0];
  return following[0];
}

interface Money {
  readonly code: string;
  readonly length: number;
  /** 10⁶ for `MSEK`. */
  readonly scale?: number;
}

/** `milliarder | amerikanske dollar`, `millions | d’euros`, `500 | kr.`, `億 | ドル` */
function currencyAfter(
  after: string,
  lower: string,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): Money | undefined {
  const lead = connectors.exec(lower)?.[0].length ?? 0;
  const rest = lower.slice(lead);
  if (words.unspaced) {
    let best: { code: string; length: number } | undefined;
    for (const [word, code] of words.currencies) {
      // One Hangul letter is more often an ending than money, but for won and yen.
      if (/^[가-힣]$/u.test(word) && !/[원엔]/u.test(word)) continue;
      if (rest.startsWith(word) && (!best || lead + word.length > best.length))
        best = { code, length: lead + word.length };
    }
    if (best) return best;
  }
  const sign = signAfter.exec(after.slice(lead))?.[0];
  const bySign = sign ? currencyOf(sign, tag, country) : undefined;
  if (sign && bySign && !(lead > 0 && /^\s?\d/u.test(rest.slice(sign.length)))) {
    // The point of "kr." is the sentence's where nothing in small letters follows.
    const pointed = sign.endsWith(".") && !/^\s*\p{Ll}/u.test(rest.slice(sign.length));
    return {
      code: bySign,
      length: lead + sign.length - (pointed ? 1 : 0),
      ...(inMillions.test(sign) ? { scale: 1e6 } : {}),
    };
  }
  return byName(rest, lead, words, tag, country);
}

/** The longest name of money that follows, of three words at most, or its bare word with whose it is before it. */
function byName(
  rest: string,
  lead: number,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): { code: string; length: number } | undefined {
  const tokens = [...rest.slice(0, 60).matchAll(/[\p{L}\p{M}]+|[.;:!?,()]/gu)].slice(0, 3);
  if (tokens[0] && tokens[0].index > 1) return undefined;
  const run: string[] = [];
  for (const [token] of tokens) {
    if (!/\p{L}/u.test(token)) break;
    run.push(token);
  }
  const lengthOf = (n: number) => lead + tokens[n - 1]!.index + tokens[n - 1]![0].length;
  for (let n = run.length; n >= 1; n--) {
    for (const glue of n > 1 ? [" ", "-"] : [" "]) {
      const phrase = run.slice(0, n).join(glue);
      const found = words.currencies.get(phrase);
      if (found) return { code: n === 1 ? ofCountry(found, phrase, tag, country) : found, length: lengthOf(n) };
    }
  }
  // "dollareilla", "kanadiske dollars", "mexican pesos": another ending, or whose it is before or behind it
  for (const n of [0, 1]) {
    const word = run[n];
    const code =
      word &&
      (words.currencies.get(word) ??
        words.currencyStems.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + 5)?.[1]);
    if (!code) continue;
    const owner = n === 1 ? run[0] : run[1];
    const owned = owner && ownedBy(owner, code, words);
    if (n === 0) return { code: owned || ofCountry(code, word, tag, country), length: lengthOf(owned ? 2 : 1) };
    if (owned) return { code: owned, length: lengthOf(2) };
  }
  return undefined;
}

/** Currencies that go by one name. */
const families: readonly (readonly string[])[] = [
  ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD"],
  ["GBP", "EGP", "LBP", "SYP"],
  ["CHF", "FRF", "BEF", "XAF", "XOF", "CDF"],
  ["MXN", "ARS", "CLP", "COP", "PHP"],
  ["INR", "PKR", "LKR", "NPR", "IDR"],
  ["KWD", "IQD", "JOD", "TND", "DZD", "RSD"],
  ["IRR", "QAR", "OMR", "SAR", "YER", "BRL"],
  ["RUB", "BYN"],
  ["TRY", "ITL"],
  ["DKK", "SEK", "NOK", "CZK", "ISK"],
  ["DEM", "FIM"],
  ["KRW", "KPW"],
  ["KES", "TZS", "UGX"],
  ["RON", "MDL"],
];

/** `kanadiske` before dollars → CAD; "thai baht": a unit that has no namesake needs no telling whose it is. */
function ownedBy(word: string, code: string, { owners }: NumberWords): string | undefined {
  const of = owners.get(ownerKey(word));
  const family = families.find((codes) => codes.includes(code));
  if (!family) return of?.has(code) ? code : undefined;
  return family.find((member) => of?.has(member));
}

/** A bare "kroner" is the crown of the country it is printed in, a bare "dollar" that country's. */
function ofCountry(code: string, word: string, tag: string, country: string | undefined): string {
  if (/^(?:krone|kroner|kronor|krona|kr)$/u.test(word)) {
    // Each of the neighbours spells its own: "kronor" is Swedish money in a Norwegian text, too.
    if (word === "kronor") return "SEK";
    return currencyOf("kr", tag, country) ?? code;
  }
  return code === "USD" ? (currencyOf("$", tag, country) ?? code) : code;
}
