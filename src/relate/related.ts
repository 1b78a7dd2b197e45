import type { NewsArticle } from "../model/article.ts";
import type { Evidence, Relation, RelationKind } from "../model/story.ts";
import type { Similarities } from "./clusters.ts";
import { surely } from "./events.ts";
import type { Likeness } from "./likeness.ts";
import type { EditorsPins } from "./pins.ts";
import { duplicateFrom, textOverlap } from "./textOverlap.ts";

/** From this score on two articles are shown as related: as near as the nearest few usually are. */
const relatedFrom = 0.5;

/** What is known of the whole collection when the links of one article are made; articles are numbered. */
export interface Setting {
  readonly articles: readonly NewsArticle[];
  readonly near: readonly Likeness[];
  readonly alike: Similarities;
  readonly labels: readonly number[];
  readonly pins: EditorsPins;
  /** Why two of them are linked, with the share of the shorter text that is in the other. */
  readonly evidence: (a: NewsArticle, b: NewsArticle, overlap: number) => Evidence[];
  readonly mostRelated: number;
}

/**
 * Which articles is an article linked to, best first, and why? Those of its story and those that an editor names are
 * among them, however unlike; all others by subject.
 *
 * @param members the articles of its story
 */
export function relatedOf(
  i: number,
  members: readonly number[],
  { articles, near, alike, labels, pins, evidence, mostRelated }: Setting,
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
      const because = shown ? evidence(article, other, overlap) : [];
      // How long apart they are is no reason by itself.
      if (!same && because.every(({ kind }) => kind === "dates")) because.length = 0;
      if (pinned !== undefined) because.unshift({ kind: "editor", stated: pinned });
      const kind = kindOf(same, same && pins.translates(i, j), overlap);
      const event = Number((events.get(j) ?? 0).toFixed(1));
      return { path: other.source.path, kind, score, event, because } as const;
    });
}

const kindOf = (same: boolean, translated: boolean, overlap: number): RelationKind =>
  translated ? "workTranslation" : !same ? "related" : overlap >= duplicateFrom ? "duplicate" : "sameStory";

/** How near two articles are, from 0 to 1: one half where the nearest few usually are. */
const score = (subject: number): number => Number((subject / (subject + 1)).toFixed(3));
