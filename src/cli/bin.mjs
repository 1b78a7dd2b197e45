#!/usr/bin/env node
// Lets Node read the TypeScript of the program and of the site's settings, then runs the command.
import { fileURLToPath } from "node:url";

try {
  // The program's own compiler settings, wherever it is called from: its templates are TSX. Threads read the variable.
  process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
  await import("../render/typescript.mjs");
  const { main } = await import("./tidings.ts");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // An installation that was interrupted: what the program stands on is not all there.
  if (error?.code !== "ERR_MODULE_NOT_FOUND" && error?.code !== "MODULE_NOT_FOUND") throw error;
  const [, name = "a file"] = /Cannot find (?:package|module) '([^']+)'/.exec(error.message) ?? [];
  process.stderr.write(`Cannot start: "${name}" is not installed. Run npm install, and try again\n`);
  process.exitCode = 1;
}
