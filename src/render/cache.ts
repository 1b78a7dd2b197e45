import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cache, noCache } from "../model/cache.ts";
import { program } from "./program.ts";
import type { Reporter } from "./reporter.ts";

/** A cache in a folder, until it is closed. */
export interface FolderCache extends Cache {
  /** Says what was damaged, and removes what no build has asked for lately. */
  close(reporter: Reporter): void;
}

const checksumLength = 16;
const checksum = (value: Uint8Array): Buffer => createHash("sha256").update(value).digest().subarray(0, checksumLength);

/**
 * Results in a folder, a file each, under the hash of their key, below the hash of the program: another program finds
 * nothing here that is not its own. A file begins with the checksum of the rest, so that a damaged one is as good as
 * none; it is put in place whole. The folder can be deleted, copied and shared at any time. Where it cannot be written,
 * nothing is kept.
 */
export function folderCache(folder: string): FolderCache {
  const own = join(folder, program());
  const used = new Set<string>();
  let damaged = 0;
  let refused: string | undefined;
  const nameOf = (key: string) => {
    const name = createHash("sha256").update(key).digest("hex").slice(0, 40);
    used.add(name);
    return name;
  };
  const pathOf = (name: string) => join(own, name.slice(0, 2), name);
  return {
    keeps: true,
    get(key) {
      let file: Buffer;
      try {
        file = readFileSync(pathOf(nameOf(key)));
      } catch {
        return undefined;
      }
      const value = file.subarray(checksumLength);
      if (file.length > checksumLength && checksum(value).equals(file.subarray(0, checksumLength))) return value;
      damaged++;
      return undefined;
    },
    put(key, value) {
      if (refused) return;
      const path = pathOf(nameOf(key));
      try {
        mkdirSync(join(path, ".."), { recursive: true });
        // Two builds may write one result at once: each has a file of its own until it is whole.
        const temporary = `${path}.${process.pid}`;
        writeFileSync(temporary, Buffer.concat([checksum(value), value]));
        renameSync(temporary, path);
      } catch (error) {
        refused = (error as NodeJS.ErrnoException).code ?? "unknown reason";
      }
    },
    close(reporter) {
      if (refused) reporter.info(`Cannot keep results in the cache "${folder}": ${refused}`);
      if (damaged > 0)
        reporter.info(`Made ${damaged} ${damaged === 1 ? "result" : "results"} anew that the cache had damaged`);
      if (!refused && used.size > 0) prune(folder, own, used);
    },
  };
}

/** The cache in a folder; `false`: one that keeps nothing. */
export const openCache = (folder: string | false): FolderCache =>
  folder === false ? { ...noCache, close: () => {} } : folderCache(folder);

/** The cache may hold so many times what one build needs, before what it did not need goes. */
const roomFor = 2;

function prune(folder: string, own: string, used: ReadonlySet<string>): void {
  try {
    for (const other of readdirSync(folder))
      if (/^[0-9a-f]{16}$/u.test(other) && join(folder, other) !== own)
        rmSync(join(folder, other), { recursive: true });
    if (!existsSync(own)) return;
    const kept = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    if (kept.length <= roomFor * used.size) return;
    for (const { name, parentPath } of kept) if (!used.has(name)) rmSync(join(parentPath, name), { force: true });
  } catch {
    // Another build tidies up at the same time: what is left it will find next time.
  }
}
