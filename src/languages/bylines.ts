import { anyOf } from "../text/pattern.ts";
import { startsUpper, wordsOf } from "../text/words.ts";
import { isAgency } from "./agencies.ts";
import { everyWord } from "./everyWord.ts";
import type { Language } from "./language.ts";
import { isWeekday, readDate } from "./readDate.ts";
import { frequentWordsOf, isGivenName } from "./tables.ts";

// Who wrote it? What lines say so, and which names are in them.

/** A name in a line, and where it stands. */
export interface NameFound {
  readonly name: string;
  readonly at: number;
}

interface Openings {
  /** `By Anna`, `Text: Anna`, `文/田中`; a word may come before it: `Kolumne von Anna`. */
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
  const own = (apart.exec(line) ?? fused.exec(line))?.[0].length;
  if (own) return own;
  // "Kolumne von Katrin Vogt", "Posted in Business by Anna Weber": a short word or two before it, and a known name behind
  for (const before of line.matchAll(/^(?:[\p{L}-]+\s+){1,3}?/gu)) {
    const rest = line.slice(before[0].length);
    const length = apart.exec(rest)?.[0].length;
    const next = length ? (/^\p{Lu}[\p{L}'’-]*(?=\s\p{Lu})/u.exec(rest.slice(length))?.[0] ?? "") : "";
    if (length && isGivenName(next)) return before[0].length + length;
  }
  return 0;
}

/** Does the line open with a word and a colon that say so wherever they stand? `Autorin: Anna Weber`. */
export const opensWithColon = (line: string, languages: readonly Language[]): boolean =>
  languages.some(({ bylineWords }) => bylineWords.some((word) => /[:：]$/u.test(word) && line.startsWith(word)));

/** Does the line say `By`, and nothing more? */
export const opensByline = (line: string, language: Language): boolean => openingsOf(language).alone.test(line);

// ------------------------------------------------------------ the names in a line

const clock =
  /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|uur|UTC|GMT|CES?T|E[SD]T))?|(?<!\p{L})(?:UTC|GMT|CES?T|E[SD]T)(?!\p{L})/giu;
/** What parts the pieces of a line: bars, points, dashes, addresses. */
const parting =
  /\s?[|•·∙∣●▪]\s?|\s[-–—]+\s|\s?\/\/\s?|\s?[(（[]|\s[\p{Ll}\d._-]+@\S+|@\S+|\s\d+(?![\p{L}\d])|\s{3,}|\t/gu;

/** Who a line names, and what says so: a word that opens a byline, a date or a word for "published" beside it, or nothing. */
export interface AuthorsFound {
  readonly names: readonly NameFound[];
  readonly by: "word" | "date" | "nothing";
}

/**
 * Which names does a line name as its authors? `By Anna Weber and Tom Fox, business correspondents` → both; `27. Januar
 * 2026 • Jonas Reuter • 3 Minuten` → Jonas Reuter. Without a word that opens a byline a name has to be one by itself.
 *
 * @returns undefined where the line names nobody
 */
export function authorsIn(line: string, languages: readonly Language[]): AuthorsFound | undefined {
  const masked = withoutDates(line, languages);
  const dated = masked !== line;
  const isOpened = (name: string, of: Language) => isOpenedName(name, of, dated);
  const pieces = piecesOf(masked);
  for (const language of languages) {
    for (const { text, at } of pieces) {
      const opening = bylineOpening(text, language);
      const names = opening > 0 ? namesIn(text.slice(opening), at + opening, language, isOpened) : [];
      if (names.length > 0) return { names, by: "word" };
    }
  }
  const role = languages.some(({ roles }) => roles.some((word) => endsWith(line, word)));
  // The first has to be a person's or an agency's, unless a date or a role stands beside it; the others follow it.
  const isOne = (name: string, _: Language, first: boolean) =>
    isAgency(name) ||
    isPersonAlone(name, languages) ||
    ((dated || role || !first) && isBareName(name) && !hasOrdinaryWord(name, languages));
  for (const { text, at } of pieces) {
    const names = namesIn(text, at, languages[0]!, isOne);
    if (names.length > 0) return { names, by: dated || role ? "date" : "nothing" };
  }
  return undefined;
}

const endsWith = (line: string, word: string): boolean => line.toLowerCase().endsWith(` ${word.toLowerCase()}`);

const dateBefore = new RegExp(`\\s(?:${anyOf(everyWord("dateBefore"))})(?=[\\s,]*\\|)`, "giu");
/** Dates, times, weekdays and the words that open them, as bars of the same length. */
function withoutDates(line: string, languages: readonly Language[]): string {
  let masked = line;
  for (let i = 0; i < 3; i++) {
    const found = readDate(masked, languages[0]!.tag);
    if (!found) break;
    masked = masked.slice(0, found.start) + "|".repeat(found.end - found.start) + masked.slice(found.end);
  }
  const bars = (match: string) => "|".repeat(match.length);
  masked = masked.replace(clock, bars);
  for (const language of languages) masked = masked.replace(patternsOf(language).published, bars);
  masked = masked.replace(dateBefore, bars);
  return masked.replace(/\p{L}+/gu, (word) => (isWeekday(word, languages[0]!.tag) ? bars(word) : word));
}

interface Patterns {
  /** Between two names. */
  readonly splitter: RegExp;
  /** What an author does, before the name or behind it; and where a page has lost the space. */
  readonly role: RegExp;
  readonly gluedRole: RegExp;
  /** `Published on`, `Opdateret den` */
  readonly published: RegExp;
}
const patterns = new Map<string, Patterns>();
function patternsOf({ tag, andWords, roles, publishedWords, updatedWords }: Language): Patterns {
  let known = patterns.get(tag);
  if (!known) {
    const joints = andWords.filter((word) => /\p{L}/u.test(word) && !/^[\p{Script=Hiragana}]$/u.test(word));
    const role = anyOf(roles);
    const dates = [...updatedWords, ...publishedWords];
    known = {
      splitter: new RegExp(`\\s*[,;/、・]\\s*|\\s+(?:${anyOf([...joints, "&", "and"])})(?:\\s+|$)`, "giu"),
      role: role ? new RegExp(`^(?:${role})\\s+(?=\\p{Lu})|\\s*(?<!\\p{L})(?:${role})s?$`, "giu") : never,
      gluedRole: role
        ? new RegExp(`(?<=\\p{Ll})(?:${anyOf(roles.map((word) => word[0]!.toUpperCase() + word.slice(1)))})$`, "u")
        : never,
      published:
        dates.length > 0
          ? new RegExp(
              `(?<!\\p{L})(?:${anyOf(dates)})(?!\\p{L})[:：]?(?:\\s+(?:${anyOf(everyWord("publishedOn"))})(?!\\p{L}))?`,
              "giu",
            )
          : never,
    };
    patterns.set(tag, known);
  }
  return known;
}

function piecesOf(masked: string): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = masked.slice(from, to);
    const text = raw.replace(/^[\s,;:.]+|[\s,;:]+$/gu, "");
    if (text) pieces.push({ text, at: from + raw.indexOf(text) });
  };
  for (const match of masked.matchAll(parting)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(masked.length);
  return pieces;
}

function namesIn(
  text: string,
  offset: number,
  language: Language,
  isOne: (name: string, language: Language, first: boolean) => boolean,
): NameFound[] {
  const { splitter } = patternsOf(language);
  const found: NameFound[] = [];
  let from = 0;
  for (const match of [...text.matchAll(splitter), undefined]) {
    const raw = text.slice(from, match?.index ?? text.length);
    const name = withoutRole(raw.trim().replace(/(?<=\p{L})\d+$/u, ""), language);
    if (isOne(name, language, found.length === 0)) found.push({ name, at: offset + from + raw.indexOf(name) });
    // What is no name ends the list; the first piece has to be one.
    else if (name) break;
    from = match ? match.index + match[0].length : text.length;
  }
  // "Anna Weber, Frankfurt", "TPN, News": behind the first a single word is a place or a desk.
  return found.filter(
    ({ name }, i) => i === 0 || ((/\s/u.test(name) || isAgency(name) || !isCased(name)) && !name.endsWith("-")),
  );
}

const isCased = (text: string): boolean => /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text);

