#!/usr/bin/env node
// Lets Node read the TypeScript of the program and of the site's settings, then runs the command.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// The program's own compiler settings, wherever it is called from: its templates are TSX.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
register();
const { main } = await import("./tidings.ts");
process.exitCode = await main(process.argv.slice(2));
