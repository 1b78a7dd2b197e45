import { baseOf } from "../languages/languages.ts";
import type { Mention, MentionType, NewsArticle } from "../model/article.ts";
import { withMentions } from "../model/card.ts";
import type { CollectedName, StoryName } from "../model/story.ts";
import { fold, skeleton } from "../text/fold.ts";
import { scriptGroup } from "./scriptGroup.ts";

/** key → the key that stands for it everywhere. */
export type NameKeys = ReadonlyMap<string, string>;

const latin = /^\p{Script=Latin}/u;
/** Most names begin with a letter of ASCII: those are told without Unicode's tables. */
const isLatin = (name: string): boolean => {
  const first = name.charCodeAt(0) | 32;
  return (first >= 97 && first <= 122) || latin.test(name);
};
const shortestSkeleton = 4;

/**
 * Which names are one, although written in different scripts? A name in another script is the Latin name that the same
 * story mentions and that sounds alike: the same consonants in the same order, four of them or more, and no other name
 * of the story has them.
 *
 * @param groups paths' articles by story
 */
export function joinScripts(groups: readonly (readonly NewsArticle[])[]): NameKeys {
  const keys = new Map<string, string>();
  for (const articles of groups) {
    if (!articles.some((article) => article.mentions.some(({ value }) => !isLatin(value)))) continue;
    const bySound = new Map<string, Set<string>>();
    const foreign: Mention[] = [];
    for (const mention of articles.flatMap((article) => article.mentions)) {
      if (!isLatin(mention.value)) {
        foreign.push(mention);
        continue;
      }
      const sound = skeleton(fold(mention.value));
      if (sound.length < shortestSkeleton) continue;
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(mention.key));
    }
    for (const mention of foreign) {
      const latin = bySound.get(skeleton(fold(mention.value.replace(/ー/gu, ""))));
      if (latin?.size === 1 && !keys.has(mention.key)) keys.set(mention.key, [...latin][0]!);
    }
  }
  return keys;
}

/** An article with the keys that all share. */
export function renamed(article: NewsArticle, keys: NameKeys): NewsArticle {
  const mentions = withKeys(article.mentions, keys);
  return mentions === article.mentions ? article : withMentions(article, mentions);
}

/** The mentions of an article, each under the key that stands for it everywhere, spellings joined. */
function withKeys(mentions: readonly Mention[], keys: NameKeys): readonly Mention[] {
  if (!mentions.some((m) => keys.has(m.key))) return mentions;
  const joined = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = keys.get(mention.key) ?? mention.key;
    const other = joined.get(key);
    joined.set(
      key,
      other
        ? {
            type: other.type,
            value: other.value,
            key,
            count: other.count + mention.count,
            at: Math.min(other.at, mention.at),
            get spans() {
              return [...other.spans, ...mention.spans].sort((a, b) => a.start - b.start);
            },
          }
        : underKey(mention, key),
    );
  }
  return [...joined.values()].sort((a, b) => b.count - a.count || a.at - b.at || (a.key < b.key ? -1 : 1));
}

const underKey = (mention: Mention, key: string): Mention => ({
  type: mention.type,
  value: mention.value,
  key,
  count: mention.count,
  at: mention.at,
  get spans() {
    return mention.spans;
  },
});

/** Where a name was met. */
interface Met {
  readonly mention: Mention;
  readonly article: NewsArticle;
}

/** Names of some articles, those in most articles first, then the most mentioned. Details are found out when they are asked for. */
export function collectNames(articles: readonly NewsArticle[]): CollectedName[] {
  const names = new Map<string, Met[]>();
  for (const article of articles) {
    for (const mention of article.mentions) {
      const list = names.get(mention.key);
      if (list) list.push({ mention, article });
      else names.set(mention.key, [{ mention, article }]);
    }
  }
  return [...names]
    .map(([key, found]) => new NameInMany(key, found))
    .sort((a, b) => b.found.length - a.found.length || b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
}

/** The names of a story, as plain data. */
export const namesOfStory = (articles: readonly NewsArticle[]): StoryName[] =>
  collectNames(articles).map(({ key, type, value, spellings, counts }) => ({ key, type, value, spellings, counts }));

class NameInMany implements CollectedName {
  readonly key: string;
  readonly found: readonly Met[];
  readonly mentions: number;
  #spelt: Spelt | undefined;
  #counts: CollectedName["counts"] | undefined;
  #articles: readonly string[] | undefined;

  constructor(key: string, found: readonly Met[]) {
    this.key = key;
    this.found = found;
    this.mentions = found.reduce((sum, { mention }) => sum + mention.count, 0);
  }
  get #asSpelt(): Spelt {
    this.#spelt ??= speltIn(this.found);
    return this.#spelt;
  }
  get type() {
    return this.#asSpelt.type;
  }
  get value() {
    return this.#asSpelt.value;
  }
  get spellings() {
    return this.#asSpelt.spellings;
  }
  get counts() {
    this.#counts ??= countsIn(this.found);
    return this.#counts;
  }
  get articles() {
    this.#articles ??= inOrder(this.found.map(({ article }) => article.source.path));
    return this.#articles;
  }
  get times() {
    return this.found.length;
  }
}

/** Sorted, each once: as paths usually come. */
const inOrder = (paths: readonly string[]): readonly string[] =>
  paths.every((path, n) => n === 0 || paths[n - 1]! < path) ? paths : [...new Set(paths)].sort();

function countsIn(found: readonly Met[]): CollectedName["counts"] {
  const counts: Record<string, number> = {};
  for (const { mention, article } of found)
    counts[article.source.path] = (counts[article.source.path] ?? 0) + mention.count;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Arabic and Japanese texts write some names in Latin letters: those are in no language of theirs. */
const isOwnScript = (name: string, lang: string): boolean =>
  lang === "und" || !/^\p{L}/u.test(name) || isLatin(name) === (scriptGroup(lang) === "latin");

type Spelt = Pick<StoryName, "type" | "value" | "spellings">;
function speltIn(found: readonly Met[]): Spelt {
  const spellings = new Map<string, { value: string; lang: string; articles: number; own: boolean }>();
  const types = new Map<MentionType, number>();
  for (const { mention, article } of found) {
    const lang = baseOf(article.inLanguage.value);
    const spelling = spellings.get(mention.value);
    if (!spelling)
      spellings.set(mention.value, { value: mention.value, lang, articles: 1, own: isOwnScript(mention.value, lang) });
    else {
      spelling.articles++;
      if (!spelling.own) {
        spelling.lang = lang;
        spelling.own = isOwnScript(spelling.value, lang);
      }
    }
    if (mention.type !== "Thing") types.set(mention.type, (types.get(mention.type) ?? 0) + 1);
  }
  const ranked = [...spellings.values()].sort(
    (a, b) =>
      Number(isLatin(b.value)) - Number(isLatin(a.value)) || b.articles - a.articles || (a.value < b.value ? -1 : 1),
  );
  const [best] = [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    type: best?.[0] ?? "Thing",
    value: ranked[0]!.value,
    spellings: ranked.map(({ value, lang, own }) => ({ value, lang: own ? lang : "und" })),
  };
}
