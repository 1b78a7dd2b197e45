import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { citiesOf, frequentWordsOf, isGivenName, regionsOf } from "../languages/tables.ts";
import type { Block } from "../model/article.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";
import { basesOf } from "./caseForms.ts";
import type { Found } from "./found.ts";
import { companyWords, hasOrganizationWord } from "./mentionType.ts";
import { isFunctionWord, type NameRun, nameRuns } from "./nameRuns.ts";

/** Runs of capitalised words that are names: not an ordinary word that opens a sentence, not a German noun. */
export function fromCapitals(told: readonly Block[], text: string, language: Language): Found[] {
  const led = language.tag === "de" ? ledWords(text) : undefined;
  const every = nameRuns(told, language);
  const alone = new Set(every.map((run) => run.text));
  const runs = led ? every.flatMap((run) => withoutGermanNouns(run, led, alone)) : every;
  const tokens = new Set(wordsOf(text).map((word) => word.text));
  const certain = new Set(runs.filter((run) => !run.opens).map((run) => firstWord(run.text)));
  const nouns = led ? germanNouns(runs, every, led) : undefined;
  const whole = new Map<string, number>();
  for (const run of runs) whole.set(run.text, (whole.get(run.text) ?? 0) + 1);
  const found: Found[] = [];
  const texts = [...whole.keys()];
  for (const run of runs.flatMap((r) => splitAtPerson(r, texts, language)).flatMap((r) => splitAtKnown(r, whole))) {
    const trimmed = withoutOpening(run, tokens, certain, language);
    if (!trimmed) continue;
    if (nouns && !run.apposed && !/\s/u.test(trimmed.text) && nouns.has(trimmed.text)) continue;
    const base = withoutGenitive(trimmed.text, tokens, language);
    if (base.length < 2 || /^(?:\p{Lu}\.?|[IVXLC]+)$/u.test(base)) continue;
    // "126th Street": a part of an address
    if (
      !/\s/u.test(base) &&
      /\d(?:st|nd|rd|th)?\s$/u.test(run.block.text.slice(Math.max(0, trimmed.at - 5), trimmed.at))
    )
      continue;
    found.push({ name: base, block: run.block, at: trimmed.at });
  }
  return found;
}

/** "Tom Fox of Pinterest" is a person and a company, "Yhtiö Microsoft" a word and a name that stands in other cases too. */
function splitAtPerson(run: NameRun, all: readonly string[], language: Language): NameRun[] {
  const words = run.text.split(" ");
  const given = (word: string) => basesOf(word, language.caseEndings).some(isGivenName);
  const part = (from: number, to: number, opens: boolean): NameRun => ({
    ...run,
    text: words.slice(from, to).join(" "),
    at: run.at + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0),
    opens,
  });
  const joint = words.findIndex(
    (word, i) =>
      i >= 2 &&
      (/^(?:of|from|fra|från|av|af)$/u.test(word) ||
        (/^\p{Ll}+$/u.test(word) && /^\p{Lu}{2,}$/u.test(words[i + 1] ?? ""))),
  );
  if (joint > 0 && given(words[0]!)) {
    const next = words.findIndex((word, i) => i > joint && startsUpper(word));
    return next < 0 ? [part(0, joint, run.opens)] : [part(0, joint, run.opens), part(next, words.length, false)];
  }
  // "Gerichtshof Anna Weber": a noun, then a person; elsewhere "Hospital Louis Pasteur" is one name
  const person = words.findIndex(
    (word, i) =>
      language.tag === "de" &&
      i > 0 &&
      i < words.length - 1 &&
      given(word) &&
      hasOrganizationWord(words.slice(0, i).join(" "), language),
  );
  if (person > 0 && !given(words[0]!)) return [part(0, person, run.opens), part(person, words.length, false)];
  // "Kovács Anna Budapesten": a town in its case is a name of its own
  const town = words.at(-1)!;
  if (
    words.length > 1 &&
    language.caseEndings.length > 0 &&
    !citiesOf(language.tag).has(town) &&
    isTown(town, language)
  )
    return [part(0, words.length - 1, run.opens), part(words.length - 1, words.length, false)];
  if (!run.opens || words.length < 2 || isGivenName(words[0]!)) return [run];
  // "Компанія Microsoft": another script begins the name
  if (/^\p{Script=Cyrillic}/u.test(words[0]!) && /^\p{Script=Latin}/u.test(words[1]!))
    return [part(1, words.length, false)];
  const rest = words.slice(1).join(" ");
  const elsewhere = rest.length >= 4 && all.some((text) => text !== run.text && text.startsWith(rest));
  const named = words.length >= 3 && isGivenName(words[1]!) && !/^\p{Ll}/u.test(words[1]!);
  return elsewhere || named ? [part(1, words.length, false)] : [run];
}

