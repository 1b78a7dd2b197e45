import type { Figure } from "../model/article.ts";
import { currencyOf, type NumberWords } from "./numberWords.ts";

/** A number that was read, and where it stands with its unit: `[start, end)` in the block's text. */
export interface Amount {
  readonly kind: Figure["kind"];
  readonly value: number;
  readonly unit: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly scaled: boolean;
}

const connectors = /^(?:[\s\u00a0\u202f]+(?:de|d['’]|of|af|av|di|von|من))?[\s\u00a0\u202f]*(?:d['’])?/u;

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
  const before = text.slice(Math.max(0, amount.start - 8), amount.start);
  if (/%\s?$/u.test(before) || /yüzde\s$/iu.test(before)) return { ...amount, kind: "percent", unit: "percent" };
  const currency = currencyAfter(after, lower, words, tag, country);
  if (currency) return { ...amount, kind: "money", unit: currency.code, end: amount.end + currency.length };
  return { ...amount, kind: "count", unit: countedNoun(after, words, tag)?.toLowerCase() };
}

const counters = /^(?:人|社|件|台|戸|校|か国|カ国|名|個|隻|头|个|家|명|개)/u;
/** `100 million | monthly active users` → users: in English the first plural, in German the first capital, else the next word. */
function countedNoun(after: string, { unspaced }: NumberWords, tag: string): string | undefined {
  if (unspaced) return counters.exec(after)?.[0];
  const following =
    /^(?:[\s\u00a0]+(?:de\s|d['’])?[\p{L}\p{M}][\p{L}\p{M}-]*){1,3}/u
      .exec(after)?.[0]
      .match(/[\p{L}\p{M}][\p{L}\p{M}-]{2,}/gu) ?? [];
  if (tag === "en") {
    const at = following.findIndex((word) => /(?:[^s]s|people|men|women|children)$/u.test(word));
    return at > 0 && /^(?:cubic|square)$/u.test(following[at - 1]!)
      ? `${following[at - 1]} ${following[at]}`
      : following[Math.max(0, at)];
  }
  if (tag === "de") return following.find((word) => /^\p{Lu}/u.test(word)) ?? following[0];
  return following[0];
}

/** `milliarder | amerikanske dollar`, `millions | d’euros`, `500 | kr.`, `億 | ドル` */
function currencyAfter(
  after: string,
  lower: string,
  words: NumberWords,
  tag: string,
  country: string | undefined,
): { code: string; length: number } | undefined {
  const lead = connectors.exec(lower)?.[0].length ?? 0;
  const rest = lower.slice(lead);
  if (words.unspaced) {
    let best: { code: string; length: number } | undefined;
    for (const [word, code] of words.currencies) {
      if (rest.startsWith(word) && (!best || lead + word.length > best.length))
        best = { code, length: lead + word.length };
    }
    if (best) return best;
  }
  const sign = /^(?:[\p{Sc}￥]|zł|kr(?![\p{L}])\.?)/u.exec(rest)?.[0];
  const bySign = sign ? currencyOf(sign, tag, country) : undefined;
  if (sign && bySign)
    return {
      code: bySign,
      length:
        lead + (sign.endsWith(".") && !/^\s*\p{Ll}/u.test(rest.slice(sign.length)) ? sign.length - 1 : sign.length),
    };
  const code = /^[A-Z]{3}(?![\p{L}])/u.exec(after.slice(lead))?.[0];
  if (code && currencyOf(code, tag, country)) return { code, length: lead + 3 };
  if (words.unspaced) return undefined;
  const tokens = [...rest.matchAll(/[\p{L}\p{M}-]+|[.;:!?,()]/gu)].slice(0, 3);
  if (tokens[0] && tokens[0].index > 1) return undefined;
  for (let n = Math.min(3, tokens.length); n >= 1; n--) {
    const run = tokens.slice(0, n);
    if (run.some((t) => !/\p{L}/u.test(t[0]))) continue;
    const phrase = run.map((t) => t[0]).join(" ");
    const last = run.at(-1)!;
    const found = words.currencies.get(phrase);
    if (found) return { code: crown(found, phrase, tag, country), length: lead + last.index + last[0].length };
  }
  // "51 milliarder amerikanske dollar", "dollareilla": an adjective between, or another ending
  for (const token of tokens.slice(0, 2)) {
    if (!/\p{L}/u.test(token[0])) break;
    const known =
      words.currencies.get(token[0]) ??
      words.currencyStems.find(([stem]) => token[0].startsWith(stem) && token[0].length <= stem.length + 5)?.[1];
    if (
      known &&
      (token === tokens[0] ||
        /^(?:us|u|amerik|améric|estado|kinesi|japan|briti|dansk|norsk|svensk|austral|kanad|canad)/u.test(tokens[0]![0]))
    ) {
      return { code: crown(known, token[0], tag, country), length: lead + token.index + token[0].length };
    }
  }
  return undefined;
}

/** A bare "kroner" is the crown of the country it is printed in. */
function crown(code: string, phrase: string, tag: string, country: string | undefined): string {
  if (/^(?:krone|kroner|kronor|krona|kr)$/u.test(phrase)) return currencyOf("kr", tag, country) ?? code;
  if (/^d[oó]l/u.test(phrase) && !phrase.includes(" ")) return currencyOf("$", tag, country) ?? code;
  return code;
}
