import type { NewsArticle } from "../model/article.ts";
import { noMemo } from "../model/cache.ts";
import type { Collection, Report, Story } from "../model/story.ts";
import { collectNames, joinScripts, renamed } from "./names.ts";
import { storyOf, tellerOf } from "./story.ts";

/** A collection in which one article says something else. */
export interface Retold {
  readonly collection: Collection;
  readonly report: Report;
  readonly story: Story;
}

/**
 * The collection as far as it can be told at once when an article was changed: what it says, what its story adds up to, and
 * all names are told anew; its story, its address and its links stay. For a first look: `relate` says what is true.
 *
 * @returns nothing where there was no article of this path
 */
export function retold({ reports, stories, names: _, notices }: Collection, changed: NewsArticle): Retold | undefined {
  const old = reports.find(({ article }) => article.source.path === changed.source.path);
  if (!old) return undefined;
  const before = stories.find(({ slug }) => slug === old.story)!;
  const others = before.reports.filter((report) => report !== old).map(({ article }) => article);
  const report = { ...old, article: renamed(changed, joinScripts([[...others, changed]])) };
  const anew = (of: Report): Report => (of === old ? report : of);
  const [all, own] = [reports.map(anew), before.reports.map(anew)];
  const byPath = new Map(all.map((of) => [of.article.source.path, of]));
  const ids = new Map(own.map(({ article, id }) => [article, id]));
  const story = storyOf(
    own,
    byPath,
    tellerOf(() => noMemo, ids),
  );
  const collection = {
    reports: all,
    stories: stories.map((of) => (of === before ? story : of)),
    names: collectNames(all.map(({ article }) => article)),
    notices,
  };
  return { collection, report, story };
}
