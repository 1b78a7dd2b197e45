import { baseOf } from "../languages/languages.ts";
import { inOneScript } from "../languages/oneScript.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import { shortFingerprint } from "../text/hash.ts";
import { unspaced, wordsOf } from "../text/words.ts";

/** Share of a text that is in another before it counts as the same text. */
export const duplicateFrom = 0.6;

const shingleLength = 5;
/** Share of the shorter text's runs of five words that the other has too, 0 to 1 (containment: Broder 1997). */
export function textOverlap(a: NewsArticle, b: NewsArticle): number {
  if (baseOf(a.inLanguage.value) !== baseOf(b.inLanguage.value)) return 0;
  const [x, y] = [shingles(a), shingles(b)];
  const least = Math.min(x.length, y.length);
  if (least === 0) return 0;
  let [shared, i, j] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const [mine, their] = [x[i]!, y[j]!];
    if (mine === their) shared++;
    if (mine <= their) i++;
    if (their <= mine) j++;
  }
  return shared / least;
}

const shingled = new WeakMap<NewsArticle, Int32Array>();
/** The fingerprints of a text's runs of five words, of letters where nothing parts words: each once, sorted. */
function shingles(article: NewsArticle): Int32Array {
  let known = shingled.get(article);
  if (!known) {
    const told = article.blocks
      .filter(isStory)
      .map((b) => b.text)
      .join(" ");
    // A paper prints one text in both scripts of its language.
    const text = inOneScript(told, baseOf(article.inLanguage.value)).toLowerCase();
    const words = unspaced.test(text) ? [...text.replace(/[^\p{L}\p{N}]+/gu, "")] : wordsOf(text).map((w) => w.text);
    const prints = new Set<number>();
    for (let i = 0; i + shingleLength <= words.length; i++)
      prints.add(shortFingerprint(words.slice(i, i + shingleLength).join(" ")));
    shingled.set(article, (known = Int32Array.from(prints).sort()));
  }
  return known;
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
