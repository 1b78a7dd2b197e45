import type { NumberWords } from "./numberWords.ts";

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

/**
 * Parts push their value; a multiplier takes what is smaller than itself off the stack and puts the product back: `zwei
 * hundert drei und zwanzig tausend`, `2억 8천만` and `4 thousand 3 hundred` alike. What cannot follow ends the number.
 */
export class Growing {
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

export const finished = ({ start, end, value, scaled, raw }: Growing): NumberFound => ({
  start,
  end,
  value,
  scaled,
  raw,
});

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
