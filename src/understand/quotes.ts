import type { Language } from "../languages/language.ts";
import { type Mention, type Quote, sourceSpan } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { countWords } from "../text/words.ts";
import type { Reading } from "./rule.ts";

/** Pairs of quotation marks that open and close differently, or alike: `„…“ »…« “…” «…» 「…」 "…"` */
const quoted =
  /“([^“”\n]{8,600})”|„([^„“”\n]{8,600})[“”]|»([^»«\n]{8,600})«|«([^«»\n]{8,600})»|「([^「」\n]{6,300})」|(?<![\p{L}\d])"([^"\n]{8,600})"(?![\p{L}\d])|”([^”\n]{8,600})”/gu;

/** Who is quoted, and with which words? Direct speech, verbatim; the speaker where the text says so beside it. */
export function quotes({ told, language }: Reading, mentions: readonly Mention[]): Quote[] {
  const found: Quote[] = [];
  const people = mentions.filter((m) => m.type !== "Place").map((m) => m.value);
  const speech = speechOf(language);
  for (const block of told) {
    if (block.kind === "headline") continue;
    for (const match of block.text.matchAll(quoted)) {
      // English puts the sentence's comma inside the marks; it is not part of what was said.
      const text = (match.slice(1).find((group) => group !== undefined) ?? "").replace(/[,،]$/u, "");
      const { words, letters } = countWords(text);
      // A title in quotation marks is no speech: speech has some length.
      if (words + letters / 2 < 4) continue;
      const at = match.index + 1;
      const speaker = speakerBeside(block.text, match.index, match.index + match[0].length, speech, people);
      found.push({ text, ...(speaker ? { speaker } : {}), span: sourceSpan(block, at, at + text.length) });
    }
  }
  return found;
}

interface Speech {
  /** Between the closing mark and the name: `, said the chairman `. */
  readonly verbThenName: RegExp;
  /** After a name that follows the quotation: ` says`. */
  readonly nameThenVerb: RegExp;
  /** Between a name and the opening mark: ` says: `. */
  readonly nameVerbQuote: RegExp;
}
const speeches = new Map<string, Speech | undefined>();
function speechOf({ tag, saysWords }: Language): Speech | undefined {
  if (!speeches.has(tag)) {
    const verb = `(?:${anyOf(saysWords)})`;
    const gap = "[\\s,]+(?:\\p{L}+\\s+){0,3}";
    speeches.set(
      tag,
      saysWords.length === 0
        ? undefined
        : {
            verbThenName: new RegExp(`^[\\s,.–—-]{0,3}${verb}${gap}$`, "iu"),
            nameThenVerb: new RegExp(`^[\\s,]+${verb}(?!\\p{L})`, "iu"),
            nameVerbQuote: new RegExp(`^${gap}${verb}[^.!?]{0,20}[:,]?\\s*$`, "iu"),
          },
    );
  }
  return speeches.get(tag);
}

/** `“…”, said Anna Weber`, `“…”, Anna Weber said`, `Anna Weber says: “…”` */
function speakerBeside(
  text: string,
  start: number,
  end: number,
  speech: Speech | undefined,
  people: readonly string[],
): string | undefined {
  if (!speech) return undefined;
  const after = text.slice(end, end + 80);
  const before = text.slice(Math.max(0, start - 80), start);
  return people.find((name) => {
    const next = after.indexOf(name);
    if (next >= 0) {
      const lead = after.slice(0, next);
      if (speech.verbThenName.test(lead)) return true;
      if (/^[\s,.–—-]{0,3}$/u.test(lead) && speech.nameThenVerb.test(after.slice(next + name.length))) return true;
    }
    const previous = before.lastIndexOf(name);
    return previous >= 0 && speech.nameVerbQuote.test(before.slice(previous + name.length));
  });
}
