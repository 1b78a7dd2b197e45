import { baseOf } from "../languages/languages.ts";
import { wordsAgain } from "../languages/wordsAgain.ts";
import { isStory, type Manuscript } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { lineAt } from "../text/lines.ts";

/**
 * Warns of a pasted page's headline that says nothing of its story, as the line for screen readers above a menu does. A
 * title of front matter or of a saved page confirms itself.
 */
export function headlineNotices({ source, frontMatter, inLanguage, blocks }: Manuscript): Notice[] {
  const headline = blocks.find(({ kind }) => kind === "headline");
  if (!headline || frontMatter.title || source.markup?.title || !blocks.some(isAround)) return [];
  const again = wordsAgain(
    blocks.filter(isStory).map(({ text }) => text),
    baseOf(inLanguage.value),
  );
  const { words, count } = again(headline.text);
  if (words === 0 || count > 0) return [];
  return [
    {
      path: source.path,
      line: lineAt(source.text, headline.span.start),
      ruleId: "headline/label",
      severity: "warning",
      reason: `Doubts the headline "${headline.text}": the text has none of its words, and the file has lines that are not the story's`,
      note: `If it is right, write title: ${JSON.stringify(headline.text)}; else write title: HEADLINE`,
    },
  ];
}

/** Is it a line of the page, for where it stands? */
const isAround = ({ because }: Manuscript["blocks"][number]): boolean =>
  /^boilerplate\/(?:before|after)-the-story/u.test(because);
