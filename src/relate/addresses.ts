import type { NewsArticle, Slug } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { fingerprint } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";

/** A piece of a name that says nothing: a number, a hash, `text`. */
const wordless = /^(?:\d+|(?=[a-z]*\d)[a-f0-9]{8,}|text|article|artikel|untitled|document|file|new|unnamed|copy)$/u;
const saysNothing = (name: string): boolean => name.split("-").every((piece) => piece === "" || wordless.test(piece));

/**
 * The last part of each article's address, in the order given: front matter, else the file's name below its publisher,
 * else the headline. Where two would be alike, each but the earliest (by date, then by path) gets a piece of its path's
 * fingerprint: what comes later does not move what was there.
 *
 * @param notices gets a remark for each article that another keeps from its address: it may have moved
 */
export function slugsOf(articles: readonly NewsArticle[], notices: Notice[] = []): Slug[] {
  const taken = new Map<string, string>();
  const result = new Array<Slug>(articles.length);
  const ages = articles.map(({ source, datePublished }) => `${datePublished?.value ?? "9999"} ${source.path}`);
  const order = [...articles.keys()].sort((a, b) => (ages[a]! < ages[b]! ? -1 : 1));
  for (const i of order) {
    const wished = wish(articles[i]!);
    let slug = wished;
    // Case does not tell addresses apart on every host.
    for (let length = 6; taken.has(slug); length++)
      slug = `${wished}-${fingerprint(articles[i]!.source.path).repeat(length).slice(0, length)}`;
    const { path } = articles[i]!.source;
    if (slug !== wished)
      notices.push({
        path,
        ruleId: "address/taken",
        severity: "info",
        reason: `Cannot stand at "${wished}": "${taken.get(wished)}" comes before it, by date or path, and has that address`,
        note: `It stands at "${slug}". To choose another address, write slug: ADDRESS into one of the two`,
      });
    taken.set(slug, path);
    result[i] = slug;
  }
  return result;
}

function wish({ source, frontMatter, headline }: NewsArticle): Slug {
  const stated = frontMatter.slug && slugOf(frontMatter.slug);
  return (
    stated || slugOfPath(source.path) || slugOf(headline.value) || `article-${fingerprint(source.path).slice(0, 6)}`
  );
}

/** The address that a file's name below its publisher wishes for; nothing where the name says nothing. */
export function slugOfPath(path: string): Slug {
  const parts = path.replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?\.[^./]+$/u, "").split("/");
  const below = parts.length > 1 ? parts.slice(1) : parts;
  const name = below
    .map((part) => slugOf(part.replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/u, "")))
    .filter(Boolean)
    .join("-");
  return saysNothing(name) ? "" : name;
}
