import type { Language } from "../languages/language.ts";
import { frequentWordsOf, regionsOf } from "../languages/tables.ts";
import { type Block, type Mention, type MentionType, sourceSpan } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import { fold } from "../text/fold.ts";
import { anyOf } from "../text/pattern.ts";
import { slugOf } from "../text/slug.ts";
import { hasInnerCapital, wordsOf } from "../text/words.ts";
import { isFunctionWord, type NameRun, nameRuns } from "./nameRuns.ts";
import type { Reading } from "./rule.ts";

/** A name found somewhere, before its spellings are joined. */
interface Found {
  readonly name: string;
  readonly block: Block;
  readonly at: number;
}

/** Which names? People, organisations, places and works of the headline and the story, most mentioned first. */
export function mentions({ told, language }: Reading): Mention[] {
  const text = told.map((block) => block.text).join("\n");
  const cased = !isCaseless(text);
  const found = cased
    ? [...fromCapitals(told, text, language), ...fromRegions(told, language)]
    : [...fromLatin(told), ...fromKatakana(told, text), ...afterCues(told, language), ...fromRegions(told, language)];
  return joined(withoutOverlaps(found), language);
}

const isCaseless = (text: string): boolean => {
  const caseless =
    text.match(
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/gu,
    )?.length ?? 0;
  return caseless > 0.3 * text.length;
};

// ------------------------------------------------------------ scripts with capitals

/** Runs of capitalised words that are names: not an ordinary word that opens a sentence, not a German noun. */
function fromCapitals(told: readonly Block[], text: string, language: Language): Found[] {
  const runs = language.tag === "de" ? nameRuns(told, language).flatMap(withoutGermanNouns) : nameRuns(told, language);
  const tokens = new Set(wordsOf(text).map((word) => word.text));
  const certain = new Set(runs.filter((run) => !run.opens).map((run) => firstWord(run.text)));
  const nouns = language.tag === "de" ? germanNouns(runs) : undefined;
  const whole = new Map<string, number>();
  for (const run of runs) whole.set(run.text, (whole.get(run.text) ?? 0) + 1);
  const found: Found[] = [];
  for (const run of runs.flatMap((r) => splitAtKnown(r, whole))) {
    const trimmed = withoutOpening(run, tokens, certain, language);
    if (!trimmed) continue;
    if (nouns && !run.apposed && !/\s/u.test(trimmed.text) && nouns.has(trimmed.text)) continue;
    const base = withoutGenitive(trimmed.text, tokens, language);
    if (base.length < 2 || /^\p{Lu}\.?$/u.test(base)) continue;
    found.push({ name: base, block: run.block, at: trimmed.at });
  }
  return found;
}

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
function withoutGermanNouns(run: NameRun): NameRun[] {
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
      ((i < words.length - 1 && leadsNoun.test(before)) ||
        nounEnding.test(word) ||
        roleEnding.test(word) ||
        amountWord.test(word));
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
const roleEnding =
  /(?:minister|chef|präsident|kanzler|gründer|sprecher|leiter|direktor|anbieter|hersteller|behörde|amt|firma|gruppe|portal|partei|verband|zeitung|agentur)(?:in|innen|s|n|en)?$/iu;
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
  if (certain.has(first) || certain.has(bare) || (genitiveS.has(language.tag) && certain.has(bare.replace(/s$/u, ""))))
    return run;
  const lower = bare.toLowerCase();
  const ordinary =
    tokens.has(lower) || isFunctionWord(bare, language) || Object.hasOwn(frequentWordsOf(language.tag) ?? {}, lower);
  const marked = hasInnerCapital(bare) || /\p{Lu}{2}|\d/u.test(bare);
  const several = run.text.length > first.length;
  const governed =
    /^\S+\s(?:of|de|du|des|del|di|da|do)\s/u.test(run.text) &&
    !tokens.has(lower) &&
    !/\s/u.test(run.text.replace(/^\S+\s(?:of|de|du|des|del|di|da|do)\s/u, ""));
  if (marked || (several && !ordinary && !governed)) return run;
  if (several) {
    const rest = run.text.slice(first.length).replace(/^\s+(?:(?:of|de|la|du|des|del|della|di|da|do|the)\s+)*/u, "");
    return { text: rest, at: run.at + run.text.length - rest.length };
  }
  return undefined;
}

