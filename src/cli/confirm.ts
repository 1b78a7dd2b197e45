import { createInterface } from "node:readline";

/** Asks who sits at the terminal; absent where there is none. Anything but yes is no. */
export const confirm: ((question: string) => Promise<boolean>) | undefined =
  process.stdin.isTTY && process.stderr.isTTY
    ? (question) =>
        new Promise((resolve) => {
          const asked = createInterface({ input: process.stdin, output: process.stderr });
          // Closed without an answer, as by Ctrl+D: no.
          asked.once("close", () => resolve(false));
          asked.question(`${question} [y/N] `, (answer) => {
            resolve(/^\s*y(?:es)?\s*$/iu.test(answer));
            asked.close();
          });
        })
    : undefined;
