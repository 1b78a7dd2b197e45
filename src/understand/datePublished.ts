import { everyWord } from "../languages/everyWord.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { type DateFound, orderOf, readDate } from "../languages/readDate.ts";
import { type Block, type DateFinding, sourceSpan } from "../model/article.ts";
import { inferred, stated } from "../model/finding.ts";
import { type IsoDate, isoDate } from "../model/isoDate.ts";
import { lineAt } from "../text/lines.ts";
import { anyOf, verbatim } from "../text/pattern.ts";
import { firstOf, type Reading, type Rule } from "./rule.ts";

type DateRule = Rule<IsoDate, DateFinding>;

/** Returns the country of a text: from its language tag, else the publisher's settings. */
const countryOf = ({ inLanguage, country }: Reading): string | undefined =>
  new Intl.Locale(inLanguage.value).region ?? country;

/** How a date was read, without its place. */
const howRead = ({ order, other }: Partial<DateFound>) => ({
  ...(order ? { order } : {}),
  ...(other ? { other } : {}),
});

/** A date that front matter or a page states, in ISO 8601 or in the text's language. */
function statedDate(value: string, by: string, reading: Reading): DateFinding | undefined {
  const iso = isoDate(value);
  if (iso) return stated(iso, by);
  const found = readDate(value, reading.language.tag, countryOf(reading));
  return found && { ...stated(found.date, by), ...howRead(found) };
}

/** A date in the front matter; what is not a day gives a notice and falls to the next rule. */
const inFrontMatter =
  (field: "date" | "updated", property: string): DateRule =>
  (reading, notices) => {
    const value = reading.frontMatter[field];
    if (value === undefined) return undefined;
    const date = statedDate(value, `${property}/front-matter`, reading);
    if (date) return date;
    notices.push({
      path: reading.source.path,
      line: Math.max(1, lineAt(reading.source.text, reading.source.text.indexOf(`${field}:`))),
      ruleId: `${property}/front-matter`,
      severity: "error",
      reason: `Cannot read "${field}: ${value}": no such day`,
      note: `Write ${field}: YYYY-MM-DD, the year first`,
    });
    return undefined;
  };

/** `kanalbladet/2021-02-11-pinterest.da.txt` */
const inFileName: DateRule = (reading) => {
  const name = reading.source.path.split("/").at(-1) ?? "";
  const date = isoDate(/^(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(name)?.[1] ?? "");
  return date ? stated(date, "datePublished/file-name") : undefined;
};

/** What a saved page's markup says; what is no day there is passed over. */
const inPage =
  (property: "datePublished" | "dateModified"): DateRule =>
  (reading) => {
    const value = reading.source.markup?.[property];
    return value ? statedDate(value, `${property}/page`, reading) : undefined;
  };

/** A line that holds a date and hardly anything else; one that says "updated" counts for the other property. */
const inDateLine =
  (property: "datePublished" | "dateModified"): DateRule =>
  (reading) => {
    const lines = dateLines(reading).flatMap((line) => {
      const date = line[property];
      return date ? [{ ...line, found: date }] : [];
    });
    const best = Math.min(...lines.map(({ rank }) => rank));
    const first = lines.find(({ rank }) => rank === best);
    if (!first) return undefined;
    const { block, found } = first;
    const span = sourceSpan(block, found.start, found.end);
    return { ...inferred(found.date, `${property}/date-line`, span), ...howRead(found) };
  };

interface DateLine {
  readonly block: Block;
  readonly datePublished: DateFound | undefined;
  readonly dateModified: DateFound | undefined;
  /** 0 a word says what the date is, 1 above the story, 2 right below it. */
  readonly rank: number;
}

/** Lines below the story that hold dates; where there are more, they announce other stories. */
const mostBelow = 2;
const nearestBelow = 4;

function dateLines(reading: Reading): DateLine[] {
  const { blocks, language } = reading;
  const country = countryOf(reading);
  const languages = [language, languageOf("en")];
  const words = languages.flatMap(({ publishedWords }) => publishedWords);
  const says = words.length > 0 ? new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`, "iu") : undefined;
  const first = blocks.findIndex(({ kind }) => kind === "paragraph");
  const last = blocks.findLastIndex(({ kind }) => kind === "paragraph");
  const found = blocks.flatMap((block, at): (DateLine & { at: number })[] => {
    if (block.kind !== "dateline" && block.kind !== "byline") return [];
    const { published, updated } = splitAtUpdated(block.text, languages);
    const read = (part: { text: string; at: number } | undefined) => {
      const date =
        part &&
        readDate(
          part.text.replace(untilWhen, (hidden) => " ".repeat(hidden.length)),
          language.tag,
          country,
          orderOf(block.text),
        );
      return date && part ? { ...date, start: part.at + date.start, end: part.at + date.end } : undefined;
    };
    const datePublished = read(published);
    const dateModified = read(updated);
    if (!datePublished && !dateModified) return [];
    return [
      { block, at, datePublished, dateModified, rank: says?.test(block.text) ? 0 : at < first || first < 0 ? 1 : 2 },
    ];
  });
  const below = found.filter(({ at, rank }) => rank === 2 && at > last);
  return found.filter(
    (line) => line.rank < 2 || line.at < last || (below.length <= mostBelow && line.at <= last + nearestBelow),
  );
}

/** How long something can be had is not when it was printed. */
const untilWhen = new RegExp(`(?<!\\p{L})(?:${anyOf(everyWord("untilWords"), verbatim)})\\s+\\S{4,}`, "giu");

/** A page that says only when it was last changed was printed by then. */
const byModification: DateRule = (reading, notices) => {
  const changed = inDateLine("dateModified")(reading, notices);
  return changed && { ...changed, by: "datePublished/updated-line" };
};

/** `Published 11 Feb 2021, updated 12 Feb 2021` → both halves. */
function splitAtUpdated(text: string, languages: readonly Language[]) {
  const words = languages.flatMap((language) => language.updatedWords);
  const match = new RegExp(`(?<!\\p{L})(?:${anyOf(words)})`, "iu").exec(text);
  if (!match) return { published: { text, at: 0 }, updated: undefined };
  const after = { text: text.slice(match.index), at: match.index };
  // "Updated 12 Feb 2021, published 11 Feb 2021"
  const published = new RegExp(
    `(?<!\\p{L})(?:${anyOf(languages.flatMap((language) => language.publishedWords))})`,
    "iu",
  ).exec(after.text);
  if (match.index <= 5 && published && published.index > 5)
    return {
      published: { text: after.text.slice(published.index), at: match.index + published.index },
      updated: { text: after.text.slice(0, published.index), at: match.index },
    };
  return match.index > 5
    ? { published: { text: text.slice(0, match.index), at: 0 }, updated: after }
    : { published: undefined, updated: after };
}

/** When was it published? Never the file's own time, never today: else it is undated. */
export const datePublished = firstOf<IsoDate, DateFinding>(
  inFrontMatter("date", "datePublished"),
  inFileName,
  inPage("datePublished"),
  inDateLine("datePublished"),
  byModification,
);

/** When was it last changed? */
export const dateModified = firstOf<IsoDate, DateFinding>(
  inFrontMatter("updated", "dateModified"),
  inPage("dateModified"),
  inDateLine("dateModified"),
);
