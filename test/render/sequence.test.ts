import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const options = { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } };

describe("a site built again and again", () => {
  it.each([
    [2, 9, 0],
    [1, 5, 160],
  ])(
    "is the same as one built from nothing, whatever happened before (seed %i, %i steps, %i made-up articles)",
    async (seed, count, articles) => {
      const { stdout } = await run(
        process.execPath,
        ["--import", "tsx", join(root, "test/render/sequence.ts"), ...[seed, count, articles].map(String)],
        options,
      );
      const steps = stdout.trim().split("\n");
      expect(steps.length).toBe(count);
      expect(steps.filter((step) => !step.endsWith(": the same"))).toEqual([]);
    },
    300_000,
  );

  it("is whole whenever a build is killed, and the next build is exact", async () => {
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", join(root, "test/render/kill.ts"), "3", "4"],
      options,
    );
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBe(4);
    expect(lines.slice(0, -1).filter((line) => !line.endsWith(": whole"))).toEqual([]);
    expect(lines.at(-1)).toBe("afterwards: the same");
  }, 300_000);

  it("says the same of the articles when nothing has changed, and does nothing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-again-"));
    writeFileSync(join(folder, "a.en.txt"), "---\ndate: yesterday\n---\nA headline\n\nA sentence of some length.");
    const build = async () =>
      (
        await run(
          process.execPath,
          [join(root, "src/cli/bin.mjs"), "build", "--articles", folder, "--output", `${folder}-site`],
          options,
        )
      ).stderr.split("\n");
    const [first, again] = [await build(), await build()];
    expect(first.join("\n")).toContain("Built 1 article");
    expect(again.join("\n")).toContain("Nothing has changed: 1 article");
    expect(again.slice(0, -2)).toEqual(first.slice(0, -4));
    expect(again.join("\n")).toContain('Cannot read "date: yesterday"');
    rmSync(folder, { recursive: true });
    rmSync(`${folder}-site`, { recursive: true });
  });
});
