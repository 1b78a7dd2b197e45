import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlValidator } from "../../src/desk/validHtml.ts";
import { filesBelow } from "../render/trees.ts";
import { writeHostileFolder } from "./folder.ts";

const problemsIn = (await htmlValidator())!;

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
/** Longer pages take the validator minutes. */
const longestValidated = 60_000;
const mostGood = 13;

/** XML 1.0, production 2. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

interface Ended {
  readonly status: number;
  readonly err: string;
}

describe("a folder of four hundred files that nobody should have written, beside some good ones", () => {
  let folder: string;
  let odd: number;
  let built: Ended;
  let strict: Ended;
  const samples = filesBelow(join(root, "articles")).slice(0, mostGood);
  async function build(...options: string[]): Promise<Ended> {
    const args = ["build", "--articles", "articles", "--output", "site", "--cache", "cache", ...options];
    const done = run(process.execPath, [join(root, "src/cli/bin.mjs"), ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: "" },
      maxBuffer: 1e8,
    });
    return done.then(
      ({ stderr }) => ({ status: 0, err: stderr }),
      ({ code, stderr }) => ({ status: code, err: stderr }),
    );
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-odd-"));
    const articles = join(folder, "articles");
    for (const sample of samples) cpSync(sample, join(articles, relative(join(root, "articles"), sample)));
    mkdirSync(join(articles, "odd"));
    odd = writeHostileFolder(join(articles, "odd"));
    built = await build("--verbose");
    strict = await build("--strict");
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is built, and a strict build says that there were errors", () => {
    expect(odd).toBeGreaterThan(400);
    expect(built.err).toMatch(/^Built \d+ articles/mu);
    expect(built.status).toBe(0);
    expect(strict.status).toBe(1);
  });

  it("loses no good article", () => {
    expect(samples.length).toBe(mostGood);
    const listed = (path: string) => JSON.parse(readFileSync(join(folder, "site", path), "utf8")) as { url: string }[];
    const urls = listed("data/articles.json").flatMap(({ url }) => listed(url));
    const pages = urls.map(({ url }) =>
      readFileSync(join(folder, "site", url, "index.html"), "utf8").replace(/<[^>]*>/gu, ""),
    );
    for (const sample of samples) {
      const words = readFileSync(sample, "utf8").split("\n");
      const longest = words.reduce((a, b) => (b.length > a.length ? b : a)).split(/[\p{P}\p{N}\p{S}]/u);
      const stretch = longest.reduce((a, b) => (b.length > a.length ? b : a)).trim();
      expect(pages.filter((page) => page.includes(stretch)).length, `${sample}: ${stretch}`).toBeGreaterThan(0);
    }
  });

  it("says of each file that is left out why, and what to do", () => {
    const lines = built.err.split("\n");
    const errors = lines.flatMap((line, n) => (/ {2}error {2}/u.test(line) ? [[line, lines[n + 1] ?? ""]] : []));
    expect(errors.length).toBeGreaterThan(60);
    for (const [line, next] of errors) expect(next, line).toMatch(/^ {4}\S.* {2}\([\w-]+\/[\w-]+\)$/u);
    expect(built.err).not.toMatch(/^\s+at /mu);
    expect(built.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    const [, read, published, out] = /articles: (\d+) read, (\d+) published, (\d+) left out/u.exec(built.err)!;
    expect(Number(read)).toBe(Number(published) + Number(out));
  });

  it("reads and writes nothing outside", () => {
    expect(readdirSync(folder).sort()).toEqual(["articles", "cache", "site"]);
    expect(existsSync("/tmp/evil")).toBe(false);
    for (const path of filesBelow(join(folder, "site"))) {
      if (/\.(?:html|xml|json)$/u.test(path)) expect(readFileSync(path, "utf8"), path).not.toContain("root:x:0:0:");
    }
  });

  it("makes valid pages and well-formed feeds", async () => {
    const problems: string[] = [];
    for (const path of filesBelow(join(folder, "site"))) {
      const text = /\.(?:html|xml|json)$/u.test(path) ? readFileSync(path, "utf8") : "";
      if (path.endsWith(".json")) JSON.parse(text);
      if (path.endsWith(".xml")) {
        const valid = XMLValidator.validate(text);
        if (valid !== true) problems.push(`${path}:${valid.err.line} ${valid.err.msg}`);
        if (notXml.test(text)) problems.push(`${path} has signs that XML has not`);
      }
      if (path.endsWith(".html") && text.length < longestValidated)
        problems.push(...(await problemsIn(text)).map((problem) => `${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
  }, 300_000);
});
