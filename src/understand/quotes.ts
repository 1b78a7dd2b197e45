import type { Language } from "../languages/language.ts";
import { languages } from "../languages/languages.ts";
import { type Block, type Mention, type Quote, sourceSpan } from "../model/article.ts";
import { anyOf } from "../text/pattern.ts";
import { countWords } from "../text/words.ts";
import { type Quotation, quotationsIn } from "./quotationMarks.ts";
import type { Reading } from "./rule.ts";

/** A title in quotation marks is no speech: speech has some length, in words; two letters of Chinese are about one. */
const fewestWords = 4;

/** Who is quoted, and with which words? Direct speech, verbatim; the speaker where the text says so beside it. */
export function quotes({ told, language }: Reading, mentions: readonly Mention[]): Quote[] {
  const found: Quote[] = [];
  const people = mentions.filter((m) => m.type !== "Place").map((m) => m.value);
  const speech = speechOf(language);
  /** Of a paragraph that nothing closes; the next goes on with it, and says whose words they are. */
  let unclosed: Quote | undefined;
  for (const block of told) {
    if (block.kind === "headline") continue;
    const quotations = quotationsIn(block.text);
    let last: { quotation: Quotation; speaker: string | undefined } | undefined;
    for (const [i, quotation] of quotations.entries()) {
      const { words, letters } = countWords(quotation.text);
      const said = sayer(block.text, quotation, speech, people);
      // “…,” said Anna Weber. “…”: what goes on right after the words that name her is hers.
      const speaker = said ?? (last && goesOn(block.text, last, quotation) ? last.speaker : undefined);
      last = { quotation, speaker };
      if (words + letters / 2 < fewestWords) continue;
      const quote = quoteOf(block, quotation.text, quotation.start, speaker);
      if (i === 0 && unclosed && speaker) found[found.indexOf(unclosed)] = { ...unclosed, speaker };
      if (i === 0) unclosed = undefined;
      found.push(quote);
      if (quotation.open) unclosed = quote;
    }
    if (quotations.length === 0) {
      const dashed = speech && afterDash(block.text, speech, people);
      if (dashed) found.push(quoteOf(block, dashed.text, dashed.start, dashed.speaker));
    }
  }
  return found;
}

const quoteOf = (block: Block, text: string, at: number, speaker: string | undefined): Quote => ({
  text,
  ...(speaker ? { speaker } : {}),
  span: sourceSpan(block, at, at + text.length),
});

const goesOn = (
  text: string,
  last: { quotation: Quotation; speaker: string | undefined },
  next: Quotation,
): boolean => {
  const between = text.slice(last.quotation.closes, next.opens);
  return (
    last.speaker !== undefined &&
    between.length <= 80 &&
    between.includes(last.speaker.split(" ").at(-1)!) &&
    /^[^.!?]*[.,:]\s*$/u.test(between.slice(1))
  );
};

// ------------------------------------------------------------ who says it

interface Speech {
  /** Between the closing mark and the name: `, said the chairman `. */
  readonly verbThenName: RegExp;
  /** After a name that follows the quotation: ` says`. */
  readonly nameThenVerb: RegExp;
  /** Between a name and the opening mark: ` says: `. */
  readonly nameVerbQuote: RegExp;
  /** Before a name and the opening mark: `Selon `. */
  readonly sourceNameQuote: RegExp | undefined;
  /** In a paragraph that a dash opens: what was said, and the words that say whose it is. */
  readonly dashed: RegExp;
}
const speeches = new Map<string, Speech | undefined>();
function speechOf({ tag, saysWords, sourceBefore }: Language): Speech | undefined {
  if (!speeches.has(tag)) {
    const verb = `(?:${anyOf(saysWords)})`;
    const gap = "[\\s,]+(?:\\p{L}+\\s+){0,3}";
    const sources = sourceBefore.filter((word) => /^\p{L}+( \p{L}+)?$/u.test(word));
    speeches.set(
      tag,
      saysWords.length === 0
        ? undefined
        : {
            verbThenName: new RegExp(`^[\\s,.–—-]{0,4}${verb}${gap}$`, "iu"),
            nameThenVerb: new RegExp(`^[\\s,]+${verb}(?!\\p{L})`, "iu"),
            nameVerbQuote: new RegExp(`^${gap}${verb}[^.!?]{0,20}[:,]?\\s*$`, "iu"),
            sourceNameQuote: sources.length > 0 ? new RegExp(`(?<!\\p{L})(?:${anyOf(sources)})\\s$`, "iu") : undefined,
            dashed: new RegExp(
              `^[–—-]\\s?(?<said>\\p{Lu}[^–—]{10,600}?)[,.!?]?\\s*(?:[–—-]\\s*|(?<=[,!?]\\s*))(?<verb>${verb})\\s+(?<rest>.{0,60})`,
              "u",
            ),
          },
    );
  }
  return speeches.get(tag);
}

/** `“…”, said Anna Weber`, `“…”, Anna Weber said`, `Anna Weber says: “…”`, `Selon Anna Weber, “…”` */
function sayer(
  text: string,
  { opens, closes }: Quotation,
  speech: Speech | undefined,
  people: readonly string[],
): string | undefined {
  if (!speech) return namedBehind(text.slice(closes, closes + 60));
  const after = text.slice(closes, closes + 80);
  const before = text.slice(Math.max(0, opens - 80), opens);
  const named = people.find((name) => {
    const next = placeOf(after, name);
    if (next) {
      const lead = after.slice(0, next.at);
      if (speech.verbThenName.test(lead)) return true;
      if (/^[\s,.–—-]{0,4}$/u.test(lead) && speech.nameThenVerb.test(after.slice(next.at + next.length))) return true;
    }
    const previous = placeOf(before, name, true);
    if (!previous) return false;
    const between = before.slice(previous.at + previous.length);
    return (
      speech.nameVerbQuote.test(between) ||
      (/^\s*[,:]\s*$/u.test(between) && (speech.sourceNameQuote?.test(before.slice(0, previous.at)) ?? false))
    );
  });
  return named ?? namedBehind(after);
}

/** The full name, or its last part alone. */
function placeOf(text: string, name: string, last = false): { at: number; length: number } | undefined {
  for (const form of [name, name.split(" ").at(-1)!]) {
    if (form.length < 3) continue;
    const at = last ? text.lastIndexOf(form) : text.indexOf(form);
    if (at >= 0) return { at, length: form.length };
  }
  return undefined;
}

const speakers = languages.flatMap(({ speakerBehind }) => speakerBehind ?? []);
/** Returns the name that follows a quotation: `「…」と田中市長は述べた`. */
const namedBehind = (after: string): string | undefined =>
  speakers.map((pattern) => pattern.exec(after)?.groups?.name).find(Boolean);

/** `– Vi säljer inte hamnen, säger Anna Weber.`: a dash opens direct speech, a verb of speech ends it. */
function afterDash(
  text: string,
  { dashed }: Speech,
  people: readonly string[],
): { text: string; start: number; speaker: string } | undefined {
  const match = dashed.exec(text);
  const { said = "", rest = "" } = match?.groups ?? {};
  const speaker = people.find((name) => {
    const place = placeOf(rest, name);
    return place !== undefined && /^(?:\p{Ll}+\s+){0,3}$/u.test(rest.slice(0, place.at));
  });
  const { words, letters } = countWords(said);
  if (!speaker || words + letters / 2 < fewestWords) return undefined;
  return { text: said, start: text.indexOf(said), speaker };
}
