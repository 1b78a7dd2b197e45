import { answer } from "../../src/render/thread.ts";

/** A thread that gives back what it is asked, and fails in ways that cannot be sent as they are. */
answer(async (question: string): Promise<unknown> => {
  if (question === "a function") return () => {};
  if (question === "an odd error") throw Object.assign(new Error("odd"), { code: "EODD", path: "a/b", of: () => {} });
  if (question === "a circle") {
    const error = new Error("round");
    error.cause = error;
    throw Object.assign(new Error("outer", { cause: error }), { name: "OuterError" });
  }
  if (question === "nothing thrown") throw undefined;
  return question;
});
