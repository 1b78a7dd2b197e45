import type { NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { closestWord } from "../text/closestWord.ts";
import { once } from "../text/once.ts";
import type { Pins } from "./clusters.ts";

export interface EditorsPins extends Pins {
  /** The line that links two articles. */
  readonly linkOf: (i: number, j: number) => string | undefined;
  readonly linksOf: (i: number) => readonly number[];
  /** Does one translate the other, as an editor says? */
  readonly translates: (i: number, j: number) => boolean;
  /** Articles that an article must not be linked to. */
  readonly cutsOf: (i: number) => readonly number[];
}

/**
 * What the editor has decided: `story: name` joins, `story: none` keeps alone, `related:` and `unrelated:` name files,
 * `translation_of:` names the file that a file translates, which is of one story with it.
 * A file that is not there is a notice, and so is a pair that is both joined and parted: then parting wins.
 */
export function pinsOf(articles: readonly NewsArticle[], notices: Notice[]): EditorsPins {
  const stories = new Map<string, number[]>();
  const links = new Map<string, string>();
  const cuts = new Set<string>();
  const translations = new Map<string, readonly number[]>();
  const numbers = once(() => numbersOf(articles));
  const find = (name: string, i: number, field: string): number | undefined => {
    const names = numbers();
    const found = names.get(name) ?? names.get(`${name}.txt`) ?? names.get(`${name}.md`);
    if (found !== undefined && found !== i) return found;
    const near = closestWord(name, [...names.keys()]);
    notices.push({
      path: articles[i]!.source.path,
      ruleId: `relate/${field}`,
      severity: "warning",
      reason: `Cannot use "${field}: ${name}": ${found === i ? "that is the article itself" : "no such article"}`,
      note:
        near && near !== name
          ? `Write ${field}: ${near}`
          : `Write ${field}: FILE, the name of a file in the articles folder`,
    });
    return undefined;
  };
  articles.forEach(({ frontMatter }, i) => {
    const { story, related = [], unrelated = [], translation_of } = frontMatter;
    if (story && story !== "none") stories.set(story, [...(stories.get(story) ?? []), i]);
    for (const name of related) {
      const j = find(name, i, "related");
      if (j !== undefined) for (const pair of [`${i} ${j}`, `${j} ${i}`]) links.set(pair, `related: ${name}`);
    }
    const original = translation_of === undefined ? undefined : find(translation_of, i, "translation_of");
    if (original !== undefined)
      for (const pair of [`${i} ${original}`, `${original} ${i}`]) {
        links.set(pair, `translation_of: ${translation_of}`);
        translations.set(pair, [i, original]);
      }
    for (const name of unrelated) {
      const j = find(name, i, "unrelated");
      if (j !== undefined) for (const pair of [`${i} ${j}`, `${j} ${i}`]) cuts.add(pair);
    }
  });
  for (const pair of cuts) {
    if (!links.delete(pair)) continue;
    translations.delete(pair);
    const [i] = pair.split(" ").map(Number);
    notices.push({
      path: articles[i!]!.source.path,
      ruleId: "relate/contradiction",
      severity: "warning",
      reason: "Cannot keep two articles both related and unrelated: they are kept apart",
      note: "Remove one of the two lines",
    });
  }
  const storyOf = articles.map(({ frontMatter }) => frontMatter.story);
  const [linked, cut] = [partners(links.keys()), partners(cuts)];
  return {
    together: [...stories.values(), ...translations.values()],
    translates: (i, j) => translations.has(`${i} ${j}`),
    isPinned: (i) => storyOf[i] !== undefined || cut.has(i),
    // Different stated stories stay apart; "none" stays apart from everything.
    apart: (i, j) =>
      cuts.has(`${i} ${j}`) ||
      storyOf[i] === "none" ||
      storyOf[j] === "none" ||
      (storyOf[i] !== undefined && storyOf[j] !== undefined && storyOf[i] !== storyOf[j]),
    linkOf: (i, j) => (links.size > 0 ? links.get(`${i} ${j}`) : undefined),
    linksOf: (i) => linked.get(i) ?? [],
    cutsOf: (i) => cut.get(i) ?? [],
  };
}

/** The second numbers of pairs by the first. */
function partners(pairs: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const pair of pairs) {
    const [i, j] = pair.split(" ").map(Number) as [number, number];
    found.set(i, [...(found.get(i) ?? []), j]);
  }
  return found;
}

/** By path and by name alone: the first of several by that name. */
function numbersOf(articles: readonly NewsArticle[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  articles.forEach(({ source }, i) => {
    for (const name of [source.path, source.path.split("/").at(-1)!]) if (!numbers.has(name)) numbers.set(name, i);
  });
  return numbers;
}
