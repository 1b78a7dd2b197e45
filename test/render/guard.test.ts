import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type Consent, guard } from "../../src/render/guard.ts";
import { recordedArticles, recordText } from "../../src/render/record.ts";
import { tree } from "./trees.ts";

const folder = mkdtempSync(join(tmpdir(), "tidings-guard-"));
const articles = join(folder, "articles");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  mkdirSync(articles, { recursive: true });
});

/** A site that was built from so many articles. */
function siteOf(count: number): string {
  const output = mkdtempSync(join(folder, "site-"));
  writeFileSync(join(output, ".tidings.json"), recordText(new Map([["index.html", [1, "x"]]]), count));
  return output;
}
const no = { confirm: async () => false };
const yes = { confirm: async () => true };

describe("a build", () => {
  test.each<[before: number, now: number, consent: Consent, goesOn: boolean]>([
    [52, 12, {}, false],
    [52, 12, { yes: true }, true],
    [52, 12, { empty: true }, false],
    [52, 12, no, false],
    [52, 12, yes, true],
    [52, 26, {}, true],
    [52, 25, {}, false],
    [20, 10, {}, true],
    [11, 1, {}, true],
    [12, 1, {}, false],
    [3, 1, no, true],
    [10, 200, no, true],
    [0, 5, no, true],
    [0, 0, {}, true],
    [3, 0, {}, false],
    [3, 0, { yes: true }, false],
    [3, 0, yes, false],
    [3, 0, { empty: true }, true],
  ])("of a site of %i articles that has %i now, %j: goes on %s", async (before, now, consent, goesOn) => {
    const done = guard(now, articles, siteOf(before), consent);
    if (goesOn) await expect(done).resolves.toBeUndefined();
    else await expect(done).rejects.toThrow(/nothing was changed/iu);
  });

  it("asks with the numbers", async () => {
    let asked = "";
    const confirm = async (question: string) => {
      asked = question;
      return true;
    };
    await guard(12, articles, siteOf(52), { confirm });
    expect(asked).toBe("Takes away 40 of 52 articles. Go on?");
  });

  it("needs an articles folder, whatever stands there, but where an empty site is meant", async () => {
    const nowhere = join(folder, "nowhere");
    for (const count of [0, 3])
      await expect(guard(0, nowhere, siteOf(count), { yes: true })).rejects.toThrow(
        `Cannot find the articles folder "${nowhere}"`,
      );
    await expect(guard(0, nowhere, siteOf(3), { empty: true })).resolves.toBeUndefined();
  });

  it("is not held against a folder without a record", async () => {
    const output = mkdtempSync(join(folder, "other-"));
    writeFileSync(join(output, "index.html"), "ours");
    await expect(guard(0, articles, output, {})).resolves.toBeUndefined();
  });

  it("knows the articles of a record of an earlier version by their pages", () => {
    const output = mkdtempSync(join(folder, "old-"));
    const files = { "articles/a/index.html": null, "articles/b/index.html": null, "index.html": null };
    writeFileSync(join(output, ".tidings.json"), JSON.stringify({ files }));
    expect(recordedArticles(output)).toBe(2);
    writeFileSync(join(output, ".tidings.json"), "{");
    expect(recordedArticles(output)).toBe(0);
  });
});

describe("the command", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const own = join(folder, "own");
  const env = { ...process.env, NODE_OPTIONS: "" };
  const call = async (program: readonly string[]) => {
    try {
      const { stderr, stdout } = await promisify(execFile)(process.execPath, [...program], { cwd: own, env });
      return { status: 0, said: stderr + stdout };
    } catch (error) {
      const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
      return { status: code, said: stderr + stdout };
    }
  };
  const tidings = (...args: string[]) => call([join(root, "src/cli/bin.mjs"), ...args]);
  const eleventy = () =>
    call([
      "--import",
      import.meta.resolve("tsx"),
      join(root, "node_modules/@11ty/eleventy/cmd.cjs"),
      "--config=.eleventy.ts",
    ]);
  const write = (n: number) =>
    writeFileSync(
      join(own, `articles/tale-${n}.en.txt`),
      `Story ${n}\n\nIt has a sentence or two, and stands by itself.`,
    );
  let built: Record<string, string>;
  beforeAll(async () => {
    mkdirSync(join(own, "articles"), { recursive: true });
    writeFileSync(join(own, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(own, ".eleventy.ts"),
      `import tidings from ${JSON.stringify(join(root, "src/render/plugin.mjs"))};
export const settings = {};
export default (config) => config.addPlugin(tidings, settings);`,
    );
    for (let n = 0; n < 13; n++) write(n);
    expect(await tidings("build")).toMatchObject({ status: 0, said: expect.stringContaining("for 2030-01-01") });
    built = tree(join(own, "_site"));
    expect(readFileSync(join(own, "_site/.tidings.json"), "utf8")).toMatch(/^\{"articles":13,/u);
  });

  it.each([
    ["are gone", () => rmSync(join(own, "articles"), { recursive: true }), "Cannot find the articles folder"],
    ["are an empty folder", () => mkdirSync(join(own, "articles")), "Cannot find an article in"],
    ["are one of thirteen", () => write(1), "Cannot take away 12 of 13 articles"],
  ])("touches nothing where the articles %s", async (_, happen, words) => {
    happen();
    for (const run of [() => tidings("build"), eleventy]) {
      const { status, said } = await run();
      expect(said).toContain(words);
      expect(status).toBe(1);
      expect(tree(join(own, "_site"))).toEqual(built);
      expect(existsSync(join(own, "_site/.tidings.lock"))).toBe(false);
    }
  });

  it("is heeded by the preview: the message is shown, and the last pages stay", async () => {
    const server = spawn(process.execPath, [join(root, "src/cli/bin.mjs"), "serve", "--port", "8397"], {
      cwd: own,
      env,
    });
    let log = "";
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk) => {
        log += chunk;
      });
    const ended = new Promise((done) => server.once("close", done));
    try {
      await until(() => log.includes("Cannot take away 12 of 13 articles"), log);
      await until(() => log.includes("http://localhost:"), log);
      log = "";
      rmSync(join(own, "articles/tale-1.en.txt"));
      await until(() => log.includes("Cannot find an article in"), log);
      expect(tree(join(own, "_site"))).toEqual(built);
    } finally {
      server.kill();
      await ended;
    }
    write(1);
  });

  it("goes on where that is meant, by --yes, by remove, by --empty", async () => {
    expect(await tidings("build", "--yes")).toMatchObject({ status: 0 });
    expect(existsSync(join(own, "_site/articles/tale-1/index.html"))).toBe(true);
    expect(existsSync(join(own, "_site/articles/tale-2/index.html"))).toBe(false);
    expect(await tidings("remove", "articles/tale-1.en.txt")).toMatchObject({ status: 0 });
    expect(existsSync(join(own, "_site/articles/tale-1/index.html"))).toBe(false);
    write(3);
    expect(await tidings("build")).toMatchObject({ status: 0 });
    rmSync(join(own, "articles"), { recursive: true });
    expect(await tidings("build", "--empty")).toMatchObject({ status: 0 });
    expect(existsSync(join(own, "_site/articles/tale-3/index.html"))).toBe(false);
  });
});

/** Waits, five minutes at most: a guard against hanging. */
async function until(holds: () => boolean, log: string): Promise<void> {
  for (let i = 0; i < 1500; i++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`Waited in vain: ${log}`);
}