const genitiveS = new Set(["da", "nb", "nn", "sv", "de", "en", "nl"]);
/** `Microsoft’s`, `Pinterests` → the name, when the text also has it bare or the apostrophe says so. */
function withoutGenitive(name: string, tokens: ReadonlySet<string>, { tag }: Language): string {
  const apostrophe = /^(.{2,})['’](?:s|S|n|ın|in|un|ün|nın|nin)?$/u.exec(name);
  if (apostrophe) return apostrophe[1]!;
  if (!genitiveS.has(tag) || !/[^s]s$/u.test(name) || name.length < 4) return name;
  const bare = name.slice(0, -1);
  return tokens.has(bare.split(/\s/u).at(-1)!) ? bare : name;
}

/**
 * German writes every noun with a capital. A single word is a noun, not a name, when an article or an adjective stands
 * before it anywhere, when it ends like a noun, or when it occurs once only; a capital inside or all capitals is a name.
 */
function germanNouns(runs: readonly NameRun[]): Set<string> {
  const nouns = new Set<string>();
  const regions = regionsOf("de") ?? {};
  const counts = new Map<string, number>();
  const led = new Set<string>();
  for (const { text: word, block, at } of runs) {
    if (/\s/u.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (leadsNoun.test(block.text.slice(Math.max(0, at - 24), at))) led.add(word);
  }
  for (const [word, n] of counts) {
    const bare = word.replace(/s$/u, "");
    if (
      hasInnerCapital(word) ||
      /\p{Lu}{2}|\d/u.test(word) ||
      Object.hasOwn(regions, word) ||
      Object.hasOwn(regions, bare)
    )
      continue;
    if (led.has(word) || nounEnding.test(word) || n < 2) nouns.add(word);
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

// ------------------------------------------------------------ scripts without capitals

/** Latin words inside another script are names or abbreviations. */
function fromLatin(told: readonly Block[]): Found[] {
  return matches(
    told,
    /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\d]+(?:[ .&’'-]{1,2}\p{Lu}[\p{Script=Latin}\d]*)*/gu,
  ).filter(({ name }) => /\p{Lu}/u.test(name) && !/^(?:CEO|CFO|COO|AI|IT|PR|GDP|TV|PC|SNS|OS)$/u.test(name));
}

/**
 * Katakana writes foreign names and loan words alike. A word is a name when a point joins its parts, when a title or
 * "company" follows, or when a country's sign stands before it; then wherever it stands.
 */
function fromKatakana(told: readonly Block[], text: string): Found[] {
  const word = "\\p{Script=Katakana}[\\p{Script=Katakana}ー]{2,}";
  const sure = new RegExp(
    `${word}(?:・${word})+|(?<=[米英独仏露伊])${word}|${word}(?=社|氏|大統領|首相|会長|最高経営責任者|紙|銀行)`,
    "gu",
  );
  const names = new Set([...text.matchAll(sure)].map((m) => m[0]));
  if (names.size === 0) return [];
  return matches(
    told,
    new RegExp(`(?<![\\p{Script=Katakana}ー])(?:${anyOf([...names])})(?![\\p{Script=Katakana}ー])`, "gu"),
  );
}

const cues: Readonly<Record<string, readonly string[]>> = {
  ar: ["شركة", "لشركة", "وشركة", "مجموعة", "صحيفة", "وكالة", "منصة", "تطبيق", "مصرف", "بنك", "موقع"],
  he: ["חברת", "עיתון", "סוכנות"],
  fa: ["شرکت", "روزنامه", "خبرگزاری"],
};
/** `شركة مايكروسوفت`: the word after "company" is its name; then wherever it stands. */
function afterCues(told: readonly Block[], { tag }: Language): Found[] {
  const words = cues[tag];
  if (!words) return [];
  const letters = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}]";
  const text = told.map((b) => b.text).join("\n");
  const cue = new RegExp(`(?<!${letters})(?:${anyOf(words)})\\s+["«“]?(?<name>${letters}{3,})`, "gu");
  const names = new Set<string>();
  for (const match of text.matchAll(cue)) {
    const name = match.groups?.name ?? "";
    const again = text.split(name).length > 2;
    if (again && !/^(?:ال|ה)/u.test(name)) names.add(withCompanion(name, text, letters));
  }
  if (names.size === 0) return [];
  return matches(
    told,
    new RegExp(`(?<!${letters})(?:(?:[وبلفك]|لل)(?=${letters}{4}))?(?<name>${anyOf([...names])})(?!${letters})`, "gu"),
  );
}

/** `تيك توك`: where the same word always follows, it is part of the name. */
function withCompanion(name: string, text: string, letters: string): string {
  const followers = [
    ...text.matchAll(
      new RegExp(`(?<!${letters})(?:[وبلفك])?${anyOf([name])}(?!${letters})(?:\\s+(?<next>${letters}{2,}))?`, "gu"),
    ),
  ].map((m) => m.groups?.next);
  const [next] = followers;
  return next !== undefined && followers.length >= 2 && followers.every((word) => word === next)
    ? `${name} ${next}`
    : name;
}

// ------------------------------------------------------------ countries

const regionPatterns = new Map<string, RegExp | undefined>();
/** Countries by the names that CLDR gives them. */
function fromRegions(told: readonly Block[], { tag }: Language): Found[] {
  if (!regionPatterns.has(tag)) {
    const names = Object.keys(regionsOf(tag) ?? {}).filter(
      (name) => name.length >= (/\p{Script=Han}|\p{Script=Hangul}/u.test(name) ? 2 : 4),
    );
    const spaced = !/^(?:ja|zh|th|ko)$/u.test(tag);
    const source = spaced
      ? `(?<![\\p{L}\\p{M}-])(?:${tag === "ar" ? "[وبلف]?" : ""})(?<name>${anyOf(names)})(?=['’]?s?(?![\\p{L}\\p{M}]))`
      : `(?<name>${anyOf(names)})`;
    regionPatterns.set(tag, names.length > 0 ? new RegExp(source, "gu") : undefined);
  }
  const pattern = regionPatterns.get(tag);
  return pattern ? matches(told, pattern) : [];
}

function matches(told: readonly Block[], pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const block of told) {
    for (const match of block.text.matchAll(pattern)) {
      const name = match.groups?.name ?? match[0];
      found.push({ name, block, at: match.index + match[0].length - name.length });
    }
  }
  return found;
}

// ------------------------------------------------------------ one name, its spellings

/** Of two that overlap, the longer. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort(
    (a, b) => a.block.span.start - b.block.span.start || a.at - b.at || b.name.length - a.name.length,
  );
  const kept: Found[] = [];
  for (const item of sorted) {
    const last = kept.at(-1);
    if (last && last.block === item.block && item.at < last.at + last.name.length) continue;
    kept.push(item);
  }
  return kept;
}

/** `nameKey("Élysée")` → `elysee`; the same for every script that romanises alike. */
export function nameKey(name: string): string {
  return slugOf(name) || fold(name);
}

const initialsOfRegions: Readonly<Record<string, string>> = {
  US: "US",
  USA: "US",
  "U.S": "US",
  UK: "GB",
  "U.K": "GB",
  EU: "EU",
};
let englishRegions: ReadonlyMap<string, string> | undefined;

/** A country has one key in every language: that of its English name. `Tyskland` → `germany` */
function regionKey(name: string, tag: string): string | undefined {
  const table = regionsOf(tag) ?? {};
  const code = Object.hasOwn(table, name)
    ? table[name]
    : Object.hasOwn(initialsOfRegions, name)
      ? initialsOfRegions[name]
      : undefined;
  if (code === undefined) return undefined;
  // The long names come first in the table: of two for one country the first stands for it.
  englishRegions ??= new Map(
    Object.entries(regionsOf("en") ?? {})
      .reverse()
      .map(([english, region]) => [region, slugOf(english)]),
  );
  return englishRegions.get(code);
}

function joined(found: readonly Found[], language: Language): Mention[] {
  const groups = new Map<string, Found[]>();
  for (const item of found) {
    const key = regionKey(item.name, language.tag) ?? nameKey(item.name);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  // A surname alone, after the full name: "Nadella" is "Satya Nadella" when only one name ends so.
  const full = [...groups].filter(([, items]) => /^\S+(?:\s\p{Lu}\S*){1,2}$/u.test(items[0]!.name));
  for (const [key, items] of [...groups]) {
    const { name } = items[0]!;
    if (/\s/u.test(name) || name.length < 3) continue;
    const owners = full.filter(
      ([, of]) => of[0]!.name.split(/\s/u).at(-1) === name && of[0]!.name.split(/\s/u).length <= 3,
    );
    if (owners.length === 1 && typeOf(owners[0]![1][0]!.name, owners[0]![1], language) !== "Organization") {
      owners[0]![1].push(...items);
      groups.delete(key);
    }
  }
  const result: Mention[] = [];
  for (const [key, items] of groups) {
    const own = items.map((i) => i.name).filter((name) => nameKey(name) === key);
    const value = commonest(own.length > 0 ? own : items.map((i) => i.name));
    const spans: Span[] = items
      .map((i) => sourceSpan(i.block, i.at, i.at + i.name.length))
      .sort((a, b) => a.start - b.start);
    result.push({ type: typeOf(value, items, language), value, key, count: spans.length, spans });
  }
  return result.sort((a, b) => b.count - a.count || a.spans[0]!.start - b.spans[0]!.start || (a.key < b.key ? -1 : 1));
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of two as common, the one that came first: the order of the map.
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

const companyWords =
  /(?:^|\s)(?:Inc|Corp|Corporation|Ltd|LLC|plc|GmbH|AG|SE|SA|S\.A|AB|ASA|AS|A\/S|ApS|NV|BV|Oy|Oyj|Group|Holdings?|Bank|University|Institute|Ministry|Times|Post|Journal|News|Tribune|Gazette|Agency|Association|Federation|Union|Council|Commission|Committee|Court|Party|Airlines|Systems|Technologies|Labs|Motors|Services|Authority|Bundesbank|Universität|Universitet|Université|Universidad)$/iu;
/** What kind of thing is it? `Thing` when nothing says so. */
function typeOf(name: string, items: readonly Found[], language: Language): MentionType {
  if (regionKey(name, language.tag)) return "Place";
  if (companyWords.test(name)) return "Organization";
  const words = wordsOf(name);
  if (words.length <= 4 && !/\d|&/u.test(name) && /\p{Lu}/u.test(name) && isPerson(items, words.length, language))
    return "Person";
  return "Thing";
}

const personTitles =
  "(?:President|Prime Minister|Chancellor|Minister|Senator|CEO|chief executive|founder|Mr|Mrs|Ms|Dr|Professor|præsident|direktør|topchef|minister|statsminister|Präsident|Chef|Kanzler|président|ministre|presidente|director|VD|vd|president|administrerende direktør|konsernsjef)";
const titleBefore = new RegExp(`(?<!\\p{L})${personTitles}\\.?,?\\s$`, "u");
const titleAfter = new RegExp(`^,\\s(?:\\p{L}+\\s){0,4}${personTitles}(?!\\p{L})`, "u");
const speechPatterns = new Map<string, { readonly before: RegExp; readonly after: RegExp } | undefined>();
/** Verbs of speech on either side of a name. */
function speechOf({ tag, saysWords }: Language) {
  if (!speechPatterns.has(tag)) {
    const words = saysWords.filter((word) => /\p{L}/u.test(word));
    const says = `(?:${anyOf(words)})`;
    speechPatterns.set(
      tag,
      words.length > 0
        ? { before: new RegExp(`(?<!\\p{L})${says}\\s$`, "iu"), after: new RegExp(`^,?\\s${says}(?!\\p{L})`, "iu") }
        : undefined,
    );
  }
  return speechPatterns.get(tag);
}

/** A title stands beside the name, or a full name says something. */
function isPerson(items: readonly Found[], words: number, language: Language): boolean {
  const speech = words >= 2 ? speechOf(language) : undefined;
  return items.slice(0, 5).some(({ block, at, name }) => {
    const before = block.text.slice(Math.max(0, at - 40), at);
    const after = block.text.slice(at + name.length, at + name.length + 60);
    return (
      titleBefore.test(before) || titleAfter.test(after) || speech?.before.test(before) || speech?.after.test(after)
    );
  });
}
