import { articleOptions, type Edition } from "./digest.ts";
import { entryIn, keyOf, readCatalogue } from "./kept.ts";
import type { ArticleFile, NewsArticle } from "./model/article.ts";
import type { Cache } from "./model/cache.ts";
import type { Notice } from "./model/finding.ts";
import { edition as inEdition } from "./plan/edition.ts";
import { timely } from "./plan/timely.ts";
import { manuscriptOf, prepare } from "./prepare.ts";
import { printedOf, sharedLines } from "./recognise/furniture.ts";
import { slugOfPath, slugsOf } from "./relate/addresses.ts";
import { grouped } from "./text/grouped.ts";
import { remember } from "./text/remember.ts";

/** Articles by themselves: what each says, and its address. */
export interface Alone {
  readonly articles: readonly { readonly article: NewsArticle; readonly slug: string }[];
  readonly notices: readonly Notice[];
}

/**
 * Understands some articles of a folder without the others: each as the whole folder would have it, but for its story and what
 * it is related to. The lines that its publisher's articles share come from a cache; without one those articles are
 * recognised. Other articles are understood only where they may want the same address. Nothing is kept.
 */
export function aloneOf(
  wanted: readonly ArticleFile[],
  files: readonly ArticleFile[],
  edition: Edition,
  cache: Cache,
): Alone {
  const { asOf, preview = false } = edition;
  const options = articleOptions(edition);
  const catalogue = readCatalogue(cache, files);
  const known = (file: ArticleFile) => catalogue.get(keyOf(file, options)) ?? entryIn(cache.get(keyOf(file, options)));
  const publishers = grouped(files, ({ path }) => path.split("/")[0]!);
  const printed = (file: ArticleFile) => {
    const entry = known(file);
    if (entry) return entry.printed;
    const { source } = file.open();
    return source && printedOf(manuscriptOf(source, options));
  };
  /** The lines that articles of a publisher share, by path. */
  const furniture = remember((publisher: string) => {
    const own = publishers.get(publisher) ?? [];
    return sharedLines(
      own.flatMap((file) => {
        const lines = printed(file);
        return lines ? { path: file.path, ...lines } : [];
      }),
    );
  }, publishers.size);
  const understood = (file: ArticleFile): NewsArticle | undefined => {
    const { source } = file.open();
    if (!source) return undefined;
    const lines = furniture(file.path.split("/")[0]!).get(file.path);
    return timely(prepare(manuscriptOf(source, options), lines, options).article, asOf);
  };
  const notices: Notice[] = wanted.flatMap((file) => file.open().notices);
  const all = wanted.flatMap((file) => understood(file) ?? []);
  const articles = inEdition(all, { asOf, preview }, notices);
  notices.push(...all.flatMap((article) => article.notices));
  const rivals = inEdition(rivalsOf(wanted, articles, files, understood), { asOf, preview }, []);
  const taken: Notice[] = [];
  const slugs = slugsOf([...articles, ...rivals], taken);
  const paths = new Set(articles.map(({ source }) => source.path));
  notices.push(...taken.filter(({ path }) => path !== undefined && paths.has(path)));
  return { articles: articles.map((article, place) => ({ article, slug: slugs[place]! })), notices };
}

/** Other articles that may want the address of one of these: by their name, by a headline in its place, by front matter. */
function rivalsOf(
  wanted: readonly ArticleFile[],
  articles: readonly NewsArticle[],
  files: readonly ArticleFile[],
  understood: (file: ArticleFile) => NewsArticle | undefined,
): NewsArticle[] {
  const own = new Set(wanted);
  const wishes = new Set(articles.flatMap((article) => slugsOf([article])));
  return files.flatMap((file) => {
    if (own.has(file)) return [];
    const named = slugOfPath(file.path);
    const mayBe =
      wishes.has(named) ||
      named === "" ||
      /^\s*["']?slug["']?\s*:/mu.test(file.open().source?.text.slice(0, 20_000) ?? "");
    return (mayBe && understood(file)) || [];
  });
}
