import type { Language } from "../languages/language.ts";
import type { FrontMatter } from "../model/frontMatter.ts";
import { startsUpper, wordsOf } from "../text/words.ts";
import { isTailHead } from "./boilerplate.ts";
import type { Draft, Judgement } from "./draft.ts";
import { opening } from "./page.ts";
import { isTitleLike, shapeOf } from "./shape.ts";

/**
 * A section after the story is cut as a whole: it opens with a head that says so ("Most read"), or it follows the
 * closing "read also" list, opens with a title, and names none of the names that the story keeps naming.
 */
export function tail(
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  languages: readonly Language[],
  frontMatter: FrontMatter,
): Judgement[] {
  let told = 0;
  const start = drafts.findIndex((draft, i) => {
    if (i > 0 && judged[i - 1]!.kind === "paragraph" && !judged[i - 1]!.because.startsWith(opening)) told++;
    return i > 1 && opensTail(draft, i, drafts, judged, languages, told);
  });
  if (start < 0) return [...judged];
  const reason = `boilerplate/tail: ${drafts[start]!.text.slice(0, 40)}`;
  return judged.map((j, i) => {
    const kept = frontMatter.keep?.some((line) => drafts[i]!.text.includes(line));
    return i >= start && !kept && j.kind !== "readMore" ? { kind: "boilerplate", because: reason } : j;
  });
}

function opensTail(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  judged: readonly Judgement[],
  languages: readonly Language[],
  told: number,
): boolean {
  if (told === 0 || draft.marked === "list" || judged[index]!.kind === "readMore") return false;
  if (!isTitleLike(draft.text)) return false;
  const isHead = isTailHead(draft.text, languages);
  // A list in mid-story ends nothing: what goes on below it is kept. What announces other stories is little beside the story.
  const afterList =
    judged[index - 1]!.kind === "readMore" &&
    index >= drafts.length / 2 &&
    leastBelow * drafts.filter((_, i) => i > index && isRunning(drafts, judged, i)).length < told;
  if (!isHead && !afterList) return false;
  const storyNames = repeatedNames(
    drafts.filter((_, i) => i < index && (judged[i]!.kind === "paragraph" || judged[i]!.kind === "headline")),
  );
  const rest = drafts
    .slice(index)
    .map((d) => d.text)
    .join("\n");
  const sharesNames = [...storyNames].some((name) => rest.includes(name));
  if (isHead)
    return (
      !sharesNames ||
      (told >= 3 &&
        !goesOn(
          drafts.filter((_, i) => i > index && judged[i]!.kind === "paragraph"),
          storyNames,
        ))
    );
  return storyNames.size > 0 && !sharesNames;
}

/** A story that goes on below a list has at least one part in so many there. */
const leastBelow = 3;
const isRunning = (drafts: readonly Draft[], judged: readonly Judgement[], at: number): boolean =>
  judged[at]?.kind === "paragraph" && shapeOf(drafts[at]!.text) === "prose";

/** Two paragraphs in a row, one of which speaks of what the story speaks of: the head stood over a box in mid-story. */
function goesOn(drafts: readonly Draft[], storyNames: ReadonlySet<string>): boolean {
  return drafts.some((draft, i) => {
    const next = drafts[i + 1];
    if (!next || shapeOf(draft.text) !== "prose" || shapeOf(next.text) !== "prose") return false;
    return [...storyNames].some((name) => draft.text.includes(name) || next.text.includes(name));
  });
}

/** Capitalised words that the story uses again and again. */
function repeatedNames(drafts: readonly Draft[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of drafts) {
    for (const { text: word, at } of wordsOf(text)) {
      if (at > 0 && word.length >= 4 && startsUpper(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, n]) => n >= 2).map(([word]) => word));
}
