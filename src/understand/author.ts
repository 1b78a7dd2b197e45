import { isAgency } from "../languages/agencies.ts";
import { authorsIn, isBareName, isPersonAlone, type NameFound } from "../languages/bylines.ts";
import { languageOf } from "../languages/languages.ts";
import { type Block, sourceSpan } from "../model/article.ts";
import { type Finding, inferred, stated } from "../model/finding.ts";
import { literally } from "../text/pattern.ts";
import type { Reading } from "./rule.ts";

/** Who wrote it? One finding for each name. Front matter, a saved page's markup, then the byline. */
export function author(reading: Reading): Finding<string>[] {
  const { frontMatter } = reading;
  if (frontMatter.author) return frontMatter.author.map((name) => stated(name, "author/front-matter"));
  const { author: signed } = reading.source.markup ?? {};
  if (signed && signed.length > 0) return signed.map((name) => stated(name, "author/page"));
  return surest(candidatesIn(reading))
    .flatMap(({ block, names }) => names.map((name) => finding(block, name)))
    .filter(({ value }, i, all) => all.findIndex((other) => other.value.toLowerCase() === value.toLowerCase()) === i);
}

/** A line that may name the authors. */
interface Candidate {
  readonly block: Block;
  readonly at: number;
  readonly names: readonly NameFound[];
  /** 0 a word says so, 1 a date stands beside a person's name, 2 a person's name alone, 3 capitals beside a date. */
  readonly rank: number;
}

function candidatesIn({ blocks, told, language }: Reading): Candidate[] {
  const languages = language.tag === "en" ? [language] : [language, languageOf("en")];
  const story = told.filter(({ kind }) => kind !== "standfirst").map(({ text }) => text);
  const found: Candidate[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "byline" && block.kind !== "dateline") continue;
    const inLine = authorsIn(block.text, languages);
    const bare = block.text.replace(/[\s,;&|]+$/u, "").replace(/(?<=\p{L})\d+$/u, "");
    const names = inLine?.names ?? (block.kind === "byline" && isBareName(bare) ? [{ name: bare, at: 0 }] : []);
    if (names.length === 0) continue;
    if (inLine?.by === "word") {
      found.push({ block, at, names, rank: 0 });
      continue;
    }
    // Whom the story speaks of is hardly who wrote it: a caption, a label.
    if (inLine?.by !== "date" && names.some(({ name }) => speaksOf(story, name))) continue;
    const person = names.every(({ name }) => isAgency(name) || isPersonAlone(name, languages));
    if (!person && names.some(({ name }) => hasOwnWords(blocks, name))) continue;
    found.push({
      block,
      at,
      names,
      rank: !person ? 3 : inLine?.by === "date" || /beside-date|byline-below:/u.test(block.because) ? 1 : 2,
    });
  }
  return found;
}

/** The first line of the surest sort, and the names in the lines right above and below it. */
function surest(candidates: readonly Candidate[]): Candidate[] {
  const rank = Math.min(...candidates.map((candidate) => candidate.rank));
  let first = candidates.findIndex((candidate) => candidate.rank === rank);
  if (first < 0) return [];
  let last = first;
  const belongs = (one: Candidate, next: Candidate | undefined) =>
    next && Math.abs(next.at - one.at) === 1 && next.rank > 0 === rank > 0;
  while (belongs(candidates[first]!, candidates[first - 1])) first--;
  while (belongs(candidates[last]!, candidates[last + 1])) last++;
  return candidates.slice(first, last + 1);
}

const speaksOf = (story: readonly string[], name: string): boolean => {
  const last = name.split(/\s+/u).at(-1)!;
  // "Anna Weber is a freelance journalist." speaks of the author.
  return last.length >= 3 && story.some((text) => text.includes(last) && !text.startsWith(name));
};

/** Is a word of the name an ordinary one on this page, written small? "Career Feature" is a section. */
function hasOwnWords(blocks: readonly Block[], name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u).map(literally).join("|");
  const small = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");
  return blocks.some(({ text }) => small.test(text));
}

const finding = (block: Block, { name, at }: { name: string; at: number }): Finding<string> =>
  inferred(inOrdinaryCapitals(name), "author/byline", sourceSpan(block, at, at + name.length));

/** `ANNA WEBER` → `Anna Weber`; initials and short forms stay. */
function inOrdinaryCapitals(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3,}/u.test(name) || !/\s/u.test(name)) return name;
  return name.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
