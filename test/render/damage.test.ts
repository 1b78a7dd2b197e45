import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openMemo, recalled } from "../../src/model/cache.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("a cache that is damaged", () => {
  it("makes the same site as none, and is mended", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "test/render/damage.ts", "1"], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const [kinds, ...lines] = stdout.trim().split("\n");
    expect(kinds).toBe("kinds: written sites results");
    expect(lines.length).toBe(16);
    expect(lines.filter((line) => !line.endsWith(": the same"))).toEqual([]);
  }, 300_000);

  it("has nothing where what it has cannot be read", () => {
    const cache = { keeps: true, get: () => Buffer.from("{ broken"), put: () => false };
    const read = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as unknown;
    expect(recalled(cache, "large", read)).toBeUndefined();
    expect(openMemo(cache, "any").recall("key", () => "made")).toBe("made");
  });
});
