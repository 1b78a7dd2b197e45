import { francAll } from "franc-all";
import { neighbourhoodOf, neighbours, traits } from "../languages/neighbours.ts";
import { fromLanguageTag, newsLanguages, toLanguageTag } from "../languages/newsLanguages.ts";
import { frequentWordsOf, lettersOf } from "../languages/tables.ts";
import { lettersOnly, tokensOf, unseen } from "./cheapLook.ts";
import { election, lookAt, mostFrancReads, passagesOf } from "./election.ts";
import { spellingFit } from "./spelling.ts";

/** What language a text is in, and how sure that is. */
export interface Verdict {
  /** BCP 47; `und` when there is nothing to tell by. */
  readonly tag: string;
  /** 0 to 1: how far the runner-up is behind. */
  readonly confidence: number;
  /** What was seen. */
  readonly by: string;
  /** Share of the letters in passages of the winning language, 0 to 1. */
  readonly share: number;
  /** The language of most of the rest, where there is one. */
  readonly other?: string;
}

const undetermined: Verdict = { tag: "und", confidence: 0, by: "inLanguage/undetermined", share: 1 };

/** Small speech communities are less likely when the evidence is level. */
const minor = new Set(
  "fy br co oc ast su jv gaz om kl se lb wo ht mg gd ha ig yo xh zu sn rw so ss yi tk tt".split(" "),
);
/** Enough for franc where the words are clear. */
const francReadsWhenClear = 450;
/** Words enough to weigh. */
const mostTokens = 300;

/**
 * Which language is the text in? franc compares trigrams; its best candidates are ranked again by frequent words and by
 * letters that a language does not have, by their spelling where two are close, and neighbours by words and traits that
 * tell them apart. Weights as measured in the laboratory and here (decision 3 in docs/decisions).
 *
 * @param whole running text; markup and addresses do no harm
 * @param allowed BCP 47 tags to choose among; all languages of the news when empty
 */
export function detectLanguage(whole: string, allowed: readonly string[] = []): Verdict {
  const text = withoutLongQuotations(whole);
  const letters = lettersOnly(text.slice(0, 1_500));
  if (letters.length < 2) return undetermined;
  const codes = allowed.length > 0 ? allowed.flatMap((tag) => fromLanguageTag(tag) ?? []) : newsLanguages;
  const unspaced = eastAsian(text.slice(0, 6_000));
  if (unspaced && (allowed.length === 0 || allowed.some((tag) => tag.startsWith(unspaced.tag)))) return unspaced;

  const passages = passagesOf(text).map((passage) => lookAt(passage, codes));
  const { winner, share, other, joined, settled } = election(passages, codes);
  const rest = { share, ...(other && share < 0.999 ? { other } : {}) };
  if (settled && winner?.length === 1) return { ...verdict(toLanguageTag(winner[0]!), 1, "inLanguage/words"), ...rest };
  // A short text, or one whose passages cannot tell, is shown to franc with all languages to choose from.
  const candidates = winner && joined.length >= 300 ? winner : codes;
  const letterForms = withoutForeign(joined);
  // Names in another script may have chosen the candidates: then franc finds none of them, and is asked again.
  const found = rank(letterForms, candidates) ?? (candidates === codes ? undefined : rank(letterForms, codes));
  if (!found) return undetermined;
  // Few letters tell little, however far the runner-up is behind.
  const confidence = Number((found.confidence * Math.min(1, letters.length / 40)).toFixed(3));
  return { ...found, confidence, ...rest };
}

const closing: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』" };
const longQuotation = 150;
/** A quotation of some length tells who is quoted. It is left out where at least half of the text is left. */
function withoutLongQuotations(text: string): string {
  let kept = "";
  let from = 0;
  const nextOf = nextPlaces(text);
  for (const match of text.matchAll(/(?<=^|\s)[“„«»「『]/gu)) {
    if (match.index < from) continue;
    const end = Math.min(...Array.from(closing[match[0]]!, (mark) => nextOf(mark, match.index + 1)));
    if (end === text.length || end - match.index < longQuotation) continue;
    kept += text.slice(from, match.index);
    from = end + 1;
  }
  if (from === 0) return text;
  kept += text.slice(from);
  return kept.length >= text.length / 2 ? kept : text;
}

