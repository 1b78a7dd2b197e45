import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tree } from "./trees.ts";

const folder = mkdtempSync(join(tmpdir(), "tidings-later-"));
const [articles, output, cache] = ["articles", "site", "cache"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "src/cli/bin.mjs");
const texts = {
  "post/one.en.txt":
    "---\ndate: 2021-02-01\n---\nThe bridge at Brovenna\n\nThe council of Brovenna closed the bridge on Monday, said Anna Weber.",
  "post/two.en.txt":
    "---\ndate: 2021-02-02\npublish: 2021-02-12\n---\nThe bridge again\n\nThe bridge at Brovenna stays closed until spring, said Anna Weber on Tuesday.",
  "post/three.en.txt":
    "---\ndate: 2021-02-02\nexpires: 2021-02-14\n---\nForty ovens\n\nFlour was dear in Tarvik, and forty ovens stayed cold on Monday morning.",
  "post/four.en.txt":
    "---\ndate: 2021-02-20\n---\nThe ferry\n\nThe ferry to Mbarel was late on Friday, and nobody in the harbour knew why.",
};
const build = (day: string, to = output, ...options: string[]) =>
  promisify(execFile)(
    process.execPath,
    [bin, "build", "--quiet", "--as-of", day, "--articles", articles, "--output", to, "--cache", cache, ...options],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
  );
const page = (slug: string) => `articles/${slug}/index.html`;
/** Builds from nothing. */
async function fresh(day: string): Promise<Record<string, string>> {
  const to = join(folder, `fresh-${day}`);
  await build(day, to, "--no-cache");
  return tree(to);
}
let before: Record<string, string>;

beforeAll(async () => {
  mkdirSync(join(articles, "post"), { recursive: true });
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(articles, path), text);
  await build("2021-02-10");
  before = tree(output);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a build on a later day", () => {
  it("rewrites the about page only, where nothing is published and nothing expires", async () => {
    await build("2021-02-11");
    const after = tree(output);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.filter((path) => path !== ".tidings.json")).toEqual(["about/index.html"]);
    expect(readFileSync(join(output, "about/index.html"), "utf8")).toContain("Built for February 11, 2021");
    expect(after).toEqual(await fresh("2021-02-11"));
  });
  it.each([
    ["2021-02-12", "publish passes", ["one", "two", "three", "four"]],
    ["2021-02-14", "expires passes", ["one", "two", "four"]],
    ["2021-02-20", "a date is no longer after the day", ["one", "two", "four"]],
    ["2021-02-10", "the day goes back", ["one", "three", "four"]],
  ])("equals a fresh one, byte for byte: %s, %s", async (day, _, slugs) => {
    await build(day);
    const after = tree(output);
    expect(Object.keys(after).filter((path) => /^articles\/[^/]+\/index\.html$/u.test(path))).toEqual(
      slugs.map(page).sort(),
    );
    expect(after).toEqual(await fresh(day));
  });
});
