import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Says that a build is at work in the output folder, and which. */
export const lockName = ".tidings.lock";

/** Folders that this thread is building into: a lock with this process's id is ours only there. */
const held = new Set<string>();

/**
 * Takes the output folder for this build. A lock is taken over when its process has ended, when another process has its id
 * by now (a container begins with the same ids each time), and when it says nothing.
 *
 * @returns what gives it back
 * @throws when another build is at work there
 */
export function takeFolder(output: string): () => void {
  mkdirSync(output, { recursive: true });
  const [path, folder] = [join(output, lockName), resolve(output)];
  const own = `${process.pid} ${birthOf(process.pid)}`;
  if (!written(path, own, "wx")) {
    const [other, birth] = readFileSync(path, "utf8").trim().split(" ");
    if (isAtWork(Number(other), birth, folder))
      throw new Error(
        `Cannot build into "${output}": another build is at work there (process ${other}). Wait for it, or remove ${path} if there is none`,
      );
    written(path, own, "w");
  }
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(path, { force: true });
  };
}

/** @returns `false` where the file is there already, and must not be */
function written(path: string, text: string, flag: "w" | "wx"): boolean {
  try {
    writeFileSync(path, text, { flag });
    return true;
  } catch (error) {
    if (flag === "wx" && (error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** @param birth when the process began; absent in locks of earlier versions, and where the system does not tell */
function isAtWork(pid: number, birth: string | undefined, folder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(folder);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !birth || !birthOf(pid) || birthOf(pid) === birth;
}

/** Returns when a process began, as the system counts it: the start of the system, and a time after that. Linux only; else nothing. */
function birthOf(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The second field is the program's name in brackets, which may hold anything; the start is the twenty-second.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\)\s*/su, "")
      .split(" ");
    return `${boot}/${fields[22 - 3]}`;
  } catch {
    return "";
  }
}
