import { inOneScript } from "../languages/oneScript.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { fold } from "../text/fold.ts";
import { shortFingerprint } from "../text/hash.ts";
import { remember } from "../text/remember.ts";
import { stem } from "../text/stem.ts";
import { cognateOf } from "./cognates.ts";
import { addSound } from "./nameTerms.ts";
import { count, countText, type Tallies } from "./tally.ts";
import { add, type Written } from "./written.ts";

const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const inner = /[.'’&-]/u;
const digitsOnly = /^[\d.,’'-]+$/u;
/** A word with a greater share of its language is grammar. */
const tooFrequent = 0.001;

/** The words of a text: their stems within a language, their first letters across languages, pairs of characters where nothing parts them. */
export function addWords(tallies: Tallies, written: Written, tag: string): void {
  const piecesOf = piecesIn(tag);
  for (const [word, weight] of written.all) {
    if (digitsOnly.test(word)) continue;
    if (word.charCodeAt(0) >= 0xe00 && isUnspaced.test(word)) {
      addUnspaced(tallies, word, tag, weight, written.names);
      continue;
    }
    const { words, cognates, caseless } = piecesOf(word);
    for (const term of words) count(tallies.words, term, weight);
    for (const term of cognates) count(tallies.cognates, term, weight);
    if (caseless) addCaseless(tallies, word, tag, weight);
  }
}

/** What a word is counted as: its parts' stems, and the first letters of the parts. */
interface Pieces {
  readonly words: readonly number[];
  readonly cognates: readonly number[];
  readonly caseless: boolean;
}
const none: Pieces = { words: [], cognates: [], caseless: false };
const pieces = new Map<string, (word: string) => Pieces>();
function piecesIn(tag: string): (word: string) => Pieces {
  let known = pieces.get(tag);
  if (!known) pieces.set(tag, (known = remember((word) => makePieces(word, tag), 20_000)));
  return known;
}

function makePieces(word: string, tag: string): Pieces {
  const frequent = frequentWordsOf(tag) ?? {};
  const lower = word.toLowerCase();
  if ((frequent[lower] ?? 0) > tooFrequent) return none;
  const parts = (inner.test(lower) ? lower.split(inner) : [lower]).filter(
    (part) => part.length >= 2 && (frequent[part] ?? 0) <= tooFrequent,
  );
  return {
    words: parts.map((part) => shortFingerprint(`${tag}:${stem(inOneScript(part, tag), tag)}`)),
    cognates: parts.flatMap((part) => cognateOf(inOneScript(part, tag)) ?? []).map(shortFingerprint),
    caseless: lower.charCodeAt(0) > 0x58f && lower === word.toUpperCase(),
  };
}

/** Each word of a script without capitals may be a name, and is counted by its sound. */
function addCaseless(tallies: Tallies, lower: string, tag: string, weight: number): void {
  const forms = new Set<string>([lower]);
  if (tag === "ar" || tag === "he" || tag === "fa") {
    const bare = lower.replace(/^(?:وال|بال|فال|كال|لل|ال|ה)/u, "");
    forms.add(bare);
    if (bare === lower && /^[وبلفك]/u.test(bare) && bare.length >= 5) forms.add(bare.slice(1));
  } else if (tag === "ko") {
    if (lower.length >= 3) forms.add(lower.slice(0, -1));
    if (lower.length >= 4) forms.add(lower.slice(0, -2));
  }
  for (const form of forms) addSound(tallies, fold(form), weight);
}

function addUnspaced(tallies: Tallies, written: string, tag: string, weight: number, names: Map<string, number>): void {
  const token = inOneScript(written, tag);
  for (const [run] of token.matchAll(/\p{Script=Katakana}[\p{Script=Katakana}ー]+/gu)) {
    const folded = fold(run.replace(/ー/gu, ""));
    addSound(tallies, folded, weight);
    countText(tallies.words, `${tag}:${folded}`, weight);
  }
  for (const [run] of token.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      countText(tallies.words, `${tag}:${run.slice(i, i + 2)}`, weight);
      countText(tallies.han, `${fold(run[i]!)}.${fold(run[i + 1]!)}`, weight);
    }
  }
  for (const [run] of token.matchAll(/\p{Script=Thai}{4,}/gu))
    for (let i = 0; i + 4 <= run.length; i++) countText(tallies.words, `${tag}:${run.slice(i, i + 4)}`, weight);
  for (const [latin] of token.matchAll(/[A-Za-z][A-Za-z0-9]+/gu)) add(names, latin, weight);
}
