/** Tells how far long work is. To be called as often as one likes: little of it is shown. */
export type Progress = (stage: string, done: number, total: number) => void;

export interface ProgressOptions {
  /** Can a line be drawn over another? */
  readonly terminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** Shorter work is not worth a word. In milliseconds, as all times here. */
const patience = 1_000;
const between = { terminal: 100, lines: 10_000 } as const;
const width = 24;

/**
 * A bar with stage, count and rate where there is a terminal; else a line now and then.
 *
 * @returns the progress, and what wipes the bar away before something else is written
 */
export function progress({ terminal, write, now }: ProgressOptions): {
  readonly tell: Progress;
  readonly clear: () => void;
} {
  let [stage, since, shown, drawn] = ["", 0, 0, false];
  const clear = () => {
    if (drawn) write("\r\u001b[K");
    drawn = false;
  };
  const tell: Progress = (name, done, total) => {
    const time = now();
    if (name !== stage) [stage, since, shown] = [name, time, time];
    const waited = time - since >= patience && time - shown >= (terminal ? between.terminal : between.lines);
    if (done >= total) clear();
    if (!waited || done >= total) return;
    shown = time;
    const rate = Math.round((1000 * done) / (time - since));
    if (terminal) {
      const filled = Math.floor((width * done) / total);
      write(`\r\u001b[K${name}  ${"█".repeat(filled)}${"░".repeat(width - filled)}  ${done}/${total}  ${rate}/s`);
      drawn = true;
    } else write(`${name}: ${done} of ${total}, ${rate} a second\n`);
  };
  return { tell, clear };
}
