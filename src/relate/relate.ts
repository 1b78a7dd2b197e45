import { baseOf } from "../languages/languages.ts";
import type { NewsArticle, Slug } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { dayNumber } from "../model/isoDate.ts";
import type { Collection, Evidence, Relation, Report, Story } from "../model/story.ts";
import { slugsOf } from "./addresses.ts";
import { clusters, type Similarities } from "./clusters.ts";
import { evidence, textOverlap } from "./evidence.ts";
import { figureLedger } from "./figureLedger.ts";
import { type Likeness, likeness } from "./likeness.ts";
import { collectNames, joinScripts, withKeys } from "./names.ts";
import { type EditorsPins, pinsOf } from "./pins.ts";
import { scriptGroup } from "./scriptGroup.ts";
import type { Terms } from "./terms.ts";

/**
 * How unusual a likeness must be for one story, in deviations. The development collections hardly differ from 6 to 8;
 * within that, chosen with the seeds and the demonstration articles in view (decision 5 in src/README.md).
 */
export const sameStoryFrom = 7;
/** Likeness below this is as good as none, when events are told apart. */
const unlikeBelow = 2.5;
/** From this score on two articles are shown as related: as near as the nearest few usually are. */
const relatedFrom = 0.5;
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
  const tags = sorted.map((article) => baseOf(article.inLanguage.value));
  const scripts = tags.map(scriptGroup);
  const near = likeness(
    sorted.map((article) => terms.get(article)!),
    tags,
    scripts,
  );
  const alike = withDuplicates(eventsOf(near, sorted), sorted);
  const labels = clusters(alike, scripts, sameStoryFrom, pins);
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
    related: relationsOf(i, memberships[i]!, { articles, near, alike, labels, pins, rarity, mostRelated }),
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

/** Who tells of one event, by what both say and by when. */
function eventsOf(near: readonly Likeness[], articles: readonly NewsArticle[]): Similarities {
  const days = articles.map(({ datePublished }) => (datePublished ? dayNumber(datePublished.value) : undefined));
  return near.map(({ others, event }, i) => {
    const row = new Map<number, number>();
    others.forEach((j, k) => {
      if (event[k]! > unlikeBelow) row.set(j, event[k]! * nearness(days[i], days[j]));
    });
    return row;
  });
}

/** One text printed twice is one story, however few the articles are that it could be told by. */
function withDuplicates(alike: Similarities, articles: readonly NewsArticle[]): Similarities {
  const rows = alike.map((row) => new Map(row));
  alike.forEach((row, i) => {
    let [j, z] = [-1, unlikeBelow];
    for (const [other, likeness] of row) if (likeness > z) [j, z] = [other, likeness];
    if (j < 0) return;
    if (z >= surely || textOverlap(articles[i]!, articles[j]!) < duplicateFrom) return;
    rows[i]!.set(j, surely);
    rows[j]!.set(i, surely);
  });
  return rows;
}

/** News is of its day: half as alike when a week lies between. Unknown dates neither help nor hurt. */
function nearness(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 1 : 1 / (1 + ((a - b) / 7) ** 2);
}

/** How near two articles are, from 0 to 1: one half where the nearest few usually are. */
const score = (subject: number): number => Number((subject / (subject + 1)).toFixed(3));

interface Setting {
  readonly articles: readonly NewsArticle[];
  readonly near: readonly Likeness[];
  readonly alike: Similarities;
  readonly labels: readonly number[];
  readonly pins: EditorsPins;
  readonly rarity: (key: string) => number;
  readonly mostRelated: number;
}

