import { createHash } from "node:crypto";
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { SourceFile } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";

/** Largest article, in bytes: some 80,000 words. A book is not an article, and a slip of the mouse must not stop the build. */
export const largestFile = 500_000;

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
export const ways: Readonly<Record<string, string>> = {
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

/** A file that may be an article: its bytes, not yet looked into. */
export interface ListedFile {
  /** As its folder has it. */
  readonly name: string;
  readonly format: SourceFile["format"] | "page";
  /** Of name and bytes: files with one name in two spellings are two. */
  readonly hash: string;
  /**
   * Its bytes, read again: those of all files would be a large part of what a build needs.
   *
   * @throws when it is no longer as it was listed
   */
  readonly bytes: () => Buffer;
}

/** What stands in a folder: files that may be articles, and notices on all else. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly notices: readonly Notice[];
}

/**
 * Which files may be articles? Regular files below `folder`, links never followed, sorted by path. Their bytes are read,
 * for the hash of each. What cannot be read is left out with a notice; so is the folder itself, when it is not there.
 *
 * @throws when the folder cannot be listed
 */
export function list(folder: string): Listing {
  if (!existsSync(folder)) return { files: [], notices: [missing(folder)] };
  const files: ListedFile[] = [];
  const notices: Notice[] = [];
  const names = filesBelow(folder, "", notices);
  const taken = new Set(names.filter((name) => name.normalize("NFC") === name));
  for (const name of names) {
    const path = name.normalize("NFC");
    if (path !== name && taken.has(path)) {
      notices.push(
        ...leftOut(path, "twin", "Cannot take two files of one name, spelled with other signs", "Rename one").notices,
      );
      continue;
    }
    taken.add(path);
    const found = look(folder, name);
    if ("hash" in found) files.push(found);
    else notices.push(...found.notices);
  }
  return { files, notices: notices.sort(byPath) };
}

/** A file of a folder as it is now; nothing where it can be no article. */
export function listed(folder: string, name: string): ListedFile | undefined {
  const found = look(folder, name);
  return "hash" in found ? found : undefined;
}

const missing = (folder: string): Notice => ({
  path: "",
  ruleId: "read/no-folder",
  severity: "warning",
  reason: `Cannot find the articles folder "${folder}"`,
  note: "Make the folder, or name another with --articles",
});

export const byPath = (a: Notice, b: Notice): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

export const leftOut = (
  path: string,
  ruleId: string,
  reason: string,
  note: string,
  severity: Notice["severity"] = "error",
) => ({ notices: [{ path, ruleId: `read/${ruleId}`, severity, reason, note }] });

function look(folder: string, path: string): ListedFile | { readonly notices: Notice[] } {
  const format = formats[extname(path).toLowerCase()];
  if (!format) {
    if (silent.test(path)) return { notices: [] };
    return leftOut(
      path,
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
    if (size > largest) return leftOut(path, "size", tooLarge(size, largest), "Split the file");
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    return leftOut(
      path,
      "unreadable",
      `Cannot open the file: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`,
      "Let the file be read by the one who builds",
    );
  }
  const hash = hashOf(path, bytes);
  return { name: path, format, hash, bytes: () => reread(folder, path, hash) };
}

const hashOf = (path: string, bytes: Buffer): string =>
  createHash("sha256").update(`${path}\n`).update(bytes).digest("base64url").slice(0, 27);

/** A build is of one state of its articles. */
function reread(folder: string, path: string, hash: string): Buffer {
  const changed = `Cannot go on: "${join(folder, path)}" was changed while the site was being built. Build again`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, path));
  } catch {
    throw new Error(changed);
  }
  if (hashOf(path, bytes) !== hash) throw new Error(changed);
  return bytes;
}

export const tooLarge = (size: number, most: number): string =>
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