/** `Anna Weber, political editor`, `Anna Weber Education editor`, `Anna Weber For The Post` → the name. */
function withoutRole(text: string, language: Language): string {
  const whole = text.replace(/\s+(?:for|For|in|im|aus|för)\s+(?:The\s+)?\p{Lu}.*$/u, "");
  const { role, gluedRole } = patternsOf(language);
  const bare = whole.replace(role, "").replace(gluedRole, "").trim();
  // The role's own field stands before it: "Anna Weber Education".
  return bare !== whole && bare.split(/\s+/u).length === 3 && /\s\S+\s\S+\s/u.test(whole) && !/\s\p{Lu}\.\s/u.test(bare)
    ? bare.replace(/\s+\S+$/u, "")
    : bare;
}

/** What may stand behind `By`. */
function isOpenedName(text: string, language: Language, dated: boolean): boolean {
  if (text.length < 2 || text.length > 60 || /\d{2}/u.test(text)) return false;
  if (isAgency(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length > 5 || language.roles.some((role) => role.toLowerCase() === text.toLowerCase())) return false;
  if (!isCased(text)) return words.length <= 4;
  const [first = ""] = words;
  if (!startsUpper(first) || words.some((word) => !startsUpper(word) && !particles.has(word.toLowerCase())))
    return false;
  if (words.some((word) => /[.:!?]$/u.test(word) && !/^\p{Lu}\.$/u.test(word) && word.length > 4)) return false;
  // "By The Associated Press" is a name, "By Monday" is none, and a noun by itself may be anything where nouns are large.
  if (words.length > 1) return true;
  return (
    !language.notNames.includes(first.toLowerCase()) &&
    (/^\p{Lu}{2,}$/u.test(first) || isGivenName(first) || dated || language.tag !== "de")
  );
}

const particles = new Set(
  "von van vom zu zur der den de di da dos das du des del della la le el al bin ibn ben af ter ten e y i".split(" "),
);

const bare =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:von|van|zu|de|der|den|di|da|dos|du|del|della|la|le|al|el|bin|ibn|af|ter|ten)\s)*\p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** Two to four words, all capitalised, nothing else. */
export const isBareName = (line: string): boolean => bare.test(line);

/** A name that is a person's without anything beside it: it begins with a given name, and no word of it is an ordinary one. */
export function isPersonAlone(line: string, languages: readonly Language[]): boolean {
  if (!isBareName(line)) return false;
  const [first = "", ...rest] = line.split(/\s+/u);
  // An initial or a title may come first: "J. Weber", "Dr. Anna Weber"
  const given = /^(?:Dr|Prof)\.$/u.test(first) ? (rest[0] ?? "") : first;
  return isGivenName(given) && !hasOrdinaryWord(line, languages);
}

/** Is one of the words one that the language uses all the time, or that pages carry on their buttons? */
export function hasOrdinaryWord(line: string, languages: readonly Language[]): boolean {
  return wordsOf(line).some(({ text }) => {
    const word = text.toLowerCase();
    return languages.some(
      (language) =>
        (Object.hasOwn(frequentWordsOf(language.tag) ?? {}, word) && !particles.has(word)) ||
        language.notNames.includes(word) ||
        pageVocabulary(language).has(word),
    );
  });
}

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