const isTown = (word: string, { tag, caseEndings }: Language): boolean =>
  basesOf(word, caseEndings).some((base) => base.length >= 4 && citiesOf(tag).has(base));

/** "Containerskipet Ever Given", "Jezero de Marte": what stands alone elsewhere is a name of its own. */
function splitAtKnown(run: NameRun, whole: ReadonlyMap<string, number>): NameRun[] {
  const joint = /\s(?:of|de|de la|du|des|del|della|di|da|do|the)\s(?=\S+$)/u.exec(run.text);
  if (joint && whole.has(run.text.slice(joint.index + joint[0].length))) {
    const right = run.text.slice(joint.index + joint[0].length);
    const left = run.text.slice(0, joint.index);
    return [
      { ...run, text: left },
      { ...run, text: right, at: run.at + run.text.length - right.length, opens: false },
    ];
  }
  const rest = run.opens ? run.text.replace(/^\S+\s+/u, "") : run.text;
  return rest !== run.text && whole.has(rest) && !whole.has(firstWord(run.text))
    ? [{ ...run, text: rest, at: run.at + run.text.length - rest.length, opens: false }]
    : [run];
}

/** "Softwarekonzern Microsoft", "Milliarden Dollar": the nouns of a German run taken out, names left. */
function withoutGermanNouns(run: NameRun, led: ReadonlySet<string>, alone: ReadonlySet<string>): NameRun[] {
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
        (led.has(word) && i > 0 && i === words.length - 1 && /s$/u.test(words[i - 1]!)));
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
/** "Universität Mainz", "Bank Austria": a body and whose it is are one name. */
const bodies = new Set(languageOf("de").organizationWords);
const roleEnding =
  /(?:minister|chef|präsident|kanzler|gründer|sprecher|leiter|direktor|anbieter|hersteller|behörde|amt|firma|gruppe|portal|partei|verband|zeitung|agentur)(?:in|innen|s|n|en)?$/iu;
/** What a name is of, before it: "Provinz Kvalda", "Handelskette Blue Barn". */
const kindEnding =
  /(?:namen?|titel|wort|provinz|vulkan|stadt|hauptstadt|insel|fluss|region|bundesstaat|staat|dorf|ort|gemeinde|kreis|serie|film|buch|roman|band|song|album|sender|magazin|kette|marke|dienst|app|plattform|webseite|website|netzwerk|verein|klub|mannschaft|team|schiff|programm|projekt|virus|impfstoff|wirkstoff|technologie|moderator|designer|kandidat|nachfolger|vater|mutter|bruder|schwester|sohn|tochter|witwe|ehemann|ehefrau|einsatz|hersteller|börse|markt|system|modell)(?:in|innen|en|n|s|e)?$/iu;
const amountWord =
  /^(?:Hundert|Tausend|Million(?:en)?|Milliarden?|Billion(?:en)?|Prozent|Euro|Dollar|Cent|Franken|Pfund|Yen|Kronen|Grad|Meter|Kilometer|Tonnen|Menschen|Tiere|Jahre?n?|Tagen?|Wochen?|Monaten?|Uhr)$/u;

const firstWord = (text: string): string => text.split(/\s/u)[0] ?? text;

