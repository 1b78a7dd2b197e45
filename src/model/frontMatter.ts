import { z } from "zod";

/** What a file may say of itself. Everything is optional; DESIGN.md's table gives the meaning of each. */
export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
  readonly story?: string;
  readonly related?: readonly string[];
  readonly unrelated?: readonly string[];
  /** The file that this one translates. */
  readonly translation_of?: string;
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
  /** Publish the file as it is: no line is left out. */
  readonly whole?: boolean;
  readonly draft?: boolean;
  readonly publish?: string;
  readonly expires?: string;
  readonly rights?: Rights;
  readonly noindex?: boolean;
  readonly slug?: string;
  readonly redirect_from?: readonly string[];
}

/** What may be shown: all of our own text, all of another's, its opening, or a link only. */
export const rights = ["own", "full", "excerpt", "link"] as const;
export type Rights = (typeof rights)[number];

const text = z
  .union([z.string(), z.number()], { error: "a line of text is wanted" })
  .transform((v) => String(v).trim());
const words = text.refine((v) => v.length > 0, { error: "a line of text is wanted" });
const list = z
  .union([words.transform((v) => [v]), z.array(words)], { error: "a text or a flat list of texts is wanted" })
  .transform((v) => [...v]);
/**
 * `Ada Brandt, Jan Holm` is two authors: each part is a name of two words or more that begins with a capital, or is in a
 * script without capitals. `Brandt, Ada`, `King, Jr.` and `Anna Weber, political editor` are one.
 */
function namesIn(author: string): string[] {
  const parts = author.split(/\s*[,;、，]\s*/u).filter(Boolean);
  return parts.length > 1 && parts.every((part) => /^[\p{Lu}\p{Lo}]\S*(?:\s+\S+)+$/u.test(part)) ? parts : [author];
}
const yesNo = z.boolean({ error: "true or false is wanted" });
const language = words.refine(isLanguageTag, { error: "a language code such as da, en or pt-BR is wanted" });
const address = words.refine((v) => /^https?:\/\/[^\s/]+/u.test(v), {
  error: "an address that begins with https:// is wanted",
});

/**
 * Any value as text: what is no day must hold the article back, so it must not be dropped here. A list or a table is not
 * written out: by its aliases it may hold itself, or be without end.
 */
const asWritten = z.unknown().transform((v) => {
  if (v === null) return "";
  return typeof v === "object" ? (Array.isArray(v) ? "[…]" : "{…}") : String(v).trim();
});

/** One reader per field; a value that its reader refuses gives a notice and is as good as not said. */
export const fields = {
  title: words,
  description: words,
  lang: language,
  date: words,
  updated: words,
  author: list.transform((names) => names.flatMap(namesIn)),
  publisher: words,
  url: address,
  tags: list,
  story: words,
  related: list,
  unrelated: list,
  translation_of: words,
  keep: list,
  drop: list,
  whole: yesNo,
  draft: yesNo,
  publish: asWritten,
  expires: asWritten,
  rights: z.enum(rights, { error: `one of ${rights.join(", ")} is wanted` }),
  noindex: yesNo,
  slug: words,
  redirect_from: list,
} as const satisfies Record<keyof FrontMatter, z.ZodType>;

/** `pt-BR` and `zh-Hant` are language tags, `Danish` and `x` are not. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The line of a file's text in which a field of its front matter stands, or one item of the field's list; the first is 1. */
export function fieldLine(text: string, field: keyof FrontMatter, item?: string): number {
  const lines = text.slice(0, mostSearched).split("\n");
  const at = lines.findIndex((line) => new RegExp(`^["']?${field}["']?\\s*:`, "u").test(line));
  if (at < 0) return 1;
  const end = lines.findIndex((line, n) => n > at && /^(?:---|["']?[A-Za-z_]+["']?\s*:)/u.test(line));
  const own = lines.slice(at, end < 0 ? undefined : end);
  const alone = own.findIndex((line) => line.replace(/^\s*(?:-\s+)?["']?|["']?\s*$/gu, "") === item);
  const found = item === undefined || alone >= 0 ? alone : own.findIndex((line) => line.includes(item));
  return at + Math.max(0, found) + 1;
}
/** Longer than any front matter that is read. */
const mostSearched = 20_000;