function relationsOf(
  i: number,
  members: readonly number[],
  { articles, near, alike, labels, pins, rarity, mostRelated }: Setting,
): Relation[] {
  const article = articles[i]!;
  const subjects = new Map<number, number>();
  const events = new Map<number, number>();
  near[i]!.others.forEach((j, k) => {
    subjects.set(j, near[i]!.subject[k]!);
    events.set(j, near[i]!.event[k]!);
  });
  // What an editor or a story has joined is listed, however unlike.
  for (const j of [...members, ...pins.linksOf(i)]) if (j !== i && !subjects.has(j)) subjects.set(j, 0);
  for (const j of pins.cutsOf(i)) subjects.delete(j);
  const all = [...subjects].map(([j, subject]) => {
    const z = alike[i]!.get(j) ?? 0;
    return { j, z, score: score(subject), pinned: pins.linkOf(i, j), same: labels[i] === labels[j] };
  });
  const path = (j: number) => articles[j]!.source.path;
  all.sort(
    (x, y) =>
      Number(y.pinned !== undefined) - Number(x.pinned !== undefined) ||
      y.score - x.score ||
      (path(x.j) < path(y.j) ? -1 : 1),
  );
  // What is joined is listed whatever else is near, each in its place.
  const joined = all.filter(({ same, pinned }) => same || pinned !== undefined);
  const rest = all.filter(({ same, pinned, score }) => !same && pinned === undefined && score > 0);
  const listed = new Set([...joined, ...rest].slice(0, mostRelated));
  return all
    .filter((entry) => listed.has(entry))
    .map(({ j, z, score, pinned, same }) => {
      const other = articles[j]!;
      // Reasons are for links that a page shows; the long tail of a ranking is numbers only.
      const shown = same || pinned !== undefined || score >= relatedFrom;
      // Shingles of two texts are compared only where the same text is likely.
      const overlap = same || z >= surely ? textOverlap(article, other) : 0;
      const because = shown ? evidence(article, other, rarity, overlap) : [];
      // How long apart they are is no reason by itself.
      if (!same && because.every(({ kind }) => kind === "dates")) because.length = 0;
      if (pinned !== undefined) because.unshift({ kind: "editor", stated: pinned });
      const kind = same && overlap >= duplicateFrom ? "duplicate" : same ? "sameStory" : "related";
      const event = Number((events.get(j) ?? 0).toFixed(1));
      return { path: other.source.path, kind, score, event, because } as const;
    });
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
    copies: copiesOf(articles),
    near: nearOf(reports, byPath),
  };
}

/** The report that stands for all: one whose date is stated before one whose date is not, then the longest, then the earliest. */
function leadOf(reports: readonly Report[]): Report {
  const rank = ({ article }: Report) =>
    (article.datePublished ? (article.datePublished.certainty === "stated" ? 2e9 : 1e9) : 0) + article.wordCount;
  return reports.reduce((best, report) => (rank(report) > rank(best) ? report : best));
}

/** Which reports repeat one text? Those of which one holds most of another, directly or through a third. */
function copiesOf(articles: readonly NewsArticle[]): string[][] {
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

const mostNear = 6;
/** Other stories, by the best link that leads there. */
function nearOf(reports: readonly Report[], byPath: ReadonlyMap<string, Report>): Story["near"] {
  const own = reports[0]!.story;
  const best = new Map<
    Slug,
    { score: number; chain: boolean; day: string | undefined; because: readonly Evidence[] }
  >();
  for (const relation of reports.flatMap((report) => report.related)) {
    const other = byPath.get(relation.path)!;
    if (other.story === own || relation.because.length === 0 || relation.kind !== "related") continue;
    const known = best.get(other.story);
    const { score, because, event } = relation;
    best.set(other.story, {
      ...(known && known.score >= score ? known : { score, because, day: dayOf(other) }),
      chain: (known?.chain ?? false) || (event >= sameStoryFrom && sharesNames(because)),
    });
  }
  const [first, last] = [reports[0]!, reports.findLast((report) => dayOf(report) !== undefined)].map(
    (r) => r && dayOf(r),
  );
  return [...best]
    .sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostNear)
    .map(([slug, { because, chain, day }]) => {
      const when =
        !chain || !day || !first || !last ? undefined : day < first ? "earlier" : day > last ? "later" : undefined;
      return { slug, because, ...(when ? { when } : {}) };
    });
}

/** Two names in common: the same people and places come up again. */
const sharesNames = (because: readonly Evidence[]): boolean =>
  because.some((evidence) => evidence.kind === "mentions" && evidence.shared.length >= 2);

const dayOf = ({ article }: Report): string | undefined => article.datePublished?.value.slice(0, 10);

/** The day of a story's newest report; undated stories come last. */
const newest = (story: Story): string =>
  story.reports.reduce(
    (latest, { article }) =>
      article.datePublished && article.datePublished.value > latest ? article.datePublished.value : latest,
    "",
  );
