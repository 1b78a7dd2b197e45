import type { Language } from "../languages/language.ts";
import { regionsOf } from "../languages/tables.ts";
import type { MentionType } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { slugOf } from "../text/slug.ts";
import { wordsOf } from "../text/words.ts";
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

/** A country has one key in every language: that of its English name. `Tyskland` → `germany` */
export function regionKey(name: string, tag: string): string | undefined {
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

export const companyWords =
  /(?:^|\s)(?:Inc|Corp|Corporation|Ltd|LLC|plc|GmbH|AG|SE|SA|S\.A|AB|ASA|AS|A\/S|ApS|NV|BV|Oy|Oyj|Group|Holdings?|Bank|University|Institute|Ministry|Times|Post|Journal|News|Tribune|Gazette|Agency|Association|Federation|Union|Council|Commission|Committee|Court|Party|Airlines|Systems|Technologies|Labs|Motors|Services|Authority|Bundesbank|Universität|Universitet|Université|Universidad)$/iu;
/** What kind of thing is it? `Thing` when nothing says so. */
export function typeOf(name: string, items: readonly Found[], language: Language): MentionType {
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
