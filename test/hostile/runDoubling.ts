/** `node --import tsx test/hostile/runDoubling.ts [RUNS] [SEED] [MS]`: looks for texts that take too long. */
import { slowInputs } from "./doubling.ts";

const [runs = 200, seed = 1, most = 2000] = process.argv.slice(2).map(Number);
const found = slowInputs(runs, seed, most, ({ path, piece, size, cost }) =>
  process.stdout.write(
    `${path} ${JSON.stringify(piece)} ${size}: ${Object.entries(cost)
      .map(([stage, ms]) => `${stage} ${Math.round(ms)}`)
      .join(", ")}\n`,
  ),
);
process.stdout.write(`${runs} texts, seed ${seed}: ${found} take longer than ${most} ms\n`);
process.exitCode = found > 0 ? 1 : 0;
