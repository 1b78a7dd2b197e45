import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readRecord } from "../../src/render/record.ts";
import { silent } from "../../src/render/reporter.ts";
import { writeSite } from "../../src/render/site.ts";

const own = mkdtempSync(join(tmpdir(), "tidings-refused-"));
afterAll(() => rmSync(own, { recursive: true }));
let output: string;
let count = 0;
beforeEach(() => {
  output = join(own, String(++count));
  mkdirSync(output);
});
const site = ["index.html", "a/index.html", "a/b/index.html", "c/index.html", "feed.xml"];
const write = (paths: readonly string[] = site) =>
  writeSite(
    output,
    paths.map((path) => ({ path, content: `page ${path}` })),
    silent,
    { articles: 1 },
  );
const has = (path: string) => {
  try {
    return readFileSync(join(output, path), "utf8") === `page ${path}`;
  } catch {
    return false;
  }
};
const folder = (path: string) => mkdirSync(join(output, path), { recursive: true });
const file = (path: string) => {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), "mine");
};
const long = `${"x".repeat(300)}/index.html`;
const deep = `${"deep/".repeat(1_000)}index.html`;

describe("a file of the site that cannot be there is named, and all else is published", () => {
  it.each([
    [
      "a folder in its place",
      () => folder("a/index.html/kept"),
      [],
      "a/index.html",
      ["a/index.html"],
      "a folder stands there",
    ],
    [
      "a folder in the place of the front page",
      () => folder("index.html"),
      [],
      "index.html",
      ["index.html"],
      "a folder stands there",
    ],
    [
      "a folder in the place of a feed",
      () => folder("feed.xml"),
      [],
      "feed.xml",
      ["feed.xml"],
      "a folder stands there",
    ],
    [
      "a file where a folder belongs",
      () => file("a"),
      [],
      "a",
      ["a/index.html", "a/b/index.html"],
      "a file stands where a folder belongs",
    ],
    [
      "a file where a folder below belongs",
      () => file("a/b"),
      [],
      "a/b",
      ["a/b/index.html"],
      "a file stands where a folder belongs",
    ],
    ["a name that is too long", () => {}, [long], long, [long], "longer than the system takes"],
    ["a path that is too long", () => {}, [deep], deep, [deep], "longer than the system takes"],
  ] as const)("%s", (_, prepare, more, named, missing, reason) => {
    prepare();
    const paths = [...site, ...more];
    const { refused, written } = write(paths);
    expect(refused).toMatchObject([{ path: named, severity: "error", ruleId: "render/not-written" }]);
    expect(refused[0]!.reason).toContain(reason);
    expect(refused[0]!.reason).toContain(missing.length === 1 ? "1 file " : `${missing.length} files`);
    for (const path of paths) expect([path, has(path)]).toEqual([path, !(missing as readonly string[]).includes(path)]);
    expect(written).toBeGreaterThan(paths.length - missing.length);
    // The record does not say that it is there, so that the next build tries again.
    for (const path of missing) expect(readRecord(output).get(path)).toBeNull();
    expect(write(paths)).toMatchObject({ written: 0, refused });
  });

  it("is written when the place is free, and what stood there was left as it was", () => {
    file("a/index.html/inner.txt");
    write();
    expect(readFileSync(join(output, "a/index.html/inner.txt"), "utf8")).toBe("mine");
    rmSync(join(output, "a/index.html"), { recursive: true });
    expect(write()).toMatchObject({ written: 1, refused: [] });
    expect(has("a/index.html")).toBe(true);
  });

  it("goes without harm to what stands there, when the site has the file no more", () => {
    file("a/index.html/inner.txt");
    write();
    const left = site.filter((path) => path !== "a/index.html");
    expect(write(left).refused).toEqual([]);
    expect(existsSync(join(output, "a/index.html/inner.txt"))).toBe(true);
    expect(readRecord(output).has("a/index.html")).toBe(false);
  });

  it("stops the build where nothing can be written at all", () => {
    const path = join(own, `file-${count}`);
    writeFileSync(path, "");
    output = path;
    expect(() => write()).toThrow();
  });
});
