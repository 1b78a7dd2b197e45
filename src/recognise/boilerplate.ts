import { type BoilerplateKind, boilerplateKinds, type Language } from "../languages/language.ts";
import { anyOf } from "../text/pattern.ts";

/** What a line is, other than story; and the words that gave it away. */
export interface FurnitureFound {
  readonly kind: "boilerplate" | "readMore" | "credit" | "caption";
  readonly rule: string;
  readonly saw: string;
}

interface Phrases {
  /** A line that this does not meet is no furniture: one look instead of twelve. */
  readonly any: RegExp;
  readonly boilerplate: readonly (readonly [BoilerplateKind, RegExp])[];
  readonly readMore: RegExp;
  /** The same words further on, with a colon behind: `You can read more about it here: Why it matters`. */
  readonly pointer: RegExp;
  readonly credit: RegExp;
  readonly tailHead: RegExp;
  readonly reader: RegExp;
  readonly page: RegExp;
  readonly says: RegExp;
}

const compiled = new Map<string, Phrases>();
const never = /(?!)/u;
const startsWith = (words: readonly string[], after: string): RegExp =>
  words.length > 0 ? new RegExp(`^[\\s•►▶→>»*–—-]{0,4}(?:${anyOf(words)})${after}`, "iu") : never;
/** A small word may open a sentence; German `Sie` is another word than `sie`. */
const atStart = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1)];
const pointerOf = (words: readonly string[], spaced: boolean): string =>
  spaced && words.length > 0
    ? `[^.!?:：]{1,40}(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})[^.!?:：]{0,20}[:：]\\s*\\S`
    : "(?!)";

/** `Photo: Dan Jensen`, `写真／田中`; a short form needs no colon: `Fot. Dan Jensen` */
function creditOf(words: readonly string[]): RegExp {
  if (words.length === 0) return never;
  const short = words.filter((word) => word.endsWith("."));
  const named = `(?:${anyOf(words)})\\s*[:：/／|=＝]\\s*\\S`;
  return new RegExp(`^[(\\[（【]?\\s*(?:${named}${short.length > 0 ? `|(?:${anyOf(short)})\\s+\\p{L}` : ""})`, "iu");
}
const within = (words: readonly string[], spaced: boolean, flags: string): RegExp =>
  words.length === 0
    ? never
    : new RegExp(spaced ? `(?<![\\p{L}\\p{M}])(?:${anyOf(words)})(?![\\p{L}\\p{M}])` : anyOf(words), flags);
/** After the words comes something else than a letter: `Annonce`, not `Annoncerne`. */
const wordEnd = "(?![\\p{L}\\p{M}])";

function phrasesOf(language: Language): Phrases {
  let phrases = compiled.get(language.tag);
  if (!phrases) {
    const spaced = !/^(?:ja|zh|th)$/u.test(language.tag);
    const end = spaced ? wordEnd : "";
    const credits = language.creditWords.map((word) => `[(\\[（【]?\\s*${anyOf([word])}`);
    const openings = [...boilerplateKinds.flatMap((kind) => language.boilerplate[kind]), ...language.readMore];
    const pointer = pointerOf(language.readMore, spaced);
    phrases = {
      any:
        openings.length + credits.length > 0
          ? new RegExp(`^(?:[\\s•►▶→>»*–—-]{0,4}(?:${anyOf(openings)})|${[...credits, pointer].join("|")})`, "iu")
          : never,
      boilerplate: boilerplateKinds.map((kind) => [kind, startsWith(language.boilerplate[kind], end)] as const),
      readMore: startsWith(language.readMore, spaced ? "\\s*(?:[:：–—>»]|$|(?=\\s+\\S))" : ""),
      pointer: new RegExp(`^${pointer}`, "iu"),
      credit: creditOf(language.creditWords),
      tailHead: startsWith(language.tailHeads, end),
      reader: within(language.readerWords.flatMap(atStart), spaced, "u"),
      page: within(language.pageWords, spaced, "giu"),
      says: within(language.saysWords, spaced, "iu"),
    };
    compiled.set(language.tag, phrases);
  }
  return phrases;
}

