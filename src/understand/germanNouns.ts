import { de } from "../languages/de.ts";
import { pictured } from "../languages/pictured.ts";
import { citiesOf, isGivenName, regionsOf } from "../languages/tables.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";
import { companyWords } from "./mentionType.ts";
import type { NameRun } from "./nameRuns.ts";

/** "Softwarekonzern Microsoft", "Milliarden Dollar": the nouns of a German run taken out, names left. */
export function withoutGermanNouns(run: NameRun, led: ReadonlySet<string>, alone: ReadonlySet<string>): NameRun[] {
  const words = run.text.split(" ");
  if (words.length === 1 || companyWords.test(run.text)) return [run];
  const parts: NameRun[] = [];
  let from = 0;
  let kept: string[] = [];
  let at = run.at;
  const flush = () => {
    if (kept.length > 0)
      parts.push({
        ...run,
        text: kept.join(" "),
        at: from,
        opens: run.opens && from === run.at,
        apposed: from > run.at,
      });
    kept = [];
  };
  words.forEach((word, i) => {
    const before = run.block.text.slice(Math.max(0, at - 24), at);
    const noun =
      !hasInnerCapital(word) &&
      !/^\p{Lu}{2,}$/u.test(word) &&
      ((i < words.length - 1 && leadsNoun.test(before) && isNameByItself(words.slice(i + 1), alone)) ||
        (i < words.length - 2 && isGivenName(words[i + 1]!) && !isGivenName(word)) ||
        (i < words.length - 1 && kindEnding.test(word)) ||
        (nounEnding.test(word) && !(i < words.length - 1 && bodies.has(word.toLowerCase()))) ||
        roleEnding.test(word) ||
        amountWord.test(word) ||
        (i > 0 && i === words.length - 1 && isOwned(word, words[i - 1]!, led, alone)));
    if (noun) flush();
    else {
      if (kept.length === 0) from = at;
      kept.push(word);
    }
    at += word.length + 1;
  });
  flush();
  return parts;
}
/** "Anna Webers Bruder", "Pinterests Nutzer": a noun behind whose it is. */
const isOwned = (word: string, owner: string, led: ReadonlySet<string>, alone: ReadonlySet<string>): boolean =>
  /s$/u.test(owner) &&
  (led.has(word) || ((alone.has(owner.slice(0, -1)) || /^\p{Lu}{2,}s$/u.test(owner)) && !isNameByNature(word)));

/** "Universität Mainz", "Bank Austria": a body and whose it is are one name. */
const bodies = new Set(de.organizationWords);
const { roleEnding, kindEnding, amountWord, nounEnding, determiner, adjective } = de.nouns!;

/** "der Softwarekonzern | Microsoft", but "das Green Harbour Festival". */
const isNameByItself = (words: readonly string[], alone: ReadonlySet<string>): boolean =>
  alone.has(words.join(" ")) || isNameByNature(words[0] ?? "");

const isNameByNature = (first: string): boolean =>
  isGivenName(first) ||
  hasInnerCapital(first) ||
  /^\p{Lu}{2,}/u.test(first) ||
  citiesOf("de").has(first) ||
  Object.hasOwn(regionsOf("de") ?? {}, first);

/** Capitalised words that an article, a number or an adjective stands before somewhere. */
export function ledWords(text: string): Set<string> {
  const led = new Set<string>();
  for (const { text: word, at } of wordsOf(text))
    if (startsUpper(word) && leadsNoun.test(text.slice(Math.max(0, at - 24), at))) led.add(word);
  return led;
}

const fewestUnproved = 3;
/**
 * German writes every noun with a capital. A single word is a noun, not a name, when an article or an adjective stands
 * before it anywhere, when it ends like a noun, or when it occurs less than three times and nothing proves it a name: a
 * capital inside, a place in CLDR, a given name, a fuller name that it ends, a genitive of its own.
 */
export function germanNouns(
  runs: readonly NameRun[],
  every: readonly NameRun[],
  led: ReadonlySet<string>,
): Set<string> {
  const nouns = new Set<string>();
  const regions = regionsOf("de") ?? {};
  const cities = citiesOf("de");
  const counts = new Map<string, number>();
  for (const { text: word } of runs) if (!/\s/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const surnames = new Set(runs.flatMap(({ text: name }) => (/\s/u.test(name) ? [name.split(" ").at(-1)!] : [])));
  // "Pinterest-Aktie": what leads a compound with a hyphen was cut from it. "Mode- und Möbelhaus" is of nouns.
  const leading = new Set(
    every
      .filter(({ block, at, text }) => /^-\S/u.test(block.text.slice(at + text.length, at + text.length + 2)))
      .map(({ text }) => text),
  );
  for (const [word, n] of counts) {
    const bare = word.replace(/s$/u, "");
    if (hasInnerCapital(word) || /\p{Lu}{2}|\d/u.test(word)) continue;
    if ([word, bare].some((form) => Object.hasOwn(regions, form) || cities.has(form))) continue;
    const person = isGivenName(word) || surnames.has(word);
    const proved = person || counts.has(`${word}s`) || (bare !== word && counts.has(bare)) || leading.has(word);
    // "Baby", "Sport": also before a hyphen.
    const everyday = !surnames.has(word) && isEveryday(word);
    if (led.has(word) || nounEnding.test(word) || everyday || n < (proved ? 1 : fewestUnproved)) nouns.add(word);
  }
  return nouns;
}
/** What everybody calls a picture. A final -s is rarely German: "Boots" is no boat. */
const isEveryday = (word: string): boolean => !/s$/u.test(word) && pictured(word, "de").length > 0;

/** An article, a pronoun, a number or an adjective ends where a German noun begins. */
const leadsNoun = { test: (before: string): boolean => determiner.test(before) || adjective.test(before) };
