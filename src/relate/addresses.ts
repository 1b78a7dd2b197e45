import type { NewsArticle, Slug } from "../model/article.ts";
import { fingerprint } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";

/** A piece of a name that says nothing: a number, a hash, `text`. */
const wordless = /^(?:\d+|(?=[a-z]*\d)[a-f0-9]{8,}|text|article|artikel|untitled|document|file|new|unnamed|copy)$/u;
const saysNothing = (name: string): boolean => name.split("-").every((piece) => piece === "" || wordless.test(piece));

/**
 * The last part of each article's address, in the order given: front matter, else the file's name below its publisher,
 * else the headline. Where two would be alike, each but the first by path gets a piece of its path's fingerprint.
 */
export function slugsOf(articles: readonly NewsArticle[]): Slug[] {
  const wished = articles.map(wish);
  const taken = new Map<string, number>();
  const result = new Array<Slug>(articles.length);
  const order = articles
    .map((_, i) => i)
    .sort((a, b) => (articles[a]!.source.path < articles[b]!.source.path ? -1 : 1));
  for (const i of order) {
    let slug = wished[i]!;
    // Case does not tell addresses apart on every host.
    if (taken.has(slug)) slug = `${slug}-${fingerprint(articles[i]!.source.path).slice(0, 6)}`;
    taken.set(slug, i);
    result[i] = slug;
  }
  return result;
}

function wish({ source, frontMatter, headline }: NewsArticle): Slug {
  const stated = frontMatter.slug && slugOf(frontMatter.slug);
  if (stated) return stated;
  const parts = source.path.replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?\.[^./]+$/u, "").split("/");
  const below = parts.length > 1 ? parts.slice(1) : parts;
  const name = below
    .map((part) => slugOf(part.replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/u, "")))
    .filter(Boolean)
    .join("-");
  const words = saysNothing(name) ? "" : name;
  return words || slugOf(headline.value) || `article-${fingerprint(source.path).slice(0, 6)}`;
}
