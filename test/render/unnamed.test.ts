import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const render = fileURLToPath(new URL("../../src/render", import.meta.url));

it("makes closures that are no dictionaries", async () => {
  const program = `
    await import("./typescript.mjs");
    const { stopwatch } = await import("./stopwatch.ts");
    process.stdout.write(String(%HasFastProperties(stopwatch().told)));`;
  const { stdout } = await run(process.execPath, ["--allow-natives-syntax", "--input-type=module", "--eval", program], {
    cwd: render,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(stdout).toBe("true");
});
