// Runs the command in this process and prints what it took, as JSON on the last line of standard output.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../src/cli/tidings.ts");
const started = performance.now();
const status = await main(process.argv.slice(2));
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    status,
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
