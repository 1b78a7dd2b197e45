import { baseOf } from "../languages/languages.ts";
import type { NewsArticle, Slug } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Collection, Evidence, Relation, Report, Story } from "../model/story.ts";
import { slugsOf } from "./addresses.ts";
import { clusters } from "./clusters.ts";
import { evidence, textOverlap } from "./evidence.ts";
import { figureLedger } from "./figureLedger.ts";
import { invertedIndex } from "./invertedIndex.ts";
import { collectNames, joinScripts, withKeys } from "./names.ts";
import { type EditorsPins, pinsOf } from "./pins.ts";
import { scriptGroup } from "./scriptGroup.ts";
import { type Similarities, similarities, standardised } from "./similarity.ts";
import type { Terms } from "./terms.ts";

/**
 * How unusual a likeness must be for one story, in deviations. The development collections hardly differ from 6 to 8;
 * within that, chosen with the seeds and the demonstration articles in view (decision 5 in src/README.md).
 */
export const sameStoryFrom = 7.5;
/** Below this two articles have nothing to do with each other. */
const relatedFrom = 2.5;
/** Share of a text that is in another before it counts as the same text. */
const duplicateFrom = 0.6;
/** A likeness beyond doubt. */
const surely = 4 * sameStoryFrom;

export interface RelateOptions {
  /** How many related articles each article lists at most. */
  readonly mostRelated: number;
  /** What each article can be found by. */
  readonly terms: ReadonlyMap<NewsArticle, Terms>;
}

/**
 * Which reports tell the same story, which are related, and why? The whole collection at once; nothing depends on the
 * order the articles come in.
 */
export function relate(unordered: readonly NewsArticle[], { mostRelated, terms }: RelateOptions): Collection {
  const sorted = [...unordered].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const slugs = slugsOf(sorted);
  const notices: Notice[] = [];
  const pins = pinsOf(sorted, notices);
  const alike = withDuplicates(likeness(sorted, terms), sorted);
  const labels = clusters(
    alike,
    sorted.map((article) => scriptGroup(baseOf(article.inLanguage.value))),
    sameStoryFrom,
    pins,
  );
  const groups = groupsOf(labels);
  const keys = joinScripts(groups.map((group) => group.map((i) => sorted[i]!)));
  const articles = sorted.map((article) => ({ ...article, mentions: withKeys(article.mentions, keys) }));
  const names = collectNames(articles);
  const frequency = new Map(names.map((name) => [name.key, name.articles.length]));
  const rarity = (key: string) => Math.log(1 + articles.length / (frequency.get(key) ?? 1));

  const order = byDate(articles);
  const ordered = groups.map((group) => [...group].sort(order));
  const storyOf = new Array<Slug>(articles.length);
  const siglumOf = new Array<string>(articles.length);
  for (const group of ordered) {
    const signs = sigla(group.map((i) => articles[i]!));
    group.forEach((i, place) => {
      storyOf[i] = slugs[group[0]!]!;
      siglumOf[i] = signs[place]!;
    });
  }
  const memberships = new Array<readonly number[]>(articles.length);
  for (const group of groups) for (const i of group) memberships[i] = group;
  const reports: Report[] = articles.map((article, i) => ({
    article,
    slug: slugs[i]!,
    siglum: siglumOf[i]!,
    story: storyOf[i]!,
    related: relationsOf(i, memberships[i]!, { articles, alike, labels, pins, rarity, mostRelated }),
  }));
  const byPath = new Map(reports.map((report) => [report.article.source.path, report]));
  const stories = ordered
    .map((group) =>
      storyOfReports(
        group.map((i) => reports[i]!),
        byPath,
      ),
    )
    .sort((a, b) => (newest(a) === newest(b) ? (a.slug < b.slug ? -1 : 1) : newest(a) > newest(b) ? -1 : 1));
  return { reports, stories, names, notices };
}

// ------------------------------------------------------------ likeness

function likeness(articles: readonly NewsArticle[], terms: RelateOptions["terms"]): Similarities {
  const raw = similarities(invertedIndex(articles.map((article) => terms.get(article)!)));
  const tags = articles.map((article) => baseOf(article.inLanguage.value));
  const days = articles.map(({ datePublished }) => (datePublished ? dayNumber(datePublished.value) : undefined));
  return standardised(raw, tags.map(scriptGroup), tags, (i, j) => nearness(days[i], days[j]));
}

/** One text printed twice is one story, however few the articles are that it could be told by. */
function withDuplicates(alike: Similarities, articles: readonly NewsArticle[]): Similarities {
  const rows = alike.map((row) => new Map(row));
  alike.forEach((row, i) => {
    const [nearest] = best([...row], 1, ([, z]) => z).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (!nearest || nearest[1] < relatedFrom) return;
    const [j, z] = nearest;
    if (z >= surely || textOverlap(articles[i]!, articles[j]!) < duplicateFrom) return;
    rows[i]!.set(j, surely);
    rows[j]!.set(i, surely);
  });
  return rows;
}

