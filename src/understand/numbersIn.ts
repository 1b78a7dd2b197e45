import type { NumberPart, NumberWords } from "./numberWords.ts";

/** A number in a text: `[start, end)`, and what it is worth. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** A word took part that multiplies: hundred, thousand, million. */
  readonly scaled: boolean;
  /** The digits it begins with, as they stand; undefined when it is all words. */
  readonly raw: string | undefined;
}

const codes =
  "USD|EUR|GBP|JPY|CNY|RUB|INR|CHF|DKK|SEK|NOK|PLN|TRY|KRW|BRL|MXN|CAD|AUD|NZD|ZAR|CZK|HUF|SGD|HKD|Rs\\.?|Rp|RM|kr\\.?";
/** Digits with separators between them, not inside a word, an address, a version or a clock time; `GBP3` is money. */
const digits = `(?:(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}_#/@][.,:-]?)(?<!\\d[.,:/]?)|(?<=(?<![\\p{L}\\d])(?:${codes})))(?:\\d+(?:[.,'’]\\d+|[ \\u00a0\\u202f]\\d{3}(?!\\d))*)`;
const spacedScan = new RegExp(`${digits}|\\p{L}[\\p{L}\\p{M}]*`, "gu");

/** What stands between two parts of one number. */
const gap = /^(?:[ \u00a0\u202f]{0,2}|-)$/u;

/** Which numbers does the text hold, in digits, in words, or both? One pass. */
export function numbersIn(text: string, words: NumberWords): NumberFound[] {
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(text) && words.unspaced ? charactersIn(text) : wordsIn(text, words);
}

// ------------------------------------------------------------ a number grows

/**
 * Parts push their value; a multiplier takes what is smaller than itself off the stack and puts the product back: `zwei
 * hundert drei und zwanzig tausend`, `2억 8천만` and `4 thousand 3 hundred` alike. What cannot follow ends the number.
 */
class Growing {
  readonly stack: number[] = [];
  scaled = false;
  lastTimes = 0;
  joined = false;
  constructor(
    readonly start: number,
    public end: number,
    readonly raw: string | undefined,
  ) {}

  get value(): number {
    return Number(this.stack.reduce((sum, value) => sum + value, 0).toPrecision(12));
  }

  times(factor: number): boolean {
    let sum = 0;
    while (this.stack.length > 0 && this.stack.at(-1)! < factor) sum += this.stack.pop()!;
    if (sum === 0 && this.stack.length > 0) {
      // 1200K, 10万万: a multiplier behind more than itself
      const bareDigits = this.raw !== undefined && this.stack.length === 1;
      if ((this.lastTimes !== factor && !bareDigits) || this.joined) return false;
      sum = this.stack.pop()!;
    }
    this.stack.push((sum || 1) * factor);
    this.scaled = true;
    this.lastTimes = factor;
    this.joined = false;
    return true;
  }

  unit(value: number, close: boolean): boolean {
    const top = this.stack.at(-1);
    if (top !== undefined && !this.takes(top, value, close)) return false;
    this.stack.push(value);
    this.joined = false;
    this.lastTimes = 0;
    return true;
  }

  private takes(top: number, value: number, close: boolean): boolean {
    // "20 million and two": only hundreds are followed by an "and" that counts.
    if (this.lastTimes > 0) return value < this.lastTimes && (!this.joined || this.lastTimes <= 1000);
    if (this.raw !== undefined && this.stack.length === 1) return false;
    // двести пятьдесят: hundreds that are a word of their own
    if (top >= 100 && top % 100 === 0) return value < 100;
    const ten = top >= 20 && top < 100 && top % 10 === 0;
    if (ten && value < 10) return true;
    if (top < 10 && value >= 20 && value < 100 && value % 10 === 0) return close || this.joined;
    return close && ((top === 10 && value < 10) || (ten && value >= 10 && value < 20));
  }
}

const finished = ({ start, end, value, scaled, raw }: Growing): NumberFound => ({ start, end, value, scaled, raw });

// ------------------------------------------------------------ scripts with spaces

/** `1.2M`, `1200K` in any language. */
const glued: Readonly<Record<"M" | "K", readonly NumberPart[]>> = {
  M: [{ kind: "times", value: 1e6, alone: false }],
  K: [{ kind: "times", value: 1e3, alone: false }],
};

