import { isAgency } from "../languages/agencies.ts";
import { everyWord } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import { citiesOf, isGivenName, regionsOf } from "../languages/tables.ts";
import type { MentionType } from "../model/article.ts";
import { anyOf, verbatim } from "../text/pattern.ts";
import { slugOf } from "../text/slug.ts";
import { hasInnerCapital, wordsOf } from "../text/words.ts";
import { basesOf, stemOf } from "./caseForms.ts";
import type { Found } from "./found.ts";

const initialsOfRegions: Readonly<Record<string, string>> = {
  US: "US",
  USA: "US",
  "U.S": "US",
  UK: "GB",
  "U.K": "GB",
  EU: "EU",
};
let englishRegions: ReadonlyMap<string, string> | undefined;

/** A country or a city has one key in every language: that of its English name. `Tyskland` → `germany`, `Москве` → `moscow` */
export function placeKey(name: string, language: Language): string | undefined {
  const code = regionOf(name, language.tag);
  if (code === undefined) {
    const city = citiesOf(language.tag).get(name);
    if (city) return slugOf(city);
    if (language.caseEndings.length === 0) return undefined;
    const base = basesOf(name, language.caseEndings)
      .slice(1)
      .find((other) => citiesOf(language.tag).has(other) || regionOf(other, language.tag));
    const nominative = base ?? placeStems(language).get(stemOf(name, language));
    return nominative && nominative !== name ? placeKey(nominative, language) : undefined;
  }
  // The long names come first in the table: of two for one country the first stands for it.
  englishRegions ??= new Map(
    Object.entries(regionsOf("en") ?? {})
      .reverse()
      .map(([english, region]) => [region, slugOf(english)]),
  );
  return englishRegions.get(code);
}

function regionOf(name: string, tag: string): string | undefined {
  const table = regionsOf(tag) ?? {};
  if (Object.hasOwn(table, name)) return table[name];
  if (tag === "de" && name.includes(" ")) return inflectedRegions().get(withoutEndings(name));
  return Object.hasOwn(initialsOfRegions, name) ? initialsOfRegions[name] : undefined;
}

/** `im Vereinigten Königreich`: German inflects the adjectives of its countries. */
const withoutEndings = (name: string): string => name.replace(/(?<=\p{Ll}{3})e[nrsm]?(?=\s)/gu, "");
let germanRegions: ReadonlyMap<string, string> | undefined;
const inflectedRegions = (): ReadonlyMap<string, string> =>
  (germanRegions ??= new Map(
    Object.entries(regionsOf("de") ?? {})
      .filter(([name]) => name.includes(" "))
      .map(([name, code]) => [withoutEndings(name), code]),
  ));

const stems = new Map<string, ReadonlyMap<string, string>>();
/** The stem of each place's name → the name, where names are inflected. */
function placeStems(language: Language): ReadonlyMap<string, string> {
  let table = stems.get(language.tag);
  if (!table) {
    const names = [...citiesOf(language.tag).keys(), ...Object.keys(regionsOf(language.tag) ?? {})];
    stems.set(language.tag, (table = new Map(names.map((name) => [stemOf(name, language), name]))));
  }
  return table;
}

export const companyWords = new RegExp(`(?:^|\\s)(?:${anyOf(everyWord("companyWords"))})$`, "iu");
/** What kind of thing is it? `Thing` when nothing says so. */
export function typeOf(name: string, items: readonly Found[], language: Language): MentionType {
  if (placeKey(name, language) || placeEnding.test(name)) return "Place";
  if (isAgency(name)) return "Organization";
  if (companyWords.test(name) || hasOrganizationWord(name, language)) return "Organization";
  const words = wordsOf(name);
  const plain = words.length <= 4 && !/\d|&/u.test(name) && /\p{Lu}/u.test(name);
  if (plain && (isFullName(words.map(({ text }) => text)) || isPerson(items, words.length, language))) return "Person";
  return isPlace(items, language) ? "Place" : "Thing";
}

const placeEnding = new RegExp(`\\s(?:${anyOf(everyWord("placeEndings"))})$`, "u");

/** `Anna Weber`: a given name, and another behind it. An acronym is no surname, and London is a town first. */
const isFullName = ([first = "", ...rest]: readonly string[]): boolean =>
  rest.length > 0 &&
  !citiesOf("en").has(first) &&
  isGivenName(first) &&
  !/^\p{Lu}{2,}$/u.test(first) &&
  rest.every((word) => !/^\p{Lu}{2,4}$/u.test(word));

const organizationPatterns = new Map<string, RegExp | undefined>();
/** `Europäische Kommission`, `Sundhedsstyrelsen`: a word for a body of people in the name. */
export function hasOrganizationWord(name: string, { tag, organizationWords }: Language): boolean {
  if (!organizationPatterns.has(tag))
    organizationPatterns.set(
      tag,
      organizationWords.length > 0
        ? new RegExp(
            `(?<!\\p{L})(?:${anyOf(organizationWords)})(?!\\p{L})|(?<=\\p{L}{3})(?:${anyOf(organizationWords.filter((word) => word.length >= 5))})(?!\\p{L})`,
            "iu",
          )
        : undefined,
    );
  return organizationPatterns.get(tag)?.test(name) ?? false;
}

/** Prepositions of place stand before it most of the time. */
function isPlace(items: readonly Found[], { tag, placeWords }: Language): boolean {
  if (placeWords.length === 0 || items.some(({ name }) => hasInnerCapital(name) || /\d|\p{Lu}{2}/u.test(name)))
    return false;
  let pattern = placePatterns.get(tag);
  if (!pattern) placePatterns.set(tag, (pattern = new RegExp(`(?<!\\p{L})(?:${anyOf(placeWords)})\\s$`, "iu")));
  const before = items.filter(({ block, at }) => pattern.test(block.text.slice(Math.max(0, at - 16), at))).length;
  return before > 0 && before >= 0.6 * items.length;
}
const placePatterns = new Map<string, RegExp>();

const personTitles = `(?:${anyOf(everyWord("personTitles"), verbatim)})`;
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

/** A title stands beside the name, or a full name says something more than once. */
function isPerson(items: readonly Found[], words: number, language: Language): boolean {
  const speech = words >= 2 ? speechOf(language) : undefined;
  let spoke = 0;
  return items.slice(0, 8).some(({ block, at, name }) => {
    const before = block.text.slice(Math.max(0, at - 40), at);
    const after = block.text.slice(at + name.length, at + name.length + 60);
    if (speech?.before.test(before) || speech?.after.test(after)) spoke++;
    return titleBefore.test(before) || titleAfter.test(after) || spoke >= 2;
  });
}
