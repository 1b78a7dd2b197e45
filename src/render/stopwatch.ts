/** Where the time of a build goes: seconds of each stage, one after another. */
export interface Stopwatch {
  /** Ends a stage that began when the one before ended. */
  lap(stage: string): void;
  /** `read 0.1 s, digest 3.2 s` */
  told(): string;
}

export function stopwatch(): Stopwatch {
  const laps: string[] = [];
  let since = performance.now();
  return {
    lap(stage) {
      const now = performance.now();
      laps.push(`${stage} ${((now - since) / 1000).toFixed(1)} s`);
      since = now;
    },
    told: () => laps.join(", "),
  };
}
