import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("builds the same site after each change as from nothing", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "test/render/changes.ts"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const lines = stdout.trim().split("\n");
  expect(lines.length).toBe(9);
  expect(lines.filter((line) => !line.endsWith(": the same"))).toEqual([]);
}, 300_000);
