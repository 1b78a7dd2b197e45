import { isAgency } from "../languages/agencies.ts";
import type { Language } from "../languages/language.ts";
import { citiesOf, isGivenName, regionsOf } from "../languages/tables.ts";
import { type Block, type Mention, sourceSpan } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import { fold } from "../text/fold.ts";
import { anyOf } from "../text/pattern.ts";
import { slugOf } from "../text/slug.ts";
import { startsUpper } from "../text/words.ts";
import { fromCapitals } from "./casedNames.ts";
import { caseForms } from "./caseForms.ts";
import { afterCues, fromKatakana, fromLatin } from "./caselessNames.ts";
import { type Found, matches } from "./found.ts";
import { placeKey, typeOf } from "./mentionType.ts";
import type { Reading } from "./rule.ts";

/** Which names? People, organisations, places and works of the headline and the story, most mentioned first. */
export function mentions({ told, language }: Reading): Mention[] {
  const text = told.map((block) => block.text).join("\n");
  const cased = !isCaseless(text);
  const found = cased
    ? [...fromCapitals(told, text, language), ...fromRegions(told, language)]
    : [...fromLatin(told), ...fromKatakana(told, text), ...afterCues(told, language), ...fromRegions(told, language)];
  return joined(withoutOverlaps(found.filter((item) => !isSignature(item))), language);
}

/** `… he said. (AFP)`, `KOBLENZ (dpa) — …`: who sells the text is not in the story. */
const isSignature = ({ name, block, at }: Found): boolean =>
  isAgency(name) && /[(/]$/u.test(block.text.slice(0, at)) && /^[)/]/u.test(block.text.slice(at + name.length));

const isCaseless = (text: string): boolean => {
  const caseless =
    text.match(
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/gu,
    )?.length ?? 0;
  return caseless > 0.3 * text.length;
};

// ------------------------------------------------------------ countries

const regionPatterns = new Map<string, RegExp | undefined>();
/** Countries by the names that CLDR gives them. */
function fromRegions(told: readonly Block[], { tag, unspaced }: Language): Found[] {
  if (!regionPatterns.has(tag)) {
    // Where names have capitals, cities are found by them; elsewhere by their table.
    const towns = [...citiesOf(tag).keys()].filter((name) => !/\p{Lu}/u.test(name));
    const names = [...Object.keys(regionsOf(tag) ?? {}), ...towns].filter(
      (name) =>
        name.length >=
        (/\p{Script=Han}|\p{Script=Hangul}/u.test(name)
          ? 2
          : /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(name)
            ? 3
            : 4),
    );
    const source = unspaced
      ? `(?<name>${anyOf(names)})`
      : `(?<![\\p{L}\\p{M}-])(?:${tag === "ar" ? "[وبلف]?" : ""})(?<name>${anyOf(names)})(?=['’]?s?(?![\\p{L}\\p{M}]))`;
    regionPatterns.set(tag, names.length > 0 ? new RegExp(source, "gu") : undefined);
  }
  const pattern = regionPatterns.get(tag);
  return pattern ? matches(told, pattern) : [];
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

function joined(found: readonly Found[], language: Language): Mention[] {
  const groups = new Map<string, Found[]>();
  const forms = caseForms([...new Set(found.map(({ name }) => name))], language);
  for (const item of found) {
    const base = baseForm(item.name, forms);
    const key = placeKey(base, language) ?? placeKey(item.name, language) ?? nameKey(base);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  joinParts(groups, language);
  joinAcronyms(groups);
  const result: Mention[] = [];
  for (const [key, items] of groups) {
    const own = items.map((i) => i.name).filter((name) => nameKey(name) === key);
    const value = commonest(own.length > 0 ? own : items.map((i) => i.name));
    const spans: Span[] = items
      .map((i) => sourceSpan(i.block, i.at, i.at + i.name.length))
      .sort((a, b) => a.start - b.start);
    result.push({ type: typeOf(value, items, language), value, key, count: spans.length, at: spans[0]!.start, spans });
  }
  return result.sort((a, b) => b.count - a.count || a.at - b.at || (a.key < b.key ? -1 : 1));
}

/**
 * A surname or a given name alone is the full name when only one full name has it: "Nadella" is "Satya Nadella", and so
 * is "Satya", unless that is said more often: "Washington" is not the "Washington Examiner". Any case of the full name will do.
 */
function joinParts(groups: Map<string, Found[]>, language: Language): void {
  const full = [...groups]
    .filter(([, items]) => /^\S+(?:\s\p{Lu}\S*){1,2}$/u.test(items[0]!.name))
    .map(([key, items]) => {
      const names = items.map(({ name }) => name.split(/\s/u));
      return { key, items, given: new Set(names.map((n) => n[0]!)), family: new Set(names.map((n) => n.at(-1)!)) };
    });
  const join = (isPart: (owner: (typeof full)[number], name: string, times: number) => boolean) => {
    for (const [key, items] of [...groups]) {
      const { name } = items[0]!;
      if (/\s/u.test(name) || name.length < 3) continue;
      const owners = full.filter((owner) => isPart(owner, name, items.length));
      if (owners.length !== 1 || typeOf(owners[0]!.items[0]!.name, owners[0]!.items, language) === "Organization")
        continue;
      owners[0]!.items.push(...items);
      groups.delete(key);
    }
  };
  join(({ family }, name) => family.has(name));
  join(
    ({ given, items }, name, times) =>
      given.has(name) && times <= items.length && isGivenName(name) && placeKey(name, language) === undefined,
  );
}

/** `AWS` is Amazon Web Services where the text names that, and nothing else with those initials. */
function joinAcronyms(groups: Map<string, Found[]>): void {
  const byInitials = new Map<string, string[]>();
  for (const [key, items] of groups) {
    const words = items[0]!.name.split(/[\s-]+/u);
    if (words.length < 2) continue;
    const large = words.filter((word) => startsUpper(word));
    for (const initials of new Set([words, large].map((all) => all.map((word) => word[0]!.toUpperCase()).join(""))))
      byInitials.set(initials, [...(byInitials.get(initials) ?? []), key]);
  }
  for (const [key, items] of [...groups]) {
    if (!/^\p{Lu}{2,6}$/u.test(items[0]!.name)) continue;
    const owners = byInitials.get(items[0]!.name) ?? [];
    if (owners.length !== 1) continue;
    groups.get(owners[0]!)!.push(...items);
    groups.delete(key);
  }
}

/** A form of a form is a form of the base. */
function baseForm(name: string, forms: ReadonlyMap<string, string>): string {
  let base = name;
  for (let i = 0; i < 3; i++) base = forms.get(base) ?? base;
  return base;
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of two as common, the one that came first: the order of the map.
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
