import type { Block } from "../model/article.ts";
import { isStory } from "../model/article.ts";
import { countWords } from "../text/words.ts";

/** Words a minute (Brysbaert 2019: 238 in English); letters a minute where words have no spaces between them. */
const wordsAMinute = 238;
const lettersAMinute = 500;
/** Letters that make a word where words have no spaces between them. */
const lettersAWord = 2;

/** How long is it? Words of the story; minutes at a reader's usual pace, at least one. */
export function length(blocks: readonly Block[]): { readonly wordCount: number; readonly readingMinutes: number } {
  let words = 0;
  let letters = 0;
  for (const block of blocks) {
    if (!isStory(block)) continue;
    const count = countWords(block.text);
    words += count.words;
    letters += count.letters;
  }
  return {
    wordCount: words + Math.round(letters / lettersAWord),
    readingMinutes: Math.max(1, Math.round(words / wordsAMinute + letters / lettersAMinute)),
  };
}
