import { sentencesOf } from "../languages/sentences.ts";
import type { Block, NewsArticle } from "../model/article.ts";
import { hasInnerCapital, startsUpper, wordsOf } from "../text/words.ts";

/** The words of an article as they are written, each once, with its weight. */
export interface Written {
  readonly all: Map<string, number>;
  /** Words in capitals that do not open a sentence. */
  readonly names: Map<string, number>;
  /** Words that open one, kept apart until it is known whether they are names. */
  readonly opening: Map<string, number>;
}

const lengthOfLead = 500;
const longestRead = 20_000;

/** Which words are written, and how prominently? The headline counts three times, the opening twice. */
export function readWritten(article: NewsArticle, told: readonly Block[]): Written {
  const written: Written = { all: new Map(), names: new Map(), opening: new Map() };
  let read = 0;
  if (article.headline.by === "headline/front-matter") readWords(article.headline.value, 3, written);
  for (const block of told) {
    if (read > longestRead) break;
    readWords(block.text, block.kind === "headline" ? 3 : read < lengthOfLead ? 2 : 1, written);
    read += block.text.length;
  }
  return written;
}

function readWords(text: string, weight: number, { all, names, opening }: Written): void {
  const sentences = sentencesOf(text);
  let next = 0;
  for (const { text: word, at } of wordsOf(text)) {
    const opens = next < sentences.length && at >= sentences[next]!.at;
    while (next < sentences.length && at >= sentences[next]!.at) next++;
    add(all, word, weight);
    if (startsUpper(word) || hasInnerCapital(word)) add(opens ? opening : names, word, weight);
  }
}

export function add(words: Map<string, number>, word: string, n: number): void {
  words.set(word, (words.get(word) ?? 0) + n);
}
