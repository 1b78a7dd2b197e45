import { baseOf } from "../languages/languages.ts";
import type { NewsArticle, Slug } from "../model/article.ts";
import { type Memo, type MemoOf, noMemo } from "../model/cache.ts";
import type { Notice } from "../model/finding.ts";
import type { Collection, Report } from "../model/story.ts";
import { slugsOf } from "./addresses.ts";
import { clusters } from "./clusters.ts";
import { eventsOf, sameStoryFrom } from "./events.ts";
import { evidenceAmong } from "./evidence.ts";
import { type KnownLikeness, likeness } from "./likeness.ts";
import { collectNames, joinScripts, type NameKeys, renamed } from "./names.ts";
import { pinsOf } from "./pins.ts";
import { relatedOf } from "./related.ts";
import { scriptGroup } from "./scriptGroup.ts";
import { storyOf, tellerOf } from "./story.ts";
import type { Terms } from "./terms.ts";
import { textOverlap } from "./textOverlap.ts";

export interface RelateOptions {
  /** How many related articles each article lists at most. */
  readonly mostRelated: number;
  /** What each article can be found by, and what tells it from all others. */
  readonly findable: ReadonlyMap<NewsArticle, FindableArticle>;
  readonly before?: Before;
}

export interface FindableArticle {
  readonly id: string;
  readonly terms: () => Terms;
  /** Its vocabulary, written. */
  readonly words: () => string;
}

/** What was found out of an earlier collection, and where to put what is found out of this one. */
export interface Before {
  readonly likeness: { recall(): KnownLikeness | undefined; keep(known: KnownLikeness): void };
  /** Of an article and of a story. */
  readonly memos: MemoOf;
  /** Of two texts: how much of the shorter is in the other. */
  readonly overlaps: Memo;
}
const nothing: Before = {
  likeness: { recall: () => undefined, keep: () => {} },
  memos: () => noMemo,
  overlaps: noMemo,
};

/**
 * Which reports tell the same story, which are related, and why? The whole collection at once; nothing depends on the
 * order the articles come in.
 */
export function relate(
  unordered: readonly NewsArticle[],
  { mostRelated, findable, before = nothing }: RelateOptions,
): Collection {
  const sorted = [...unordered].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const own = sorted.map((article) => findable.get(article)!);
  const notices: Notice[] = [];
  const slugs = slugsOf(sorted, notices);
  const pins = pinsOf(sorted, notices);
  const languages = sorted.map((article) => baseOf(article.inLanguage.value));
  const scripts = languages.map(scriptGroup);
  const { rows: near, known } = likeness(
    { ids: own.map(({ id }) => id), terms: (i) => own[i]!.terms(), languages, scripts },
    before.likeness.recall(),
  );
  before.likeness.keep(known);
  const overlap = (i: number, j: number): number => {
    if (languages[i] !== languages[j]) return 0;
    const [a, b] = i < j ? [i, j] : [j, i];
    return before.overlaps.recall(`${own[a]!.id}|${own[b]!.id}`, () => textOverlap(sorted[a]!, sorted[b]!));
  };
  const alike = eventsOf(near, sorted, overlap);
  const labels = clusters(alike, scripts, sameStoryFrom, pins);
  const groups = groupsOf(labels);
  const keys = joinScripts(groups.map((group) => group.map((i) => sorted[i]!)));
  const articles = sorted.map((article) => renamed(article, keys));
  const ids = new Map(
    articles.map((article, i) => {
      const { id } = own[i]!;
      return [article, article === sorted[i] ? id : idOf(id, sorted[i]!, keys)];
    }),
  );
  const names = collectNames(articles);
  const times = new Map(names.map((name) => [name.key, name.times]));
  const words = new Map(articles.map((article, i) => [article, own[i]!.words]));
  // Links ask for reasons as long as the collection is there: what they ask holds nothing else of what is known here.
  const evidence = evidenceAmong(times, before.memos, ids, words);

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
    id: ids.get(article)!,
    slug: slugs[i]!,
    siglum: siglumOf[i]!,
    story: slugOfStory[i]!,
    related: relatedOf(i, memberships[i]!, { articles, near, alike, labels, pins, evidence, overlap, mostRelated }),
  }));
  const byPath = new Map(reports.map((report) => [report.article.source.path, report]));
  const told = tellerOf(before.memos, ids);
  const stories = ordered
    .map((group) =>
      storyOf(
        group.map((i) => reports[i]!),
        byPath,
        told,
      ),
    )
    .sort((a, b) => {
      // The undated come last.
      const [x, y] = [a.newest ?? "", b.newest ?? ""];
      return x === y ? (a.slug < b.slug ? -1 : 1) : x > y ? -1 : 1;
    });
  return { reports, stories, names, notices };
}

/** An article, and what the collection makes of its names: a name of another script goes by the key that all share. */
const idOf = (id: string, { mentions }: NewsArticle, keys: NameKeys): string =>
  [id, ...mentions.flatMap(({ key }) => (keys.has(key) ? `${key}=${keys.get(key)}` : []))].join(" ");

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
