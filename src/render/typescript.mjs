// Lets Node read the program's TypeScript. A module is run once: the command and the plugin may both ask for it.
import { register as addHook } from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
addHook("./unnamed.mjs", import.meta.url);
