import { baseOf } from "../languages/languages.ts";
import type { NewsArticle, Slug } from "../model/article.ts";
import { type Memo, noMemo } from "../model/cache.ts";
import type { Notice } from "../model/finding.ts";
import type { Collection, Report, Story } from "../model/story.ts";
import { slugsOf } from "./addresses.ts";
import { clusters } from "./clusters.ts";
import { eventsOf, sameStoryFrom } from "./events.ts";
import { evidenceAmong } from "./evidence.ts";
import { likeness } from "./likeness.ts";
import { collectNames, joinScripts, type NameKeys, withKeys } from "./names.ts";
import { pinsOf } from "./pins.ts";
import { relatedOf } from "./related.ts";
import { scriptGroup } from "./scriptGroup.ts";
import { storyOf } from "./story.ts";
import type { Terms } from "./terms.ts";

export interface RelateOptions {
  /** How many related articles each article lists at most. */
  readonly mostRelated: number;
  /** What each article can be found by, and what tells it from all others. */
  readonly findable: ReadonlyMap<NewsArticle, { readonly terms: Terms; readonly id: string }>;
  readonly memos?: RelateMemos;
}

/** What was found out before of articles that are linked. */
export interface RelateMemos {
  /** Of two. */
  readonly evidence: Memo;
  /** Of the reports of a story. */
  readonly stories: Memo;
}
const forgetful: RelateMemos = { evidence: noMemo, stories: noMemo };

/**
 * Which reports tell the same story, which are related, and why? The whole collection at once; nothing depends on the
 * order the articles come in.
 */
export function relate(
  unordered: readonly NewsArticle[],
  { mostRelated, findable, memos = forgetful }: RelateOptions,
): Collection {
  const sorted = [...unordered].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const slugs = slugsOf(sorted);
  const notices: Notice[] = [];
  const pins = pinsOf(sorted, notices);
  const tags = sorted.map((article) => baseOf(article.inLanguage.value));
  const scripts = tags.map(scriptGroup);
  const { rows: near } = likeness({
    ids: sorted.map((article) => findable.get(article)!.id),
    terms: (i) => findable.get(sorted[i]!)!.terms,
    languages: tags,
    scripts,
  });
  const alike = eventsOf(near, sorted);
  const labels = clusters(alike, scripts, sameStoryFrom, pins);
  const groups = groupsOf(labels);
  const keys = joinScripts(groups.map((group) => group.map((i) => sorted[i]!)));
  const articles = sorted.map((article) => ({ ...article, mentions: withKeys(article.mentions, keys) }));
  const ids = new Map(articles.map((article, i) => [article, idOf(findable.get(sorted[i]!)!.id, sorted[i]!, keys)]));
  const names = collectNames(articles);
  const frequency = new Map(names.map((name) => [name.key, name.articles.length]));
  const evidence = evidenceAmong(
    (key) => Math.log(1 + articles.length / (frequency.get(key) ?? 1)),
    memos.evidence,
    ids,
  );

  const order = byDate(articles);
  const ordered = groups.map((group) => [...group].sort(order));
  const slugOfStory = new Array<Slug>(articles.length);
  const siglumOf = new Array<string>(articles.length);
  for (const group of ordered) {
    const signs = sigla(group.map((i) => articles[i]!));
    group.forEach((i, place) => {
      slugOfStory[i] = slugs[group[0]!]!;
      siglumOf[i] = signs[place]!;
    });
  }
  const memberships = new Array<readonly number[]>(articles.length);
  for (const group of groups) for (const i of group) memberships[i] = group;
  const reports: Report[] = articles.map((article, i) => ({
    article,
    slug: slugs[i]!,
    siglum: siglumOf[i]!,
    story: slugOfStory[i]!,
    related: relatedOf(i, memberships[i]!, { articles, near, alike, labels, pins, evidence, mostRelated }),
  }));
  const byPath = new Map(reports.map((report) => [report.article.source.path, report]));
  const stories = ordered
    .map((group) =>
      storyOf(
        group.map((i) => reports[i]!),
        byPath,
        memos.stories,
        ids,
      ),
    )
    .sort((a, b) => (newest(a) === newest(b) ? (a.slug < b.slug ? -1 : 1) : newest(a) > newest(b) ? -1 : 1));
  return { reports, stories, names, notices };
}

/** An article, and what the collection makes of its names: a name of another script goes by the key that all share. */
function idOf(id: string, { mentions }: NewsArticle, keys: NameKeys): string {
  const joined = mentions.flatMap(({ key }) => (keys.has(key) ? [`${key}=${keys.get(key)}`] : []));
  return joined.length > 0 ? `${id} ${joined.join(" ")}` : id;
}

function groupsOf(labels: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const group = groups.get(label);
    if (group) group.push(i);
    else groups.set(label, [i]);
  });
  return [...groups.values()];
}

/** By date, undated last, then by path. */
function byDate(articles: readonly NewsArticle[]): (i: number, j: number) => number {
  const key = (i: number) => `${articles[i]!.datePublished?.value ?? "9999"} ${articles[i]!.source.path}`;
  return (i, j) => (key(i) < key(j) ? -1 : 1);
}

/** `da`, `en1`, `en2`: the language, numbered where two reports share it. */
function sigla(articles: readonly NewsArticle[]): string[] {
  const tags = articles.map((article) => article.inLanguage.value);
  return tags.map((tag, i) => {
    const alike = tags.filter((other) => other === tag).length;
    return alike > 1 ? `${tag}${tags.slice(0, i + 1).filter((other) => other === tag).length}` : tag;
  });
}

/** The day of a story's newest report; undated stories come last. */
const newest = (story: Story): string =>
  story.reports.reduce(
    (latest, { article }) =>
      article.datePublished && article.datePublished.value > latest ? article.datePublished.value : latest,
    "",
  );
