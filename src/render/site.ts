import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notice } from "../model/finding.ts";
import { lockName } from "./lock.ts";
import {
  hashOf,
  readRecord,
  recordedArticles,
  recordName,
  recordText,
  type SiteRecord,
  type Written,
  writtenOf,
} from "./record.ts";
import { type Fault, isOfOneFile, Refused } from "./refused.ts";
import type { Reporter } from "./reporter.ts";

export const publicFolder = fileURLToPath(new URL("../../public", import.meta.url));

/** A file of the site: its path below the output folder, with `/`, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Buffer;
}

/** `/stories/a/` → `stories/a/index.html`; `/feed.xml` → `feed.xml` */
export const filePath = (url: string): string => `${url.endsWith("/") ? `${url}index.html` : url}`.replace(/^\//u, "");

/** What a build did to the output folder, in files. */
export interface Outcome {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files that could not be put in place, a notice for each cause. */
  readonly refused: readonly Notice[];
  /** What the folder's record says now, and the hash of it. */
  readonly record: SiteRecord;
  readonly recordHash: string;
}

/** A site that is being written, some files at a time. */
export interface SiteWriter {
  /** Writes those that are not there as they are: what is new first, then what has changed, the front page last. */
  put(files: readonly SiteFile[]): void;
  /** Removes what the last build wrote and this one did not have. */
  finish(): Outcome;
}

export interface SiteOptions {
  /** How many article files the site is built from. */
  readonly articles: number;
  /** Files that need no writing, since they are there as they should be. */
  readonly kept?: SiteRecord;
  /** Paths of files that will be put, as far as they are known. */
  readonly expected?: readonly string[];
  /** What the folder's record says, where it is as the last build left it: then only its top is looked at for files that nobody knows. */
  readonly before?: SiteRecord | undefined;
}

/**
 * Brings the output folder in order so that at no instant a file is cut off or a link leads nowhere, as long as what is
 * new is put before what has changed: what is gone is removed after that, and the record comes last. While files are
 * being replaced the record says of them that nothing is known.
 */
export function openSite(
  output: string,
  reporter: Reporter,
  { articles, kept = new Map(), expected = [], before: known }: SiteOptions,
): SiteWriter {
  const before = known ?? readRecord(output);
  // A build that is cut off must not make the next one believe that there never were more.
  const articlesUntilDone = recordedArticles(output) || articles;
  const after = new Map(kept);
  // What need not stay is in doubt from the first change on: it will be written, or removed.
  const unsure = new Map<string, Written>([...before.keys(), ...expected].map((path) => [path, null]));
  for (const [path, as] of kept) unsure.set(path, as);
  let [written, said] = [0, false];
  const refused = new Refused(output);
  /** That files are in doubt is said before the first of them is touched. */
  const doubt = (paths: readonly string[]) => {
    if (said && paths.every((path) => unsure.get(path) === null)) return;
    for (const path of paths) unsure.set(path, null);
    put(output, recordName, Buffer.from(recordText(unsure, articlesUntilDone)));
    said = true;
  };
  /** The record knows nothing of such a file, so that the next build tries again. */
  const refuse = (path: string, fault: Fault) => {
    after.set(path, null);
    refused.add(path, fault);
  };
  const writer: SiteWriter = {
    put(files) {
      const changed: { path: string; bytes: Uint8Array; rank: number }[] = [];
      for (const { path, content } of files) {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        after.set(path, writtenOf(bytes));
        const there = existing(output, path);
        if (there === "folder") {
          refuse(path, "EISDIR");
          continue;
        }
        const rank = path === "index.html" ? 2 : there ? 1 : 0;
        if (!there?.equals(bytes)) changed.push({ path, bytes, rank });
      }
      if (changed.length === 0) return;
      doubt(changed.map(({ path }) => path));
      for (const { path, bytes } of changed.sort((a, b) => a.rank - b.rank)) {
        const fault = putOrFault(output, path, bytes);
        if (fault) refuse(path, fault);
        else written++;
      }
    },
    finish() {
      const gone = [...unsure.keys()].filter((path) => !after.has(path));
      if (gone.length > 0) doubt(gone);
      const record = new Map([...after.keys()].sort().map((path) => [path, after.get(path)!] as const));
      const recordHash = settle(output, gone, { record, articles }, reporter, known !== undefined);
      const unchanged = after.size - written - refused.size;
      return { written, unchanged, removed: gone.length, refused: refused.notices(), record, recordHash };
    },
  };
  writer.put(assets());
  return writer;
}

/** Writes a whole site at once. */
export function writeSite(
  output: string,
  files: readonly SiteFile[],
  reporter: Reporter,
  options: SiteOptions,
): Outcome {
  const writer = openSite(output, reporter, options);
  writer.put(files);
  return writer.finish();
}

/** Brings a folder in order that Eleventy has written its pages to: assets, what else belongs there, leftovers, record. */
export function finishSite(
  output: string,
  urls: readonly string[],
  others: readonly SiteFile[],
  reporter: Reporter,
  articles: number,
): void {
  const kept = new Map(urls.map(filePath).map((path) => [path, writtenOf(readFileSync(join(output, path)))] as const));
  const { refused } = writeSite(output, others, reporter, { kept, articles });
  reporter.notices(output, refused);
}

/** The files of `public`, copied as they are. */
export function assets(): SiteFile[] {
  return filesBelow(publicFolder).map((path) => ({ path, content: readFileSync(join(publicFolder, path)) }));
}

function existing(output: string, path: string): Buffer | "folder" | undefined {
  const target = join(output, path);
  if (!existsSync(target)) return undefined;
  return statSync(target).isDirectory() ? "folder" : readFileSync(target);
}

/** @returns why the file cannot be there */
function putOrFault(output: string, path: string, bytes: Uint8Array): Fault | undefined {
  try {
    put(output, path, bytes);
    return undefined;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // If the output folder itself is a file, nothing can be published.
    if (!isOfOneFile(code) || !statSync(output, { throwIfNoEntry: false })?.isDirectory()) throw error;
    return code;
  }
}

function put(output: string, path: string, bytes: Uint8Array): void {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}${unfinished}`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, target);
}

/** The end of a file's name while it is being written. */
const unfinished = ".tidings-part";

/**
 * Removes what the last build wrote and this one did not; names what nobody knows; writes the record.
 *
 * @param known is the folder as the last build left it? Then only its top is looked at
 * @returns the hash of the record
 */
function settle(
  output: string,
  gone: readonly string[],
  { record, articles }: { readonly record: SiteRecord; readonly articles: number },
  reporter: Reporter,
  known: boolean,
): string {
  for (const path of gone) remove(output, path);
  const unknown = filesBelow(output, !known).filter(
    (path) => path !== recordName && path !== lockName && !record.has(path),
  );
  for (const path of unknown.filter((p) => p.endsWith(unfinished))) remove(output, path);
  const strange = unknown.filter((p) => !p.endsWith(unfinished));
  if (strange.length > 0) {
    const shown = strange.slice(0, 5).join(", ");
    reporter.info(
      `Left ${strange.length} ${strange.length === 1 ? "file" : "files"} in ${output} that Tidings did not write: ${shown}${strange.length > 5 ? ", …" : ""}`,
    );
  }
  const text = Buffer.from(recordText(record, articles));
  const there = existing(output, recordName);
  if (!(there instanceof Buffer && there.equals(text))) put(output, recordName, text);
  return hashOf(text);
}

function remove(output: string, path: string): void {
  try {
    rmSync(join(output, path), { force: true });
  } catch {
    return; // A folder that we did not make, or no path at all: nothing of ours is there.
  }
  for (let folder = dirname(join(output, path)); resolve(folder) !== resolve(output); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      break; // not empty, or gone already
    }
  }
}

/** Paths of all regular files below a folder, sorted, with `/`; or of those at its top alone. */
export function filesBelow(folder: string, recursive = true): string[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