const longestPhraseLine = 160;
const endsSentence = /[.!?…。！？؟]["'”»’)\]」』]*$/u;
/** Furniture that may be a full sentence: "Sign up for our newsletter." */
const speaks: ReadonlySet<BoilerplateKind> = new Set<BoilerplateKind>([
  "newsletter",
  "cookies",
  "copyright",
  "subscription",
  "comments",
  "sharing",
]);

/**
 * Is the line furniture by its words? Phrases of the article's language and of English, which pages mix in. A line
 * that goes on at length after the phrase is story: "Subscribe to the theory that …" stays.
 */
export function furnitureByPhrase(line: string, languages: readonly Language[]): FurnitureFound | undefined {
  if (line.length > 2 * longestPhraseLine) return undefined;
  for (const language of languages) {
    const phrases = phrasesOf(language);
    if (!phrases.any.test(line)) continue;
    const credit = phrases.credit.exec(line);
    if (credit && line.length <= longestPhraseLine) return { kind: "credit", rule: "credit", saw: brief(line) };
    if (line.length <= 2 * longestPhraseLine) {
      const more = phrases.readMore.exec(line);
      const after = more ? line.slice(more[0].length) : "";
      // "Related to this is the fact that …" is a sentence; "Related: …" and "Related" alone are not.
      if (
        more &&
        (/[:：–—>»]\s*$/u.test(more[0]) ||
          after.trim() === "" ||
          (!endsSentence.test(line) && line.length <= longestPhraseLine))
      ) {
        return { kind: "readMore", rule: "read-more", saw: brief(more[0]) };
      }
      const pointer = phrases.pointer.exec(line);
      if (pointer && !endsSentence.test(line))
        return { kind: "readMore", rule: "read-more", saw: brief(pointer[0].replace(/\S$/u, "")) };
    }
    if (line.length > longestPhraseLine) continue;
    for (const [kind, pattern] of phrases.boilerplate) {
      const match = pattern.exec(line);
      if (!match) continue;
      const rest = line.slice(match[0].length).trim();
      const words = rest.split(/\s+/u).filter(Boolean).length;
      const bare = words <= 2 || /^[:：|]/u.test(rest);
      if (kind === "caption") {
        if (bare) return { kind: "caption", rule: "caption", saw: brief(match[0]) };
      } else if (
        bare ||
        (speaks.has(kind) && words <= 14 && match[0].trim().includes(" ")) ||
        (kind === "copyright" && words <= 14)
      ) {
        return { kind: "boilerplate", rule: kind, saw: brief(match[0]) };
      }
    }
  }
  return undefined;
}

const longestRequest = 420;
/**
 * Does a line ask something of the reader, and not tell: "Sign up and get our newsletter in your inbox"? It speaks to the
 * reader of what pages sell and ask, or names several such things. What somebody says is news.
 */
export function asksReader(line: string, languages: readonly Language[]): string | undefined {
  if (line.length > longestRequest || /^["'“„«»「『]/u.test(line)) return undefined;
  for (const language of languages) {
    const { reader, page, says } = phrasesOf(language);
    if (says.test(line)) return undefined;
    const asked = new Set((line.match(page) ?? []).map((word) => word.toLowerCase()));
    if (asked.size >= 3 || (asked.size >= 1 && line.search(reader) >= 0)) return [...asked].join(", ");
  }
  return undefined;
}

/** Does a line head a section that follows the story: "Most read", "Navnenyt fra it-Danmark"? */
export function isTailHead(line: string, languages: readonly Language[]): boolean {
  if (line.length > 60 || endsSentence.test(line)) return false;
  return languages.some((language) => phrasesOf(language).tailHead.test(line));
}

const brief = (text: string): string => (text.trim().length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim());
