import { createHash, type Hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Cache } from "../model/cache.ts";
import type { DeskEntry } from "../model/desk.ts";
import type { Notice } from "../model/finding.ts";
import type { Listing } from "../read/list.ts";
import { isThere, readRecord, recordHash, type SiteRecord } from "./record.ts";
import { filesBelow } from "./site.ts";

/** What a build told its editor. */
export interface Summary {
  readonly articles: number;
  readonly stories: number;
  readonly pages: number;
  readonly notices: readonly Notice[];
  /** Of a preview: what is worth an editor's look. */
  readonly desk?: readonly DeskEntry[];
}

/** What a file was made from: the input of its page where that is known, and the hash of what the template got. */
export type MadeFrom = readonly [input: number | null, content: string];

/** What the last build of an output folder was made from, and what the folder holds since. */
export interface LastBuild {
  /** Of all that was read. */
  readonly input: string;
  /** Of what all pages depend on: program, templates, settings. */
  readonly frame: string;
  /** What each file was made from, by path; a bundle of the search index by its folder. */
  readonly inputs: Readonly<Record<string, MadeFrom>>;
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
  return recordHash(output) === hash ? { ...state, record: readRecord(output) } : undefined;
}

/** @param record the hash of what the folder's record says */
export function rememberBuild(
  cache: Cache,
  output: string,
  state: Omit<LastBuild, "record"> & { readonly record: string },
): void {
  cache.put(stateKey(output), new TextEncoder().encode(JSON.stringify(state)));
}

/** Are all files of the last build there? */
export const isWhole = ({ record }: LastBuild, output: string): boolean =>
  [...record].every(([path, written]) => isThere(output, path, written));

/**
 * The hash of everything a build reads: the articles as they were listed, names and bytes of all files below some folders
 * (dates of files say nothing), and whatever else it depends on.
 */
export function inputOf({ files, notices }: Listing, folders: readonly string[], also: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify([also, notices]));
  for (const { name, hash: own } of files) hash.update(`${own} ${name}\n`);
  for (const folder of folders) addFolder(hash, folder);
  return hash.digest("hex");
}

function addFolder(hash: Hash, root: string): void {
  for (const path of filesBelow(root)) {
    const bytes = readFileSync(join(root, path));
    hash.update(`\n${bytes.length} ${path}\n`).update(bytes);
  }
}
