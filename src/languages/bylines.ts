import { anyOf } from "../text/pattern.ts";
import type { Language } from "./language.ts";

interface Openings {
  /** `By Anna`, `Text: Anna`, `文/田中` */
  readonly apart: RegExp;
  /** `ByAnna Weber`: a page's markup kept them apart, its text does not. */
  readonly fused: RegExp;
  /** `By`, and the names on the next line. */
  readonly alone: RegExp;
}

const never = /(?!)/u;
const openings = new Map<string, Openings>();
function openingsOf({ tag, bylineWords }: Language): Openings {
  let known = openings.get(tag);
  if (!known) {
    const closed = bylineWords.filter((word) => /[:：/＝=・]$/u.test(word));
    const spaced = bylineWords.filter((word) => !closed.includes(word));
    const short = spaced.filter((word) => /^\p{L}{2,4}$/u.test(word));
    const options = [
      spaced.length > 0 ? `(?:${anyOf(spaced)})(?:\\s*[:：]\\s*|\\s+)` : "",
      closed.length > 0 ? `(?:${anyOf(closed)})\\s*` : "",
    ].filter(Boolean);
    const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
    known = {
      apart: options.length > 0 ? new RegExp(`^(?:${options.join("|")})(?=\\S)`, "iu") : never,
      fused: short.length > 0 ? new RegExp(`^(?:${anyOf(short.map(capital))})(?=\\p{Lu}\\p{Ll})`, "u") : never,
      alone: bylineWords.length > 0 ? new RegExp(`^(?:${anyOf(bylineWords)})\\s*[:：]?$`, "iu") : never,
    };
    openings.set(tag, known);
  }
  return known;
}

/** How long are the words that open a byline, up to the first name? 0 where the line does not open like one. */
export function bylineOpening(line: string, language: Language): number {
  const { apart, fused } = openingsOf(language);
  return (apart.exec(line) ?? fused.exec(line))?.[0].length ?? 0;
}

/** Does the line say `By`, and nothing more? */
export const opensByline = (line: string, language: Language): boolean => openingsOf(language).alone.test(line);
