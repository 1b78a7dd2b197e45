import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { SourceFile } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { cleanText } from "../text/cleanText.ts";

/** Largest article, in bytes. A book is not an article, and a slip of the mouse must not stop the build. */
export const largestFile = 1_000_000;

const formats: Readonly<Record<string, SourceFile["format"]>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
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
      "Save the text as .txt or .md",
      "warning",
    );
  }
  let bytes: Buffer;
  try {
    const size = lstatSync(join(folder, path)).size;
    if (size > largestFile) {
      return leftOut(
        "size",
        `Cannot take ${Math.ceil(size / 1000)} KB as one article: ${largestFile / 1000} KB is the most`,
        "Split the file",
      );
    }
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    return leftOut(
      "unreadable",
      `Cannot open the file: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`,
      "Let the file be read by the one who builds",
    );
  }
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return leftOut("encoding", "Cannot read the file as UTF-8", "Save it again with the encoding UTF-8");
  }
  const { text, removed } = cleanText(decoded);
  if (!/[\p{L}\p{N}]/u.test(text))
    return leftOut("empty", "Cannot publish a file without words", "Paste the article into it, or remove it");
  const notices: Notice[] =
    removed > 0
      ? [
          {
            path,
            ruleId: "read/invisible",
            severity: "info",
            reason: `Took out ${removed} invisible ${removed === 1 ? "character" : "characters"}`,
          },
        ]
      : [];
  return { source: { path: path.normalize("NFC"), format, text }, notices };
}

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
