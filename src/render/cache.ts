import { createHash } from "node:crypto";
import {
  closeSync,
  type Dirent,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import { AtHand, type Cache, noCache } from "../model/cache.ts";
import { program } from "./program.ts";
import type { Reporter } from "./reporter.ts";

/** A cache in a folder, until it is closed. */
export interface FolderCache extends Cache {
  /** `false` for one that keeps nothing. */
  readonly folder: string | false;
  /**
   * Says what was damaged, and once in a while removes what no build would ask for.
   *
   * @param live the keys of what the next build may ask for
   */
  close(reporter: Reporter, live: () => Iterable<string>): void;
}

/** Length, and cyclic redundancy check of key and value: against damage and files that were mixed up, not against forgery. */
const checksumLength = 8;
const checksum = (key: string, value: Uint8Array): Buffer => {
  const sum = Buffer.alloc(checksumLength);
  sum.writeUInt32LE(value.length);
  sum.writeUInt32LE(crc32(value, crc32(key)), 4);
  return sum;
};

/**
 * Results in a folder, a file each, under the hash of their key, below the hash of the program: another program finds
 * nothing here that is not its own. A file begins with the checksum of the rest, so that a damaged one is as good as
 * none; it is put in place whole. The folder can be deleted, copied and shared at any time. Where it cannot be written,
 * nothing is kept.
 */
export function folderCache(folder: string): FolderCache {
  const own = join(folder, program());
  let [damaged, written] = [0, 0];
  let refused: string | undefined;
  return {
    folder,
    keeps: true,
    get(key) {
      let file: Buffer;
      try {
        file = readFileSync(join(own, placeOf(key)));
      } catch {
        return undefined;
      }
      const value = file.subarray(checksumLength);
      if (file.length > checksumLength && checksum(key, value).equals(file.subarray(0, checksumLength))) return value;
      damaged++;
      return undefined;
    },
    put(key, value) {
      if (refused) return false;
      const path = join(own, placeOf(key));
      try {
        mkdirSync(join(path, ".."), { recursive: true });
        // Two builds may write one result at once: each has a file of its own until it is whole.
        const temporary = `${path}.${process.pid}`;
        writeParts(temporary, [checksum(key, value), value]);
        replace(path, temporary);
        written++;
        return true;
      } catch (error) {
        refused = (error as NodeJS.ErrnoException).code ?? "unknown reason";
        return false;
      }
    },
    close(reporter, live) {
      if (refused) reporter.info(`Cannot keep results in the cache "${folder}": ${refused}`);
      if (damaged > 0)
        reporter.info(`Made ${damaged} ${damaged === 1 ? "result" : "results"} anew that the cache had damaged`);
      if (!refused && written > 0) prune(folder, own, written, live);
      [damaged, written, refused] = [0, 0, undefined];
    },
  };
}

/** Puts a file in its place. A folder that stands there is none of ours, and goes: all below the cache can be made again. */
function replace(path: string, temporary: string): void {
  try {
    renameSync(temporary, path);
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    rmSync(path, { recursive: true });
    renameSync(temporary, path);
  }
}

/** One after another: what is large is not copied to be written. */
function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** The same for a program that builds again and again: what is large stays at hand, and is written by `settle`. */
export function lastingCache(folder: string | false): FolderCache & { readonly settle: () => void } {
  const cache = openCache(folder);
  const atHand = new AtHand();
  return { ...cache, atHand, settle: () => atHand.writeTo(cache) };
}

/** The cache in a folder; `false`: one that keeps nothing. */
export const openCache = (folder: string | false): FolderCache =>
  folder === false ? { ...noCache, folder, close: () => {} } : folderCache(folder);

/** What belongs to an output folder is kept by itself: there are few, and none is known to be the last. */
function placeOf(key: string): string {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return join(key.startsWith('["site"') ? "sites" : name.slice(0, 2), name);
}

/** So many results are written before what is no longer asked for is looked for. */
const mostWritten = 2_000;
const countName = "written";

function prune(folder: string, own: string, written: number, live: () => Iterable<string>): void {
  try {
    const count = join(own, countName);
    if (statSync(count, { throwIfNoEntry: false })?.isDirectory()) rmSync(count, { recursive: true });
    const before = existsSync(count) ? Number(readFileSync(count, "utf8")) || 0 : 0;
    writeFileSync(count, String(before + written));
    if (before + written < mostWritten) return;
    for (const other of readdirSync(folder))
      if (/^[0-9a-f]{16}$/u.test(other) && join(folder, other) !== own)
        rmSync(join(folder, other), { recursive: true });
    const kept = new Set([...live()].map(placeOf));
    for (const { name, parentPath } of readdirSync(own, { recursive: true, withFileTypes: true }).filter(isResult))
      if (!kept.has(join(basename(parentPath), name))) rmSync(join(parentPath, name), { force: true });
    writeFileSync(count, "0");
  } catch {
    // Another build tidies up at the same time: what is left it will find next time.
  }
}

const isResult = (entry: Dirent): boolean => entry.isFile() && /^[0-9a-f]{2}$/u.test(basename(entry.parentPath));
