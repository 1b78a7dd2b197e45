import { isAgency } from "../languages/agencies.ts";
import { authorsIn, hasOrdinaryWord, isBareName, opensByline } from "../languages/bylines.ts";
import { everyWord } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import { isWeekday, readDate } from "../languages/readDate.ts";
import { anyOf, verbatim } from "../text/pattern.ts";
import { wordsOf } from "../text/words.ts";
import type { Draft, Judgement, Setting } from "./draft.ts";

// Who wrote it and when: what stands above a story, or below it.

const clock = new RegExp(
  `\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?|(?<!\\p{L})(?:UTC|GMT|CE?S?T|E[SD]T|${anyOf(everyWord("timeWords"), verbatim)})(?!\\p{L})`,
  "giu",
);
const labels = new Map<string, RegExp>();
/** `Published`, `Opdateret`: what stands before a date. */
function labelsOf(languages: readonly Language[]): RegExp {
  const key = languages.map(({ tag }) => tag).join(" ");
  let pattern = labels.get(key);
  if (!pattern) {
    const words = languages.flatMap(({ publishedWords, updatedWords }) => [...publishedWords, ...updatedWords]);
    labels.set(key, (pattern = new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`, "giu")));
  }
  return pattern;
}

const parting = /[|•·∙]|\s[-–—]\s|\/\s\//u;
/** A line that holds a date and hardly anything else, or pieces of a line set apart from it by bars. */
export function readsAsDateLine({ text }: Draft, { languages }: Setting): Judgement | undefined {
  if (text.length > 160) return undefined;
  const [language] = languages;
  const found = readDate(text, language!.tag);
  if (!found) return undefined;
  let rest = `${text.slice(0, found.start)}\u0000${text.slice(found.end)}`;
  // Published and updated often share a line.
  const second = readDate(rest, language!.tag);
  if (second) rest = `${rest.slice(0, second.start)} ${rest.slice(second.end)}`;
  const bare = rest.replace(labelsOf(languages), " ").replace(clock, " ");
  const piece = bare.split(parting).find((part) => part.includes("\u0000")) ?? bare;
  const words = wordsOf(piece).filter((word) => !isWeekday(word.text, language!.tag) && !/^\d+$/u.test(word.text));
  // "Anna Weber, 11 February 2021" is a date line with a name in it; a sentence is not.
  const sentence = /[.!?]$/u.test(text.replace(/(?:\d|(?<!\p{L})\p{L}|hrs?)\.$/iu, ""));
  if (words.length > (sentence ? 1 : 4) || (piece === bare && text.length > 120)) return undefined;
  return { kind: "dateline", because: "blocks/date-line" };
}

/** `By Anna Weber`; or `By` on a line of its own, and the names below it, one a line. */
export function readsAsByline({ text }: Draft, { index, drafts, earlier, languages }: Setting): Judgement | undefined {
  if (text.length > 160) return undefined;
  const above = earlier[index - 1];
  const isNameLine = (line: string) => isBareName(line) && !hasOrdinaryWord(line, languages);
  if (above?.kind === "byline" && above.because.startsWith(alone) && isNameLine(text))
    return { kind: "byline", because: `${alone}: ${drafts[index - 1]!.text.slice(0, 30)}` };
  for (const language of languages)
    if (opensByline(text, language) && isNameLine(drafts[index + 1]?.text ?? ""))
      return { kind: "byline", because: `${alone}: ${text}` };
  if (/[.!?]$/u.test(text) && !/(?<!\p{L})\p{Lu}\.$/u.test(text)) return undefined;
  const found = authorsIn(text, languages);
  return found && found.by !== "nothing"
    ? { kind: "byline", because: `blocks/byline: ${found.names[0]!.name}` }
    : undefined;
}

const alone = "blocks/byline-below";
const besideDate = "blocks/byline-beside-date";
const nearest = 2;
/**
 * A line that is names and nothing else, beside the date, beside the author's role, or where names stand: on most pages
 * that is who wrote it.
 *
 * @param expected the line stands between the headline and the first paragraph, or right below the last
 */
export function readsAsNameAlone(
  { text }: Draft,
  { index, earlier, languages }: Pick<Setting, "index" | "earlier" | "languages">,
  expected: boolean,
): Judgement | undefined {
  if (text.length > 120 || isWord(text)) return undefined;
  const beside = [earlier[index - 1], earlier[index + 1]];
  const name = text.replace(/[\s,;&|]+$/u, "").replace(/(?<=\p{L})\d+$/u, "");
  const bare = isBareName(name) && !hasOrdinaryWord(name, languages);
  const listed = name !== text && beside.some((judgement) => judgement?.kind === "byline");
  if (bare && listed) return { kind: "byline", because: `blocks/byline-alone: ${name.slice(0, 40)}` };
  if (bare && beside.some((judgement) => judgement?.kind === "dateline"))
    return { kind: "byline", because: `${besideDate}: ${name.slice(0, 40)}` };
  if (authorsIn(name, languages)?.by !== "nothing") return undefined;
  for (let k = Math.max(0, index - nearest); k <= index + nearest; k++)
    if (k !== index && (earlier[k]?.kind === "dateline" || earlier[k]?.kind === "byline"))
      return { kind: "byline", because: `${besideDate}: ${name.slice(0, 40)}` };
  return expected ? { kind: "byline", because: `blocks/byline-alone: ${name.slice(0, 40)}` } : undefined;
}
const isWord = (text: string): boolean => !/[\s,/]/u.test(text) && !isAgency(text);
