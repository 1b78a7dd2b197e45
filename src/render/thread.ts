import { parentPort, type TransferListItem, Worker, workerData } from "node:worker_threads";
import { type PlainError, plainError, restoredError } from "./plainError.ts";

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The answer of a thread. */
type Reply<Answer> = { readonly answer: Answer } | { readonly error: PlainError };

/** Whoever still waits for an answer is told so. */
export class ThreadEnded extends Error {}

/** A thread of its own that answers questions, one after another. Begun with the name of a module beside this one. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Answer>[] = [];
  #fault: unknown;

  constructor(module: string, setting: unknown) {
    this.#worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: { module, setting } });
    this.#worker.on("message", (reply: Reply<Answer>) => {
      const next = this.#waiting.shift();
      if ("error" in reply) next?.reject(restoredError(reply.error));
      else next?.resolve(reply.answer);
    });
    this.#worker.on("messageerror", (error) => this.#waiting.shift()?.reject(error));
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

  /** @throws what the thread throws; a `DataCloneError` where the question cannot be sent */
  ask(question: Question): Promise<Answer> {
    if (this.isBroken) return Promise.reject(this.#fault);
    const answer = new Promise<Answer>((resolve, reject) => {
      // A question that cannot be sent has no answer: only who has asked waits for one, or each later answer would go to the wrong question.
      this.#worker.postMessage(question);
      this.#waiting.push({ resolve, reject });
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
      parentPort!.postMessage({ answer: found } satisfies Reply<Answer>, transfer(found));
    } catch (error) {
      parentPort!.postMessage({ error: plainError(error) } satisfies Reply<Answer>);
    }
  };
  const next = (question: Question) => {
    before = before.then(() => reply(question));
  };
  parentPort!.on("message", next);
  // A question that cannot be read here has its turn, too: else the next answer would be taken for its answer.
  parentPort!.on("messageerror", (error) => {
    before = before.then(() => parentPort!.postMessage({ error: plainError(error) } satisfies Reply<Answer>));
  });
}
