import { type Block, isStory, type Manuscript } from "../model/article.ts";
import { fingerprint } from "../text/hash.ts";

/** A line in so many articles of one publisher is the page's, whatever it says. */
const fewestArticles = 3;
/** In letters. A longer one may be the background that a newsroom repeats in each report of a long story. */
const longestShared = 200;

/** Numbers differ from page to page: `Read 3 more`, `12 comments`. */
const keyOf = (text: string): string => fingerprint(text.toLowerCase().replace(/\p{Nd}+/gu, "0"));
const folderOf = ({ path }: Paged): string | undefined => (path.includes("/") ? path.split("/")[0] : undefined);

/** What an article prints, as far as it can be the page's: fingerprints, so that those of all articles can be compared. */
export interface Printed {
  /** Of its short lines. */
  readonly lines: readonly string[];
  /** Of its longest paragraph: what tells its story from others. */
  readonly longest: string;
}

export const printedOf = (manuscript: Manuscript): Printed => ({
  lines: manuscript.blocks.filter(canBeFurniture).map(({ text }) => keyOf(text)),
  longest: fingerprint(longestParagraph(manuscript)),
});

/** What is printed, and in which file. */
interface Paged extends Printed {
  readonly path: string;
}

/**
 * Which lines does each article share with others of its publisher? Lines of the story that stand in three of them or
 * more. One story printed again and again is counted once: articles with the same longest paragraph are one.
 *
 * @returns by path, the fingerprints of such lines; articles without any are not there
 */
export function sharedLines(articles: readonly Paged[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const publisher of byPublisher(articles)) {
    if (publisher.length < fewestArticles) continue;
    const stories = new Map<string, Set<string>>();
    for (const { lines, longest } of publisher) {
      for (const line of lines) {
        const among = stories.get(line);
        if (among) among.add(longest);
        else stories.set(line, new Set([longest]));
      }
    }
    for (const { path, lines } of publisher) {
      const shared = lines.filter((line) => stories.get(line)!.size >= fewestArticles);
      if (shared.length > 0) found.set(path, new Set(shared));
    }
  }
  return found;
}

const canBeFurniture = (block: Block): boolean =>
  isStory(block) && block.text.length <= longestShared && !block.because.startsWith("blocks/keep");

/** The article's blocks, the lines that its publisher prints everywhere told apart. */
export function withoutFurniture(manuscript: Manuscript, lines: ReadonlySet<string> | undefined): Manuscript {
  if (!lines || manuscript.frontMatter.whole) return manuscript;
  return {
    ...manuscript,
    blocks: manuscript.blocks.map((block) =>
      canBeFurniture(block) && lines.has(keyOf(block.text))
        ? { ...block, kind: "boilerplate", because: "boilerplate/shared: in other articles of this publisher, too" }
        : block,
    ),
  };
}

function byPublisher(articles: readonly Paged[]): Paged[][] {
  const folders = new Map<string, Paged[]>();
  for (const article of articles) {
    const folder = folderOf(article);
    if (folder === undefined) continue;
    const list = folders.get(folder);
    if (list) list.push(article);
    else folders.set(folder, [article]);
  }
  return [...folders.values()];
}

function longestParagraph({ blocks, source }: Manuscript): string {
  let longest = "";
  for (const block of blocks) if (isStory(block) && block.text.length > longest.length) longest = block.text;
  return longest || source.path;
}
