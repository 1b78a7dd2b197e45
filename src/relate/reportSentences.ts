import { sentencesOf } from "../languages/sentences.ts";
import { type Block, isStory, type NewsArticle, sourceSpan } from "../model/article.ts";
import type { ReportSentence } from "../model/story.ts";

const isRunning = (block: Block): boolean => isStory(block) && block.kind !== "crosshead" && block.kind !== "table";

/** The sentences in which an article tells its story, in order. */
export const sentencesIn = ({ blocks, source: { path } }: NewsArticle): ReportSentence[] =>
  blocks.filter(isRunning).flatMap((block) =>
    sentencesOf(block.text).map(({ text, at }) => ({
      path,
      sentence: text,
      span: sourceSpan(block, at, at + text.length),
    })),
  );
