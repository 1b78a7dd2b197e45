import { parentPort, type TransferListItem, Worker, workerData } from "node:worker_threads";

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Whoever still waits for an answer is told so. */
export class ThreadEnded extends Error {}

/** A thread of its own that answers questions, one after another. Begun with the name of a module beside this one. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Answer>[] = [];
  #fault: unknown;

  constructor(module: string, setting: unknown) {
    this.#worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: { module, setting } });
    this.#worker.on("message", ({ answer, error }: { answer: Answer; error?: unknown }) => {
      const next = this.#waiting.shift();
      if (error === undefined) next?.resolve(answer);
      else next?.reject(error);
    });
    const breaks = (fault: unknown) => {
      this.#fault ??= fault;
      for (const { reject } of this.#waiting.splice(0)) reject(this.#fault);
    };
    this.#worker.on("error", breaks);
    this.#worker.on("exit", () => breaks(new ThreadEnded("The thread has ended")));
  }

  /** Has it ended? Then it answers no more. */
  get isBroken(): boolean {
    return this.#fault !== undefined;
  }

  /** @throws what the thread throws */
  ask(question: Question): Promise<Answer> {
    if (this.isBroken) return Promise.reject(this.#fault);
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(question);
    });
    // Whoever asked may have failed meanwhile, and wait no more: then it is nobody's error.
    answer.catch(() => {});
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What a thread is begun with. */
export const settingOfThread = <Setting>(): Setting => (workerData as { setting: Setting }).setting;

/** Answers what the thread is asked, one question after another. */
export function answer<Question, Answer>(
  find: (question: Question) => Answer | Promise<Answer>,
  transfer: (answer: Answer) => TransferListItem[] = () => [],
): void {
  let before: Promise<unknown> = Promise.resolve();
  const reply = async (question: Question) => {
    try {
      const found = await find(question);
      parentPort!.postMessage({ answer: found }, transfer(found));
    } catch (error) {
      parentPort!.postMessage({ error });
    }
  };
  parentPort!.on("message", (question: Question) => {
    before = before.then(() => reply(question));
  });
}
