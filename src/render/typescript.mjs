// Lets Node read the program's TypeScript. A module is run once: the command and the plugin may both ask for it.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { unnamed } from "./unnamed.mjs";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
// Newer versions of Node load modules without a thread for it, and tsx does so with them.
if (module.registerHooks) module.registerHooks({ load: (url, context, next) => unnamed(url, next(url, context)) });
else module.register("./unnamed.mjs", import.meta.url);
