import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";
import type { Notice } from "../model/finding.ts";
import { type FrontMatter, fields } from "../model/frontMatter.ts";
import { cleanText } from "../text/cleanText.ts";
import {
  fieldsByLine,
  firstLines,
  type HoldingLine,
  hasOddQuotes,
  holdingIn,
  leadingFields,
  namesField,
} from "./looseFields.ts";
import { unknownField } from "./unknownField.ts";

/** Longest front matter, in characters. */
export const longestFrontMatter = 16_000;

const fence = /^---([^\n]*)\n/u;
/** YAML and nothing else: the other engines of gray-matter run code or read what nobody asked for. */
const refuse = () => {
  throw new Error("only YAML is read");
};
const engines = {
  yaml: (text: string) => (load(text, { schema: CORE_SCHEMA }) ?? {}) as object,
  js: refuse,
  javascript: refuse,
  json: refuse,
  coffee: refuse,
  toml: refuse,
};

/** What front matter is written in elsewhere. */
const notations =
  /^(?:ya?ml|json5?|toml|js|javascript|ts|typescript|coffee(?:script)?|cson|hjson|ini|xml|lua|php|python|ruby)$/iu;

/**
 * What does the file say of itself? Front matter is data: known fields are read one by one, each by its own schema; what
 * cannot be read gives a notice and is as good as not said.
 *
 * @returns the fields, where the text begins, and what an editor should know
 */
export function readFrontMatter(path: string, text: string): Read {
  const blank = /^(?:[^\S\n]*\n)+/u.exec(text)?.[0] ?? "";
  if (blank === "") return readFromTop(path, text);
  const { frontMatter, bodyStart, notices } = readFromTop(path, text.slice(blank.length));
  const lines = blank.split("\n").length - 1;
  return {
    frontMatter,
    bodyStart: bodyStart === 0 ? 0 : bodyStart + blank.length,
    notices: notices.map((notice) => ({ ...notice, ...(notice.line ? { line: notice.line + lines } : {}) })),
  };
}

interface Read {
  readonly frontMatter: FrontMatter;
  readonly bodyStart: number;
  readonly notices: Notice[];
}

function readFromTop(path: string, text: string): Read {
  const none = { frontMatter: {}, bodyStart: 0, notices: [] as Notice[] };
  const opening = fence.exec(text);
  if (!opening) return none;
  const said = (opening[1] ?? "").trim();
  const language = said.startsWith("#") ? "" : said;
  if (language.startsWith("-")) return none; // a rule of dashes, not a fence
  if (language && !notations.test(language)) return none; // a line of text that begins with dashes
  const close = fenceAfter(text, opening[0].length - 1);
  const lineEnd = close < 0 ? -1 : text.indexOf("\n", close + 1);
  const top = close < 0 ? firstLines(text.slice(opening[0].length), longestFrontMatter) : "";
  const inside = close < 0 ? leadingFields(top) : text.slice(opening[0].length, close + 1);
  const bodyStart = close < 0 ? opening[0].length + inside.length : lineEnd < 0 ? text.length : lineEnd + 1;
  const notice = (
    rule: string,
    reason: string,
    note: string,
    line = 1,
    severity: Notice["severity"] = "error",
  ): Notice => ({
    path,
    line,
    ruleId: `frontMatter/${rule}`,
    severity,
    reason,
    note,
  });
  const heldBack = ({ field, text: written, line }: HoldingLine): Notice =>
    notice(
      "held",
      `Cannot read "${brief(written)}". The article is held back, as "${field}" may be meant`,
      `Write ${field}: ${examples[field as keyof FrontMatter]}, or remove the line`,
      line + 2,
    );
  const notices: Notice[] = [];
  if (close < 0) {
    if (!namesField(top)) return none;
    notices.push(
      notice(
        "open",
        'Cannot find the end of the front matter that begins with "---"; its first lines are read as fields',
        "Write a line with --- after the last field",
      ),
    );
  }
  if (language && !/^ya?ml$/iu.test(language)) {
    return {
      frontMatter: unread(inside),
      bodyStart,
      notices: [
        notice(
          "language",
          `Cannot read front matter in "${language}": only YAML is read`,
          "Write the fields as `title: …` between two lines with ---",
        ),
      ],
    };
  }
  if (inside.length > longestFrontMatter) {
    return {
      frontMatter: unread(inside),
      bodyStart,
      notices: [
        notice(
          "size",
          `Cannot take front matter of ${inside.length} characters: ${longestFrontMatter} is the most`,
          "Keep only the fields of the README's table",
        ),
      ],
    };
  }

  /** Its lines are read one by one: some of them may say more than is understood. */
  let isLoose = close < 0;
  let data: unknown;
  try {
    data = matter(`---\n${inside}---\n`, { engines, language: "yaml" }).data;
  } catch (error) {
    const where = (error as { mark?: { line?: number } }).mark?.line;
    const why = (error as { reason?: string }).reason ?? (error as Error).message.split("\n")[0];
    notices.push(
      notice(
        "yaml",
        `Cannot read the front matter as YAML: ${why}; its lines are read one by one`,
        hasOddQuotes(inside)
          ? 'Write a quotation mark at the end of the value, too, or none: title: "HEADLINE"'
          : 'Put a value that holds a colon in quotation marks: title: "Breaking: market falls"',
        (where ?? 0) + 1,
        "warning",
      ),
    );
    data = fieldsByLine(inside);
    isLoose = true;
    // Lines of dashes around sentences: text, not fields.
    if (!namesField(inside) && holdingIn(inside).length === 0) return none;
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    const [, key, value] = /^([a-z_]+)\s+(\S[^\n]*)\n?$/iu.exec(inside) ?? [];
    const [held] = holdingIn(inside);
    if (held) return { frontMatter: { draft: true }, bodyStart, notices: [heldBack(held)] };
    // Two lines of dashes around a sentence: text, not fields.
    if (!key || !value || !Object.hasOwn(fields, key.toLowerCase())) return none;
    const field = key.toLowerCase();
    return {
      frontMatter: {},
      bodyStart,
      notices: [
        notice(
          "colon",
          `Cannot read "${brief(inside.trim())}": a colon is missing`,
          `Write ${field}: ${brief(value)}`,
          2,
        ),
      ],
    };
  }

  const found: Record<string, unknown> = {};
  const lines = inside.split("\n");
  for (const [key, value] of Object.entries(data)) {
    if (value === null || value === undefined || value === "") continue;
    const line = lines.findIndex((l) => l.startsWith(`${key}:`)) + 2;
    const shown = `"${key}: ${brief(value)}"`;
    if (!Object.hasOwn(fields, key)) {
      const { held, reason, note } = unknownField(key, value, stated(data, "publish"));
      if (held === true) found.draft = true;
      // Of several days the last: the article waits for all of them.
      else if (held && (typeof found.publish !== "string" || found.publish < held)) found.publish = held;
      const severity = held ? "error" : "warning";
      notices.push(notice("unknown", `Cannot use the field ${shown}: ${reason}`, note, Math.max(1, line), severity));
      continue;
    }
    const said = beyondComment(key, value, lines[line - 2]) ?? value;
    const result = fields[key as keyof FrontMatter].safeParse(cleaned(said));
    if (result.success) found[key] = result.data;
    else {
      // An article that may be a draft must not be published because of a misspelling.
      if (key === "draft") found[key] = true;
      const message = result.error.issues[0]?.message ?? "another kind of value is wanted";
      notices.push(
        notice(
          key,
          `Cannot use ${shown}: ${message}`,
          `Write ${key}: ${examples[key as keyof FrontMatter]}`,
          Math.max(1, line),
        ),
      );
    }
  }
  const [unreadLine] = isLoose ? holdingIn(close < 0 ? top : inside).filter(({ field }) => !(field in found)) : [];
  if (unreadLine) {
    found.draft = true;
    notices.push(heldBack(unreadLine));
  }
  return { frontMatter: found as FrontMatter, bodyStart, notices };
}

