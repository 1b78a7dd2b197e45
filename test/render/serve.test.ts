import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canBeRead } from "../../src/render/localServer.ts";

const bin = fileURLToPath(new URL("../../src/cli/bin.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tidings-preview-"));
const articles = join(folder, "articles");
const at = (path: string) => join(articles, path);
const text = (words: string) =>
  `${words}\n\nThe council of Westling met on Tuesday, and ${words.toLowerCase()} was told to all.\n`;
const begin = (...args: string[]) =>
  spawn(process.execPath, [bin, "serve", ...args], { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } });
/** What a program says, as it says it. */
function heard(program: ChildProcess): () => string {
  let all = "";
  for (const stream of [program.stdout!, program.stderr!])
    stream.on("data", (chunk) => {
      all += chunk;
    });
  return () => all;
}
/** Waits until something holds; the guard is for what never does. */
async function until<T>(find: () => T | Promise<T>, said: () => string): Promise<T> {
  for (const end = performance.now() + 100_000; performance.now() < end; ) {
    const found = await find();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain. ${said()}`);
}

let [port, server, log]: [number, ChildProcess, () => string] = [0, undefined as never, () => ""];
beforeAll(async () => {
  mkdirSync(articles);
  writeFileSync(at("one.en.txt"), text("First report"));
  server = begin("--port", "0");
  log = heard(server);
  port = Number(await until(() => /localhost:(\d+)/u.exec(log())?.[1], log));
});
afterAll(async () => {
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await new Promise((done) => server.once("exit", done));
  rmSync(folder, { recursive: true, force: true });
});

/** An answer of the preview to a path as it stands. */
const asked = (path: string, method = "GET", host?: string) =>
  new Promise<{ status: number; body: string }>((done, fail) => {
    const headers = host ? { Host: host } : {};
    request({ port, host: "127.0.0.1", path, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => done({ status: response.statusCode!, body }));
    })
      .on("error", fail)
      .end();
  });
const shows = (slug: string, words: string) =>
  until(async () => {
    const { status, body } = await asked(`/articles/${slug}/`);
    return status === 200 && body.includes(words);
  }, log);
const isGone = (slug: string) => until(async () => (await asked(`/articles/${slug}/`)).status === 404, log);

describe("the preview answers and lives", () => {
  it.each([
    ["/%", 400],
    ["/..%2f", 400],
    ["/..%2f..%2fetc/passwd", 400],
    ["/%2e%2e%2fetc", 400],
    ["/articles/..%5c..%5cone", 400],
    ["/%00", 400],
    ["/articles/one/%00", 400],
    ["//", 400],
    ["//other.example/", 400],
    ["/%E0%A4%A", 400],
    ["/%c0%ae", 400],
    [`/${"a".repeat(9_000)}`, 400],
    [`/${"a".repeat(3_000)}`, 404],
    ["/articles/one/?q=%", 200],
    ["/articles/one/", 200],
    ["/%61rticles/one/", 200],
    ["/nowhere/", 404],
    ["/a..b/", 404],
  ])("%s", async (path, status) => {
    expect((await asked(path)).status).toBe(status);
    expect((await asked("/articles/one/")).status).toBe(200);
  });

  it.each(["HEAD", "POST", "PUT", "DELETE", "OPTIONS"])("%s", async (method) => {
    for (const path of ["/", "/%", "/desk/"]) expect((await asked(path, method)).status).toBeGreaterThanOrEqual(200);
    expect((await asked("/articles/one/")).status).toBe(200);
  });

  it("a request that is none", async () => {
    const socket = connect(port, "127.0.0.1", () => socket.end("GET % HTTP/9\r\n\r\n"));
    socket.resume();
    await new Promise((done) => socket.once("close", done));
    expect((await asked("/articles/one/")).status).toBe(200);
  });
});

describe("addresses that can be read", () => {
  it.each(["/", "/a/b", "/%C3%B8", "/a%20b", "/?x=../..", "/a..b/...", "/买下/"])("%s", (address) =>
    expect(canBeRead(address)).toBe(true),
  );
  it.each(["", "*", "http://other.example/", "//", "/%", "/%00", "/..%2f", "/a/..%5c", "/%ff"])("not %s", (address) =>
    expect(canBeRead(address)).toBe(false),
  );
});

describe("a port that is taken", () => {
  it.each(["127.0.0.1", "0.0.0.0", "::1"])("by a program at %s: it is said, and nothing is built", async (host) => {
    const other = createServer();
    const taken = await new Promise<number>((done) => {
      // A machine may have no such address: then there is nothing to be taken.
      other.once("error", () => done(0));
      other.listen({ port: 0, host }, () => done((other.address() as AddressInfo).port));
    });
    if (taken === 0 || host === "::1") {
      const { lookup } = await import("node:dns/promises");
      const meant = await lookup("localhost", { all: true });
      if (taken === 0 || !meant.some(({ address }) => address === host)) return void other.close();
    }
    const second = begin("--port", String(taken), "--output", join(folder, "other"));
    const said = heard(second);
    const status = await new Promise((done) => second.once("close", done));
    other.close();
    expect(said()).toContain(`Cannot serve at port ${taken}: another program listens there`);
    expect(said()).not.toContain("Built");
    expect(status).toBe(1);
  });
});

describe("the preview shows what was saved, in whichever way it was", () => {
  it("by a backup, as vim does, twice (wa1)", async () => {
    for (const words of ["Saved once", "Saved twice"]) {
      renameSync(at("one.en.txt"), at("one.en.txt~"));
      writeFileSync(at("one.en.txt"), text(words));
      rmSync(at("one.en.txt~"));
      await shows("one", words);
    }
  });

  it("by a rename, after another (wa2), its front matter at once (wa8)", async () => {
    for (const [slug, words] of [
      ["one", "Renamed into place"],
      ["two", "Another in place"],
    ] as const) {
      writeFileSync(at(".part"), `---\ntitle: ${words} indeed\n---\n${text(words)}`);
      renameSync(at(".part"), at(`${slug}.en.txt`));
      await shows(slug, `${words} indeed`);
    }
  });

  it("cut off first, and written slowly (wa3)", async () => {
    writeFileSync(at("one.en.txt"), "");
    await isGone("one");
    writeFileSync(at("one.en.txt"), "Slowly");
    writeFileSync(at("one.en.txt"), text("Slowly written"));
    await shows("one", "Slowly written");
  });

  it("a file and a folder under other names, and without them (wa4, wa6)", async () => {
    renameSync(at("two.en.txt"), at("three.en.txt"));
    await Promise.all([isGone("two"), shows("three", "Another in place")]);
    mkdirSync(at("post"));
    writeFileSync(at("post/four.en.txt"), text("Fourth report"));
    await shows("four", "Fourth report");
    renameSync(at("post"), at("mail"));
    writeFileSync(at("mail/five.en.txt"), text("Fifth report"));
    await shows("five", "Fifth report");
    rmSync(at("mail"), { recursive: true });
    await Promise.all([isGone("four"), isGone("five")]);
  });

  it("the articles folder moved away and back, then an edit (wa7)", async () => {
    renameSync(articles, join(folder, "away"));
    renameSync(join(folder, "away"), articles);
    writeFileSync(at("one.en.txt"), text("Back again"));
    await shows("one", "Back again");
  });

  it("the articles folder put in place of another by a rename (wa9), then an edit", async () => {
    const next = join(folder, "next");
    mkdirSync(next);
    writeFileSync(join(next, "swapped.en.txt"), text("Swapped report"));
    writeFileSync(join(next, "one.en.txt"), text("Stays"));
    renameSync(articles, join(folder, "before"));
    renameSync(next, articles);
    await shows("swapped", "Swapped report");
    writeFileSync(at("swapped.en.txt"), text("Swapped and edited"));
    await shows("swapped", "Swapped and edited");
  });

  it("the articles folder deleted and made again with one article (wa9), then an edit", async () => {
    rmSync(articles, { recursive: true });
    mkdirSync(articles);
    writeFileSync(at("anew.en.txt"), text("Made again"));
    await shows("anew", "Made again");
    writeFileSync(at("anew.en.txt"), text("Made again and edited"));
    await shows("anew", "Made again and edited");
  });
}, 400_000);
