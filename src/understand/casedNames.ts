import type { Language } from "../languages/language.ts";
import { citiesOf, frequentWordsOf, isGivenName } from "../languages/tables.ts";
import type { Block } from "../model/article.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";
import { basesOf } from "./caseForms.ts";
import type { Found } from "./found.ts";
import { germanNouns, ledWords, withoutGermanNouns } from "./germanNouns.ts";
import { hasOrganizationWord } from "./mentionType.ts";
import { isFunctionWord, type NameRun, nameRuns } from "./nameRuns.ts";

/** Runs of capitalised words that are names: not an ordinary word that opens a sentence, not a German noun. */
export function fromCapitals(told: readonly Block[], text: string, language: Language): Found[] {
  const led = language.tag === "de" ? ledWords(text) : undefined;
  const every = nameRuns(told, language);
  const alone = new Set(every.map((run) => run.text));
  const runs = led ? every.flatMap((run) => withoutGermanNouns(run, led, alone)) : every;
  // "Brighton-forsvaret" is no token, but a run: Brightons is its genitive.
  const tokens = new Set([...wordsOf(text).map((word) => word.text), ...every.map((run) => run.text)]);
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
  const person = knownPersonBehind(run.text, whole);
  if (person > 0)
    return [
      { ...run, text: run.text.slice(0, person).trimEnd() },
      { ...run, text: run.text.slice(person), at: run.at + person, opens: false },
    ];
  const rest = run.opens ? run.text.replace(/^\S+\s+/u, "") : run.text;
  return rest !== run.text && whole.has(rest) && !whole.has(firstWord(run.text)) && !isGivenName(firstWord(run.text))
    ? [{ ...run, text: rest, at: run.at + run.text.length - rest.length, opens: false }]
    : [run];
}

/** "Manchester Citys Sergio Aguero", "Tribunal Supremo Brett Kavanaugh": where a person begins whom the text names alone, too. */
function knownPersonBehind(text: string, whole: ReadonlyMap<string, number>): number {
  for (const { index } of text.matchAll(/(?<=\s)\p{Lu}\S*(?=\s\p{Lu})/gu)) {
    const rest = text.slice(index);
    if (whole.has(rest) && isGivenName(firstWord(rest)) && !isGivenName(firstWord(text))) return index;
  }
  return 0;
}

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
    (language.genitiveS && certain.has(bare.replace(/s$/u, "")))
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

/** `Microsoft’s`, `Pinterests` → the name, when the text also has it bare or the apostrophe says so. */
function withoutGenitive(name: string, tokens: ReadonlySet<string>, { tag, genitiveS }: Language): string {
  const apostrophe = (tag === "tr" ? /^(.{2,})['’]\p{Ll}{0,6}$/u : /^(.{2,})['’](?:s|S)?$/u).exec(name);
  if (apostrophe) return apostrophe[1]!;
  if (!genitiveS || !/[^s]s$/u.test(name)) return name;
  if (tag !== "en" && /^\p{Lu}{2,}s$/u.test(name)) return name.slice(0, -1);
  if (name.length < 4) return name;
  const bare = name.slice(0, -1);
  return tokens.has(bare.split(/\s/u).at(-1)!) ? bare : name;
}
