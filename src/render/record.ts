import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Says what builds have put into the output folder: what the next one may take away, and what is as it should be. */
export const recordName = ".tidings.json";

/** A file that a build wrote: its size in bytes, and the hash of what is in it. Unknown while it is being replaced. */
export type Written = readonly [size: number, hash: string] | null;
/** By path below the output folder. */
export type SiteRecord = ReadonlyMap<string, Written>;

export const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 20);

export const writtenOf = (content: Uint8Array): Written => [content.length, hashOf(content)];

/**
 * The record as its file's text: the same files make the same bytes.
 *
 * @param articles how many article files the site was built from
 */
export function recordText(record: SiteRecord, articles: number): string {
  const rows = [...record.keys()].sort().map((path) => {
    const [size, hash] = record.get(path) ?? [];
    return `${JSON.stringify(path)}:${hash === undefined ? "null" : `[${size},${JSON.stringify(hash)}]`}`;
  });
  return `{"articles":${articles},"files":{\n${rows.join(",\n")}\n}}\n`;
}

/** The hash of the record's text, as it stands there. */
export function recordHash(output: string): string | undefined {
  try {
    return hashOf(readFileSync(join(output, recordName)));
  } catch {
    return undefined;
  }
}

/** How many article files the last build of a folder was made from; none where no record says so. */
export function recordedArticles(output: string): number {
  try {
    const { articles } = JSON.parse(readFileSync(join(output, recordName), "utf8")) as { articles?: unknown };
    if (typeof articles === "number") return articles;
  } catch {
    return 0;
  }
  // Records of earlier versions do not say it: a page stands for an article.
  return [...readRecord(output).keys()].filter((path) => /^articles\/[^/]+\/index\.html$/u.test(path)).length;
}

/** What the output folder's record says; nothing where there is none, or none that can be read. */
export function readRecord(output: string): SiteRecord {
  let files: unknown;
  try {
    ({ files } = JSON.parse(readFileSync(join(output, recordName), "utf8")) as { files?: unknown });
  } catch {
    return new Map();
  }
  // Records of earlier versions are lists of paths.
  const entries = Array.isArray(files) ? files.map((path) => [path, null] as const) : Object.entries(files ?? {});
  const record = new Map<string, Written>();
  for (const [path, written] of entries)
    if (typeof path === "string" && isBelow(path)) record.set(path, isWritten(written) ? written : null);
  return record;
}

const isWritten = (value: unknown): value is Written =>
  Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "string";

/** A record that was tampered with must not reach beyond the folder. */
const isBelow = (path: string): boolean => path !== "" && !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/iu.test(path);

/** Is the file there, as large as it was written? */
export function isThere(output: string, path: string, written: Written | undefined): boolean {
  if (!written) return false;
  try {
    const stats = statSync(join(output, path), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === written[0];
  } catch {
    return false; // A record that was tampered with may name what can be no path.
  }
}

/** The same of files of one folder. */
export type IsThere = (path: string, written: Written | undefined) => boolean;

export const hasRecord = (output: string): boolean => existsSync(join(output, recordName));
