// Lets a thread read the TypeScript of the program, as bin.mjs does for the command, and begins with the module it is for.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(`./${workerData.module}.ts`);
