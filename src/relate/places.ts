import { regionsOf } from "../languages/tables.ts";
import type { Block } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { startsUpper, wordsOf } from "../text/words.ts";

interface PlaceIndex {
  readonly words: ReadonlyMap<string, string>;
  readonly pattern: RegExp | undefined;
}
const places = new Map<string, PlaceIndex>();
function placesOf(tag: string): PlaceIndex {
  let index = places.get(tag);
  if (!index) {
    const table = Object.entries(regionsOf(tag) ?? {}).filter(([name]) => name.length >= 2);
    const unspaced = /^(?:ja|zh|th|ko)$/u.test(tag);
    index = {
      words: new Map(table.map(([name, code]) => [name.toLowerCase(), code])),
      pattern: unspaced && table.length > 0 ? new RegExp(anyOf(table.map(([name]) => name)), "gu") : undefined,
    };
    places.set(tag, index);
  }
  return index;
}

/** Which countries are named, as ISO 3166, each time it is? */
export function placesIn(told: readonly Block[], tag: string): string[] {
  const found: string[] = [];
  const { words, pattern } = placesOf(tag);
  if (words.size === 0) return found;
  const longest = pattern ? 0 : 3;
  for (const block of told) {
    if (pattern) {
      for (const [name] of block.text.matchAll(pattern)) found.push(words.get(name.toLowerCase()) ?? name);
      continue;
    }
    const read = wordsOf(block.text);
    const tokens = read.map((word) => word.text.toLowerCase());
    const caseless = !/\p{Lu}/u.test(block.text);
    for (let i = 0; i < tokens.length; i++) {
      if (!caseless && !startsUpper(read[i]!.text)) continue;
      for (let n = Math.min(longest, tokens.length - i); n >= 1; n--) {
        const code =
          words.get(tokens.slice(i, i + n).join(" ")) ??
          (n === 1 ? words.get(tokens[i]!.replace(/^(?:وال|بال|ال|[وبلف])|['’]?s$/u, "")) : undefined);
        if (!code) continue;
        found.push(code);
        i += n - 1;
        break;
      }
    }
  }
  return found;
}
