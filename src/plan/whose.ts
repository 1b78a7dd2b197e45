import type { NewsArticle } from "../model/article.ts";
import { rights as allRights, type Rights } from "../model/frontMatter.ts";
import { entryOf, folderOf, isNameOf } from "../model/publisher.ts";
import type { PublisherSettings, Settings } from "../model/settings.ts";
import { slugOf } from "../text/slug.ts";

/** Does an article name another publisher than that of its folder? */
export function isOfAnother({ publisher, source }: NewsArticle, { publishers }: Pick<Settings, "publishers">): boolean {
  const folder = folderOf(source.path);
  if (!publisher || folder === undefined) return false;
  const { value } = publisher;
  const name = entryOf(publishers, folder)?.name;
  return value !== folder && value !== name && !isNameOf(value, [name, folder]);
}

/**
 * Returns the settings of an article's publisher: those of its folder, unless it names another publisher. If an editor
 * named that one, its settings count. Limits of the folder hold for all its texts; `own` does not.
 */
export function publisherOf(
  article: NewsArticle,
  { publishers }: Pick<Settings, "publishers">,
): PublisherSettings | undefined {
  const folder = folderOf(article.source.path);
  const own = entryOf(publishers, folder);
  const { publisher } = article;
  if (!publisher || (folder !== undefined && !isOfAnother(article, { publishers }))) return own;
  const named = namedIn(publishers, publisher.value);
  if (named && publisher.by === "publisher/front-matter") return named;
  return stricter(limitsOf(own), limitsOf(named));
}

/** Returns the rights of an article: from its front matter, else its publisher's settings, else `full` if it has a publisher or address. */
export function rightsOf(article: NewsArticle, settings: Pick<Settings, "publishers">): Rights {
  const set = publisherOf(article, settings)?.rights;
  const wish = article.frontMatter.rights ?? set ?? (article.publisher || article.url ? "full" : "own");
  return allRights.includes(wish) ? wish : "link";
}

/** The publisher that is printed under a name, or whose folder has it. */
function namedIn(publishers: Settings["publishers"], name: string): PublisherSettings | undefined {
  const slug = slugOf(name);
  const found = Object.entries(publishers).filter(([folder, of]) => slugOf(of.name ?? folder) === slug);
  return found[0]?.[1];
}

/** Returns the settings of a publisher that also limit texts of others in its folder. */
function limitsOf(of: PublisherSettings | undefined): PublisherSettings | undefined {
  if (!of) return undefined;
  const { rights, excerpt, noindex, tdmReservation } = of;
  return {
    ...(rights === undefined || rights === "own" ? {} : { rights }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(noindex === undefined ? {} : { noindex }),
    ...(tdmReservation === undefined ? {} : { tdmReservation }),
  };
}

/** The limits of both. */
function stricter(a: PublisherSettings | undefined, b: PublisherSettings | undefined): PublisherSettings | undefined {
  if (!a || !b) return a ?? b;
  const rank = ({ rights }: PublisherSettings) => (rights === undefined ? -1 : allRights.indexOf(rights));
  const rights = (rank(a) >= rank(b) ? a : b).rights;
  const excerpt = Math.min(a.excerpt ?? Number.POSITIVE_INFINITY, b.excerpt ?? Number.POSITIVE_INFINITY);
  return {
    ...(rights === undefined ? {} : { rights }),
    ...(Number.isFinite(excerpt) ? { excerpt } : {}),
    noindex: Boolean(a.noindex || b.noindex),
    tdmReservation: Boolean(a.tdmReservation || b.tdmReservation),
  };
}
