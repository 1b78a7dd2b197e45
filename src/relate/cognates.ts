import { fold } from "../text/fold.ts";

/** So many letters of a romanised word reach into other languages: `presi`, `indus`. */
const cognateLength = 5;

/** How a word begins when it is romanised; nothing for a short one. */
export function cognateOf(word: string): string | undefined {
  const letters = fold(word);
  return letters.length >= cognateLength ? letters.slice(0, cognateLength) : undefined;
}
