import { everyWord } from "../languages/everyWord.ts";
import { anyOf } from "../text/pattern.ts";
import type { NumberFound } from "./growingNumber.ts";

const between = new RegExp(`^\\s?(?:${anyOf(everyWord("fractionWords"))})\\s?$`, "u");

/** `3分の1` is a third, `百分之2.4` is 2.4 percent: East Asia names the whole before its part. */
export function joinFractions(numbers: readonly NumberFound[], text: string): (NumberFound & { percent?: boolean })[] {
  const joined: (NumberFound & { percent?: boolean })[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const whole = numbers[i]!;
    const part = numbers[i + 1];
    if (!part || whole.value === 0 || !between.test(text.slice(whole.end, part.start))) {
      joined.push(whole);
      continue;
    }
    const percent = whole.value === 100;
    const value = percent ? part.value : Number((part.value / whole.value).toPrecision(12));
    joined.push({ ...part, start: whole.start, value, scaled: percent, ...(percent ? { percent } : {}) });
    i++;
  }
  return joined;
}
