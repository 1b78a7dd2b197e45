import { type Block, type Figure, isStory, type NewsArticle } from "../model/article.ts";
import { hash53 } from "../text/hash.ts";
import { unspaced, wordsOf } from "../text/words.ts";
import { blockFinder } from "./blockFinder.ts";
import { withFigureKeys } from "./searchKeys.ts";

/** Limit of the text of an article that is indexed, in characters: a book would make the index as long as itself. */
const mostSearched = 200_000;

/** Returns the paragraphs of an article in their order, with the keys of their figures. */
export function searchedText({ blocks, figures }: NewsArticle): string[] {
  const blockOf = blockFinder(blocks);
  const own = new Map<Block, Figure[]>();
  for (const figure of figures) {
    const block = blockOf(figure.span);
    if (block) own.set(block, [...(own.get(block) ?? []), figure]);
  }
  const found: string[] = [];
  let left = mostSearched;
  for (const block of blocks) {
    if (!isStory(block) || left <= 0) continue;
    found.push(withFigureKeys(block.text.slice(0, left), own.get(block) ?? []));
    left -= block.text.length;
  }
  return found;
}

/**
 * The words of an article, each once, in small letters, and in an order that has nothing to do with the text's (nor with
 * the alphabet's: what a text lists from A to Z would stand as it does there). So it is found, and cannot be read.
 */
export function searchedWords(article: NewsArticle): string[] {
  const words = new Set<string>();
  const segmenter = new Intl.Segmenter(article.inLanguage.value, { granularity: "word" });
  for (const text of searchedText(article))
    for (const { text: word } of wordsOf(text.toLowerCase()))
      if (!unspaced.test(word)) words.add(word);
      else for (const { segment } of segmenter.segment(word)) words.add(segment);
  return [...words]
    .map((word) => [hash53(word), word] as const)
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word);
}
