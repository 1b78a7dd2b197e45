/**
 * What does a build take, and the next one? `npm run bench -- [--runs N] [--peers] [articles ...]`: a corpus of each size;
 * a build from nothing, one with nothing changed, with an article added, edited, removed; beside them, in turns, what is
 * installed of other generators on the same articles; how long an editor waits who saves an article in the preview. Then the CPU time of each stage for an article. Machines differ, and
 * so do hours: only figures of one run may be compared. `--write` puts them into `bench/RESULTS.md`.
 */
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";
import { buildOptions, type Measured, measure } from "./measure.ts";
import { eleventy, fill, hugo, type Peer } from "./peers.ts";
import { preview } from "./preview.ts";
import { stages } from "./stages.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, peers: { type: "boolean" }, write: { type: "boolean" } },
});
const sizes = positionals.map(Number).filter(Boolean);
const runs = Number(values.runs ?? 1);
const samples = fileURLToPath(new URL("../articles", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "src/cli/bin.mjs");
/** About 6.5 KB. */
const wordsEach = 950;
const mostForStages = 1000;
/** So often an article is saved in the preview. */
const timesSaved = 3;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile())
    .length;

const lines: string[] = [];
const say = (line = "") => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

say("# Results of `npm run bench`");
say();
say(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
);
say(
  `Articles of ${wordsEach} words. Seconds of wall and CPU time and MB, of the whole process tree: median (least to most) of ${runs}.`,
);

for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  const articles = join(folder, "articles");
  writeCorpus(samples, articles, size, wordsEach);
  await builds(folder, articles, size);
  // The stages one by one hold all articles in memory: a thousand tell what one takes.
  if (size <= mostForStages) {
    say();
    for (const row of stages(articles)) say(row);
  }
  rmSync(folder, { recursive: true });
}
if (values.write) writeFileSync(fileURLToPath(new URL("RESULTS.md", import.meta.url)), `${lines.join("\n")}\n`);

async function builds(folder: string, articles: string, size: number): Promise<void> {
  const peers = values.peers
    ? [hugo(join(folder, "hugo")), eleventy(join(folder, "eleventy"))].flatMap((p) => p ?? [])
    : [];
  for (const peer of peers) fill(peer, articles);
  const [output, cache] = [join(folder, "site"), join(folder, "cache")];
  const build = () =>
    measure(process.execPath, [program, "build", "--quiet", ...buildOptions(articles, output, cache)], root);
  const one = firstFile(articles);
  const added = join(articles, "added.txt");
  const found = new Map<string, Measured[]>();
  const record = async (name: string, run: () => Promise<Measured>) => {
    found.set(name, [...(found.get(name) ?? []), await run()]);
  };
  for (let n = 0; n < runs; n++) {
    for (const of of [output, cache]) rmSync(of, { recursive: true, force: true });
    await record("from nothing", build);
    for (const peer of peers) await record(peer.name, () => measure(peer.command, peer.args, folder));
    await record("nothing changed", build);
    copyFileSync(one, added);
    appendFileSync(added, "\nThe mayor of Brovenna paid 12 million dollars.\n");
    await record("one added", build);
    for (const peer of peers) {
      peer.add("added.txt", readFileSync(added, "utf8"));
      await record(`${peer.name}, one added`, () => measure(peer.command, peer.args, folder));
    }
    appendFileSync(added, "\nShe said it was enough.\n");
    await record("one edited", build);
    rmSync(added);
    await record("one removed", build);
  }
  say();
  say(`## ${size} articles, ${filesIn(output)} files`);
  say();
  say("| | wall s | CPU s | MB |");
  say("|---|---|---|---|");
  for (const [name, measured] of found) {
    const cell = (of: keyof Measured, digits: number) =>
      spread(
        measured.map((m) => m[of]),
        digits,
      );
    say(`| ${name} | ${cell("wall", 1)} | ${cell("cpu", 1)} | ${cell("memory", 0)} |`);
  }
  const waited = await preview(program, root, { articles, output, cache }, timesSaved);
  say();
  say(
    `A preview that goes on: a saved article is shown after ${spread(
      waited.map(({ shown }) => shown),
      1,
    )} s, the site is built after ${spread(
      waited.map(({ built }) => built),
      1,
    )} s.`,
  );
  const wall = (name: string) => median(found.get(name)!.map((m) => m.wall));
  say();
  say(`One added takes ${(wall("one added") / wall("from nothing")).toFixed(2)} of a build from nothing.`);
  for (const { name } of peers as readonly Peer[])
    say(
      `Beside ${name}: from nothing ${(wall("from nothing") / wall(name)).toFixed(1)} ×, one added ${(wall("one added") / wall(`${name}, one added`)).toFixed(1)} × its wall time.`,
    );
}

function spread(numbers: readonly number[], digits: number): string {
  const text = (n: number) => n.toFixed(digits);
  return numbers.length > 1
    ? `${text(median(numbers))} (${text(Math.min(...numbers))}–${text(Math.max(...numbers))})`
    : text(numbers[0]!);
}

function firstFile(folder: string): string {
  const [entry] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return join(entry!.parentPath, entry!.name);
}
