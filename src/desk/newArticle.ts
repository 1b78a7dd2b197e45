import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { SourceFile } from "../model/article.ts";
import type { Settings } from "../model/settings.ts";
import { ways } from "../read/list.ts";
import { opened, read } from "../read/read.ts";
import { Holdings } from "./alreadyThere.ts";
import { articleFile, type NewFile, type Stated } from "./articleFile.ts";
import { fetched } from "./fetched.ts";

/** A text that an editor brings, read. */
export interface Brought {
  readonly source: SourceFile;
  readonly url?: string;
  /** Other texts are at its address, too: it does not say which one this is. */
  readonly isShared?: boolean;
}

const pages = /^\.x?html?$/iu;
const markdown = /^\.(?:md|markdown)$/iu;
/** Begins with a heading, below front matter or not: what is piped in has no ending that would tell. */
const looksLikeMarkdown = /^\ufeff?(?:---\n[\s\S]*?\n---\n)?\s*# \S/u;
const looksLikePage = /^\ufeff?\s*(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+)?html)/iu;

/**
 * Reads what an editor brings: a file, a saved page, an address, or `-` for what is pasted into standard input.
 *
 * @throws with a sentence for an editor when there is nothing to read
 */
export async function brought(from: string, options: { readonly allowPrivate: boolean }): Promise<Brought> {
  if (/^[a-z][a-z+.-]*:\/\//iu.test(from)) {
    const { bytes, type, url } = await fetched(from, options);
    if (type && !/^(?:text\/|application\/xhtml)/u.test(type))
      throw new Error(
        `Cannot read "${url}" as an article: it is ${type}${wayFrom(extname(new URL(url).pathname), bytes)}`,
      );
    return {
      ...readBytes("brought", bytes, type === "text/plain" ? ".txt" : type === "text/markdown" ? ".md" : ".html", url),
      url,
    };
  }
  if (from === "-") return readBytes("standard input", readFileSync(0), "", from);
  return readBytes("brought", bytesOf(from), extname(from), from);
}

/** @throws with a sentence for an editor when the file cannot be read */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(`Cannot read "${path}": ${code === "ENOENT" ? "no such file" : code}`);
  }
}

function readBytes(name: string, bytes: Buffer, extension: string, from: string): Brought {
  const way = wayFrom(extension, bytes);
  if (way) throw new Error(`Cannot read "${from}" as an article${way}`);
  const isPage =
    pages.test(extension) || (!markdown.test(extension) && looksLikePage.test(bytes.toString("latin1", 0, 1000)));
  const isMarkdown =
    markdown.test(extension) || (extension === "" && looksLikeMarkdown.test(bytes.toString("utf8", 0, 2000)));
  const { source, notices } = opened(name, isPage ? "page" : isMarkdown ? "markdown" : "text", bytes);
  if (!source)
    throw new Error(
      `Cannot take "${from}": ${notices[0]?.reason ?? "nothing is in it"}\n    ${notices[0]?.note ?? ""}`,
    );
  return { source };
}

/** Formats by their first bytes, for what has no name that tells. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, ".pdf"],
  [/^\{\\rtf/u, ".rtf"],
  [/^PK\u0003\u0004/u, ".docx"],
  [/^\u00d0\u00cf\u0011\u00e0/u, ".doc"],
];
/** Returns the remedy for a kind of file that is known but cannot be read; nothing for all others. */
function wayFrom(extension: string, bytes: Buffer): string {
  const head = bytes.toString("latin1", 0, 16).trimStart();
  const format = signatures.find(([signature]) => signature.test(head))?.[1];
  const way = ways[extension.toLowerCase()] ?? ways[format ?? ""];
  return way ? `\n    ${way}` : "";
}

/** What became of a text. */
export interface Taken {
  readonly file: NewFile;
  /** Where it stands, or would. */
  readonly path: string;
}

/** An article that is there already. */
export class AlreadyThere extends Error {
  override name = "AlreadyThere";
}

/** A folder of articles that new ones are put into. */
export interface Desk {
  readonly folder: string;
  readonly settings: Settings;
  readonly holdings: Holdings;
}

export const openDesk = (folder: string, settings: Settings): Desk => ({
  folder,
  settings,
  holdings: new Holdings(existsSync(folder) ? read(folder).sources : []),
});

/**
 * The file that a text becomes, written unless it is only to be seen.
 *
 * @throws {AlreadyThere} when the folder has it, naming the file
 */
export function take({ source, url, isShared }: Brought, said: Stated, desk: Desk, dryRun: boolean): Taken {
  const { folder, settings, holdings } = desk;
  const stated = url !== undefined && said.url === undefined && !source.markup?.url ? { ...said, url } : said;
  const file = articleFile(source, stated, settings);
  const address = isShared ? undefined : (file.article.url?.value ?? url);
  const same = holdings.same(file.article.source.text, address);
  if (same)
    throw new AlreadyThere(
      same.because === "url"
        ? `Cannot add it: "${join(folder, same.path)}" is from the same address`
        : `Cannot add it: ${Math.round(100 * same.because)} % of its text is in "${join(folder, same.path)}"`,
    );
  const path = freePath(folder, file.path);
  if (!dryRun) write(join(folder, path), file.text);
  holdings.add({ path, text: file.text });
  return { file, path: join(folder, path) };
}

/** A file for a headline, to be written into. @throws when there is one of that name */
export function blank(headline: string, said: Stated, desk: Desk, dryRun: boolean): Taken {
  const { folder, settings } = desk;
  const file = articleFile(
    { path: "brought", format: "text", text: `${headline}\n` },
    { lang: undefined, ...said, headline },
    settings,
  );
  const path = join(folder, file.path);
  if (existsSync(path)) throw new AlreadyThere(`Cannot make "${path}": it is there already`);
  if (!dryRun) write(path, file.text);
  return { file, path };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Never over a file that came meanwhile.
  writeFileSync(path, text, { flag: "wx" });
}

/** The same name with a number, where another article has it. */
function freePath(folder: string, path: string): string {
  const [, name = path, ending = ""] = /^(.*?)((?:\.[a-zA-Z-]{2,8})?\.\w+)$/u.exec(path) ?? [];
  for (let n = 2, free = path; ; n++) {
    if (!existsSync(join(folder, free))) return free;
    free = `${name}-${n}${ending}`;
  }
}
