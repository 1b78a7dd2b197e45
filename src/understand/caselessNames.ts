import { everyWord } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import type { Block } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { type Found, matches } from "./found.ts";

/** Latin words inside another script are names or abbreviations. */
export function fromLatin(told: readonly Block[]): Found[] {
  return matches(
    told,
    /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\d]+(?:[ .&’'-]{1,2}\p{Lu}[\p{Script=Latin}\d]*)*/gu,
  ).filter(({ name }) => /\p{Lu}/u.test(name) && !/^(?:CEO|CFO|COO|AI|IT|PR|GDP|TV|PC|SNS|OS)$/u.test(name));
}

/**
 * Katakana writes foreign names and loan words alike. A word is a name when a point joins its parts, when a title or
 * "company" follows, or when a country's sign stands before it; then wherever it stands.
 */
export function fromKatakana(told: readonly Block[], text: string): Found[] {
  const word = "\\p{Script=Katakana}[\\p{Script=Katakana}ー]{2,}";
  const sure = new RegExp(
    `${word}(?:・${word})+|(?<=[米英独仏露伊])${word}|${word}(?=${anyOf(everyWord("behindNames"))})`,
    "gu",
  );
  const names = new Set([...text.matchAll(sure)].map((m) => m[0]));
  if (names.size === 0) return [];
  return matches(
    told,
    new RegExp(`(?<![\\p{Script=Katakana}ー])(?:${anyOf([...names])})(?![\\p{Script=Katakana}ー])`, "gu"),
  );
}

/** `شركة مايكروسوفت`: the word after "company" is its name; then wherever it stands. */
export function afterCues(told: readonly Block[], { nameCues }: Language): Found[] {
  if (nameCues.length === 0) return [];
  const letters = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}]";
  const text = told.map((b) => b.text).join("\n");
  const cue = new RegExp(`(?<!${letters})(?:${anyOf(nameCues)})\\s+["«“]?(?<name>${letters}{3,})`, "gu");
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
