import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visited } from "../../bench/preview.ts";
import { filesBelow, tree } from "./trees.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "src/cli/bin.mjs");

/** Runs the command as an editor would. */
const tidings = (...args: string[]) => tidingsIn({}, ...args);
async function tidingsIn(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ status: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [bin, ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", ...env },
      maxBuffer: 1e8,
    });
    return { status: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

describe("tidings build", () => {
  let folder: string;
  let built: Record<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-build-"));
    const { status, err } = await tidings("build", "--output", join(folder, "one"));
    expect(err).toContain("Built");
    expect(status).toBe(0);
    built = tree(join(folder, "one"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("builds the demonstration site", () => {
    expect(Object.keys(built)).toEqual(
      expect.arrayContaining([
        "index.html",
        "404.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "style.css",
        "da/index.html",
        "ja/index.html",
        "about/index.html",
        "archive/2021/02/index.html",
      ]),
    );
    expect(Object.keys(built).filter((path) => path.startsWith("stories/")).length).toBeGreaterThanOrEqual(10);
  });

  it("gives the same tree under plain Eleventy", async () => {
    const output = relative(root, join(folder, "two"));
    const eleventy = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
    await run(
      process.execPath,
      ["--import", "tidings/register", eleventy, "--config=.eleventy.ts", `--output=${output}`, "--quiet"],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
    );
    expect(tree(join(folder, "two"))).toEqual(built);
  });

  it("gives the same tree by several threads", async () => {
    const [output, cache] = [join(folder, "three"), join(folder, "cache")];
    expect(await tidings("build", "--quiet", "--jobs", "3", "--output", output, "--cache", cache)).toMatchObject({
      status: 0,
      err: "",
    });
    expect(tree(output)).toEqual(built);
  });

  it("gives the same bytes from a copy of the articles, in another order, place, time zone and locale", async () => {
    const copies = join(folder, "copied articles");
    const samples = join(root, "articles");
    for (const path of filesBelow(samples).reverse()) {
      const copy = join(copies, relative(samples, path));
      mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
      writeFileSync(copy, readFileSync(path), { mode: 0o600 });
      utimesSync(copy, new Date("2035-01-01"), new Date("2035-01-01"));
    }
    const env = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", LANGUAGE: "tr" };
    const output = join(folder, "elsewhere");
    const { err } = await tidingsIn(env, "build", "--quiet", "--no-cache", "--articles", copies, "--output", output);
    expect(err).toBe("");
    expect(tree(output)).toEqual(built);
  });

  it("gives the same bytes again, touches no file that is as it was, and removes what is gone", async () => {
    const site = join(folder, "one");
    const old = new Date("2001-01-01");
    utimesSync(join(site, "index.html"), old, old);
    writeFileSync(join(site, "CNAME"), "tidings.example");
    mkdirSync(join(site, "stories/gone"));
    writeFileSync(join(site, "stories/gone/index.html"), "old");
    const record = JSON.parse(readFileSync(join(site, ".tidings.json"), "utf8"));
    writeFileSync(
      join(site, ".tidings.json"),
      JSON.stringify({ files: { ...record.files, "stories/gone/index.html": null, "../outside.txt": null } }),
    );
    writeFileSync(join(folder, "outside.txt"), "mine");
    const { status, err } = await tidings("build", "--output", site);
    expect(status).toBe(0);
    expect(err).toContain("CNAME");
    expect(statSync(join(site, "index.html")).mtime).toEqual(old);
    expect(existsSync(join(site, "stories/gone"))).toBe(false);
    expect(existsSync(join(folder, "outside.txt"))).toBe(true);
    rmSync(join(site, "CNAME"));
    expect(tree(site)).toEqual(built);
  });

  it("builds an empty folder, and what is odd, with a notice each and status 0", async () => {
    const articles = join(folder, "odd");
    mkdirSync(articles);
    const empty = await tidings("build", "--articles", articles, "--output", join(folder, "odd-site"));
    expect(empty.status).toBe(0);
    expect(readFileSync(join(folder, "odd-site/index.html"), "utf8")).toContain("There is no story yet");
    writeFileSync(join(articles, "empty.txt"), "");
    writeFileSync(join(articles, "word.txt"), "Word");
    writeFileSync(
      join(articles, "broken.txt"),
      "---\ntitle: [oh\ndate: yesterday\n---\nThe text of this article is good, and it is published all the same.",
    );
    writeFileSync(
      join(articles, "good.en.txt"),
      "A good article\n\nThis one has nothing wrong with it at all, and must be there.",
    );
    const odd = await tidings("build", "--articles", articles, "--output", join(folder, "odd-site"));
    expect(odd.status).toBe(0);
    expect(odd.err).toMatch(/empty\.txt {2}error {2}Cannot publish a file without words/u);
    expect(odd.err).toMatch(/word\.txt {2}warning {2}/u);
    expect(odd.err).toMatch(/broken\.txt:\d {2}warning {2}Cannot read the front matter as YAML/u);
    expect(odd.err).toMatch(/broken\.txt:3 {2}error {2}Cannot read "date: yesterday"/u);
    const sites = Object.keys(tree(join(folder, "odd-site")));
    for (const slug of ["good", "word", "broken"]) expect(sites).toContain(`articles/${slug}/index.html`);
    expect(
      (await tidings("build", "--strict", "--quiet", "--articles", articles, "--output", join(folder, "odd-site")))
        .status,
    ).toBe(1);
  });

  it("tells wrong use from failure", async () => {
    expect(await tidings("bild")).toMatchObject({ status: 2, err: expect.stringContaining('Cannot run "bild"') });
    expect(await tidings("build", "--articles", join(folder, "nowhere"))).toMatchObject({
      status: 1,
      err: expect.stringContaining("Cannot find the articles folder"),
    });
    expect(
      await tidings("build", "--articles", join(folder, "odd"), "--output", join(folder, "odd/site")),
    ).toMatchObject({ status: 1, err: expect.stringContaining("must lie apart") });
    writeFileSync(join(folder, "a-file"), "");
    for (const output of [join(folder, "a-file"), join(folder, "a-file/site")])
      expect(await tidings("build", "--output", output)).toMatchObject({
        status: 1,
        err: expect.stringMatching(/^Cannot write ".*a-file.*": a /u),
      });
  });

  it("does not build where another build is at work, and where one was killed it does", async () => {
    const site = join(folder, "busy");
    mkdirSync(site);
    writeFileSync(join(site, ".tidings.lock"), String(process.pid));
    expect(await tidings("build", "--output", site)).toMatchObject({
      status: 1,
      err: expect.stringContaining(`another build is at work there (process ${process.pid})`),
    });
    writeFileSync(join(site, ".tidings.lock"), "999999999");
    expect(await tidings("build", "--quiet", "--output", site)).toMatchObject({ status: 0, err: "" });
    expect(tree(site)).toEqual(built);
  });
});

describe("tidings, called from a folder of one's own", () => {
  it("keeps to its folder of a site that has pages of its own", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-below-"));
    mkdirSync(join(folder, "articles"));
    mkdirSync(join(folder, "_site"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, ".eleventy.ts"),
      `import tidings from ${JSON.stringify(join(root, "src/render/plugin.mjs"))};
export const settings = { below: "digest" };
export default (config) => config.addPlugin(tidings, settings);`,
    );
    writeFileSync(join(folder, "_site/index.html"), "our house");
    writeFileSync(join(folder, "articles/one.en.txt"), "A story\n\nIt has a sentence or two, and stands by itself.");
    await run(process.execPath, [bin, "build", "--quiet"], { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } });
    expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toBe("our house");
    expect(readFileSync(join(folder, "_site/digest/articles/one/index.html"), "utf8")).toContain("A story");
    rmSync(folder, { recursive: true });
  });

  it("says what to write where its settings cannot be read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-settings-"));
    writeFileSync(join(folder, ".eleventy.ts"), "export const settings = {};");
    const failed = run(process.execPath, [bin, "build"], { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } });
    await expect(failed).rejects.toThrow('write "type": "module" into package.json');
    rmSync(folder, { recursive: true });
  });

  it("builds the articles there, with its own templates", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-elsewhere-"));
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles/one.en.txt"), "A story\n\nIt has a sentence or two, and stands by itself.");
    await run(process.execPath, [bin, "build", "--quiet"], { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } });
    expect(readFileSync(join(folder, "_site/articles/one/index.html"), "utf8")).toContain("A story");
    rmSync(folder, { recursive: true });
  });
});