/** News is of its day: half as alike when two weeks lie between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 14) ** 2);
}

/** Deviations as a score from 0 to 1: one half where a story begins. */
const score = (z: number): number => (z <= 0 ? 0 : Number((z / (z + sameStoryFrom)).toFixed(3)));

interface Setting {
  readonly articles: readonly NewsArticle[];
  readonly alike: Similarities;
  readonly labels: readonly number[];
  readonly pins: EditorsPins;
  readonly rarity: (key: string) => number;
  readonly mostRelated: number;
}

function relationsOf(
  i: number,
  members: readonly number[],
  { articles, alike, labels, pins, rarity, mostRelated }: Setting,
): Relation[] {
  const article = articles[i]!;
  const candidates = new Map(alike[i]!);
  // What an editor or a story has joined is listed, however unlike.
  for (const j of [...members, ...pins.linksOf(i)]) if (j !== i && !candidates.has(j)) candidates.set(j, 0);
  for (const j of pins.cutsOf(i)) candidates.delete(j);
  return best(
    [...candidates],
    mostRelated,
    ([j, z]) => (labels[j] === labels[i] ? 1e9 : pins.linkOf(i, j) === undefined ? 0 : 1e8) + z,
  )
    .map(([j, z]) => ({ j, z, pinned: pins.linkOf(i, j), same: labels[i] === labels[j] }))
    .sort(
      (x, y) =>
        Number(y.same) - Number(x.same) ||
        Number(y.pinned !== undefined) - Number(x.pinned !== undefined) ||
        y.z - x.z ||
        (articles[x.j]!.source.path < articles[y.j]!.source.path ? -1 : 1),
    )
    .slice(0, mostRelated)
    .map(({ j, z, pinned, same }) => {
      const other = articles[j]!;
      // Reasons are for links that a page shows; the long tail of a ranking is numbers only.
      const shown = same || pinned !== undefined || z >= relatedFrom;
      // Shingles of two texts are compared only where the same text is likely.
      const overlap = same || z >= surely ? textOverlap(article, other) : 0;
      const because: Evidence[] = shown ? evidence(article, other, rarity, overlap) : [];
      if (pinned !== undefined) because.unshift({ kind: "editor", stated: pinned });
      const kind = same && overlap >= duplicateFrom ? "duplicate" : same ? "sameStory" : "related";
      return { path: other.source.path, kind, score: score(z), because } as const;
    });
}

/** The first few of a list by rank: those that cannot be among them are not sorted. */
function best<T>(items: T[], most: number, rank: (item: T) => number): T[] {
  if (items.length <= 2 * most) return items;
  const ranks = Float64Array.from(items, rank).sort();
  const least = ranks[ranks.length - most]!;
  return items.filter((item) => rank(item) >= least);
}

// ------------------------------------------------------------ stories

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

function storyOfReports(reports: readonly Report[], byPath: ReadonlyMap<string, Report>): Story {
  const articles = reports.map((report) => report.article);
  return {
    slug: reports[0]!.slug,
    lead: leadOf(reports),
    reports,
    languages: [...new Set(articles.map((article) => article.inLanguage.value))],
    figures: figureLedger(articles),
    names: collectNames(articles),
    near: nearOf(reports, byPath),
  };
}

/** The report that stands for all: one whose date is stated before one whose date is not, then the longest, then the earliest. */
function leadOf(reports: readonly Report[]): Report {
  const rank = ({ article }: Report) =>
    (article.datePublished ? (article.datePublished.certainty === "stated" ? 2e9 : 1e9) : 0) + article.wordCount;
  return reports.reduce((best, report) => (rank(report) > rank(best) ? report : best));
}

const mostNear = 6;
/** Other stories, by the best link that leads there. */
function nearOf(reports: readonly Report[], byPath: ReadonlyMap<string, Report>): Story["near"] {
  const own = reports[0]!.story;
  const best = new Map<Slug, { score: number; because: readonly Evidence[] }>();
  for (const relation of reports.flatMap((report) => report.related)) {
    const other = byPath.get(relation.path)?.story;
    if (other === undefined || other === own || relation.because.length === 0 || relation.kind !== "related") continue;
    const known = best.get(other);
    if (!known || relation.score > known.score) best.set(other, { score: relation.score, because: relation.because });
  }
  return [...best]
    .sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostNear)
    .map(([slug, { because }]) => ({ slug, because }));
}

/** The day of a story's newest report; undated stories come last. */
const newest = (story: Story): string =>
  story.reports.reduce(
    (latest, { article }) =>
      article.datePublished && article.datePublished.value > latest ? article.datePublished.value : latest,
    "",
  );
