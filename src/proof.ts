import { articleOptions, type Digest, type Edition } from "./digest.ts";
import type { ArticleFile } from "./model/article.ts";
import type { Cache } from "./model/cache.ts";
import type { Page } from "./model/page.ts";
import { articlePage } from "./plan/articlePage.ts";
import { edition as inEdition } from "./plan/edition.ts";
import { published } from "./plan/published.ts";
import { siteOf } from "./plan/site.ts";
import { storyPage } from "./plan/storyPage.ts";
import { timely } from "./plan/timely.ts";
import { urls } from "./plan/urls.ts";
import { prepareChanged } from "./prepareAll.ts";
import { retold } from "./relate/retold.ts";

/**
 * A proof: the pages of an article that was changed, and of its story, as far as they can be told at once. What is new in
 * the article is there; what others say of it, and whom it is linked to, is as the digest has it.
 *
 * @param before the file as the digest has it
 * @returns none where the article is not published, or was not
 */
export function proofOf(
  file: ArticleFile,
  before: ArticleFile,
  { collection }: Pick<Digest, "collection">,
  edition: Edition,
  cache: Cache,
): Page[] {
  const { settings, asOf, preview = false } = edition;
  const changed = prepareChanged(file, before, articleOptions(edition), cache);
  const [article] = changed ? inEdition([timely(changed, asOf)], { asOf, preview }, []) : [];
  const made = article && retold(collection, article);
  if (!made) return [];
  const site = siteOf(published(made.collection, settings), settings);
  const report = site.report(made.report.article.source.path);
  const story = site.story(made.story.slug);
  return [
    { kind: "article", url: urls.article(report.slug), load: () => articlePage(site, report) },
    { kind: "story", url: urls.story(story.slug), load: () => storyPage(site, story) },
  ];
}
