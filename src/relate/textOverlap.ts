import { baseOf } from "../languages/languages.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import { unspaced, wordsOf } from "../text/words.ts";

/** Share of a text that is in another before it counts as the same text. */
export const duplicateFrom = 0.6;

const shingleLength = 5;
/** Share of the shorter text's runs of five words that the other has too, 0 to 1 (containment: Broder 1997). */
export function textOverlap(a: NewsArticle, b: NewsArticle): number {
  if (baseOf(a.inLanguage.value) !== baseOf(b.inLanguage.value)) return 0;
  const [x, y] = [shingles(a), shingles(b)];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

const shingled = new WeakMap<NewsArticle, Set<string>>();
function shingles(article: NewsArticle): Set<string> {
  let set = shingled.get(article);
  if (!set) {
    set = new Set();
    const text = article.blocks
      .filter(isStory)
      .map((b) => b.text)
      .join(" ")
      .toLowerCase();
    const words = unspaced.test(text) ? [...text.replace(/[^\p{L}\p{N}]+/gu, "")] : wordsOf(text).map((w) => w.text);
    for (let i = 0; i + shingleLength <= words.length; i++) set.add(words.slice(i, i + shingleLength).join(" "));
    shingled.set(article, set);
  }
  return set;
}

/** Which reports repeat one text? Those of which one holds most of another, directly or through a third. */
export function copiesOf(articles: readonly NewsArticle[]): string[][] {
  const groups: NewsArticle[][] = [];
  for (const article of articles) {
    const own = groups.filter((group) => group.some((other) => textOverlap(article, other) >= duplicateFrom));
    const joined = [...own.flat(), article];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const place = new Map(articles.map((article, i) => [article, i]));
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => place.get(a)! - place.get(b)!).map(({ source }) => source.path));
}
