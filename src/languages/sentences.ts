import { partitionPoint } from "../text/partitionPoint.ts";
import { anyOf } from "../text/pattern.ts";
import { remember } from "../text/remember.ts";
import { everyWord } from "./everyWord.ts";

/** A sentence, and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** A full stop, and what may close it: `.”` `?)` `。」` */
const stop = /[.!?…。！？؟۔।]+["'”’»«“」』)\]]*/gu;
/** A letter, letters with full stops between them, or a word of any language that is cut short. */
const abbreviation = new RegExp(
  `(?:^|[\\s("„«»“])(?:\\p{L}|(?:\\p{L}\\.)+\\p{L}|${anyOf(everyWord("abbreviations"))})$`,
  "iu",
);

/**
 * Splits running text into sentences. A point does not end one after an initial, an abbreviation, or when a small
 * letter or a digit-and-small-letter follows; CJK stops need no space after them.
 */
export const sentencesOf: (text: string) => readonly Sentence[] = remember(split, 500);

function split(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 3);
    const wide = /^[。！？।۔]/u.test(match[0]);
    if (!wide) {
      if (next !== "" && !/^\s/u.test(next)) continue;
      if (/^\s*\p{Ll}/u.test(next)) continue;
      if (
        /^\.["'”’»«“)\]]*$/u.test(match[0]) &&
        abbreviation.test(text.slice(Math.max(from, match.index - 12), match.index)) &&
        /^\s*[\p{L}\d]/u.test(next)
      ) {
        continue;
      }
      // "den 3. maj", "am 3. Mai": an ordinal
      if (
        match[0] === "." &&
        /(?:^|[^\d.,])\d{1,2}$/u.test(text.slice(Math.max(0, match.index - 4), match.index)) &&
        /^\s*\p{L}/u.test(next)
      ) {
        const after = /^\s*(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1] ?? "";
        if (after.length <= 9 && /^\s*\p{L}+\s+(?:\d{4}|\p{Ll})/u.test(text.slice(end, end + 30))) continue;
      }
    }
    push(found, text, from, end);
    from = end;
  }
  push(found, text, from, text.length);
  return found;
}

/** Length of the longest sentence, in letters. Longer text (a table, a list, noise) is cut into pieces. */
const longest = 2000;

function push(found: Sentence[], text: string, from: number, to: number): void {
  while (to - from > longest) {
    const space = text.lastIndexOf(" ", from + longest);
    const cut = space > from + longest / 2 ? space : wholeLetter(text, from + longest);
    add(found, text, from, cut);
    from = cut;
  }
  add(found, text, from, to);
}

/** A place that does not part the halves of a letter. */
const wholeLetter = (text: string, at: number): number => (/[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at);

function add(found: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed) found.push({ text: trimmed, at: from + raw.indexOf(trimmed) });
}

/** The sentence that holds a place of the text. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  return sentences[partitionPoint(sentences.length, (n) => sentences[n]!.at <= at) - 1];
}
