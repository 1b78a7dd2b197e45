import { sentencesOf } from "../languages/sentences.ts";
import { sourceSpan } from "../model/article.ts";
import { assumed, inferred, stated } from "../model/finding.ts";
import { firstOf, type Rule } from "./rule.ts";

const longest = 140;

const inFrontMatter: Rule<string> = ({ frontMatter }) =>
  frontMatter.title ? stated(frontMatter.title, "headline/front-matter") : undefined;

const inPage: Rule<string> = ({ source }) =>
  source.markup?.title ? stated(source.markup.title, "headline/page") : undefined;

const firstLine: Rule<string> = ({ blocks }) => {
  const block = blocks.find((b) => b.kind === "headline");
  if (!block) return undefined;
  // Sections, dates and names stood above it.
  const rule = /says what the story says$/u.test(block.because)
    ? "headline/words-of-story"
    : /first of its own$/u.test(block.because)
      ? "headline/below-labels"
      : "headline/first-line";
  return inferred(block.text, rule, block.span);
};

/** A text that begins with a paragraph is called by its first sentence, cut between words. */
const firstSentence: Rule<string> = ({ told, blocks }) => {
  const block = told[0] ?? blocks[0];
  const sentence = block ? sentencesOf(block.text)[0] : undefined;
  if (!block || !sentence) return undefined;
  const { text } = sentence;
  if (text.length <= longest)
    return assumed(text, "headline/first-sentence", sourceSpan(block, sentence.at, sentence.at + text.length));
  const cut = text.slice(0, longest);
  const between = cut.lastIndexOf(" ");
  const shown = cut.slice(0, between > longest / 2 ? between : longest).replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/u, "");
  return assumed(`${shown} …`, "headline/first-sentence", sourceSpan(block, sentence.at, sentence.at + shown.length));
};

/** What is the article called? */
export const headline = firstOf(inFrontMatter, inPage, firstLine, firstSentence);

/** What does the standfirst (dek) say? */
export const alternativeHeadline: Rule<string> = firstOf<string>(
  ({ frontMatter }) =>
    frontMatter.description ? stated(frontMatter.description, "alternativeHeadline/front-matter") : undefined,
  ({ blocks }) => {
    const block = blocks.find((b) => b.kind === "standfirst");
    return block ? inferred(block.text, "alternativeHeadline/set-apart", block.span) : undefined;
  },
  // A description that breaks off, or repeats how the story begins, says nothing more.
  ({ source, told }) => {
    const text = source.markup?.description;
    if (!text || /(?:…|\.\.\.)$/u.test(text) || told.some((block) => block.text.startsWith(text.slice(0, 40))))
      return undefined;
    return stated(text, "alternativeHeadline/page");
  },
);
