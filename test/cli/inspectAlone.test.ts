import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { aloneOf } from "../../src/alone.ts";
import { inspectAlone, inspectDocument } from "../../src/cli/inspectDocument.ts";
import { digest } from "../../src/digest.ts";
import { noCache } from "../../src/model/cache.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { readSettings } from "../../src/model/settings.ts";
import { list } from "../../src/read/list.ts";
import { articleFile, read } from "../../src/read/read.ts";
import { folderCache } from "../../src/render/cache.ts";
import { digestFolder } from "../../src/render/digestFolder.ts";
import { silent } from "../../src/render/reporter.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = join(root, "articles");
const own = mkdtempSync(join(tmpdir(), "tidings-alone-"));
afterAll(() => rmSync(own, { recursive: true, force: true }));
const schema = JSON.parse(readFileSync(join(root, "src/cli/inspect.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const edition = { settings: readSettings({}), version: "0", preview: true, asOf: "2021-03-01" as IsoDate };

const news = (place: string) =>
  `The council of ${place} closed the bridge on Monday, and ${place} has 12,000 inhabitants.\n\nThe mayor, Marta Lindqvist, said that the work in ${place} would cost 3 million euros.`;
const odd: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["Ardale", "Brovenna", "Corwick", "Dunmore"].map((place) => [
      `post/2021-02-0${place.length}-${place.toLowerCase()}.en.txt`,
      `Bridge closed in ${place}\n\n${news(place)}\n\nRead the letters of our readers here\n`,
    ]),
  ),
  "post/2021-02-09-bridge.en.txt": `Bridge one\n\n${news("Eastham")}`,
  "blad/2021-02-08-bridge.en.txt": `Bridge two\n\n${news("Fenby")}`,
  "wire/12345.en.txt": `Bridge\n\n2021-02-01\n\n${news("Garth")}`,
  "wire/other.en.txt": `---\nslug: bridge\ndate: 2021-01-05\n---\nSomething else\n\n${news("Hale")}`,
  "wire/draft.en.txt": `---\ndraft: true\n---\nA draft\n\n${news("Ilford")}`,
  "wire/later.en.txt": `---\npublish: 2021-04-01\nslug: bridge\ndate: 2020-01-01\n---\nLater\n\n${news("Jarrow")}`,
  "wire/wrong.en.txt": `---\ndate: yesterday\npublish: soon\n---\nWrong\n\n${news("Kilburn")}`,
  "loose.txt": `At the top\n\n${news("Ludlow")}`,
  "wire/empty.txt": "",
};
const oddFolder = join(own, "odd");
for (const [path, text] of Object.entries(odd)) {
  mkdirSync(dirname(join(oddFolder, path)), { recursive: true });
  writeFileSync(join(oddFolder, path), text);
}

const whole = (folder: string) => {
  const { sources, notices } = read(folder);
  const made = digest(sources, edition);
  return (path: string) => inspectDocument({ ...made, notices: [...notices, ...made.notices] }, [path]);
};
const alone = (folder: string, path: string, cache = noCache) => {
  const files = list(folder).files.map(articleFile);
  const wanted = files.filter((file) => file.path === path);
  const { articles, notices } = aloneOf(wanted, files, edition, cache);
  return inspectAlone(articles, notices);
};

describe("an article by itself is understood as in its folder, but for its story and what is related", () => {
  for (const [folder, paths] of [
    [oddFolder, Object.keys(odd)],
    [samples, list(samples).files.flatMap(({ name }, place) => (place % 3 === 0 ? [name] : []))],
  ] as const) {
    const inFolder = whole(folder);
    it.each(paths)("%s", (path) => {
      const { articles, stories, notices } = alone(folder, path);
      const expected = inFolder(path);
      expect(stories).toEqual([]);
      expect(articles.length).toBe(expected.articles.length);
      articles.forEach((article, n) => {
        const { story: _, related: __, mentions, ...values } = expected.articles[n]!;
        const { mentions: named, ...said } = article;
        expect(said).toEqual(values);
        // A name of another script has no key, and every other value is the same.
        expect(named).toEqual(
          mentions.map(({ key, ...rest }, place) => ({ ...rest, ...("key" in named[place]! ? { key } : {}) })),
        );
        if (article.inLanguage.value === "en") for (const name of named) expect(name).toHaveProperty("key");
      });
      if (path !== "wire/empty.txt") expect(notices).toEqual(expected.notices);
      validate(JSON.parse(JSON.stringify(inspectAlone([], notices))));
      expect(validate.errors ?? []).toEqual([]);
    });
  }

  it("knows the line that its publisher prints everywhere, and the address that another has", () => {
    const [article] = alone(oddFolder, "post/2021-02-06-ardale.en.txt").articles;
    expect(article!.blocks.find(({ text }) => text.startsWith("Read the letters"))?.kind).toBe("boilerplate");
    expect(alone(oddFolder, "wire/other.en.txt").articles[0]!.slug).toBe("bridge");
    expect(alone(oddFolder, "blad/2021-02-08-bridge.en.txt").articles[0]!.slug).toMatch(/^bridge-\w{6}$/u);
  });

  it("is told by the cache, or by its publisher's files: no other is looked into", async () => {
    const cache = folderCache(join(own, "cache"));
    const path = "kanalbladet/2021-02-11-microsoft-bankede-paa-hos-pinterest.txt";
    const recognised = (from = noCache) => {
      const opened: string[] = [];
      const files = list(samples).files.map((file) => {
        const article = articleFile(file);
        const open = () => {
          opened.push(article.path);
          return article.open();
        };
        return { ...article, open };
      });
      const wanted = files.filter((file) => file.path === path);
      const made = aloneOf(wanted, files, edition, from);
      return { made, opened };
    };
    const without = recognised();
    await digestFolder(list(samples), samples, edition, silent, cache, { jobs: 1 });
    const withCache = recognised(cache);
    expect(JSON.stringify(withCache.made.articles)).toBe(JSON.stringify(without.made.articles));
    const publisher = list(samples).files.filter(({ name }) => name.startsWith("kanalbladet/")).length;
    expect(without.opened.filter((name) => name.startsWith("kanalbladet/")).length).toBeGreaterThanOrEqual(publisher);
    // With a cache the publisher's other articles are looked into no more than any other: for an address that they state.
    expect(withCache.opened.length).toBeLessThan(without.opened.length);
  });
});

describe("tidings inspect with names", () => {
  const run = (...args: string[]) =>
    new Promise<{ status: number; out: string; err: string }>((done) =>
      execFile(
        process.execPath,
        ["src/cli/bin.mjs", "inspect", "--no-cache", "--articles", oddFolder, ...args],
        { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
        (error, out, err) => done({ status: error ? Number(error.code) : 0, out, err }),
      ),
    );
  const paths = (out: string) => (JSON.parse(out) as { articles: { path: string }[] }).articles.map(({ path }) => path);

  it("says what is left out and how to have it, and has it with --with-folder", async () => {
    const one = await run("--json", "loose.txt");
    expect(one).toMatchObject({ status: 0, err: expect.stringContaining("--with-folder") });
    expect(one.err).toMatch(/Left out: story and related/u);
    const [article] = JSON.parse(one.out).articles;
    expect(article).not.toHaveProperty("story");
    expect(article).not.toHaveProperty("related");
    const all = await run("--json", "--with-folder", "loose.txt");
    expect(all).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(all.out).articles[0]).toMatchObject({ path: "loose.txt", story: expect.any(String) });
    expect(JSON.parse(all.out).stories.length).toBe(1);
  });

  it("takes a folder for all articles below it", async () => {
    for (const name of ["blad", "blad/", join(oddFolder, "blad")])
      expect(paths((await run("--json", name)).out)).toEqual(["blad/2021-02-08-bridge.en.txt"]);
    expect(paths((await run("--json", oddFolder)).out)).toContain("loose.txt");
    expect(await run("nowhere")).toMatchObject({ status: 2, err: expect.stringContaining('Cannot inspect "nowhere"') });
  });
});
