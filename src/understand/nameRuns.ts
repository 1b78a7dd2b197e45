import { everyWord, type WordField } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import { isWeekday, monthNumber } from "../languages/readDate.ts";
import { type Sentence, sentencesOf } from "../languages/sentences.ts";
import { calendarOf, citiesOf, frequentWordsOf, isGivenName, regionsOf } from "../languages/tables.ts";
import type { Block } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { hasInnerCapital, startsUpper, type Word, wordsOf } from "../text/words.ts";

/** A run of words that looks like a name, and where it stands in its block. */
export interface NameRun {
  readonly text: string;
  readonly block: Block;
  readonly at: number;
  /** It opens its sentence, where every word is capitalised. */
  readonly opens: boolean;
  /** A role or a kind stands before it: "Softwarekonzern | Microsoft". */
  readonly apposed?: boolean;
}

/** Small words inside names: `Bank of England`, `Ursula von der Leyen`. */
const inside: ReadonlySet<string> = new Set(everyWord("insideNames"));
/** In German the same words stand between any two nouns. */
const joins = (word: string, { tag }: Language): boolean => tag !== "de" && inside.has(word);
/** `L’Ever`, `d’Arm`: an article that has lost its vowel. */
const elided = /^(?:(?:[ldjsncm]|qu|dell|all|nell|sull|un)['’]|(?:pro|anti|ex|non|post|neo)-)(?=\p{Lu})/iu;
/** `Slack-Gründer`, `BioNTech-Chef`: a name leads a German compound. */
const germanCompound = /^(?<name>\p{Lu}[\p{L}\d]+)-\p{Lu}\p{Ll}+$/u;
/** `LONDON — …`: where it was written, not what it is about. */
const datelineStart = /^\p{Lu}{4,}(?:[\s,]|$)/u;
/** A word that is one of a field's, in any language. */
const wholeWord = (field: WordField): RegExp => new RegExp(`^(?:${anyOf(everyWord(field))})$`, "iu");
/** Before a name, and no part of it. */
const titles = wholeWord("titles");
/** The same, but also a part of many names: "General Motors", "Justice Department". */
const namesakes = wholeWord("titlesInNames");
const isTitle = (word: string, next: string | undefined): boolean =>
  titles.test(word) || (next !== undefined && namesakes.test(word) && isGivenName(next));
/** `Microsoft-konkurrenten`, `AI-teknologier`: a name leads a compound. */
const compound = /^(?<name>\p{Lu}[\p{L}\d]+)-\p{Ll}/u;
const politePronoun = /^(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)$/u;
const initials = /^\p{Lu}{2,3}$/u;

/** Where do runs of capitalised words stand? For scripts with capitals. */
export function nameRuns(blocks: readonly Block[], language: Language): NameRun[] {
  const runs: NameRun[] = [];
  for (const block of blocks) {
    const shouted = isShouted(block.text);
    for (const sentence of sentencesOf(block.text)) {
      const titleCase = block.kind === "headline" || block.kind === "crosshead" ? isTitleCase(sentence) : false;
      if (shouted || titleCase) continue;
      runsIn(sentence, block, language, runs);
    }
  }
  return runs;
}

function runsIn(sentence: Sentence, block: Block, language: Language, runs: NameRun[]): void {
  const words = wordsOf(sentence.text);
  const regions = regionsOf(language.tag) ?? {};
  let run: Word[] = [];
  const flush = () => {
    while (run.length > 0 && (joins(run.at(-1)!.text.toLowerCase(), language) || /^\d+$/u.test(run.at(-1)!.text)))
      run.pop();
    while (run.length > 0 && (isFunctionWord(run[0]!.text, language) || isTitle(run[0]!.text, run[1]?.text)))
      run.shift();
    const [first] = run;
    const last = run.at(-1);
    if (first && last) {
      const text = sentence.text.slice(first.at, last.at + last.text.length);
      const isDateline = sentence.at === 0 && first.at === 0 && block.kind === "paragraph" && datelineStart.test(text);
      if (text.length >= 2 && !isDateline)
        runs.push({
          text,
          block,
          at: sentence.at + first.at,
          opens:
            (first.at <= (words[0]?.at ?? 0) + 3 && words[0]?.text.endsWith(first.text)) ||
            opensAfterQuote(sentence.text, first.at),
        });
    }
    run = [];
  };
  for (const whole of words) {
    const article = elided.exec(whole.text)?.[0].length ?? 0;
    const word = article > 0 ? { text: whole.text.slice(article), at: whole.at + article } : whole;
    if (article > 0) flush();
    const previous = run.at(-1);
    const between = previous ? sentence.text.slice(previous.at + previous.text.length, word.at) : "";
    const apart = previous !== undefined && !/^[ \u00a0]$/u.test(between) && !/^(?: & |\. )$/u.test(between);
    const namelike =
      !(language.tag === "de" && politePronoun.test(word.text)) &&
      (startsUpper(word.text) || (hasInnerCapital(word.text) && !/^\d/u.test(word.text)));
    if (apart || (previous && (language.tag === "tr" ? /['’]\p{Ll}+$/u : /['’]s$/u).test(previous.text))) flush();
    if (namelike && isCalendarWord(word.text, language)) flush();
    else if (namelike) {
      // "U.S. President Donald Trump": what stands before the title is a name of its own.
      if (run.length > 0 && titles.test(word.text) && word.text.length > 3) flush();
      // "the US Microsoft": a country is a name of its own, but "Mexico City" is a town.
      if (
        run.length === 1 &&
        !citiesOf(language.tag).has(`${run[0]!.text} ${word.text}`) &&
        (Object.hasOwn(regions, run[0]!.text) || (initials.test(run[0]!.text) && !initials.test(word.text)))
      )
        flush();
      const name = (compound.exec(word.text) ?? (language.tag === "de" ? germanCompound.exec(word.text) : null))?.groups
        ?.name;
      if (name) {
        flush();
        run.push({ text: name, at: word.at });
        flush();
      } else run.push(word);
    } else if (
      run.length > 0 &&
      !apart &&
      (joins(word.text.toLowerCase(), language) || (/^\d{1,4}$/u.test(word.text) && language.tag !== "de"))
    )
      run.push(word);
    else flush();
  }
  flush();
}

/** A month or a weekday of the text's own language: in another's, "Saturday Night Live" is a name. */
const isCalendarWord = (whole: string, { tag }: Language): boolean => {
  const word = whole.replace(/['’]s$/u, "");
  if (/^sept$/iu.test(word)) return true;
  return word.length >= 3 && (monthNumber(word, tag) !== undefined || isWeekday(word, tag)) && !isForeignDay(word, tag);
};
const isForeignDay = (word: string, tag: string): boolean =>
  isWeekday(word, "en") && !Object.hasOwn(calendarOf(tag)?.weekdays ?? {}, word.toLowerCase());

const opensAfterQuote = (sentence: string, at: number): boolean =>
  at > 0 && /[“„«»"‘'「(:–—-]\s?$/u.test(sentence.slice(Math.max(0, at - 3), at));

/** Words of the language's own grammar, which begin sentences in capitals and are no names. */
export function isFunctionWord(word: string, language: Language): boolean {
  const lower = word.toLowerCase();
  if (language.notNames.includes(lower.replace("’", "'")) || language.sourceBefore.includes(lower)) return true;
  const stem = lower.split(/['’]/u)[0]!;
  const frequent = frequentWordsOf(language.tag);
  if (!frequent || word.length > 4) return false;
  return (frequent[lower] ?? frequent[stem] ?? 0) > 0.004 && !/\p{Lu}.*\p{Lu}/u.test(word);
}

/** ALL CAPITALS say nothing about names. */
function isShouted(text: string): boolean {
  const shown = text.slice(0, 200);
  const capitals = shown.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 8 && capitals > 0.7 * (shown.match(/\p{L}/gu)?.length ?? 0);
}

/** "Microsoft Wants To Buy Pinterest": where most words are capitalised, capitals say nothing. */
function isTitleCase(sentence: Sentence): boolean {
  const long = wordsOf(sentence.text).filter((word) => word.text.length >= 4 && /\p{L}/u.test(word.text));
  return long.length >= 3 && long.filter((word) => startsUpper(word.text)).length > 0.75 * long.length;
}
