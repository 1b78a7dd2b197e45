import { currencyCodes } from "./currency.ts";
import { finished, Growing, type NumberFound, readDigits } from "./growingNumber.ts";
import type { NumberPart, NumberWords } from "./numberWords.ts";

// Numbers in scripts that part their words: digits and words, one after the other.

const codes = [...currencyCodes, "Rs\\.?", "Rp", "RM", "kr\\.?"].join("|");
/** Digits with separators between them, not inside a word, an address, a version or a clock time; `GBP3` is money. */
const digits = `(?:(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}_#/@][.,:-]?)(?<!\\d[.,:/]?)|(?<=(?<![\\p{L}\\d])(?:${codes})))(?:\\d+(?:[.,'’]\\d+|[ \\u00a0\\u202f]\\d{3}(?!\\d))*)`;
const spacedScan = new RegExp(`${digits}|\\p{L}[\\p{L}\\p{M}]*`, "gu");

/** What stands between two parts of one number. */
const gap = /^(?:[ \u00a0\u202f]{0,2}|-)$/u;

/** `1.2M`, `1200K` in any language. */
const glued: Readonly<Record<"M" | "K", readonly NumberPart[]>> = {
  M: [{ kind: "times", value: 1e6, alone: false }],
  K: [{ kind: "times", value: 1e3, alone: false }],
};

/** Which numbers does a text hold whose words stand apart? */
export function spacedNumbers(text: string, words: NumberWords): NumberFound[] {
  const found: NumberFound[] = [];
  let growing: Growing | undefined;
  /** Where the joiner ends that waits for its part. */
  let pending: number | undefined;
  /** `five and` ends before `and`: only a part that was taken moves the end. */
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
