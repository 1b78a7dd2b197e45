import { everyWord } from "../languages/everyWord.ts";
import { anyOf } from "../text/pattern.ts";
import type { Amount } from "./figureUnit.ts";

const rounded = (value: number): number => Number(value.toPrecision(12));

const opening = new RegExp(`(?<!\\p{L})(?:${anyOf(everyWord("rangeBetween"))})\\s$`, "iu");
const dashOrTo = new RegExp(`^\\s?(?:[-–—~〜～]|${anyOf(everyWord("rangeTo"))})\\s?$`, "iu");
const and = new RegExp(`^\\s(?:${anyOf(everyWord("rangeAnd"))})\\s$`, "iu");
const rangeWords: ReadonlySet<string> = new Set(everyWord("rangeWords"));

/** `5–10 million`, `between 5 and 10 percent`: two numbers of one unit with a dash or a word between. */
export function joinRanges(amounts: readonly Amount[], text: string): (Amount & { low?: number; high?: number })[] {
  const joined: (Amount & { low?: number; high?: number })[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    const next = amounts[i + 1];
    const between = next ? text.slice(amount.end, next.start) : "";
    const opened = opening.test(text.slice(Math.max(0, amount.start - 12), amount.start));
    const range = next && (dashOrTo.test(between) || (opened && and.test(between)));
    const bare = amount.kind === "count" && !amount.scaled && (!amount.unit || rangeWords.has(amount.unit));
    const alike = next && amount.kind === next.kind && amount.unit === next.unit;
    if (next && range && (bare || alike) && next.value > 0) {
      // "5–10 million": the magnitude belongs to both.
      const scale = bare && next.scaled ? next.value / leading(next, text) : 1;
      const low = rounded(amount.value * scale);
      if (low < next.value) {
        joined.push({ ...next, start: amount.start, value: low, low, high: next.value });
        i++;
        continue;
      }
    }
    joined.push(amount);
  }
  return joined;
}

/** The number of an amount without its magnitude: 10 of "10 million", 3 of "three million". */
function leading(amount: Amount, text: string): number {
  const written = /\d+(?:[.,]\d+)?/u.exec(text.slice(amount.start, amount.end))?.[0].replace(",", ".");
  const number = written ? Number(written) : amount.value / 1000 ** Math.floor(Math.log10(amount.value) / 3);
  return number > 0 ? number : amount.value;
}
