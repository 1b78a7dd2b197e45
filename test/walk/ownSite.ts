/**
 * Walks the way that README.md describes under "Your own site", with its commands, in an empty folder and with an empty
 * npm cache; then installs and builds the site as a build server does, below a path, twice. `.ci/run` calls it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tidings-walk-"));
const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: "", npm_config_cache: join(folder, "npm-cache") };
// A script of npm's hands its own settings on; the commands are typed by somebody who has none.
for (const name of Object.keys(env)) if (/^npm_(?!config_(?:cache|registry)$)/u.test(name)) delete env[name];
env.npm_config_cache = join(folder, "npm-cache");

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a command in a shell, prints it, and ends the walk if it fails. */
function run(command: string, cwd: string, more: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env: { ...env, ...more },
    shell: true,
    encoding: "utf8",
  });
  say(`  ${command}: ${status}`);
  if (status !== 0) throw new Error(`"${command}" ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

function expect(what: string, holds: boolean, shown = ""): void {
  if (!holds) throw new Error(`${what}: not so. ${shown.slice(0, 2000)}`);
  say(`  ${what}: yes`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The preview serves the sample article; then it is stopped as an editor stops it. */
async function preview(command: string, cwd: string): Promise<void> {
  const port = await freePort();
  // Port 8080 may be taken where this runs.
  const child = spawn(`${command} -- --port ${port}`, {
    cwd,
    env,
    shell: true,
    detached: process.platform !== "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  try {
    const page = await answered(`http://127.0.0.1:${port}/articles/ferry-runs-again/`, child, () => output);
    expect(`${command} serves the sample article`, page.includes("Ferry to Brovenna runs again"), page);
  } finally {
    if (process.platform === "win32") child.kill();
    else if (child.exitCode === null) process.kill(-child.pid!, "SIGINT");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  }
}

/** Asks until there is an answer; the process is given up when it ends. */
async function answered(url: string, child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The preview ended with ${child.exitCode}:\n${output()}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return response.text();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** The commands in the first block of code under a heading of the README. */
function commandsUnder(heading: string): string[] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const section = readme.split(`\n## ${heading}\n`)[1] ?? "";
  const block = /```sh\n(?<lines>[\s\S]*?)```/u.exec(section)?.groups?.lines;
  if (!block) throw new Error(`README.md has no commands under "${heading}"`);
  return block.split("\n").flatMap((line) =>
    line
      .replace(/\s+#.*$/u, "")
      .split("&&")
      .map((command) => command.trim())
      .filter(Boolean),
  );
}

try {
  // The checkout, as it is, without what installs and builds leave in it.
  const checkout = join(folder, "tidings");
  mkdirSync(checkout);
  const files = run("git ls-files -z --cached --others --exclude-standard", root).split("\0").filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(checkout, file));
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"), "junction");

  say("Your own site, as in README.md");
  let here = checkout;
  for (const command of commandsUnder("Your own site")) {
    const [, target] = /^cd (\S+)$/u.exec(command) ?? [];
    if (target) here = join(here, target);
    else if (command === "npm start") await preview(command, here);
    else run(command, here);
  }

  say("Ten texts in nine languages, pasted");
  const texts = readdirSync(join(root, "articles"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const chosen = texts.filter((_, i) => i % Math.ceil(texts.length / 10) === 0).slice(0, 10);
  for (const text of chosen) cpSync(join(root, "articles", text), join(here, "articles", text));
  const built = run("npm run build", here);
  const pages = readdirSync(join(here, "_site/articles"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(`${chosen.length + 1} articles have a page each`, pages.length === chosen.length + 1, built);
  const plain = "node --import tidings/register node_modules/.bin/eleventy --config=.eleventy.ts";
  expect("README.md names plain Eleventy", readFileSync(join(root, "README.md"), "utf8").includes(plain), plain);
  run(`${plain} --output=_plain --quiet`, here);
  const same = run("npm run --silent tidings -- compare _site _plain", here);
  expect("plain Eleventy builds the same", !/differ/iu.test(same), same);
  rmSync(join(here, "_plain"), { recursive: true });

  say("On a build server, below a path");
  const server = join(folder, "server");
  cpSync(here, server, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|_site|\.cache)(?:[\\/]|$)/u.test(path),
  });
  const below = { TIDINGS_URL: "https://someone.example/digest/" };
  run("npm ci", server, below);
  run("npm run build", server, below);
  const found = readFileSync(join(server, "_site/feed.xml"), "utf8");
  expect("addresses in the feed have the path", found.includes("https://someone.example/digest/articles/"), found);
  run("npm run check -- --strict", server, below);
  const again = run("npm run build", server, below);
  expect("a second build changes nothing", again.includes("Nothing has changed"), again);
  const told = run("npm run --silent tidings -- inspect articles/harbour-post/2021-05-03-ferry-runs-again.txt", server);
  expect("inspect knows the author", told.includes("Anna Weber"), told);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
