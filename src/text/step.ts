/** The next lower power of two, 1 at least: a count in steps, so that one more rarely changes it. */
export const stepOf = (count: number): number => 2 ** Math.floor(Math.log2(Math.max(1, count)));
