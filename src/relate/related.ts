import type { NewsArticle } from "../model/article.ts";
import type { Evidence, Relation, RelationKind } from "../model/story.ts";
import { Best } from "./best.ts";
import { sameStoryFrom, surely } from "./events.ts";
import type { Likeness } from "./likeness.ts";
import type { EditorsPins } from "./pins.ts";
import { placeOf } from "./rows.ts";
import { type Similarities, scoreOf } from "./similarities.ts";
import { duplicateFrom } from "./textOverlap.ts";

/** From this score on two articles are shown as related: as near as the nearest few usually are. */
const relatedFrom = 0.5;

/** What is known of the whole collection when the links of one article are made; articles are numbered. */
export interface Setting {
  readonly articles: readonly NewsArticle[];
  readonly near: Likeness;
  readonly alike: Similarities;
  readonly labels: readonly number[];
  readonly pins: EditorsPins;
  /** Why two of them are linked, with the share of the shorter text that is in the other. */
  readonly evidence: (a: NewsArticle, b: NewsArticle, overlap: number) => Evidence[];
  /** That share, 0 to 1. */
  readonly overlap: (i: number, j: number) => number;
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
  { articles, near, alike, labels, pins, evidence, overlap: overlapOf, mostRelated }: Setting,
): Relation[] {
  const article = articles[i]!;
  const cuts = new Set(pins.cutsOf(i));
  // What an editor or a story has joined is listed whatever else is near, and however unlike.
  const joined = new Set([...members, ...pins.linksOf(i)].filter((j) => j !== i && !cuts.has(j)));
  const rest = new Best(Math.max(0, mostRelated - joined.size));
  for (let k = near.from[i]!; k < near.from[i + 1]!; k++) {
    const j = near.others[k]!;
    const rank = score(near.subject[k]!);
    if (rank > 0 && !joined.has(j) && !cuts.has(j)) rest.offer(j, rank);
  }
  const entryOf = (j: number) => {
    const k = placeOf(near, i, j);
    const subject = near.subject[k] ?? 0;
    const likely = near.event[k] ?? 0;
    const z = scoreOf(alike, i, j);
    return { j, z, likely, score: score(subject), pinned: pins.linkOf(i, j), same: labels[i] === labels[j] };
  };
  type Entry = ReturnType<typeof entryOf>;
  const best = (x: Entry, y: Entry) =>
    Number(y.pinned !== undefined) - Number(x.pinned !== undefined) || y.score - x.score || x.j - y.j;
  const entries = [
    ...[...joined].map(entryOf).sort(best).slice(0, mostRelated),
    ...[...rest.items()].map(entryOf),
  ].sort(best);
  return entries.map(({ j, z, likely, score, pinned, same }) => {
    const other = articles[j]!;
    // Shingles of two texts are compared only where the same text is likely.
    const overlap = same || z >= surely ? overlapOf(i, j) : 0;
    const kind = kindOf(same, same && pins.translates(i, j), overlap);
    const event = Math.round(likely * 10) / 10;
    return new Link({ article, other, kind, score, event, overlap, pinned }, evidence);
  });
}

interface Linked extends Pick<Relation, "kind" | "score" | "event"> {
  readonly article: NewsArticle;
  readonly other: NewsArticle;
  readonly overlap: number;
  /** The line that an editor wrote, if one did. */
  readonly pinned: string | undefined;
}

/** A link that says why when it is asked. There are very many: nothing of what they were found by is kept with them. */
class Link implements Relation {
  readonly kind: RelationKind;
  readonly score: number;
  readonly event: number;
  readonly #article: NewsArticle;
  readonly #other: NewsArticle;
  readonly #overlap: number;
  readonly #pinned: string | undefined;
  readonly #evidence: Setting["evidence"];

  constructor({ article, other, kind, score, event, overlap, pinned }: Linked, evidence: Setting["evidence"]) {
    this.kind = kind;
    this.score = score;
    this.event = event;
    this.#article = article;
    this.#other = other;
    this.#overlap = overlap;
    this.#pinned = pinned;
    this.#evidence = evidence;
  }

  get path(): string {
    return this.#other.source.path;
  }

  get oneEvent(): boolean {
    return this.event >= sameStoryFrom;
  }

  /** Reasons are for links that a page shows; the long tail of a ranking is numbers only. */
  get shown(): boolean {
    return this.kind !== "related" || this.#pinned !== undefined || this.score >= relatedFrom;
  }

  get because(): readonly Evidence[] {
    const found = this.shown ? this.#evidence(this.#article, this.#other, this.#overlap) : [];
    // How long apart they are is no reason by itself.
    if (this.kind === "related" && found.every(({ kind }) => kind === "dates")) found.length = 0;
    return this.#pinned === undefined ? found : [{ kind: "editor", stated: this.#pinned }, ...found];
  }
}

const kindOf = (same: boolean, translated: boolean, overlap: number): RelationKind =>
  translated ? "workTranslation" : !same ? "related" : overlap >= duplicateFrom ? "duplicate" : "sameStory";

/** How near two articles are, from 0 to 1: one half where the nearest few usually are. */
const score = (subject: number): number => Math.round((1000 * subject) / (subject + 1)) / 1000;
