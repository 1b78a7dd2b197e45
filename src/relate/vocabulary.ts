import { frequentWordsOf } from "../languages/tables.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import { wordsOf } from "../text/words.ts";

/** What is longer is no word that two articles could have in common. */
const longestWord = 64;

/**
 * The words of an article that are not grammar, in small letters, each with how often it is used: `river 3 flood 2`. One
 * text, since it is kept of every article and read of few.
 */
export function vocabularyOf(article: NewsArticle): string {
  const counts = new Map<string, number>();
  const frequent = frequentWordsOf(article.inLanguage.value) ?? {};
  for (const block of article.blocks) {
    if (block.kind !== "headline" && !isStory(block)) continue;
    for (const { text } of wordsOf(block.text)) {
      const word = text.toLowerCase();
      if (word.length <= longestWord && !Object.hasOwn(frequent, word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].map(([word, n]) => `${word} ${n}`).join(" ");
}

export function readVocabulary(text: string): ReadonlyMap<string, number> {
  const parts = text.split(" ");
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < parts.length; i += 2) counts.set(parts[i]!, Number(parts[i + 1]));
  return counts;
}