function wordsIn(text: string, words: NumberWords): NumberFound[] {
  const found: NumberFound[] = [];
  let growing: Growing | undefined;
  /** Where the joiner ends that waits for its part. */
  let pending: number | undefined;
  /** Only what a joiner or another part has made certain counts: `five and` ends before `and`. */
  const close = () => {
    if (growing) found.push(withHalf(growing, text, words));
    growing = undefined;
  };
  let skipTo = 0;
  for (const match of text.matchAll(spacedScan)) {
    const at = match.index;
    const token = match[0];
    if (at < skipTo) continue;
    const between: string = growing ? text.slice(pending ?? growing.end, at) : "";
    if (growing && !gap.test(between)) close();
    if (token.charCodeAt(0) < 58) {
      const value = readDigits(token, words);
      const follows =
        growing &&
        growing.lastTimes > 0 &&
        value !== undefined &&
        followsDigits(growing, token, value, text, at, words);
      if (growing && follows && growing.unit(value!, false)) growing.end = at + token.length;
      else {
        close();
        if (value !== undefined) {
          growing = new Growing(at, at + token.length, token);
          growing.unit(value, false);
        }
      }
      pending = undefined;
      continue;
    }
    const lower = token.toLowerCase();
    const phrase = growing ? undefined : phraseAt(text, at, lower, words);
    if (phrase) {
      growing = new Growing(at, at + phrase.length, undefined);
      growing.unit(phrase.value, false);
      skipTo = growing.end;
      pending = undefined;
      continue;
    }
    const parts = words.partsOf(lower) ?? (token === "M" || token === "K" ? glued[token] : undefined);
    if (!parts) {
      close();
      pending = undefined;
      continue;
    }
    if (parts.length === 1 && parts[0]!.kind === "joiner") {
      // A joiner belongs to the number when a part comes behind it.
      if (growing && !growing.joined && (growing.raw === undefined || growing.lastTimes > 0)) {
        growing.joined = true;
        pending = at + token.length;
      } else close();
      continue;
    }
    const grown = growing && canGrow(growing, parts, token, between, text, at) && grow(growing, parts, between === "-");
    if (grown) growing!.end = at + token.length + shortened(parts, token, text.slice(at + token.length), words);
    else {
      close();
      if (parts.every((part) => part.kind !== "times" || part.alone || parts.length > 1)) {
        const next: Growing = new Growing(at, at + token.length, undefined);
        if (grow(next, parts, false)) growing = next;
      }
    }
    pending = undefined;
  }
  close();
  return found;
}

/** `1,2 Mio. Euro`, `2 mia. kr.`: the point belongs to the short form when something of the same sentence follows. */
const shortened = ([part]: readonly NumberPart[], token: string, after: string, { largeNouns }: NumberWords): number =>
  part!.kind === "times" &&
  !part!.alone &&
  token.length <= 4 &&
  (largeNouns ? /^\.[\s\u00a0]+[\p{L}\p{Sc}]/u : /^\.[\s\u00a0]+[\p{Ll}\p{Lo}\p{Sc}]/u).test(after)
    ? 1
    : 0;

function grow(number: Growing, parts: readonly NumberPart[], hyphen: boolean): boolean {
  const { stack, lastTimes, scaled } = number;
  const before = [...stack];
  for (const [i, part] of parts.entries()) {
    if (part.kind === "joiner") {
      number.joined = true;
      continue;
    }
    const taken = part.kind === "times" ? number.times(part.value) : number.unit(part.value, hyphen || i > 0);
    if (!taken) {
      stack.splice(0, stack.length, ...before);
      Object.assign(number, { lastTimes, scaled, joined: false });
      return false;
    }
  }
  return true;
}

/** A magnitude of one letter counts only where it hangs on the digits: `5m`, `1.2M`. */
function canGrow(
  number: Growing,
  parts: readonly NumberPart[],
  token: string,
  between: string,
  text: string,
  at: number,
): boolean {
  const [part] = parts;
  // "$9.6bn a day": an article adds nothing.
  if (parts.length === 1 && part!.kind === "unit" && !part!.alone && !number.joined) return false;
  if (parts.length > 1 || part!.kind !== "times") return number.raw === undefined || number.lastTimes > 0;
  if (token.length > 1) return between !== "" || number.raw !== undefined;
  if (between !== "" || number.raw === undefined) return false;
  const before = text.slice(Math.max(0, number.start - 5), number.start);
  const money = /[\p{Sc}￥]\s?$|(?:[A-Z]{3}|kr\.?)\s?$/u.test(before);
  // "$5m", "131m users", "1.2M", but neither "5 m" nor "a 100m sprint" nor "4K"
  const counted = /^\s(?:people|\p{Ll}{3,}s)(?!\p{L})/u.test(text.slice(at + 1));
  return (
    money || counted || (token === "M" && part!.value === 1e6) || (/^[Kk]$/u.test(token) && number.raw.length >= 3)
  );
}

/** `4 thousand | 3 hundred`, `3 hundred and | 21`; a year behind a magnitude is a year. */
function followsDigits(
  number: Growing,
  raw: string,
  value: number,
  text: string,
  at: number,
  words: NumberWords,
): boolean {
  if (value >= number.lastTimes || /[.,]/.test(raw) || /^(?:19|20)\d\d$/.test(raw)) return false;
  if (number.lastTimes <= 1000 && number.joined) return true;
  const next = /^[ \u00a0]?(\p{L}[\p{L}\p{M}]*)/u.exec(text.slice(at + raw.length))?.[1];
  return next !== undefined && words.partsOf(next.toLowerCase())?.[0]?.kind === "times";
}

