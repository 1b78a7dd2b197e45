import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { lockName, takeFolder } from "../../src/render/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "tidings-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));
let output: string;
let count = 0;
beforeEach(() => {
  output = join(folder, String(++count));
  mkdirSync(output);
});
const lock = () => join(output, lockName);
/** A program that takes the folder and then waits. */
const module = new URL("../../src/render/lock.ts", import.meta.url).href;
async function otherTakes() {
  const code = `const { takeFolder } = await import(${JSON.stringify(module)});
takeFolder(${JSON.stringify(output)}); console.log("taken"); setInterval(() => {}, 1e6);`;
  const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  await once(other.stdout, "data");
  return other;
}

describe("a lock that was left is taken over", () => {
  it.each([
    ["by a process that has ended", "999999999"],
    ["by one with this process's id", String(process.pid)],
    ["by one with this process's id, before the system was begun anew", `${process.pid} earlier/1`],
    ["by nobody that is known", ""],
    ["and cut off", "\n"],
    ["and holds something else", "busy since yesterday"],
    ["with an id that would be a group of processes", "-1"],
  ])("%s", (_, text) => {
    writeFileSync(lock(), text);
    const giveBack = takeFolder(output);
    expect(readFileSync(lock(), "utf8")).toContain(String(process.pid));
    giveBack();
    expect(existsSync(lock())).toBe(false);
  });

  it.runIf(existsSync("/proc/self/stat"))("by a process whose id another has by now", () => {
    writeFileSync(lock(), `${process.ppid} earlier/1`);
    takeFolder(output)();
  });
});

describe("a lock is heeded", () => {
  it("of another process that is there, in the words of earlier versions", () => {
    writeFileSync(lock(), String(process.ppid));
    expect(() => takeFolder(output)).toThrow(`another build is at work there (process ${process.ppid})`);
    expect(existsSync(lock())).toBe(true);
  });

  it("of this process, as long as it builds", () => {
    const giveBack = takeFolder(output);
    expect(() => takeFolder(join(output, "..", String(count)))).toThrow("another build is at work there");
    giveBack();
    takeFolder(output)();
  });

  it("of another build, until that is stopped with Ctrl-C", async () => {
    const other = await otherTakes();
    expect(() => takeFolder(output)).toThrow(`another build is at work there (process ${other.pid})`);
    other.kill("SIGINT");
    await once(other, "exit");
    takeFolder(output)();
  });
});
