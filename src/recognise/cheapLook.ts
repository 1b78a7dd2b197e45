import { neighbourhoodOf } from "../languages/neighbours.ts";
import { fromLanguageTag, newsLanguages, toLanguageTag } from "../languages/newsLanguages.ts";
import { frequencyBandsOf } from "../languages/tables.ts";
import { kindOf, letter, mark } from "../text/characters.ts";

// Which language do the frequent words of a text speak for? Enough for most paragraphs, and to choose whom franc compares.

/** Addresses, code, and everything that is not a letter, out. */
export function lettersOnly(text: string): string {
  const bare = /`|@|#|:\/\/|www\./u.test(text)
    ? text
        .replace(/```[^`]*```|`[^`\n]*`/gu, " ")
        .replace(/\b(?:https?:\/\/|www\.)\S+|(?:[\w.+-]{1,64})?[@#][\w.]+/gu, " ")
    : text;
  const runs: string[] = [];
  let from = -1;
  for (let at = 0; at <= bare.length; at++) {
    const code = bare.codePointAt(at) ?? 0;
    const kept = (kindOf(code) & (letter | mark)) !== 0 || code === 0x27 || code === 0x2019;
    if (kept && from < 0) from = at;
    else if (!kept && from >= 0) {
      runs.push(bare.slice(from, at));
      from = -1;
    }
    if (code > 0xffff) at++;
  }
  return runs.join(" ");
}

/** Words in small letters, of letters only. */
export const tokensOf = (letters: string): string[] =>
  letters
    .toLowerCase()
    .normalize("NFC")
    .split(/[\s'’]+/u)
    .filter(Boolean);

/** What a word weighs that no table has. */
export const unseen = 2e-5;

interface WordIndex {
  readonly isoOf: readonly string[];
  /** word → [language, gain, language, gain, …] */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}
let wordIndex: WordIndex | undefined;

function frequentWords(): WordIndex {
  if (wordIndex) return wordIndex;
  const postings = new Map<string, number[]>();
  newsLanguages.forEach((iso, language) => {
    for (const { share, words } of frequencyBandsOf(toLanguageTag(iso)) ?? []) {
      const gain = Math.log((0.9 * share + unseen) / unseen);
      for (const word of words) {
        const posting = postings.get(word);
        if (posting) posting.push(language, gain);
        else postings.set(word, [language, gain]);
      }
    }
  });
  wordIndex = { isoOf: newsLanguages, postings };
  return wordIndex;
}

/** What the frequent words of each of `newsLanguages` explain of the text, in logarithms; 0 for those not asked for. */
export function cheapGains(tokens: readonly string[], codes: readonly string[]): Float64Array {
  const { isoOf, postings } = frequentWords();
  const gains = new Float64Array(isoOf.length);
  for (const token of tokens) {
    const posting = postings.get(token);
    if (posting) for (let i = 0; i < posting.length; i += 2) gains[posting[i]!]! += posting[i + 1]!;
  }
  if (codes === newsLanguages) return gains;
  const asked = new Set(codes);
  return gains.map((gain, i) => (asked.has(isoOf[i]!) ? gain : 0));
}

/** Languages by what they explain, best first, as franc's codes. */
export const ranked = (gains: Float64Array): string[] =>
  frequentWords()
    .isoOf.map((iso, i) => [iso, gains[i]!] as const)
    .filter(([, gain]) => gain > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([iso]) => iso);

/** A group of neighbours votes as one. */
export function partyOf(iso: string): string {
  const tag = toLanguageTag(iso);
  const group = neighbourhoodOf(tag);
  return group === undefined ? tag : `group${group}`;
}

/** A cheap look: do the frequent words of a paragraph speak for the language, or for a neighbour of it? */
export function speaksFor(text: string, tag: string): boolean {
  const iso = fromLanguageTag(tag);
  const [first] = ranked(cheapGains(tokensOf(lettersOnly(text)), newsLanguages));
  return iso !== undefined && first !== undefined && partyOf(first) === partyOf(iso);
}
