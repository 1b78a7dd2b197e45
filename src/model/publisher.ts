import { slugOf } from "../text/slug.ts";

/** The folder that an article stands in, directly below the articles folder: its publisher's. */
export const folderOf = (path: string): string | undefined => (path.includes("/") ? path.split("/")[0] : undefined);

/** A table's entry by its key; nothing for keys that every object has. */
export const entryOf = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * Does a name mean a publisher that has other names, too? `The Harbour Post`, `harbour-post` and `HarbourPost.example` are
 * one; so are two names of which the shorter has half of the longer's words or more, and no others. `The Other Post` and
 * `Post` are two.
 */
export function isNameOf(name: string, others: readonly (string | undefined)[]): boolean {
  const asked = slugOf(name);
  return others.some((other) => {
    if (other === undefined) return false;
    const known = slugOf(other);
    if (asked === known) return true;
    if (joined(asked) === joined(known)) return true;
    const [short, long] = [wordsIn(name), wordsIn(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
    if (short.length === 0) return false;
    if (2 * short.length >= long.length && short.every((word) => long.includes(word))) return true;
    return isHostOf(name, other) || isHostOf(other, name);
  });
}

/** `harbourpost.example` is a host of The Harbour Post: its first part is half of the name's words or more, joined. */
function isHostOf(host: string, name: string): boolean {
  const label = /^(?:www\.)?(?<label>[\p{L}\p{N}-]+)(?:\.\p{L}+)+$/u.exec(host.trim())?.groups?.label;
  if (!label) return false;
  const words = wordsIn(name);
  return words.some((_, n) => 2 * n <= words.length && words.slice(n).join("") === joined(slugOf(label)));
}

const joined = (slug: string): string => slug.replaceAll("-", "");
/** Its words; the ending of a host's name is one: `kanalbladet.example`. */
const wordsIn = (name: string): string[] => slugOf(name.replaceAll(".", " ")).split("-").filter(Boolean);
