import { baseOf } from "../languages/languages.ts";
import { unitBehind } from "../languages/unitWords.ts";
import type { Figure, LanguageTag } from "../model/article.ts";

/** `400 metres`, `30 000 mètres cubes`: the words of a figure, with what it counts where that follows. */
export function figureWords({ sentence, text, unit = "", unitCode, kind }: Figure, tag: LanguageTag): string {
  const at = sentence.indexOf(text);
  const after = sentence.slice(at + text.length);
  if (at < 0 || kind !== "count") return text;
  const between = /^[\s\u00a0-]{0,3}/u.exec(after)?.[0].length ?? 0;
  const length = unitCode
    ? (unitBehind(after, baseOf(tag))?.length ?? 0)
    : unit && after.slice(between, between + unit.length).toLowerCase() === unit
      ? between + unit.length
      : 0;
  return text + after.slice(0, length);
}