describe("tidings serve", () => {
  it("serves this machine only, and shows a new file by itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-serve-"));
    mkdirSync(join(folder, "articles"));
    writeFileSync(
      join(folder, "articles/one.en.txt"),
      "The first story\n\nIt has a sentence or two, and it is there from the beginning.",
    );
    const server = spawn(
      process.execPath,
      [bin, "serve", "--articles", join(folder, "articles"), "--output", join(folder, "site"), "--port", "8391"],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
    );
    let log = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk) => {
        log += chunk;
      });
    }
    try {
      await until(() => log.includes("http://localhost:")).catch((error: Error) => {
        throw new Error(`${error.message}: ${log}`);
      });
      const port = /localhost:(\d+)/u.exec(log)?.[1];
      const page = (path: string) => visited(`http://127.0.0.1:${port}${path}`);
      expect(await page("/articles/one/")).toContain("The first story");
      writeFileSync(
        join(folder, "articles/two.en.txt"),
        "The second story\n\nIt came later, while the site was being served to its editor.",
      );
      await until(async () => (await page("/articles/two/")).includes("The second story"));
      // New pages are written before those that lead to them.
      await until(async () => (await page("/")).includes("The second story"));
      expect(await page("/desk/")).toContain("Undated: it is in no feed");
      expect(JSON.parse(await page("/desk/data.json"))).toContainEqual(
        expect.objectContaining({ url: "/articles/two/" }),
      );
      expect(await page("/articles/two/")).toContain("/desk/strip.js");
      expect(existsSync(join(folder, "site/desk"))).toBe(false);
      expect(readFileSync(join(folder, "site/articles/two/index.html"), "utf8")).not.toContain("desk");
    } finally {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Waits, half a minute at most. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1500; i++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("Waited half a minute in vain");
}

