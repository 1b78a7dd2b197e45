import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, NODE_OPTIONS: "" };
/** What a registry hands out, in a folder: what it stands on is taken from here. */
const modules = join(root, "node_modules");

describe("as a package", () => {
  let folder: string;
  let archive: string;
  const install = (site: string) => {
    const own = join(site, "node_modules/tidings");
    mkdirSync(own, { recursive: true });
    execFileSync("tar", ["xzf", archive, "-C", own, "--strip-components=1"]);
    symlinkSync(modules, join(own, "node_modules"));
    return (...args: string[]) =>
      execFileSync(process.execPath, [join(own, "src/cli/bin.mjs"), ...args], {
        cwd: site,
        env,
        encoding: "utf8",
        stdio: "pipe",
      });
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-package-"));
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, env });
    archive = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz"))!);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is small, and has no tests and no articles", () => {
    expect(statSync(archive).size).toBeLessThan(5_000_000);
    const names = execFileSync("tar", ["tzf", archive], { encoding: "utf8" }).split("\n");
    expect(names).toContain("package/src/cli/bin.mjs");
    expect(names.filter((name) => /^package\/(?:test|articles|bench|\.)/u.test(name))).toEqual([]);
  });

  it("begins a site in an empty folder, and builds it", () => {
    const site = join(folder, "My Digest");
    mkdirSync(site);
    const tidings = install(site);
    const written = tidings("init").trim().split("\n");
    expect(written).toEqual([
      "package.json",
      "tsconfig.json",
      ".eleventy.ts",
      ".gitignore",
      "README.md",
      "articles/harbour-post/2021-05-03-ferry-runs-again.txt",
      "vendor/tidings-0.1.0.tgz",
    ]);
    const { dependencies } = JSON.parse(readFileSync(join(site, "package.json"), "utf8"));
    expect(existsSync(join(site, dependencies.tidings.replace("file:", "")))).toBe(true);
    tidings("build", "--quiet");
    expect(readFileSync(join(site, "_site/articles/ferry-runs-again/index.html"), "utf8")).toContain(
      "The Harbour Post",
    );
    expect(readFileSync(join(site, "_site/index.html"), "utf8")).toContain("<title>Our digest</title>");
    writeFileSync(join(site, "README.md"), "mine");
    expect(tidings("init")).toBe("");
    expect(readFileSync(join(site, "README.md"), "utf8")).toBe("mine");
  }, 300_000);

  it("adds to a site that has a package.json only what is missing, and names the command that installs it", () => {
    const site = join(folder, "begun");
    mkdirSync(join(site, "articles/goats"), { recursive: true });
    install(site);
    writeFileSync(join(site, "package.json"), '{ "name": "begun", "private": true }');
    const own = join(site, "node_modules/tidings/src/cli/bin.mjs");
    const { stdout, stderr } = spawnSync(process.execPath, [own, "init"], { cwd: site, env, encoding: "utf8" });
    expect(stdout.trim().split("\n")).toEqual([
      "tsconfig.json",
      ".eleventy.ts",
      ".gitignore",
      "README.md",
      "vendor/tidings-0.1.0.tgz",
    ]);
    expect(stderr).toBe(
      'Now run: npm pkg set scripts.start="tidings serve" && npm install ./vendor/tidings-0.1.0.tgz && npm start\n',
    );
    writeFileSync(join(site, "package.json"), '{ "name": "begun", "private": true, "scripts": { "start": "vite" } }');
    writeFileSync(join(site, "vendor/tidings-0.1.0.tgz"), "an earlier state of the same version");
    const again = spawnSync(process.execPath, [own, "init"], { cwd: site, env, encoding: "utf8" });
    expect(again.stdout).toBe("vendor/tidings-0.1.0.tgz\n");
    expect(again.stderr).toBe(
      'Now run: npm pkg set scripts.digest="tidings serve" && npm install ./vendor/tidings-0.1.0.tgz && npm run digest\n',
    );
    writeFileSync(join(site, "package.json"), '{ "name": "begun", "private": true }');
    expect(readFileSync(join(site, "package.json"), "utf8")).toBe('{ "name": "begun", "private": true }');
  }, 300_000);

  it("is a plugin of an Eleventy site that has pages of its own", () => {
    const site = join(folder, "eleventy");
    mkdirSync(join(site, "pages"), { recursive: true });
    mkdirSync(join(site, "articles/goats"), { recursive: true });
    install(site);
    writeFileSync(join(site, "package.json"), '{ "type": "module" }');
    writeFileSync(join(site, "pages/index.md"), "# Our house");
    writeFileSync(
      join(site, "articles/goats/a.en.txt"),
      "Goats on the quay\n\nEleven goats were seen on the quay of Brovenna on Monday.",
    );
    writeFileSync(
      join(site, "eleventy.config.js"),
      `import tidings from "tidings";
export default function (config) {
  config.addPlugin(tidings, { title: "Digest", below: "digest" });
  return { dir: { input: "pages" } };
}`,
    );
    execFileSync(process.execPath, [join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"], {
      cwd: site,
      env,
      stdio: "pipe",
    });
    expect(readFileSync(join(site, "_site/index.html"), "utf8")).toContain("Our house");
    const page = readFileSync(join(site, "_site/digest/articles/a/index.html"), "utf8");
    expect(page).toContain("Eleven goats");
    for (const [, href] of page.matchAll(/<(?:a|link)[^>]* href="(\.[^"#]*)/gu)) {
      const path = decodeURI(new URL(href!, "http://x/digest/articles/a/").pathname);
      expect(existsSync(join(site, "_site", path.endsWith("/") ? `${path}index.html` : path)), href).toBe(true);
    }
  }, 300_000);
});
