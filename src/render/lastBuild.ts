import { createHash, type Hash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Cache } from "../model/cache.ts";
import type { Notice } from "../model/finding.ts";
import { hashOf, isThere, readRecord, recordText, type SiteRecord } from "./record.ts";

/** What a build told its editor. */
export interface Summary {
  readonly articles: number;
  readonly stories: number;
  readonly pages: number;
  readonly notices: readonly Notice[];
}

/** What the last build of an output folder was made from, and what the folder holds since. */
export interface LastBuild {
  /** Of all that was read. */
  readonly input: string;
  /** What each file was made from, by path: a hash; a bundle of the search index by its folder. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly summary: Summary;
  readonly record: SiteRecord;
}

const stateKey = (output: string): string => JSON.stringify(["site", resolve(output)]);

/** Nothing where the folder is no longer as that build left it, as far as its record says. */
export function lastBuild(cache: Cache, output: string): LastBuild | undefined {
  const bytes = cache.get(stateKey(output));
  if (!bytes) return undefined;
  const { record: hash, ...state } = JSON.parse(new TextDecoder().decode(bytes)) as Omit<LastBuild, "record"> & {
    record: string;
  };
  const record = readRecord(output);
  return hashOf(recordText(record)) === hash ? { ...state, record } : undefined;
}

export function rememberBuild(cache: Cache, output: string, { record, ...state }: LastBuild): void {
  const text = JSON.stringify({ ...state, record: hashOf(recordText(record)) });
  cache.put(stateKey(output), new TextEncoder().encode(text));
}

/** Are all files of the last build there? */
export const isWhole = ({ record }: LastBuild, output: string): boolean =>
  [...record].every(([path, written]) => isThere(output, path, written));

/**
 * The hash of everything a build reads: names and bytes of all files below some folders (dates of files say nothing),
 * and whatever else it depends on.
 */
export function inputOf(folders: readonly string[], also: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(also));
  for (const folder of folders) if (existsSync(folder)) addFolder(hash, folder, "");
  return hash.digest("hex");
}

function addFolder(hash: Hash, root: string, below: string): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    try {
      if (entry.isDirectory()) addFolder(hash, root, path);
      else if (entry.isFile()) {
        const size = lstatSync(join(root, path)).size;
        hash.update(`\n${size} ${path}\n`);
        // Larger files are refused by their size.
        if (size <= largest) hash.update(readFileSync(join(root, path)));
      } else hash.update(`\nno file ${path}\n`);
    } catch (error) {
      hash.update(`\n${(error as NodeJS.ErrnoException).code} ${path}\n`);
    }
  }
}

const largest = 16_000_000;
