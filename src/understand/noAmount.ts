import { everyWord } from "../languages/everyWord.ts";
import { isWeekday, monthNumber } from "../languages/readDate.ts";
import { anyOf } from "../text/pattern.ts";

/** Before a time of day, before the number of a page. */
const clockBefore = new RegExp(`(?<!\\p{L})(?:${anyOf(everyWord("timeBefore"))})\\.?[\\s\\u00a0]$`, "iu");
const clockAfter = new RegExp(`^[\\s\\u00a0]?(?:${anyOf(everyWord("timeAfter"))})(?!\\p{L})`, "iu");
const pageBefore = new RegExp(`(?<!\\p{L})(?:${anyOf(everyWord("pageBefore"))})\\.?[\\s\\u00a0]$`, "iu");
const yearAfter = new RegExp(`^[\\s\\u00a0](?:${anyOf(everyWord("yearAfter"))})(?!\\p{L})`, "iu");

/** Ordinals, days, years, clock times, scores, parts of addresses: numbers that count nothing. */
export function isNoAmount(text: string, at: number, end: number, raw: string, tag: string): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, at - 16), at);
  if (/^(?:19|20)\d\d$/.test(raw) && !/^[\s\u00a0]?%/u.test(after)) return true;
  if (/^1[0-8]\d\d$/.test(raw) && (yearAfter.test(after) || !/^[\s\u00a0-]*[\p{L}%]/u.test(after))) return true;
  if (/^\d{1,2}[.:h]\d\d$/.test(raw) && (clockBefore.test(before) || clockAfter.test(after))) return true;
  if (/^\d{1,4}$/.test(raw) && pageBefore.test(before)) return true;
  if (/^(?:st|nd|rd|th|er|ère|e|º|ª|-го|-й)(?!\p{L})/iu.test(after)) return true;
  if (
    /^\.[\s\u00a0]+(\p{L}+)/u.test(after) &&
    /^\d{1,2}$/.test(raw) &&
    /^\.[\s\u00a0]+\p{L}/u.test(after) &&
    monthNumber(/\p{L}+/u.exec(after)?.[0] ?? "", tag)
  )
    return true;
  if (/^[:：]\d/u.test(after) || clockAfter.test(after)) return true;
  if (
    /^[\p{L}_@/]/u.test(after) &&
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(after)
  )
    return true;
  if (/^[年月日時分号号년월일시]/u.test(after)) return true;
  const next = /^[\s\u00a0]*(?:de[\s\u00a0]+)?(\p{L}[\p{L}\p{M}]*)/u.exec(after)?.[1] ?? "";
  if (/^\d{1,2}$/.test(raw) && next.length >= 3 && monthNumber(next, tag) !== undefined) return true;
  const previous = /(\p{L}[\p{L}\p{M}]*)\.?[\s\u00a0]*$/u.exec(before)?.[1] ?? "";
  // "Model 3", "Article 7": a number that belongs to a name
  if (
    /^\d{1,3}$/.test(raw) &&
    /^\p{Lu}\p{Ll}/u.test(previous) &&
    !/^\s*\p{L}{3,}/u.test(after) &&
    before.trimEnd().length > previous.length
  )
    return true;
  if (
    /^\d{1,2}$/.test(raw) &&
    previous.length >= 3 &&
    (monthNumber(previous, tag) !== undefined || isWeekday(previous, tag))
  )
    return true;
  return isScore(before, after, raw);
}

/** `3-2`, `555-1234`, `2-0 win`: a range goes up, and counts something. */
function isScore(before: string, after: string, raw: string): boolean {
  const value = Number(raw.replace(/[.,]/gu, ""));
  const counts = /^(?:[-–]\d[\d.,]*)?[\s\u00a0]*(?:%|\p{L}{2})/u.test(after);
  const previous = /([\d.,]+)[-–]$/u.exec(before)?.[1];
  if (previous) return !counts || Number(previous.replace(/[.,]/gu, "")) >= value;
  const next = /^[-–](\d[\d.,]*)/u.exec(after)?.[1];
  return next !== undefined && (!counts || value >= Number(next.replace(/[.,]/gu, "")));
}

/** Telephone numbers: behind a plus sign or a word for it, or pair after pair. */
const telephones = new RegExp(
  `(?<![\\d.,])(?:\\+\\d{1,3}[\\s\\d().-]{6,20}\\d|(?:${anyOf(everyWord("telephoneWords"))})[.:：]?\\s?[\\d()][\\s\\d().-]{4,20}\\d|\\d{2}(?: \\d{2}){3,4}(?!\\d|\\s?\\p{L}))`,
  "giu",
);

/** Where telephone numbers stand: `[start, end)`. */
export const telephonesIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  /\d[\s\d().-]{5}/.test(text)
    ? [...text.matchAll(telephones)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];
