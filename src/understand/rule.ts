import type { Language } from "../languages/language.ts";
import type { Block, Manuscript } from "../model/article.ts";
import { isStory } from "../model/article.ts";
import type { Finding, Notice } from "../model/finding.ts";

/** What a rule may look at: the manuscript, its language, and what the site's settings say of its publisher. */
export interface Reading extends Manuscript {
  readonly language: Language;
  /** The publisher's folder, where the path has one. */
  readonly folder: string | undefined;
  readonly publisherName: string | undefined;
  /** ISO 3166, from the publisher's settings. */
  readonly country: string | undefined;
  /** Headline, standfirst and story, in their order. */
  readonly told: readonly Block[];
}

/** An extractor answers one question with an ordered list of rules. */
export type Rule<T, Found extends Finding<T> = Finding<T>> = (reading: Reading, notices: Notice[]) => Found | undefined;

/** The answer of the first rule that has one. */
export const firstOf =
  <T, Found extends Finding<T> = Finding<T>>(...rules: readonly Rule<T, Found>[]): Rule<T, Found> =>
  (reading, notices) => {
    for (const rule of rules) {
      const found = rule(reading, notices);
      if (found) return found;
    }
    return undefined;
  };

/** What is read for names, figures and quotes: the headline and the story. */
export function toldBlocks(blocks: readonly Block[]): Block[] {
  let left = mostLetters;
  return blocks
    .filter((block) => block.kind === "headline" || isStory(block))
    .flatMap((block) => {
      const length = Math.min(longestBlock, left);
      left -= Math.min(block.text.length, length);
      if (length === 0) return [];
      return [block.text.length > length ? { ...block, text: beginning(block.text, length) } : block];
    });
}

/** The beginning of a text, up to the last space before a place; never half a letter. */
function beginning(text: string, length: number): string {
  const space = text.lastIndexOf(" ", length);
  return text.slice(0, space > 0 ? space : length).replace(/[\ud800-\udbff]$/u, "");
}

/**
 * So much of a paragraph, and of an article, is looked at: a book of its own in one paragraph is shown, but what it tells
 * of names and figures is not worth the time that it would cost everybody else.
 */
const longestBlock = 20_000;
const mostLetters = 200_000;
