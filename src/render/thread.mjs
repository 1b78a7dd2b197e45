// Begins a thread with the module it is for.
import { workerData } from "node:worker_threads";
import "./typescript.mjs";

await import(`./${workerData.module}.ts`);
