#!/usr/bin/env node
// Lets Node read the TypeScript of the program and of the site's settings, then runs the command.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./tidings.ts");
process.exitCode = await main(process.argv.slice(2));
