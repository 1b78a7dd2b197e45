import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/languages/sentences.ts";
import { tracesIn } from "../../src/render/traces.ts";
import { Sequences, sequencesOf } from "../../src/text/sequences.ts";
import { filesBelow, tree } from "../render/trees.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
async function tidings(...args: string[]): Promise<{ status: number; err: string }> {
  try {
    const { stderr } = await run(process.execPath, [join(root, "src/cli/bin.mjs"), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    return { status: 0, err: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { status: code, err: stderr };
  }
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-remove-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = "The mayor of Brovenna kept eleven goats and a small red tractor behind the town hall.";

describe("what is left of a text", () => {
  it.each([
    ["as it is", secret],
    [
      "between tags",
      `<p>The mayor of <a href="/x">Brovenna</a> kept eleven <em>goats</em> and a small red tractor</p>`,
    ],
    ["in an attribute", `<meta name="description" content="… kept eleven goats and a small red tractor behind the …">`],
    ["as JSON", JSON.stringify({ text: `He said:\n"${secret}"` })],
    ["with entities", "The mayor of Brovenna kept eleven goats&nbsp;and a small red&#32;tractor"],
    ["packed", gzipSync(`pagefind_dcd{"content":"${secret}"}`)],
    ["in capitals", secret.toUpperCase()],
  ])("is found %s", (name, content) => {
    const own = mkdtempSync(join(folder, "traces-"));
    mkdirSync(join(own, "deep"));
    writeFileSync(join(own, "deep", "file"), content);
    expect(tracesIn(own, new Sequences([secret])).traces, name).toMatchObject([{ path: "deep/file" }]);
  });

  it.each([
    ["seven words", "kept eleven goats and a small red bicycle"],
    ["the same words in another order", "a small red tractor and eleven goats kept the mayor of Brovenna"],
    ["nothing", ""],
  ])("is not %s", (_, content) => {
    const own = mkdtempSync(join(folder, "traces-"));
    writeFileSync(join(own, "file"), content);
    expect(tracesIn(own, new Sequences([secret])).traces).toEqual([]);
  });

  it("is found where nothing parts words", () => {
    const text = "マイクロソフトがピンタレストの買収を検討していたと、複数の関係者が明らかにした。";
    const sequences = new Sequences([text]);
    expect(sequences.size).toBeGreaterThan(5);
    expect(sequences.in(`<p>昨日、${text}</p>`).size).toBe(sequences.size);
    expect(sequences.in("マイクロソフトがピンタレストの買収をやめた。").size).toBe(0);
  });
});

describe("tidings remove", () => {
  const options = () => [
    "--articles",
    join(folder, "articles"),
    "--output",
    join(folder, "site"),
    "--cache",
    join(folder, "cache"),
  ];

  it("takes an article down with all its traces, and leaves everything else as a build from nothing would", async () => {
    cpSync(join(root, "articles"), join(folder, "articles"), { recursive: true });
    expect((await tidings("build", "--quiet", ...options())).status).toBe(0);
    const path = "kanalbladet/2021-02-11-microsoft-bankede-paa-hos-pinterest.txt";
    const text = readFileSync(join(folder, "articles", path), "utf8");
    const sequences = new Sequences([text]);
    expect(tracesIn(join(folder, "site"), sequences).traces.length).toBeGreaterThan(5);
    const { status, err } = await tidings("remove", join(folder, "articles", path), path, ...options());
    expect(err).toMatch(/Removed kanalbladet\/.*: nothing is left in .* or the cache \(\d+ sequences .*, \d+ files/u);
    expect(status).toBe(0);
    expect(existsSync(join(folder, "articles", path))).toBe(false);
    for (const place of ["site", "cache"]) expect(tracesIn(join(folder, place), sequences).traces).toEqual([]);
    await tidings(
      "build",
      "--quiet",
      "--no-cache",
      "--articles",
      join(folder, "articles"),
      "--output",
      join(folder, "clean"),
    );
    expect(tree(join(folder, "site"))).toEqual(tree(join(folder, "clean")));
  });

  it("says what it cannot remove, and removes nothing then", async () => {
    const before = tree(join(folder, "articles"));
    expect(await tidings("remove", "nowhere.txt", ...options())).toMatchObject({
      status: 1,
      err: expect.stringContaining("no such article"),
    });
    expect((await tidings("remove", "../site/index.html", ...options())).status).toBe(1);
    expect((await tidings("remove", ...options())).status).toBe(2);
    expect(tree(join(folder, "articles"))).toEqual(before);
  });
});

describe("what is not to be shown", () => {
  it.each([
    ["a draft", "draft: true"],
    ["an expired article", "expires: 2021-01-01"],
    ["an article that may only be linked", "rights: link"],
    ["all but the excerpt of an article", "rights: excerpt"],
  ])("is nowhere in the site: %s", async (name, line) => {
    const articles = mkdtempSync(join(folder, "rights-"));
    const paragraphs = [
      "The council of Brovenna met on Tuesday and spoke of bridges for the better part of four long hours.",
      secret,
      "Nobody in the lower town had known of the tractor until a boy of nine saw it through a broken fence.",
      "A petition to paint it blue was handed in on Friday by forty people who live on the other side of the river.",
      "The treasurer answered that paint had been bought already, in a colour which he would not name in public.",
    ];
    writeFileSync(join(articles, "goats.en.txt"), `---\n${line}\n---\nGoats\n\n${paragraphs.join("\n\n")}\n`);
    writeFileSync(
      join(articles, "other.en.txt"),
      "Bread\n\nFlour was dear in Tarvik, and forty ovens stayed cold on Monday morning.",
    );
    const output = `${articles}-site`;
    const { status } = await tidings(
      "build",
      "--quiet",
      "--no-cache",
      "--as-of",
      "2021-06-01",
      "--articles",
      articles,
      "--output",
      output,
    );
    expect(status).toBe(0);
    const sequences = new Sequences(paragraphs);
    const page = join(output, "articles/goats/index.html");
    if (line === "rights: excerpt") {
      const shown = paragraphs.filter((text) => readFileSync(page, "utf8").includes(text));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(paragraphs.length);
      for (const text of shown) sequences.remove(sequencesOf(text));
    }
    expect(sequences.size).toBeGreaterThan(10);
    expect(existsSync(page)).toBe(line.startsWith("rights"));
    expect(tracesIn(output, sequences).traces, name).toEqual([]);
  });

  it("is nowhere in the site, as packed as it may be, when others tell the same; and is there again when that is allowed", async () => {
    const articles = mkdtempSync(join(folder, "rights-"));
    cpSync(join(root, "articles"), articles, { recursive: true });
    for (const path of filesBelow(articles)) if (!path.includes("pinterest")) rmSync(path);
    const output = `${articles}-site`;
    const cache = `${articles}-cache`;
    const build = (to: string, ...more: string[]) =>
      tidings("build", "--quiet", "--as-of", "2021-06-01", "--articles", articles, "--output", to, ...more);
    const limit = (path: string, rights: string) => {
      const text = readFileSync(path, "utf8");
      writeFileSync(
        path,
        text.startsWith("---\n")
          ? text.replace("---\n", `---\nrights: ${rights}\n`)
          : `---\nrights: ${rights}\n---\n${text}`,
      );
    };
    const paths = filesBelow(articles).sort();
    const texts = paths.map((path) => readFileSync(path, "utf8"));
    expect((await build(output, "--cache", cache)).status).toBe(0);
    const whole = tree(output);
    // Two of three may not be shown whole; nobody else's words are among theirs.
    const kept = paths.filter((_, n) => n % 3 > 0);
    for (const [n, path] of kept.entries()) limit(path, n % 2 === 0 ? "excerpt" : "link");
    expect((await build(output, "--cache", cache)).status).toBe(0);
    expect((await build(`${output}-clean`, "--no-cache")).status).toBe(0);
    expect(tree(output)).toEqual(tree(`${output}-clean`));
    const sequences = new Sequences(
      kept.flatMap((path) =>
        readFileSync(path, "utf8")
          .split("\n")
          .flatMap((line) => sentencesOf(line).map(({ text }) => text)),
      ),
    );
    for (const path of paths) if (!kept.includes(path)) sequences.remove(sequencesOf(readFileSync(path, "utf8")));
    const before = sequences.size;
    for (const page of filesBelow(join(output, "articles"))) {
      const html = readFileSync(page, "utf8");
      for (const [part] of html.matchAll(
        /<h1.*?<\/h1>|<p class="dek".*?<\/p>|(?<=class="text".*)<p>.*?<\/p>(?=.*class="cap")/gsu,
      ))
        sequences.remove(sequencesOf(part.replace(/<[^>]*>/gu, "")));
    }
    expect(sequences.size).toBeGreaterThan(before / 2);
    expect(tracesIn(output, sequences).traces).toEqual([]);
    paths.forEach((path, n) => {
      writeFileSync(path, texts[n]!);
    });
    expect((await build(output, "--cache", cache)).status).toBe(0);
    expect(tree(output)).toEqual(whole);
    expect(tracesIn(output, sequences).traces.length).toBeGreaterThan(20);
  }, 300_000);
});
