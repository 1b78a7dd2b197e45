import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Packs the running program with `npm pack`, so that a site can carry the package it is built with.
 *
 * @param target path of the archive
 * @returns whether the archive was written: it is not where it is there already, byte for byte
 * @throws when npm cannot be run, in words for an editor
 */
export function writePackageFile(target: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "tidings-pack-"));
  try {
    const name = npm("pack", root, "--pack-destination", folder, "--ignore-scripts", "--silent").trim();
    const bytes = readFileSync(join(folder, name));
    if (existsSync(target) && readFileSync(target).equals(bytes)) return false;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    return true;
  } catch (error) {
    throw new Error(
      `Cannot pack the program into "${target}": ${(error as Error).message.split("\n")[0]}. Check that npm works (npm --version)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs npm: the one that has started this program, else the one of the system. */
function npm(...args: string[]): string {
  const own = process.env.npm_execpath;
  // Under another package manager the variable names that one.
  if (own && /npm-cli\.c?js$/u.test(own)) return output(process.execPath, [own, ...args]);
  return process.platform === "win32" ? output("npm.cmd", args, true) : output("npm", args);
}

const output = (program: string, args: readonly string[], shell = false): string =>
  execFileSync(program, args, { encoding: "utf8", shell, stdio: ["ignore", "pipe", "pipe"] });
