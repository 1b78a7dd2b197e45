import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Thread } from "../../src/render/thread.ts";

let thread: Thread<unknown, unknown>;
beforeAll(() => {
  thread = new Thread("../../test/render/echoThread", undefined);
});
afterAll(() => thread.end());
const fault = (question: unknown) =>
  thread.ask(question).then(
    (answer) => expect.fail(`answered ${answer}`),
    (error: unknown) => error as Error,
  );

describe("a thread's answers come to who has asked", () => {
  it.each([
    ["a question that cannot be sent", () => {}, { name: "DataCloneError" }],
    ["an answer that cannot be sent", "a function", { name: "DataCloneError" }],
    ["an error that cannot be sent", "an odd error", { message: "odd", code: "EODD", path: "a/b" }],
    ["an error that is its own cause", "a circle", { name: "OuterError", message: "outer" }],
    ["no error at all", "nothing thrown", { message: "undefined" }],
  ])("after %s", async (_, question, expected) => {
    const [before, failed, after] = [thread.ask("before"), fault(question), thread.ask("after")];
    expect(await failed).toMatchObject(expected);
    expect(await failed).toBeInstanceOf(Error);
    expect([await before, await after]).toEqual(["before", "after"]);
    expect(thread.isBroken).toBe(false);
  });
});
