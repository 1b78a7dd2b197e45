import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tree } from "./trees.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program is copied: what is changed are its own files. */
describe("when the program changes", () => {
  let own: string;
  const build = (to: string, ...options: string[]): string => {
    const built = execFileSync(
      process.execPath,
      [join(own, "src/cli/bin.mjs"), "build", "--articles", "articles/harbour-post", "--output", to, ...options],
      { cwd: own, encoding: "utf8", stdio: "pipe", env: { ...process.env, NODE_OPTIONS: "" } },
    );
    return built;
  };
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(own, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(own, path), text.replace(from, to));
  };
  /** Builds after an edit, with what earlier builds kept and without. */
  const isAsFromNothing = () => {
    build("site");
    build("clean", "--no-cache");
    const [again, clean] = [tree(join(own, "site")), tree(join(own, "clean"))];
    expect(again).toEqual(clean);
    return again;
  };
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), "tidings-changed-"));
    for (const name of ["src", "templates", "public", "articles", "package.json", "tsconfig.json", ".eleventy.ts"])
      cpSync(join(root, name), join(own, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(own, "node_modules"));
  });
  afterAll(() => rmSync(own, { recursive: true }));

  it("makes all pages anew, as a build from nothing does: a template, a rule, a style", () => {
    const first = isAsFromNothing();

    edit("templates/pages/story.tsx", "<main id=", '<main data-changed="yes" id=');
    const second = isAsFromNothing();
    const changed = Object.keys(second).filter((path) => second[path] !== first[path]);
    expect(changed.filter((path) => path.startsWith("stories/") && path.endsWith(".html")).length).toBeGreaterThan(0);
    expect(changed.filter((path) => /^(?:articles|names)\//u.test(path))).toEqual([]);

    edit("src/understand/summary.ts", "const ", "const edited = 1;\nvoid edited;\nconst ");
    expect(isAsFromNothing()).toEqual(second);

    edit("public/style.css", "{", "{ --changed: 1;");
    const third = isAsFromNothing();
    expect(Object.keys(third).filter((path) => third[path] !== second[path])).toEqual(
      expect.arrayContaining(["style.css"]),
    );
  }, 300_000);
});