function phraseAt(
  text: string,
  at: number,
  first: string,
  words: NumberWords,
): { value: number; length: number } | undefined {
  for (const { words: pattern, value } of words.phrases.get(first) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

/** `3 millions et demi` */
function withHalf(number: Growing, text: string, { andAHalf }: NumberWords): NumberFound {
  const half = andAHalf && number.lastTimes > 0 ? andAHalf.exec(text.slice(number.end, number.end + 24)) : null;
  if (half) {
    number.stack.push(number.lastTimes / 2);
    number.end += half[0].length;
  }
  return finished(number);
}

/** `1.234,5` and `1,234.5`: both separators tell; with one, the language decides what three digits after it mean. */
export function readDigits(
  raw: string,
  { decimal, group }: Pick<NumberWords, "decimal" | "group">,
): number | undefined {
  const plain = raw.replace(/[ \u00a0\u202f'’]/gu, "");
  const separators = plain.match(/[.,]/g) ?? [];
  if (separators.length === 0) return plain.length <= 15 ? Number(plain) : undefined;
  const parts = plain.split(/[.,]/);
  const tail = parts.at(-1)!;
  const last = separators.at(-1)!;
  if (separators.some((s) => s !== last)) return Number(`${parts.slice(0, -1).join("")}.${tail}`);
  if (separators.length > 1)
    return parts.slice(1).every((p) => p.length <= 3 && p.length >= 2) && tail.length === 3 && parts[0]!.length <= 3
      ? Number(parts.join(""))
      : undefined;
  const groups = last === group || (last !== decimal && !/[.,]/.test(group));
  return tail.length === 3 && groups && parts[0]!.length <= 3 && parts[0] !== "0"
    ? Number(parts.join(""))
    : Number(`${parts[0]}.${tail}`);
}

// ------------------------------------------------------------ Chinese, Japanese, Korean: a letter is a part

const unitLetters: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."〇零"].map((c) => [c, 0]),
  ...["一二三四五六七八九", "壹贰叁肆伍陆柒捌玖", "일이삼사오육칠팔구"].flatMap((row) =>
    [...row].map((c, i) => [c, i + 1]),
  ),
  ["两", 2],
  ["兩", 2],
]);
const timesLetters: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({ 十拾십: 10, 百佰백: 100, 千仟천: 1e3, 万萬만: 1e4, 億亿억: 1e8, 兆조: 1e12 }).flatMap(
    ([letters, value]) => [...letters].map((letter) => [letter, value]),
  ),
);
const letterClass = `[${Object.keys(unitLetters).join("")}${Object.keys(timesLetters).join("")}]`;
const timesClass = `[${Object.keys(timesLetters).join("")}]`;
const timesAhead = new RegExp(`^[ ]?${timesClass}`, "u");
const run = new RegExp(
  `(?:(?<![\\p{Script=Latin}\\d_#/@.,:]|[\\p{Script=Latin}\\d]-)\\d[\\d,.]*(?<![,.])|(?<![第数數幾几何수\\d.,:/-])${letterClass}|(?<=[億亿兆])${letterClass})(?:[余多餘](?=[ ]?${timesClass})|[ ]?${letterClass}|[ ]?\\d[\\d,.]*(?<![,.]))*`,
  "gu",
);
const piece = new RegExp(`\\d[\\d,.]*(?<![,.])|${letterClass}`, "gu");

function charactersIn(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  for (const match of text.matchAll(run)) {
    let growing: Growing | undefined;
    const base = match.index;
    const close = () => {
      if (growing) found.push(finished(growing));
      growing = undefined;
    };
    for (const token of match[0].matchAll(piece)) {
      const at = base + token.index;
      const end = at + token[0].length;
      const times = timesLetters[token[0]];
      const unit = unitLetters[token[0]];
      let taken = false;
      const apart: boolean = growing !== undefined && text.slice(growing.end, at).includes(" ");
      if (times !== undefined) {
        // "3 천" is not 3천; "2억 8천만" is one number.
        taken = growing?.times(times) ?? false;
        if (!growing) {
          growing = new Growing(at, end, undefined);
          taken = growing.times(times);
        }
      } else {
        const value = unit ?? readDigits(token[0], { decimal: ".", group: "," });
        if (value === undefined) {
          close();
          continue;
        }
        const follows =
          growing !== undefined &&
          growing.lastTimes > value &&
          (unit !== undefined || !apart || timesAhead.test(text.slice(end))) &&
          // 억 ends an amount; what a space parts from it goes on only with a magnitude of its own.
          (unit === undefined ||
            growing.raw === undefined ||
            timesAhead.test(text.slice(end)) ||
            !/[가-힣]/u.test(token[0]));
        if (growing && follows) taken = growing.unit(value, false);
        else if (!growing || unit === undefined) {
          close();
          growing = new Growing(at, end, unit === undefined ? token[0] : undefined);
          taken = growing.unit(value, false);
        }
        if (taken === false && unit === 0) taken = growing !== undefined;
      }
      if (!taken) {
        close();
        break;
      }
      growing!.end = end;
    }
    close();
  }
  return found;
}
