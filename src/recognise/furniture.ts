import { type Block, isStory, type Manuscript } from "../model/article.ts";

/** A line in so many articles of one publisher is the page's, whatever it says. */
const fewestArticles = 3;
/** In letters. A longer one may be the background that a newsroom repeats in each report of a long story. */
const longestShared = 200;

/** Numbers differ from page to page: `Read 3 more`, `12 comments`. */
const keyOf = (text: string): string => text.toLowerCase().replace(/\p{Nd}+/gu, "0");
const folderOf = ({ source }: Manuscript): string | undefined =>
  source.path.includes("/") ? source.path.split("/")[0] : undefined;

/**
 * Which lines does each article share with others of its publisher? Lines of the story that stand in three of them or
 * more. One story printed again and again is counted once: articles with the same longest paragraph are one.
 *
 * @returns by path, the lines as they stand in the article; articles without any are not there
 */
export function sharedLines(manuscripts: readonly Manuscript[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const publisher of byPublisher(manuscripts)) {
    if (publisher.length < fewestArticles) continue;
    const printed = new Map<string, Set<string>>();
    for (const manuscript of publisher) {
      const text = longestParagraph(manuscript);
      for (const { text: line } of manuscript.blocks.filter(canBeFurniture)) {
        const key = keyOf(line);
        printed.set(key, (printed.get(key) ?? new Set()).add(text));
      }
    }
    for (const manuscript of publisher) {
      const lines = manuscript.blocks
        .filter(canBeFurniture)
        .map(({ text }) => text)
        .filter((text) => printed.get(keyOf(text))!.size >= fewestArticles);
      if (lines.length > 0) found.set(manuscript.source.path, new Set(lines));
    }
  }
  return found;
}

const canBeFurniture = (block: Block): boolean =>
  isStory(block) && block.text.length <= longestShared && !block.because.startsWith("blocks/keep");

/** The article's blocks, the lines that its publisher prints everywhere told apart. */
export function withoutFurniture(manuscript: Manuscript, lines: ReadonlySet<string> | undefined): Manuscript {
  if (!lines) return manuscript;
  return {
    ...manuscript,
    blocks: manuscript.blocks.map((block) =>
      canBeFurniture(block) && lines.has(block.text)
        ? { ...block, kind: "boilerplate", because: "boilerplate/shared: in other articles of this publisher, too" }
        : block,
    ),
  };
}

function byPublisher(manuscripts: readonly Manuscript[]): Manuscript[][] {
  const folders = new Map<string, Manuscript[]>();
  for (const manuscript of manuscripts) {
    const folder = folderOf(manuscript);
    if (folder === undefined) continue;
    const list = folders.get(folder);
    if (list) list.push(manuscript);
    else folders.set(folder, [manuscript]);
  }
  return [...folders.values()];
}

function longestParagraph({ blocks, source }: Manuscript): string {
  let longest = "";
  for (const block of blocks) if (isStory(block) && block.text.length > longest.length) longest = block.text;
  return longest || source.path;
}
