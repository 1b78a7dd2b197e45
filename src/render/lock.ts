import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Says that a build is at work in the output folder, and which. */
export const lockName = ".tidings.lock";

/**
 * Takes the output folder for this build.
 *
 * @returns what gives it back
 * @throws when another build is at work there
 */
export function takeFolder(output: string): () => void {
  mkdirSync(output, { recursive: true });
  const path = join(output, lockName);
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const other = Number(readFileSync(path, "utf8"));
    if (isAtWork(other))
      throw new Error(
        `Cannot build into "${output}": another build is at work there (process ${other}). Wait for it, or remove ${path} if there is none`,
      );
    // It was killed.
    writeFileSync(path, String(process.pid));
  }
  return () => rmSync(path, { force: true });
}

function isAtWork(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
