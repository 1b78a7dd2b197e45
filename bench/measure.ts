import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What running a command took, with all processes that it started. */
export interface Measured {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of CPU time, on Linux. */
  readonly cpu: number;
  /** Largest memory in use at one time, in MB, on Linux. */
  readonly memory: number;
}

/** Options of a build that is measured: its folders, and a day that is the same in every run. */
export const buildOptions = (articles: string, output: string, cache: string): string[] => [
  ...["--as-of", "2030-01-01"],
  ...["--articles", articles],
  ...["--output", output],
  ...["--cache", cache],
];

const ticksPerSecond = 100;
const between = 40;

/**
 * Runs a command and measures it.
 *
 * @throws when it fails, with what it said
 */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  const before = childrenCpu();
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let [said, memory] = ["", 0];
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const watch = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid!));
  }, between);
  const status = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${said.slice(-2000)}`);
  return { wall: (performance.now() - started) / 1000, cpu: childrenCpu() - before, memory };
}

/** CPU seconds of all processes that this one has started and that have ended, and of theirs. */
function childrenCpu(): number {
  if (!existsSync("/proc/self/stat")) return Number.NaN;
  // Behind the name, which may hold anything: fields 16 and 17 of proc(5) are cutime and cstime.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)!.split(" ");
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Memory of a process and of all below it, in MB. */
function treeMemory(root: number): number {
  if (!existsSync("/proc")) return Number.NaN;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...sizes].reduce((sum, [pid, size]) => sum + (isBelow(pid) ? size : 0), 0);
}
