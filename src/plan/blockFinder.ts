import type { Block } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import { partitionPoint } from "../text/partitionPoint.ts";

/** In which of an article's blocks does a stretch of its text stand? In none when it goes beyond one. */
export function blockFinder(blocks: readonly Block[]): (span: Span) => Block | undefined {
  return ({ start, end }) => {
    const block = blocks[partitionPoint(blocks.length, (n) => blocks[n]!.span.start <= start) - 1];
    return block && end <= block.span.end ? block : undefined;
  };
}
