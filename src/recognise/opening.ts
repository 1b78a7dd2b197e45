import { bylineOpening, opensByline } from "../languages/bylines.ts";
import type { Language } from "../languages/language.ts";
import { isWeekday, readDate } from "../languages/readDate.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { anyOf } from "../text/pattern.ts";
import { startsUpper, wordsOf } from "../text/words.ts";
import type { Draft, Judgement, Setting } from "./draft.ts";

// Who wrote it and when: what stands above a story, or below it.

const clock =
  /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|(?<!\p{L})(?:UTC|GMT|CE?S?T|E[SD]T|kl|am|pm|uhr|um|at|à|a las)(?!\p{L})/giu;
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

/** A line that holds a date and hardly anything else. */
export function readsAsDateLine({ text }: Draft, { languages }: Setting): Judgement | undefined {
  if (text.length > 120) return undefined;
  const [language] = languages;
  const found = readDate(text, language!.tag);
  if (!found) return undefined;
  let rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  // Published and updated often share a line.
  const second = readDate(rest, language!.tag);
  if (second) rest = `${rest.slice(0, second.start)} ${rest.slice(second.end)}`;
  const bare = rest.replace(labelsOf(languages), " ").replace(clock, " ");
  const words = wordsOf(bare).filter((word) => !isWeekday(word.text, language!.tag) && !/^\d+$/u.test(word.text));
  // "Anna Weber, 11 February 2021" is a date line with a name in it; a sentence is not.
  if (words.length > 4 || /[.!?]$/u.test(text.replace(/\d\.$/u, ""))) return undefined;
  return { kind: "dateline", because: "blocks/date-line" };
}

/** `By Anna Weber`; or `By` on a line of its own, and the names below it, one a line. */
export function readsAsByline({ text }: Draft, { index, drafts, earlier, languages }: Setting): Judgement | undefined {
  if (text.length > 120) return undefined;
  const above = earlier[index - 1];
  const isNameLine = (line: string) => languages.some((language) => looksLikeNames(line, language)) && isBareName(line);
  if (above?.kind === "byline" && above.because.startsWith(alone) && isNameLine(text))
    return { kind: "byline", because: `${alone}: ${drafts[index - 1]!.text.slice(0, 30)}` };
  for (const language of languages) {
    if (opensByline(text, language) && isNameLine(drafts[index + 1]?.text ?? ""))
      return { kind: "byline", because: `${alone}: ${text}` };
    const opening = bylineOpening(text, language);
    if (opening > 0 && looksLikeNames(text.slice(opening), language))
      return { kind: "byline", because: `blocks/byline: ${text.slice(0, opening).trim()}` };
  }
  return undefined;
}

const alone = "blocks/byline-below";
const vocabularies = new Map<string, ReadonlySet<string>>();
/** Words of the lines that pages carry: `Top News` is a section, though it looks like a name. */
function pageVocabulary(language: Language): ReadonlySet<string> {
  let words = vocabularies.get(language.tag);
  if (!words) {
    const phrases = [...language.tailHeads, ...language.readMore, ...Object.values(language.boilerplate).flat()];
    words = new Set(phrases.flatMap((phrase) => wordsOf(phrase.toLowerCase()).map(({ text }) => text)));
    vocabularies.set(language.tag, words);
  }
  return words;
}

const besideDate = "blocks/byline-beside-date";
/** A line that is a name and nothing else, above or below the date: on most pages that is who wrote it. */
export function readsAsNameBesideDate(
  { text }: Draft,
  { index, earlier, languages }: Pick<Setting, "index" | "earlier" | "languages">,
): Judgement | undefined {
  const dated = [earlier[index - 1], earlier[index + 1]].some((judgement) => judgement?.kind === "dateline");
  if (!dated || !isBareName(text)) return undefined;
  const ordinary = wordsOf(text).some(({ text: word }) =>
    languages.some(
      (language) =>
        Object.hasOwn(frequentWordsOf(language.tag) ?? {}, word.toLowerCase()) ||
        language.notNames.includes(word.toLowerCase()) ||
        pageVocabulary(language).has(word.toLowerCase()),
    ),
  );
  return ordinary ? undefined : { kind: "byline", because: `${besideDate}: ${text.slice(0, 40)}` };
}
/** Two to four words, all capitalised, nothing else. */
const isBareName = (line: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:von|van|de|der|den|di|da|la|le|al|el|bin)\s)*\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line);

/** Names are capitalised and few; "By the end of the week, …" is not a byline. */
function looksLikeNames(text: string, language: Language): boolean {
  if (/[.!?]$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)) return false;
  const words = wordsOf(text.replace(/\S+@\S+/gu, " "));
  if (words.length === 0 || words.length > 12) return false;
  const scriptless =
    !/\p{Lu}/u.test(text) &&
    /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Katakana}]/u.test(text);
  if (scriptless) return words.length <= 8 && text.length <= 40;
  const joints = new Set(
    [
      ...language.andWords,
      "de",
      "van",
      "von",
      "der",
      "den",
      "bin",
      "al",
      "af",
      "la",
      "le",
      "di",
      "da",
      "dos",
      "zu",
      "for",
      "i",
      "in",
      "the",
    ].map((w) => w.toLowerCase()),
  );
  const first = words[0]!;
  const small = words.filter(
    (w) => !startsUpper(w.text) && !joints.has(w.text.toLowerCase()) && !/^\d+$/u.test(w.text),
  );
  return (
    startsUpper(first.text) &&
    !language.notNames.includes(first.text.toLowerCase()) &&
    small.length <= 3 &&
    small.length < words.length / 2
  );
}
