import { type BigIntStats, existsSync, statSync, unwatchFile, watchFile } from "node:fs";
import { resolve } from "node:path";
import { watch } from "chokidar";

/** The system is asked this often whether the folder is still the same one, in milliseconds. */
const often = 500;

interface FolderWatcher {
  /** Resolves when every change is seen from now on. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Watches a folder and all below it, also when it is deleted and made again, or another is put in its place by a rename: a
 * watcher goes with the folder that it was given, so the path is looked at as well and a new folder gets a new watcher.
 *
 * @param changed is called after each change
 */
export function watchFolder(folder: string, changed: () => void): FolderWatcher {
  const path = resolve(folder);
  const begin = () => watch(path, { ignoreInitial: true }).on("all", changed).on("error", changed);
  let identity = existsSync(path) ? identityOf(statSync(path, { bigint: true })) : none;
  let watcher = begin();
  let closing: Promise<unknown> = Promise.resolve();
  const look = (now: BigIntStats) => {
    const found = identityOf(now);
    if (found === identity) return;
    identity = found;
    const old = watcher;
    closing = Promise.all([closing, old.close()]);
    watcher = begin();
    // Files that came before the new watcher was ready are found by reading the folder, now and when it is ready.
    changed();
    watcher.on("ready", changed);
  };
  watchFile(path, { bigint: true, interval: often }, look);
  const first = watcher;
  return {
    ready: new Promise((done) => {
      first.once("ready", () => done());
    }),
    async close() {
      unwatchFile(path, look as () => void);
      await Promise.all([closing, watcher.close()]);
    },
  };
}

/** A folder that is made again may get the number of the one that went, but not its birth. */
const identityOf = (stats: BigIntStats): string =>
  stats.isDirectory() ? `${stats.dev} ${stats.ino} ${stats.birthtimeNs}` : none;
const none = "none";