describe("the three seeds", () => {
  const seeds = join(root, "../shared/seeds");
  it.runIf(existsSync(seeds))("come out as the editor expects", async () => {
    const { out } = await tidings("inspect", "--articles", seeds, "--json");
    const { articles, stories } = JSON.parse(out) as {
      articles: {
        inLanguage: { value: string };
        headline: { value: string; by: string };
        figures: { value: number; unit: string }[];
        citation: { value: string }[];
        mentions: { value: string }[];
        story: string;
        related: { path: string }[];
        path: string;
      }[];
      stories: { articles: string[] }[];
    };
    expect(articles.map((a) => a.inLanguage.value)).toEqual(["en", "da", "en"]);
    expect(articles.every((a) => a.headline.by === "headline/first-line")).toBe(true);
    expect(articles[0]!.story).toBe(articles[1]!.story);
    expect(stories.length).toBe(2);
    for (const pinterest of articles.slice(0, 2)) {
      expect(pinterest.figures).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ value: 51e9, unit: "USD" }),
          expect.objectContaining({ value: 26e9, unit: "USD" }),
        ]),
      );
      expect(pinterest.citation.map((c) => c.value)).toContain("Financial Times");
      expect(pinterest.related.map((r) => r.path)).toContain(articles[2]!.path);
    }
    expect(articles[1]!.mentions.some((m) => /Jensen|Thisen|Hassan|Thøgersen|Larsen/u.test(m.value))).toBe(false);
  });
});
