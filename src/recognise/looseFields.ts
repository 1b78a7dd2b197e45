import { fields } from "../model/frontMatter.ts";
import { closestWord } from "../text/closestWord.ts";

// Fields of front matter that is no YAML, or has no end.

/** `title: Breaking: market falls: again`, which is not YAML but is what people write. */
const plainLine = /^(?<key>[A-Za-z_]+):[ \t]+(?<value>.*\S)[ \t]*$/u;
/** A value with a quotation mark at its beginning only. */
const oddQuotes = /^[A-Za-z_]+:[ \t]*"[^"\n]*$/mu;

/** Fields that keep an article from being published: one that cannot be read must not publish it. */
export const holding: readonly string[] = ["draft", "publish", "expires"];
const holdingLine = new RegExp(`^[^\\p{L}\\p{N}]{0,20}(${holding.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** A line that seems to state a field of `holding`, however it is written: `draft=true`, `- draft: true`, `draft`. */
export interface HoldingLine {
  readonly field: string;
  readonly text: string;
  /** Number of the line; the first is 0. */
  readonly line: number;
}
export const holdingIn = (text: string): readonly HoldingLine[] =>
  text.split("\n").flatMap((written, line) => {
    const field = holdingLine.exec(written)?.[1]?.toLowerCase();
    return field ? { field, text: written.trim(), line } : [];
  });

/** Does a line name a field, or nearly? */
export const namesField = (text: string): boolean =>
  text.split("\n").some((line) => {
    const key = /^([A-Za-z_]{1,40}):/u.exec(line)?.[1];
    return key !== undefined && closestWord(key.toLowerCase(), Object.keys(fields)) !== undefined;
  });

export const hasOddQuotes = (text: string): boolean => oddQuotes.test(text);

/** Reads the lines that have a field each. Of two lines with one field the first counts; of a field of `holding`, the last. */
export function fieldsByLine(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const line of text.split("\n")) {
    const { key, value } = plainLine.exec(line)?.groups ?? {};
    if (key && value && (!(key in found) || holding.includes(key)))
      found[key] = value.replace(/^(["'])(.*)\1$/u, "$2").replace(/^"(?=[^"]*$)/u, "");
  }
  return found;
}

/** The lines at the beginning that have a field each, as far as one of them is known; else nothing. */
export function leadingFields(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !plainLine.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const leading = own.join("\n");
  return namesField(leading) ? `${leading}\n` : "";
}

const mostLines = 40;
/** The lines that may be front matter where nothing says where it ends. */
export const firstLines = (text: string, mostLetters: number): string =>
  text.slice(0, mostLetters).split("\n").slice(0, mostLines).join("\n");