const stated = (data: object, field: string): boolean => {
  const value = (data as Record<string, unknown>)[field];
  return value !== undefined && value !== null && value !== "";
};

/** Where a line of three dashes and nothing else begins, its line break included; -1 if there is none. */
function fenceAfter(text: string, from: number): number {
  for (let at = text.indexOf("\n---", from); at >= 0; at = text.indexOf("\n---", at + 1)) {
    const end = text.indexOf("\n", at + 1);
    if (/^-{3,}[ \t]*$/u.test(text.slice(at + 1, end < 0 ? undefined : end))) return at;
  }
  return -1;
}

/** Returns all that is known of front matter that cannot be read: an article that it may hold back is a draft. */
const unread = (text: string): FrontMatter => (holdingIn(text).length > 0 ? { draft: true } : {});

/** Placeholders for the remedy in a notice: an invented value would be copied. */
const examples: Readonly<Record<keyof FrontMatter, string>> = {
  title: "HEADLINE",
  description: "SENTENCE",
  lang: "CODE",
  date: "YYYY-MM-DD",
  updated: "YYYY-MM-DD",
  author: "NAME",
  publisher: "NAME",
  url: "ADDRESS",
  tags: "[TAG, TAG]",
  story: "WORD",
  related: "FILE",
  unrelated: "FILE",
  translation_of: "FILE",
  keep: '"LINE"',
  drop: '"LINE"',
  whole: "true or false",
  draft: "true or false",
  publish: "YYYY-MM-DD",
  expires: "YYYY-MM-DD",
  rights: "RIGHTS",
  noindex: "true or false",
  slug: "ADDRESS",
  redirect_from: "OLD-ADDRESS",
};

/** Fields of running text: a number sign before a letter or digit is part of them, `Road #5` or `#MeToo`, and begins no comment. */
const sentences: ReadonlySet<string> = new Set([
  "title",
  "description",
  "author",
  "publisher",
  "story",
  "keep",
  "drop",
]);
/** Returns the whole value of a line that YAML has cut at such a sign; nothing where it has not. */
function beyondComment(key: string, value: unknown, line: string | undefined): string | undefined {
  if (!sentences.has(key) || line === undefined) return undefined;
  const written = line.slice(line.indexOf(":") + 1).trim();
  const cut = typeof value === "string" && written !== value && written.startsWith(value);
  return cut && /^\s+#[\p{L}\p{N}]/u.test(written.slice(value.length)) ? written : undefined;
}

/** Escapes in YAML can bring back what cleaning took out. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value).text;
  return Array.isArray(value) ? value.map((v) => (typeof v === "string" ? cleanText(v).text : v)) : value;
}

function brief(value: unknown): string {
  const text = typeof value === "object" ? (Array.isArray(value) ? "[…]" : "{…}") : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
