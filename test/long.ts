/**
 * `npm run test:long -- [SEED]`: the random tests, at length. `npm test` runs few steps of each. A failure is repeated
 * by the command that is printed before it.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 1e6));
const commands: readonly (readonly [file: string, ...args: (string | number)[]])[] = [
  ["hostile/runFuzz.ts", 2000, seed],
  ["hostile/runDoubling.ts", 400, seed],
  ["render/sequence.ts", seed, 30],
  ["render/sequence.ts", seed + 1, 30, 160],
  ["render/kill.ts", 20, seed],
];

process.stdout.write(`Seed ${seed}\n`);
const failed: string[] = [];
for (const [file, ...args] of commands) {
  const shown = `node --import tsx test/${file} ${args.join(" ")}`;
  process.stdout.write(`\n${shown}\n`);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", path, ...args.map(String)], { stdio: "inherit" });
  if (status !== 0) failed.push(shown);
}
process.stdout.write(failed.length > 0 ? `\nFailed:\n${failed.join("\n")}\n` : "\nAll passed\n");
process.exitCode = failed.length > 0 ? 1 : 0;