/** "Negotiations with …": a word that opens a sentence is a name only if it is one elsewhere. */
function withoutOpening(
  run: NameRun,
  tokens: ReadonlySet<string>,
  certain: ReadonlySet<string>,
  language: Language,
): { text: string; at: number } | undefined {
  if (!run.opens) return run;
  const first = firstWord(run.text);
  const bare = first.replace(/['’]s?$/u, "");
  if (
    certain.has(first) ||
    certain.has(bare) ||
    language.caseEndings.some((ending) => certain.has(first + ending)) ||
    (genitiveS.has(language.tag) && certain.has(bare.replace(/s$/u, "")))
  )
    return run;
  const lower = bare.toLowerCase();
  const ordinary =
    tokens.has(lower) ||
    (bare.length <= 2 && !/\p{Lu}$/u.test(bare)) ||
    isFunctionWord(bare, language) ||
    Object.hasOwn(frequentWordsOf(language.tag) ?? {}, lower);
  const marked = hasInnerCapital(bare) || /\p{Lu}{2}|\d/u.test(bare);
  const several = run.text.length > first.length;
  const governed =
    /^\S+\s(?:of|de|du|des|del|di|da|do|af|av)\s/u.test(run.text) &&
    !tokens.has(lower) &&
    !/\s/u.test(run.text.replace(/^\S+\s(?:of|de|du|des|del|di|da|do|af|av)\s/u, ""));
  if (marked || (several && !ordinary && !governed)) return run;
  if (several) {
    const rest = run.text
      .slice(first.length)
      .replace(/^\s+(?:(?:of|de|la|du|des|del|della|di|da|do|the|af|av)\s+)*/u, "");
    return { text: rest, at: run.at + run.text.length - rest.length };
  }
  return undefined;
}

const genitiveS = new Set(["da", "nb", "nn", "sv", "de", "en", "nl"]);
/** `Microsoft’s`, `Pinterests` → the name, when the text also has it bare or the apostrophe says so. */
function withoutGenitive(name: string, tokens: ReadonlySet<string>, { tag }: Language): string {
  const apostrophe = (tag === "tr" ? /^(.{2,})['’]\p{Ll}{0,6}$/u : /^(.{2,})['’](?:s|S)?$/u).exec(name);
  if (apostrophe) return apostrophe[1]!;
  if (!genitiveS.has(tag) || !/[^s]s$/u.test(name) || name.length < 4) return name;
  const bare = name.slice(0, -1);
  return tokens.has(bare.split(/\s/u).at(-1)!) ? bare : name;
}

/** "der Softwarekonzern | Microsoft", but "das Green Harbour Festival". */
const isNameByItself = ([first = "", ...rest]: readonly string[], alone: ReadonlySet<string>): boolean =>
  alone.has([first, ...rest].join(" ")) ||
  isGivenName(first) ||
  hasInnerCapital(first) ||
  /^\p{Lu}{2,}/u.test(first) ||
  citiesOf("de").has(first) ||
  Object.hasOwn(regionsOf("de") ?? {}, first);

/** Capitalised words that an article, a number or an adjective stands before somewhere. */
function ledWords(text: string): Set<string> {
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
function germanNouns(runs: readonly NameRun[], every: readonly NameRun[], led: ReadonlySet<string>): Set<string> {
  const nouns = new Set<string>();
  const regions = regionsOf("de") ?? {};
  const cities = citiesOf("de");
  const counts = new Map<string, number>();
  for (const { text: word } of runs) if (!/\s/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const surnames = new Set(runs.flatMap(({ text: name }) => (/\s/u.test(name) ? [name.split(" ").at(-1)!] : [])));
  // "Pinterest-Aktie": what leads a compound with a hyphen was cut from it.
  const leading = new Set(
    every.filter(({ block, at, text }) => block.text[at + text.length] === "-").map(({ text }) => text),
  );
  for (const [word, n] of counts) {
    const bare = word.replace(/s$/u, "");
    if (hasInnerCapital(word) || /\p{Lu}{2}|\d/u.test(word)) continue;
    if ([word, bare].some((form) => Object.hasOwn(regions, form) || cities.has(form))) continue;
    const proved =
      isGivenName(word) ||
      surnames.has(word) ||
      counts.has(`${word}s`) ||
      (bare !== word && counts.has(bare)) ||
      leading.has(word);
    if (led.has(word) || nounEnding.test(word) || n < (proved ? 1 : fewestUnproved)) nouns.add(word);
  }
  return nouns;
}
/** An article, a pronoun, a number or an adjective ends where a German noun begins. */
const determiner =
  /(?<!\p{L})(?:der|die|das|den|dem|des|dessen|deren|eine?[nmrs]?|keine?[nmrs]?|[smd]eine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?|diese[nmrs]?|zu[mr]|im|am|vom|beim|ins|viele|mehrere|alle|zwei|drei|\d+)\s$/iu;
const adjective = /(?<!\p{L})\p{Ll}{4,}(?:en|er|es|em|(?<!t)e)\s$/u;
const leadsNoun = { test: (before: string): boolean => determiner.test(before) || adjective.test(before) };
const nounEnding =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|chen|nis|tum|ment|age|enz|anz|ik|eur|ier|ler|nehmen|konzern|dienst|preis|wert|jahr|tag|woche|monat)(?:s|en|n|e)?$/u;
