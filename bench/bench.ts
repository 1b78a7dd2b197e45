import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NewsArticle } from "../src/model/article.ts";
import { readSettings } from "../src/model/settings.ts";
import { plan } from "../src/plan/plan.ts";
import { read } from "../src/read/read.ts";
import { recognise } from "../src/recognise/recognise.ts";
import { relate } from "../src/relate/relate.ts";
import { termsOf } from "../src/relate/terms.ts";
import { understand } from "../src/understand/understand.ts";
import { renderPage } from "../templates/page.tsx";
import { writeCorpus } from "./corpus.ts";

/**
 * How long does a build take, and where does the time go? `npm run bench [articles ...]`: a whole build of each size in a
 * process of its own, then the CPU time of each stage for an article. Machines differ: compare figures of one run.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const samples = fileURLToPath(new URL("../articles", import.meta.url));
const measured = fileURLToPath(new URL("measured.mjs", import.meta.url));

for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  writeCorpus(samples, join(folder, "articles"), size, 500);
  const build = () =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [measured, "build", "--quiet", "--articles", join(folder, "articles"), "--output", join(folder, "site")],
        { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
      )
        .trim()
        .split("\n")
        .at(-1)!,
    );
  const cold = build();
  console.log(
    `${size} articles of 500 words: build ${cold.wall.toFixed(1)} s wall, ${cold.cpu.toFixed(1)} s CPU, ${cold.memory.toFixed(0)} MB`,
  );
  stages(join(folder, "articles"));
  rmSync(folder, { recursive: true });
}

function stages(articles: string): void {
  const rows: [string, number][] = [];
  const time = <T>(name: string, run: () => T): T => {
    const before = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(before);
    rows.push([name, (user + system) / 1000]);
    return result;
  };
  const { sources } = time("read", () => read(articles));
  const manuscripts = time("recognise", () => sources.map((source) => recognise(source, { languages: [] })));
  const understood: NewsArticle[] = time("understand", () =>
    manuscripts.map((m) => understand(m, { publishers: {}, asOf: undefined })),
  );
  const findable = time(
    "terms",
    () => new Map(understood.map((article) => [article, { terms: termsOf(article), id: article.source.path }])),
  );
  const collection = time("relate", () => relate(understood, { mostRelated: 10, findable }));
  const settings = readSettings({ url: "https://tidings.example/" });
  const pages = time("plan", () => plan(collection, { settings, asOf: undefined, version: "0" }, []));
  time("render", () => pages.reduce((length, page) => length + renderPage(page.load(), settings).length, 0));
  for (const [name, ms] of rows)
    console.log(`  ${name.padEnd(12)}${(ms / sources.length).toFixed(2)} ms CPU an article`);
  console.log(`  ${pages.length} pages`);
}
