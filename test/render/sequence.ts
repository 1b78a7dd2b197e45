import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { settings as input } from "../../.eleventy.ts";
import { writeCorpus } from "../../bench/corpus.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { readSettings } from "../../src/model/settings.ts";
import { buildSite, type Standing } from "../../src/render/buildSite.ts";
import { lastingCache } from "../../src/render/cache.ts";
import { isWhole, lastBuild } from "../../src/render/lastBuild.ts";
import { openPress } from "../../src/render/press.ts";
import { type Known, proofs } from "../../src/render/proofs.ts";
import { silent } from "../../src/render/reporter.ts";
import { filesBelow, random, tree } from "./trees.ts";

/**
 * Builds a site again and again, by programs that begin anew and by one that goes on as a preview does, proofs included, while its articles,
 * options and cache change at random, and compares each time with a build from nothing: `node --import tsx test/render/sequence.ts SEED [STEPS] [ARTICLES]`. Without a number of articles they
 * are those of the demonstration; with one they are made up, and most of them are there from the beginning: from some hundred
 * on what is known of how alike articles are outlives a change. A program of its own, since Eleventy loads
 * the configuration by itself.
 */
const samples = fileURLToPath(new URL("../../articles", import.meta.url));

const own = mkdtempSync(join(tmpdir(), "tidings-sequence-"));
const pick = random(Number(process.argv[2] ?? 1));
const one = <T>(items: readonly T[]): T => items[pick(items.length)]!;
const [articles, output, cache] = [join(own, "articles"), join(own, "site"), join(own, "cache")];
let settings = readSettings({ ...input, cache });
mkdirSync(articles, { recursive: true });
const count = Number(process.argv[4] ?? 0);
const source = count > 0 ? join(own, "pool") : samples;
if (count > 0) writeCorpus(samples, source, count, 120);
const pool = filesBelow(source);
let asOf = "2030-01-01" as IsoDate;
let preview = false;
let jobs = 1;
const present = () => filesBelow(articles);
const add = () => {
  const path = one(pool);
  cpSync(path, join(articles, relative(source, path)));
};
if (count > 0) for (const path of pool.slice(count >> 3)) cpSync(path, join(articles, relative(source, path)));
else for (let n = 0; n < 8; n++) add();
const steps: Readonly<Record<string, () => void>> = {
  "adds an article": add,
  "adds three": () => [add(), add(), add()],
  "edits one": () => {
    const path = one(present());
    writeFileSync(
      path,
      `${readFileSync(path, "utf8")}\n\nThe mayor of Brovenna paid ${pick(90) + 10} million dollars.\n`,
    );
  },
  "states a story": () => {
    const path = one(present());
    const text = readFileSync(path, "utf8");
    if (!text.startsWith("---")) writeFileSync(path, `---\nstory: same\ndraft: ${pick(2) === 0}\n---\n${text}`);
  },
  "embargoes one, or lets one expire": () => {
    const path = one(present());
    const text = readFileSync(path, "utf8");
    const field = one(["publish: 2021-03-01", "expires: 2021-03-01", "publish: soon"]);
    if (!text.startsWith("---")) writeFileSync(path, `---\n${field}\n---\n${text}`);
  },
  "prints a line in three articles of a publisher": () => {
    const publisher = one(readdirSync(articles));
    for (const path of filesBelow(join(articles, publisher)))
      writeFileSync(path, `${readFileSync(path, "utf8")}\n\nRead our newsletter of the week.\n`);
  },
  "renames one": () => {
    const path = one(present());
    renameSync(path, path.replace(/\.(\w+)$/u, `-${pick(1000)}.$1`));
  },
  "removes one": () => {
    if (present().length > 3) rmSync(one(present()));
  },
  "is for another day": () => {
    asOf = one(["2030-01-01", "2021-02-01", "2021-06-01"] as IsoDate[]);
  },
  "shows drafts, or does not": () => {
    preview = !preview;
  },
  "shows less of a publisher": () => {
    const folder = one(Object.keys(input.publishers ?? {}));
    const of = {
      ...input.publishers?.[folder],
      name: `Paper ${pick(3)}`,
      rights: one(["own", "excerpt", "link"] as const),
    };
    settings = readSettings({ ...input, cache, publishers: { ...input.publishers, [folder]: of } });
  },
  "is built by another number of threads": () => {
    jobs = 1 + pick(3);
  },
  "has lost its cache": () => rmSync(cache, { recursive: true, force: true }),
  "has a cache that is damaged": () => {
    for (const path of filesBelow(cache)) {
      const bytes = readFileSync(path);
      const luck = pick(3);
      if (luck === 0) writeFileSync(path, bytes.subarray(0, pick(bytes.length)));
      if (luck === 1) writeFileSync(path, bytes.fill(pick(256), pick(bytes.length)));
    }
  },
  "has lost a page": () => {
    if (existsSync(output)) rmSync(one(filesBelow(output)));
    // A program that goes on looks for all files after a build, not before the next.
    if (lasting) lasting.seenWhole = undefined;
  },
  "changes nothing": () => {},
};
/** What a preview has open from one build to the next, as long as it is asked for the same. */
interface Lasting extends Standing {
  readonly of: string;
  readonly cache: ReturnType<typeof lastingCache>;
  seenWhole: Standing["seenWhole"];
}
let lasting: Lasting | undefined;
let known: Known | undefined;
async function buildAgain(run: Parameters<typeof buildSite>[0]): Promise<void> {
  if (pick(2) === 0) return void (await buildSite(run, settings, output));
  const { reporter: _, ...asked } = run;
  const of = JSON.stringify([asked, settings]);
  if (lasting?.of !== of) {
    await lasting?.press.close();
    const press = openPress(run, output, present().length);
    const know = (of: Known | undefined) => {
      known = of;
    };
    lasting = { of, cache: lastingCache(cache), press, seenWhole: undefined, know };
    known = undefined;
  }
  // A preview shows first what was saved: nothing that is built may depend on that.
  if (known && pick(2) === 0) await proofs(articles, known, lasting.cache, lasting.press);
  await buildSite(run, settings, output, lasting);
  if (pick(3) === 0) return;
  lasting.cache.settle();
  const last = lastBuild(lasting.cache, output);
  lasting.seenWhole = last && isWhole(last, output) ? last : undefined;
}

const report: string[] = [];
for (let n = 0; n < Number(process.argv[3] ?? 9); n++) {
  const did = n === 0 ? "is built" : one(Object.keys(steps));
  steps[did]?.();
  const run = { articles, reporter: silent, preview, jobs, asOf, yes: true };
  await buildAgain(run);
  const clean = join(own, "clean");
  await buildSite({ ...run, cache: false, jobs: 1 }, settings, clean);
  const [again, whole] = [tree(output), tree(clean)];
  const differ = [...new Set([...Object.keys(again), ...Object.keys(whole)])].filter(
    (path) => again[path] !== whole[path],
  );
  report.push(`${n} ${did}: ${differ.length === 0 ? "the same" : differ.join(" ")}`);
  rmSync(clean, { recursive: true });
}
await lasting?.press.close();
rmSync(own, { recursive: true, force: true });
process.stdout.write(`${report.join("\n")}\n`);
if (report.some((line) => !line.endsWith("the same"))) process.exitCode = 1;
