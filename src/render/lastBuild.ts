import { createHash, type Hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Cache, keepValue, recalled } from "../model/cache.ts";
import type { DeskEntry } from "../model/desk.ts";
import type { Notice } from "../model/finding.ts";
import type { Listing } from "../read/list.ts";
import { packed, unpacked } from "../text/packed.ts";
import { isThere, recordHash, type SiteRecord } from "./record.ts";
import { filesBelow } from "./site.ts";

/** What a build told its editor. */
export interface Summary {
  readonly articles: number;
  readonly stories: number;
  readonly pages: number;
  readonly notices: readonly Notice[];
  /** Files of the site that could not be put in place: their paths are below the output folder. */
  readonly refused: readonly Notice[];
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
  readonly inputs: ReadonlyMap<string, MadeFrom>;
  readonly summary: Summary;
  /** What the folder's record says, and the hash of it. */
  readonly record: SiteRecord;
  readonly recordHash: string;
}

const stateKey = (output: string): string => JSON.stringify(["site", resolve(output)]);

/** Nothing where the folder is no longer as that build left it, as far as its record says. */
export function lastBuild(cache: Cache, output: string): LastBuild | undefined {
  const state = recalled(cache, stateKey(output), stateIn);
  return state && isAsSeen(state, output) ? state : undefined;
}

/** Is the folder as that build left it, as far as its record says? */
export const isAsSeen = ({ recordHash: hash }: Pick<LastBuild, "recordHash">, output: string): boolean =>
  recordHash(output) === hash;

export const rememberBuild = (cache: Cache, output: string, state: LastBuild): void =>
  keepValue(cache, stateKey(output), state, writtenState);

function writtenState({ record, inputs, ...state }: LastBuild): Uint8Array {
  const [files, made] = [[...record], [...inputs]];
  return packed(state, [
    Float64Array.from(files, ([, written]) => written?.[0] ?? unknownSize),
    Float64Array.from(made, ([, [input]]) => input ?? noInput),
    column(files, ([path]) => path),
    column(files, ([, written]) => written?.[1] ?? ""),
    column(made, ([path]) => path),
    column(made, ([, [, content]]) => content),
  ]);
}

function stateIn(bytes: Uint8Array): LastBuild {
  const { data, arrays } = unpacked(bytes);
  const [sizes, inputs, ...columns] = arrays as [Float64Array, Float64Array, ...Uint8Array[]];
  const [written, hashes, made, contents] = columns.map(cellsIn) as [string[], string[], string[], string[]];
  return {
    ...(data as Omit<LastBuild, "record" | "inputs">),
    record: new Map(
      written.map((path, n) => [path, sizes[n] === unknownSize ? null : [sizes[n]!, hashes[n]!]] as const),
    ),
    inputs: new Map(
      made.map((path, n) => [path, [inputs[n] === noInput ? null : inputs[n]!, contents[n] ?? ""]] as const),
    ),
  };
}

const [unknownSize, noInput] = [-1, -1];

/** A column of a table: seventy thousand rows are read sooner than as many objects. A line each. */
const column = <Row>(rows: readonly Row[], cell: (row: Row) => string): Uint8Array =>
  bytesOf.encode(rows.map(cell).join("\n"));
const cellsIn = (bytes: Uint8Array): string[] => (bytes.length === 0 ? [] : textOf.decode(bytes).split("\n"));
const [textOf, bytesOf] = [new TextDecoder(), new TextEncoder()];

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
