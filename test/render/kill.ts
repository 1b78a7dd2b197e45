/**
 * Kills builds at random moments and looks at what they leave: `node --import tsx test/render/kill.ts [TIMES] [SEED]`. At every
 * instant each page is whole and each link that a reader comes to leads to a page; the build that comes after is the same
 * as one from nothing.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow, random, tree } from "./trees.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = join(root, "articles");
const own = mkdtempSync(join(tmpdir(), "tidings-kill-"));
const [articles, output, clean] = [join(own, "articles"), join(own, "site"), join(own, "clean")];
const times = Number(process.argv[2] ?? 5);
const pick = random(Number(process.argv[3] ?? 1));
/** Longer than a build takes, by a little: some are killed at the very end. */
let longest = 8000;

/** Builds, and is killed after so many milliseconds, if it is not done by then. */
function build(to: string, options: readonly string[], killAfter?: number): Promise<"done" | "killed"> {
  const child = spawn(
    process.execPath,
    [
      join(root, "src/cli/bin.mjs"),
      "build",
      "--quiet",
      "--as-of",
      "2030-01-01",
      "--yes",
      "--articles",
      articles,
      "--output",
      to,
      ...options,
    ],
    { cwd: root, stdio: "ignore", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((done) =>
    child.on("close", (status) => {
      clearTimeout(timer);
      done(status === 0 ? "done" : "killed");
    }),
  );
}

/**
 * What is wrong with a folder that readers could be reading from right now? No page may be cut off, and on the pages that a
 * reader comes to from the front page each link must lead to a page. Before the front page is there nobody comes to any.
 */
function faults(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = filesBelow(folder).map((path) => relative(folder, path));
  const present = new Set(files);
  const found = files
    .filter((path) => path.endsWith(".html"))
    .filter((path) => !readFileSync(join(folder, path), "utf8").trimEnd().endsWith("</html>"))
    .map((path) => `${path} is cut off`);
  const reached = new Set(present.has("index.html") ? ["index.html"] : []);
  for (const file of reached) {
    for (const [, href] of readFileSync(join(folder, file), "utf8").matchAll(/<a[^>]* href="([^"#]+)/gu)) {
      if (/^(?:https?:|mailto:)/u.test(href!)) continue;
      const path = decodeURIComponent(new URL(href!, `http://x/${encodeURI(file)}`).pathname).slice(1);
      const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      if (!present.has(target)) found.push(`${file} leads to ${target}, which is not there`);
      else if (target.endsWith(".html")) reached.add(target);
    }
  }
  return found;
}

mkdirSync(articles, { recursive: true });
const pool = filesBelow(samples);
const report: string[] = [];
for (let n = 0; n < times; n++) {
  for (const path of pool) {
    const target = join(articles, relative(samples, path));
    if (pick(2) === 0) cpSync(path, target);
    else rmSync(target, { force: true });
  }
  const after = pick(longest);
  const ended = await build(output, ["--cache", join(own, "cache")], after);
  if (ended === "done") longest = Math.max(1000, Math.min(longest, after));
  const wrong = faults(output);
  report.push(`${n} ${ended} after ${after} ms: ${wrong.length === 0 ? "whole" : wrong.slice(0, 5).join("; ")}`);
}
await build(output, ["--cache", join(own, "cache")]);
await build(clean, ["--no-cache"]);
const [again, whole] = [tree(output), tree(clean)];
const differ = [...new Set([...Object.keys(again), ...Object.keys(whole)])].filter(
  (path) => again[path] !== whole[path],
);
report.push(`afterwards: ${differ.length === 0 ? "the same" : differ.join(" ")}`);
rmSync(own, { recursive: true, force: true });
process.stdout.write(`${report.join("\n")}\n`);
if (report.some((line) => !/(?:whole|the same)$/u.test(line))) process.exitCode = 1;
