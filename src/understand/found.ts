import type { Block } from "../model/article.ts";

/** A name found somewhere, before its spellings are joined. */
export interface Found {
  readonly name: string;
  readonly block: Block;
  readonly at: number;
}

/** Where does a pattern's name stand? The group `name` where it has one, else all of it. */
export function matches(told: readonly Block[], pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const block of told) {
    for (const match of block.text.matchAll(pattern)) {
      const name = match.groups?.name ?? match[0];
      found.push({ name, block, at: match.index + match[0].length - name.length });
    }
  }
  return found;
}
