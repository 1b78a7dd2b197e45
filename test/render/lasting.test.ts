import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keepValue, openMemo, openMemos, recalled } from "../../src/model/cache.ts";
import { folderCache, lastingCache } from "../../src/render/cache.ts";
import { Shown } from "../../src/render/shown.ts";
import { Thread, ThreadEnded } from "../../src/render/thread.ts";

const folder = mkdtempSync(join(tmpdir(), "tidings-lasting-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [write, read] = [
  (value: object) => new TextEncoder().encode(JSON.stringify(value)),
  (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as object,
];

describe("the cache of a program that goes on", () => {
  it("has what is large at hand, and writes it when there is time", () => {
    const cache = lastingCache(folder);
    const value = { a: 1 };
    keepValue(cache, "large", value, write);
    expect(recalled(cache, "large", read)).toBe(value);
    expect(recalled(folderCache(folder), "large", read)).toBeUndefined();
    cache.settle();
    expect(recalled(folderCache(folder), "large", read)).toEqual(value);
    expect(recalled(lastingCache(folder), "large", read)).toEqual(value);
  });

  it("reads what another program has kept once", () => {
    keepValue(folderCache(folder), "theirs", { b: 2 }, write);
    const cache = lastingCache(folder);
    const first = recalled(cache, "theirs", read);
    expect(first).toEqual({ b: 2 });
    expect(recalled(cache, "theirs", read)).toBe(first);
  });

  it("has a memo as it was left, and of many small ones none", () => {
    const cache = lastingCache(folder);
    const [whole, small] = [openMemo(cache, "whole"), openMemos(cache, { many: true })];
    const made = { c: 3 };
    whole.recall("x", () => made);
    small("one").recall("x", () => made);
    for (const memo of [whole, small]) memo.keep();
    const never = () => expect.fail("made again");
    expect(openMemo(cache, "whole").recall("x", never)).toBe(made);
    const again = openMemos(cache, { many: true })("one").recall("x", never);
    expect(again).toEqual(made);
    expect(again).not.toBe(made);
  });
});

it("keeps a large memo before the next is opened, and finds it again", () => {
  const cache = folderCache(folder);
  const memos = openMemos(cache, { many: false });
  const made = { d: 4 };
  memos("january").recall("x", () => made);
  memos("february").recall("x", () => ({ d: 5 }));
  const never = () => expect.fail("made again");
  expect(openMemo(folderCache(folder), "january").recall("x", never)).toEqual(made);
  const again = memos("january").recall("x", never);
  expect(again).toEqual(made);
  expect(again).not.toBe(made);
});

describe("pages that a preview shows in place of those in the folder", () => {
  it.each([
    ["articles/flood/index.html", "/articles/flood/"],
    ["stories/فيضان/index.html", "/stories/%D9%81%D9%8A%D8%B6%D8%A7%D9%86/"],
    ["index.html", "/"],
    ["names/a%20b/index.html", "/names/a%20b/"],
  ])("stand where a browser asks for them: %s", (path, address) => {
    const shown = new Shown();
    shown.put([{ path, content: Buffer.from("<p>ø</p>") }]);
    expect(shown.at(address)).toBe("<p>ø</p>");
    expect(shown.at(`${address}index.html`)).toBeUndefined();
    shown.clear();
    expect(shown.at(address)).toBeUndefined();
  });
});

describe("a thread", () => {
  it("leaves nobody waiting when it ends", async () => {
    const thread = new Thread<string, unknown>("searchThread", undefined);
    expect(await thread.ask("done")).toEqual([]);
    const waiting = thread.ask("done").catch((error: unknown) => error);
    await thread.end();
    const [asked, later] = [await waiting, await thread.ask("done").catch((error: unknown) => error)];
    // It may have answered before it ended.
    if (!Array.isArray(asked)) expect(asked).toBeInstanceOf(ThreadEnded);
    expect(later).toBeInstanceOf(ThreadEnded);
    expect(thread.isBroken).toBe(true);
  });

  it("ends quietly where whoever asked has gone", async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on("unhandledRejection", note);
    const thread = new Thread<string, unknown>("searchThread", undefined);
    void thread.ask("done");
    await thread.end();
    await new Promise((done) => setTimeout(done, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});
