/** `npm run fuzz -- [RUNS] [SEED]`: what `fuzz.test.ts` does, for as long as one likes. */
import { fuzz } from "./fuzz.ts";

const [runs = 500, seed = 1] = process.argv.slice(2).map(Number);
await fuzz(runs, seed);
process.stdout.write(`${runs} inputs, seed ${seed}: nothing broke\n`);
