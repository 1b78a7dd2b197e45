import { type Block, isStory } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import type { Run } from "../model/pageParts.ts";
import type { FigureStatus, Report } from "../model/story.ts";
import { blockFinder } from "./blockFinder.ts";
import { figureAnchor, type Site } from "./site.ts";

/** Words of an article that lead somewhere. */
export interface Mark extends Span {
  readonly url: Run["url"];
  readonly figure?: FigureStatus;
}

/**
 * What in an article leads somewhere? Names with a page, where the article first mentions them; figures that the story's
 * ledger compares, once in a block.
 *
 * @returns the marks of each block of the story that has any, in their order; none overlap
 */
export function marksOf(site: Site, report: Report): ReadonlyMap<Block, readonly Mark[]> {
  const { article } = report;
  const blocks = article.blocks.filter((block) => isStory(block) && block.kind !== "standfirst");
  const blockOf = blockFinder(blocks);
  const found = new Map<Block, Mark[]>();
  const mark = (block: Block, own: Mark) => {
    const marks = found.get(block);
    if (marks) marks.push(own);
    else found.set(block, [own]);
  };
  const linked = new Set<string>();
  for (const mention of article.mentions) {
    const { url } = site.nameLink(mention.key);
    if (!url) continue;
    const first = mention.spans.find(blockOf);
    if (!first || linked.has(mention.key)) continue;
    linked.add(mention.key);
    mark(blockOf(first)!, { ...first, url });
  }
  const story = site.story(report.story);
  for (const row of story.figures) {
    if (row.status === "onlyHere") continue;
    const seen = new Set<Block>();
    for (const { path, figure } of row.cells) {
      const block = path === article.source.path ? blockOf(figure.span) : undefined;
      if (!block || seen.has(block)) continue;
      seen.add(block);
      mark(block, { ...figure.span, url: figureAnchor(story, row), figure: row.status });
    }
  }
  for (const [block, marks] of found) found.set(block, apart(marks));
  return found;
}

/** Of marks that overlap, the one that begins first. */
function apart(marks: Mark[]): Mark[] {
  let end = 0;
  return marks
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}
