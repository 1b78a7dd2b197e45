import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { SourceFile } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { cleanText } from "../text/cleanText.ts";
import { decode } from "./decode.ts";
import { readSavedPage, statedCharset } from "./savedPage.ts";

/** Largest article, in bytes. A book is not an article, and a slip of the mouse must not stop the build. */
export const largestFile = 1_000_000;

/** Largest saved page, in bytes: pages carry scripts and pictures that are not read. */
const largestPage = 8_000_000;

const formats: Readonly<Record<string, SourceFile["format"] | "page">> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "page",
  ".htm": "page",
  ".xhtml": "page",
};
/** Formats that an editor may well try, and the way from each to one that is read. */
const ways: Readonly<Record<string, string>> = {
  ".eml": "Open the message and save it as text (.txt)",
  ".msg": "Open the message and save it as text (.txt)",
  ".docx": "Open the document and save it as plain text (.txt, UTF-8)",
  ".doc": "Open the document and save it as plain text (.txt, UTF-8)",
  ".odt": "Open the document and save it as plain text (.txt, UTF-8)",
  ".rtf": "Open the document and save it as plain text (.txt, UTF-8)",
  ".pages": "Open the document and export it as plain text (.txt)",
  ".pdf": "Open it, select the article's text, and paste it into a .txt file",
  ".mhtml": "Open the page and save it as HTML (.html)",
  ".mht": "Open the page and save it as HTML (.html)",
  ".webarchive": "Open the page and save it as HTML (.html)",
};
/** Kept beside articles on purpose: not worth a notice. */
const silent = /(?:^|\/)(?:\..*|readme(?:\.\w+)?|thumbs\.db)$|\.(?:png|jpe?g|gif|webp|svg|avif)$/iu;

/**
 * What text is in the files? The only place that opens articles: regular files below `folder`, links never followed,
 * sorted by path. A file that cannot be read is left out with a notice.
 *
 * @throws when the folder itself cannot be listed
 */
export function read(folder: string): { readonly sources: SourceFile[]; readonly notices: Notice[] } {
  const sources: SourceFile[] = [];
  const notices: Notice[] = [];
  for (const path of filesBelow(folder, "", notices)) {
    const read = readArticle(folder, path);
    if (read.source) sources.push(read.source);
    notices.push(...read.notices);
  }
  notices.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { sources, notices };
}

function readArticle(folder: string, path: string): { source?: SourceFile; notices: Notice[] } {
  const leftOut = (ruleId: string, reason: string, note: string, severity: Notice["severity"] = "error") => ({
    notices: [{ path, ruleId: `read/${ruleId}`, severity, reason, note }],
  });
  const format = formats[extname(path).toLowerCase()];
  if (!format) {
    if (silent.test(path)) return { notices: [] };
    return leftOut(
      "format",
      `Cannot read ${extname(path) || "a file without an ending"} as an article`,
      ways[extname(path).toLowerCase()] ?? "Save the text as .txt or .md, or a page as .html",
      "warning",
    );
  }
  let bytes: Buffer;
  try {
    const size = lstatSync(join(folder, path)).size;
    const largest = format === "page" ? largestPage : largestFile;
    if (size > largest) return leftOut("size", tooLarge(size, largest), "Split the file");
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    return leftOut(
      "unreadable",
      `Cannot open the file: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`,
      "Let the file be read by the one who builds",
    );
  }
  const decoded = decode(bytes, format === "page" ? statedCharset(bytes) : undefined);
  if (!decoded)
    return leftOut("encoding", "Cannot read the file as text", "Save it again as text, with the encoding UTF-8");
  const page = format === "page" ? pageOrNothing(decoded.text) : undefined;
  if (format === "page" && !page)
    return leftOut("page", "Cannot read the page: its markup is broken", "Paste the article's text into a .txt file");
  const { text, removed } = cleanText(page?.text ?? decoded.text);
  if (text.length > largestFile) return leftOut("size", tooLarge(text.length, largestFile), "Split the file");
  if (!/[\p{L}\p{N}]/u.test(text))
    return leftOut("empty", "Cannot publish a file without words", "Paste the article into it, or remove it");
  const notices: Notice[] = [];
  if (decoded.encoding !== "utf-8")
    notices.push({
      path,
      ruleId: "read/encoding",
      severity: decoded.guessed ? "warning" : "info",
      reason: `Reads the file as ${decoded.encoding}${decoded.guessed ? ", by its letters" : ""}: it is not UTF-8`,
      note: "Save it again with the encoding UTF-8",
    });
  if (removed > 0)
    notices.push({
      path,
      ruleId: "read/invisible",
      severity: "info",
      reason: `Took out ${removed} invisible ${removed === 1 ? "character" : "characters"}`,
    });
  const source: SourceFile = { path: path.normalize("NFC"), format: format === "markdown" ? "markdown" : "text", text };
  return { source: page ? { ...source, markup: page.markup } : source, notices };
}

const mostUnclosed = 20_000;
/** Markup that no browser has saved costs time without end, or all of the stack. */
function pageOrNothing(html: string): ReturnType<typeof readSavedPage> | undefined {
  const unclosed = (html.match(/<[a-z]/giu)?.length ?? 0) - (html.match(/<\/|\/>/gu)?.length ?? 0);
  if (unclosed > mostUnclosed || (html.match(/</gu)?.length ?? 0) > 20 * mostUnclosed) return undefined;
  try {
    return readSavedPage(html);
  } catch {
    return undefined;
  }
}

const tooLarge = (size: number, most: number): string =>
  `Cannot take ${Math.ceil(size / 1000)} KB as one article: ${most / 1000} KB is the most`;

/** Paths of the regular files below a folder, sorted by code unit, so that no machine's locale decides. */
function filesBelow(root: string, below: string, notices: Notice[]): string[] {
  const found: string[] = [];
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      try {
        found.push(...filesBelow(root, path, notices));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
        notices.push({
          path,
          ruleId: "read/unreadable",
          severity: "error",
          reason: `Cannot list the folder: ${code}`,
          note: "Let the folder be read by the one who builds",
        });
      }
    } else if (entry.isFile()) found.push(path);
    else
      notices.push({
        path,
        ruleId: "read/not-a-file",
        severity: "warning",
        reason: `Cannot read ${kindOf(entry)}: only regular files are articles`,
        note: "Copy the article itself into the folder",
      });
  }
  return found;
}

const kindOf = (entry: Dirent): string => (entry.isSymbolicLink() ? "a link" : entry.isFIFO() ? "a pipe" : "a device");
