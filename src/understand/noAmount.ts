import { isWeekday, monthNumber } from "../languages/readDate.ts";

/** Ordinals, days, years, clock times, scores, parts of addresses: numbers that count nothing. */
export function isNoAmount(text: string, at: number, end: number, raw: string, tag: string): boolean {
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, at - 16), at);
  if (/^(?:19|20)\d\d$/.test(raw) && !/^[\s\u00a0]?%/u.test(after)) return true;
  if (/^(?:st|nd|rd|th|er|ère|e|º|ª|-го|-й)(?!\p{L})/iu.test(after)) return true;
  if (
    /^\.[\s\u00a0]+(\p{L}+)/u.test(after) &&
    /^\d{1,2}$/.test(raw) &&
    /^\.[\s\u00a0]+\p{L}/u.test(after) &&
    monthNumber(/\p{L}+/u.exec(after)?.[0] ?? "", tag)
  )
    return true;
  if (/^[:：]\d|^\s?(?:uhr|a\.?m|p\.?m)(?!\p{L})/iu.test(after)) return true;
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
  return /^[-–]\d/u.test(after) && /^\d{1,2}$/.test(raw) && /^[-–]\d{1,2}(?![\d.,]*\s?(?:%|\p{L}))/u.test(after);
}
