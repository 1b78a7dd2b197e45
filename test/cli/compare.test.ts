import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareText } from "../../src/cli/compareText.ts";
import { compareSites, manifestOf, manifestText } from "../../src/render/compareSites.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tidings-compare-"));
});
afterAll(() => rmSync(root, { recursive: true }));

function site(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), content);
  }
  return join(root, name);
}

const flood = '<h1>Flood</h1><a href="../../stories/flood/">story</a>';
const story = '<a href="../../articles/flood/">Flood</a>';

describe("compareSites()", () => {
  it("says what is new, gone and changed, and which articles a page leads to that are", () => {
    const before = site("before", {
      "articles/flood/index.html": flood,
      "articles/gone/index.html": "gone",
      "stories/flood/index.html": `${story}<a href="../../articles/gone/">`,
      "about/index.html": "2 articles",
      "style.css": "a",
      ".tidings.json": "{}",
    });
    const after = site("after", {
      "articles/flood/index.html": flood,
      "articles/%C3%A5/index.html": "å",
      "stories/flood/index.html": `${story}<a href="../../articles/%25C3%25A5/">`,
      "about/index.html": "2 articles, again",
      "style.css": "a",
      ".tidings.json": '{"other":1}',
    });
    const differences = compareSites(before, after);
    expect(differences).toEqual([
      { path: "about/index.html", how: "changed", because: [] },
      { path: "articles/%C3%A5/index.html", how: "new", because: [] },
      { path: "articles/gone/index.html", how: "gone", because: [] },
      {
        path: "stories/flood/index.html",
        how: "changed",
        because: ["articles/%C3%A5/ (new)", "articles/gone/ (gone)"],
      },
    ]);
    expect(compareText(differences)).toBe(
      [
        "lists and frame: 1 changed",
        "articles: 1 new, 1 gone",
        "stories: 1 changed",
        "  about/  changed",
        "  articles/%C3%A5/  new",
        "  articles/gone/  gone",
        "  stories/flood/  changed: leads to articles/%C3%A5/ (new), articles/gone/ (gone)",
        "",
      ].join("\n"),
    );
    expect(compareSites(before, before)).toEqual([]);
    expect(compareText([])).toBe("The two are the same.\n");
  });

  it("compares manifests, which are the same for the same site", () => {
    const one = site("one", { "index.html": "a", "feed.xml": "b" });
    const two = site("two", { "index.html": "a", "feed.xml": "c" });
    const file = join(root, "one.json");
    writeFileSync(file, manifestText(manifestOf(one)));
    expect(manifestText(manifestOf(one))).toBe(
      manifestText(manifestOf(site("again", { "feed.xml": "b", "index.html": "a" }))),
    );
    expect(compareSites(file, one)).toEqual([]);
    expect(compareSites(file, two)).toEqual([{ path: "feed.xml", how: "changed", because: [] }]);
    expect(() => compareSites(file, join(root, "nowhere"))).toThrow("it is not there");
    writeFileSync(join(root, "text.txt"), "no manifest");
    expect(() => compareSites(file, join(root, "text.txt"))).toThrow("neither a site nor the manifest of one");
  });
});
