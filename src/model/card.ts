import type { Block, Figure, Mention, MentionType, NewsArticle, Quote, SourceFile } from "./article.ts";
import type { Span } from "./finding.ts";

/** What of an article stays in the drawer until it is asked for: its text, and what is found at places of it. */
export interface Body {
  readonly source: SourceFile;
  readonly blocks: readonly Block[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  /** Where its names stand, in their order. */
  readonly spans: readonly (readonly Span[])[];
}

type Name = readonly [type: MentionType, value: string, key: string, count: number, at: number];

/**
 * What others need to know of an article, as in a card index: small enough to have those of all articles at hand while
 * their texts are not.
 */
export interface Card extends Omit<NewsArticle, keyof Omit<Body, "spans"> | "mentions"> {
  readonly path: string;
  readonly format: SourceFile["format"];
  readonly names: readonly Name[];
}

/** An article, taken apart. */
export function filed({ source, blocks, figures, quotes, mentions, ...rest }: NewsArticle): { card: Card; body: Body } {
  return {
    card: {
      ...rest,
      path: source.path,
      format: source.format,
      names: mentions.map(({ type, value, key, count, at }) => [type, value, key, count, at]),
    },
    body: { source, blocks, figures, quotes, spans: mentions.map(({ spans }) => spans) },
  };
}

/** The article that a card stands for: its body is fetched when something of it is asked for. */
export function articleOf({ path, format, names, ...rest }: Card, body: () => Body): NewsArticle {
  return {
    ...rest,
    source: {
      path,
      format,
      get text() {
        return body().source.text;
      },
    },
    get blocks() {
      return body().blocks;
    },
    get figures() {
      return body().figures;
    },
    get quotes() {
      return body().quotes;
    },
    mentions: names.map((name, place) => new FiledMention(name, place, body)),
  };
}

/** A name as its card has it: nothing is copied. */
class FiledMention implements Mention {
  readonly #name: Name;
  readonly #place: number;
  readonly #body: () => Body;

  constructor(name: Name, place: number, body: () => Body) {
    this.#name = name;
    this.#place = place;
    this.#body = body;
  }

  get type(): MentionType {
    return this.#name[0];
  }
  get value(): string {
    return this.#name[1];
  }
  get key(): string {
    return this.#name[2];
  }
  get count(): number {
    return this.#name[3];
  }
  get at(): number {
    return this.#name[4];
  }
  get spans(): readonly Span[] {
    return this.#body().spans[this.#place]!;
  }
}

/** An article with other names, everything else as it is. */
export const withMentions = (article: NewsArticle, mentions: readonly Mention[]): NewsArticle =>
  Object.create(article, { mentions: { value: mentions, enumerable: true } }) as NewsArticle;
