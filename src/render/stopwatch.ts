/** Where the time of a build goes: seconds of each stage, one after another. */
export interface Stopwatch {
  /** Ends a stage that began when the one before ended. */
  lap(stage: string): void;
  /** `read 0.1 s, digest 3.2 s`: what took no time is not told. */
  told(): string;
}

/** In seconds. */
const leastTold = 0.05;

export function stopwatch(): Stopwatch {
  const laps: [stage: string, seconds: number][] = [];
  let since = performance.now();
  return {
    lap(stage) {
      const now = performance.now();
      laps.push([stage, (now - since) / 1000]);
      since = now;
    },
    told: () =>
      laps
        .filter(([, seconds]) => seconds >= leastTold)
        .map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`)
        .join(", "),
  };
}