/**
 * Returns where a mark stands next, the text's length if nowhere. Places asked for must not go back: each part of the text
 * is then looked at once for each mark, also when many opening marks have no closing one.
 */
function nextPlaces(text: string): (mark: string, from: number) => number {
  const places = new Map<string, number>();
  return (mark, from) => {
    let place = places.get(mark) ?? -1;
    if (place < from) {
      const found = text.indexOf(mark, from);
      places.set(mark, (place = found < 0 ? text.length : found));
    }
    return place;
  };
}

/** Long quotations and capitals within a sentence say what is spoken of, not in which language. */
function withoutForeign(text: string): string {
  const unquoted = text.replace(/[“„«»"「『][^“”„«»"」』\n]{20,400}[”“»«"」』]/gu, " ");
  const kept = unquoted.length > 0.4 * text.length ? unquoted : text;
  const uncapped = lettersOnly(kept.replace(/(?<=[\p{Ll}\d,;:)»”"’']\s)\p{Lu}[\p{L}\p{M}'’-]*/gu, " "));
  return uncapped.length > 30 ? uncapped : lettersOnly(kept);
}

/** Hangul, kana and Han tell by themselves. Chinese quotes a の now and then, so a little kana is not Japanese. */
function eastAsian(text: string): Verdict | undefined {
  // Most texts have no letter of those planes.
  if (!/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff]/.test(text)) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const all = count(/\p{L}/gu);
  if (hangul + kana + han <= 0.4 * all) return undefined;
  const [tag, margin] =
    hangul >= kana + han
      ? ["ko", hangul / all]
      : kana > 0.04 * (han + kana)
        ? ["ja", kana / (kana + han)]
        : ["zh", 1 - kana / (han + kana)];
  return {
    tag: tag as string,
    confidence: Math.min(1, 0.7 + 0.3 * (margin as number)),
    by: "inLanguage/script",
    share: 1,
  };
}

// ------------------------------------------------------------ the close look: trigrams, words, letters

interface Candidate {
  readonly tag: string;
  readonly trigrams: number;
  readonly words: number;
  readonly strange: number;
  readonly score: number;
}

function rank(letters: string, codes: readonly string[]): Omit<Verdict, "share"> | undefined {
  const tokens = tokensOf(letters).slice(0, mostTokens);
  const alphabet = countLetters(letters);
  const candidates: Candidate[] = [];
  const read = codes.length < newsLanguages.length ? francReadsWhenClear : mostFrancReads;
  for (const [iso, similarity] of francAll(letters.slice(0, read), { only: [...codes], minLength: 1 }).slice(0, 14)) {
    if (iso === "und") continue;
    const tag = toLanguageTag(iso);
    const trigrams = similarity - 1;
    const words = meanLogShare(tokens, tag);
    const strange = Math.min(0.3, strangeLetters(alphabet, tag));
    candidates.push({
      tag,
      trigrams,
      words,
      strange,
      score: trigrams + 0.2 * words - 8 * strange - (minor.has(tag) ? 0.1 : 0),
    });
  }
  candidates.sort(byScore);
  if (isClose(candidates)) lookClosely(candidates, letters);
  const [best] = candidates;
  if (!best) return undefined;
  const group = neighbourhoodOf(best.tag);
  const outside = candidates.find((c) => c !== best && (group === undefined || neighbourhoodOf(c.tag) !== group));
  const margin = outside ? best.score - outside.score : 1;
  if (group === undefined) return verdict(best.tag, margin, "inLanguage/franc");
  const inside = candidates
    .filter((c) => neighbourhoodOf(c.tag) === group)
    .map((c) => ({
      tag: c.tag,
      score:
        0.1 * c.trigrams +
        0.1 * c.words +
        0.2 * spellingFit(letters.slice(0, mostSpelled), c.tag) -
        5 * c.strange +
        tellingWords(tokens, group, c.tag),
    }))
    .sort(byScore);
  const near = inside.length > 1 ? inside[0]!.score - inside[1]!.score : 1;
  return verdict(inside[0]!.tag, Math.min(margin, near), "inLanguage/franc");
}

const byScore = (a: { score: number; tag: string }, b: { score: number; tag: string }): number =>
  b.score - a.score || (a.tag < b.tag ? -1 : 1);

const mostSpelled = 250;
/** A margin beyond which the close look has not changed the answer. */
const clear = 0.25;
/** So far behind, a candidate does not catch up. */
const behind = 0.6;

const isClose = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined && second !== undefined && first.score - second.score < clear;

/** Few words, or two languages level: how each spells decides, and franc's three hundred trigrams count for half. */
function lookClosely(candidates: Candidate[], letters: string): void {
  const best = candidates[0]!.score;
  const text = letters.slice(0, mostSpelled);
  const kept = candidates.filter(({ score }) => best - score <= behind);
  candidates.length = 0;
  for (const candidate of kept)
    candidates.push({
      ...candidate,
      score: candidate.score - 0.5 * candidate.trigrams + 0.4 * spellingFit(text, candidate.tag),
    });
  candidates.sort(byScore);
}

/** A margin of .05 was right in every article measured, .02 in most: .63 and .33 here. */
function verdict(tag: string, margin: number, by: string): Omit<Verdict, "share"> {
  return { tag, confidence: Number((1 - Math.exp(-Math.max(0, margin) / 0.05)).toFixed(3)), by };
}

function meanLogShare(tokens: readonly string[], tag: string): number {
  const table = frequentWordMap(tag);
  if (!table || tokens.length === 0) return -9;
  let sum = 0;
  for (const token of tokens) sum += table.get(token) ?? logUnseen;
  return sum / tokens.length;
}

const logUnseen = Math.log(unseen);
/** word → log of its share */
const wordMaps = new Map<string, ReadonlyMap<string, number>>();
function frequentWordMap(tag: string): ReadonlyMap<string, number> | undefined {
  let map = wordMaps.get(tag);
  const table = frequentWordsOf(tag);
  if (!map && table)
    wordMaps.set(
      tag,
      (map = new Map(Object.entries(table).map(([word, share]) => [word, Math.log(0.9 * share + unseen)]))),
    );
  return map;
}

const alphabets = new Map<string, ReadonlySet<string>>();
function countLetters(letters: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters.toLowerCase().normalize("NFC")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of [...counts.keys()]) if (!/\p{L}/u.test(letter)) counts.delete(letter);
  return counts;
}

/** Share of the letters that the language does not write its words with. */
function strangeLetters(letters: ReadonlyMap<string, number>, tag: string): number {
  const table = lettersOf(tag);
  if (!table || letters.size === 0) return 0;
  let alphabet = alphabets.get(tag);
  if (!alphabet) alphabets.set(tag, (alphabet = new Set(table)));
  let strange = 0;
  let all = 0;
  for (const [letter, n] of letters) {
    all += n;
    if (!alphabet.has(letter)) strange += n;
  }
  return strange / all;
}

/** Share of the words that tell this neighbour from the others. */
function tellingWords(tokens: readonly string[], group: number, tag: string): number {
  const words = neighbours[group]?.[tag];
  if (!words || tokens.length === 0) return 0;
  let hits = 0;
  const own = traits.filter(({ tags }) => tags.includes(tag));
  for (const token of tokens) {
    if (words.has(token)) hits++;
    for (const trait of own) if (trait.words.test(token)) hits++;
  }
  // The share is steadier in a long text, and counts for more.
  return (hits / tokens.length) * (1 + 0.5 * Math.min(1, tokens.length / 200));
}
