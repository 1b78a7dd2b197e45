import { bylineOpening, opensByline } from "../languages/bylines.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { type Block, sourceSpan } from "../model/article.ts";
import { type Finding, inferred, stated } from "../model/finding.ts";
import { anyOf } from "../text/pattern.ts";
import { startsUpper } from "../text/words.ts";
import type { Reading } from "./rule.ts";

/** Who wrote it? One finding for each name. Front matter, a saved page's markup, then the byline. */
export function author(reading: Reading): Finding<string>[] {
  const { frontMatter } = reading;
  if (frontMatter.author) return frontMatter.author.map((name) => stated(name, "author/front-matter"));
  const { author: signed } = reading.source.markup ?? {};
  if (signed && signed.length > 0) return signed.map((name) => stated(name, "author/page"));
  const { blocks, language } = reading;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "byline" && block.kind !== "dateline") continue;
    for (const of of [language, languageOf("en")]) {
      const names = namesInByline(block.text, of);
      if (names.length > 0) return names.map((name) => finding(block, name));
    }
    const names = block.kind === "byline" ? namesAlone(blocks, at, [language, languageOf("en")]) : [];
    if (names.length > 0) return names;
  }
  return [];
}

const finding = (block: Block, { name, at }: { name: string; at: number }): Finding<string> =>
  inferred(inOrdinaryCapitals(name), "author/byline", sourceSpan(block, at, at + name.length));

/** Bylines that are a name each: below `By`, or beside the date. */
function namesAlone(blocks: readonly Block[], from: number, languages: readonly Language[]): Finding<string>[] {
  const names: Finding<string>[] = [];
  for (let i = from; blocks[i]?.kind === "byline"; i++) {
    const block = blocks[i]!;
    if (!languages.some((language) => opensByline(block.text, language)))
      names.push(finding(block, { name: block.text, at: 0 }));
  }
  return names;
}

/** `By Anna Weber and Tom Fox, business correspondents` → the two names. */
export function namesInByline(line: string, language: Language): { name: string; at: number }[] {
  const opening = bylineOpening(line, language);
  if (opening === 0) return [];
  const cut = /\s[|•–—]\s|\S+@\S+|\s\d{1,2}[./]\s?\d{1,2}|,?\s+\d{1,2}[.\s]|[（(]/u.exec(line.slice(opening));
  const text = line.slice(opening, cut ? opening + cut.index : undefined);
  const joints = language.andWords.filter((word) => /\p{L}/u.test(word) && !/^[\p{Script=Hiragana}]$/u.test(word));
  const splitter = new RegExp(`\\s*[,;/、・]\\s*|\\s+(?:${anyOf([...joints, "&"])})\\s+`, "giu");
  const found: { name: string; at: number }[] = [];
  let from = 0;
  for (const match of [...text.matchAll(splitter), undefined]) {
    const raw = text.slice(from, match?.index ?? text.length);
    const name = withoutRole(raw.trim(), language);
    if (isName(name, language)) found.push({ name: inOrdinaryCapitals(name), at: opening + from + raw.indexOf(name) });
    from = match ? match.index + match[0].length : text.length;
  }
  // "Anna Weber, Frankfurt": after a full name a single word is a place or a desk.
  return /\s/u.test(found[0]?.name ?? "") ? found.filter(({ name }) => /\s/u.test(name) && !name.endsWith("-")) : found;
}

function withoutRole(text: string, { roles }: Language): string {
  if (roles.length === 0) return text;
  return text
    .replace(new RegExp(`(?:^(?:${anyOf(roles)})\\s+(?=\\p{Lu}))|\\s*(?:${anyOf(roles)})s?$`, "giu"), "")
    .trim();
}

function isName(text: string, { roles, notNames }: Language): boolean {
  if (text.length < 2 || text.length > 60 || /\d/u.test(text)) return false;
  const words = text.split(/\s+/u);
  if (words.length > 5 || roles.some((role) => role.toLowerCase() === text.toLowerCase())) return false;
  return (
    !/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text) ||
    (startsUpper(words[0]!) && !notNames.includes(words[0]!.toLowerCase()))
  );
}

/** `ANNA WEBER` → `Anna Weber`; initials and short forms stay. */
function inOrdinaryCapitals(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3,}/u.test(name)) return name;
  return name.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
