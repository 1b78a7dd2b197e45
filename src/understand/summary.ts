import { sentencesOf } from "../languages/sentences.ts";
import { frequentWordsOf } from "../languages/tables.ts";
import { type SummarySentence, sourceSpan } from "../model/article.ts";
import { countWords, unspaced, wordsOf } from "../text/words.ts";
import type { Reading } from "./rule.ts";

const wanted = 3;
const furthest = 40;

/**
 * What would a reader take away who reads nothing else? Up to three of the article's own sentences, in their order:
 * those whose words the article keeps using (SumBasic's idea: Nenkova and Vanderwende 2005), early ones before late. By
 * the root of its length a sentence neither wins by being long, nor by being short.
 */
export function summary({ told, language }: Reading): SummarySentence[] {
  const sentences = told
    .filter((block) => block.kind === "paragraph" || block.kind === "standfirst")
    .flatMap((block) => sentencesOf(block.text).map((sentence) => ({ ...sentence, block })))
    .slice(0, furthest)
    .filter(({ text }) => isWhole(text));
  const terms = sentences.map(({ text }) => contentWords(text, language.tag));
  const shares = new Map<string, number>();
  const total = terms.reduce((n, words) => n + words.length, 0) || 1;
  for (const words of terms) for (const word of words) shares.set(word, (shares.get(word) ?? 0) + 1 / total);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(wanted, sentences.length)) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    terms.forEach((words, i) => {
      if (chosen.has(i) || words.length === 0) return;
      const weight =
        words.reduce((sum, word) => sum + (shares.get(word) ?? 0), 0) / Math.sqrt(Math.max(6, words.length));
      const score = weight * (1 + 2 / (1 + i));
      if (score > most) [best, most] = [i, score];
    });
    if (best < 0) break;
    chosen.add(best);
    // What has been said need not be said again.
    for (const word of new Set(terms[best])) shares.set(word, (shares.get(word) ?? 0) ** 2);
  }
  return [...chosen]
    .sort((a, b) => a - b)
    .map((i) => {
      const { text, at, block } = sentences[i]!;
      return { text, span: sourceSpan(block, at, at + text.length) };
    });
}

const isWhole = (text: string): boolean => {
  if (text.length > 600 || text.length < 10) return false;
  const { words, letters } = countWords(text);
  return words + letters / 2 >= 5 && /[.!?…。！？؟۔]["'”»’)\]」』]*$/u.test(text);
};

/** Words that say something: not the language's most frequent ones. In CJK, pairs of letters. */
function contentWords(text: string, tag: string): string[] {
  if (unspaced.test(text)) {
    const letters = [...text].filter((c) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(c));
    return letters.slice(1).map((c, i) => letters[i]! + c);
  }
  const frequent = frequentWordsOf(tag) ?? {};
  return wordsOf(text)
    .map((word) => word.text.toLowerCase())
    .filter((word) => word.length > 2 && !((frequent[word] ?? 0) > 0.002));
}
