import { finished, Growing, type NumberFound, readDigits } from "./growingNumber.ts";

// Numbers in Chinese, Japanese and Korean: a letter is a part.

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

/** Which numbers does a text hold whose letters are numbers? */
export function eastAsianNumbers(text: string): NumberFound[] {
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
