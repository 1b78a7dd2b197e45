import { noCache, noMemo, openMemos } from "../src/model/cache.ts";
import type { IsoDate } from "../src/model/isoDate.ts";
import { readSettings } from "../src/model/settings.ts";
import { plan } from "../src/plan/plan.ts";
import { read } from "../src/read/read.ts";
import { recognise } from "../src/recognise/recognise.ts";
import { relate } from "../src/relate/relate.ts";
import { termsOf } from "../src/relate/terms.ts";
import { vocabularyOf } from "../src/relate/vocabulary.ts";
import { understand } from "../src/understand/understand.ts";
import { renderPage } from "../templates/page.tsx";

/** The CPU time of each stage for an article, as rows of a table. */
export function stages(articles: string): string[] {
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
  const understood = time("understand", () => manuscripts.map((m) => understand(m, { publishers: {} })));
  const findable = time(
    "terms",
    () =>
      new Map(
        understood.map((article) => {
          const terms = termsOf(article);
          const words = vocabularyOf(article);
          return [article, { terms: () => terms, id: article.source.path, words: () => words }];
        }),
      ),
  );
  const remembering = {
    likeness: { recall: () => undefined, keep: () => {} },
    memos: openMemos(noCache, { many: true }),
    overlaps: noMemo,
  };
  const collection = time("relate", () => relate(understood, { mostRelated: 10, findable, before: remembering }));
  const settings = readSettings({ url: "https://tidings.example/" });
  const { pages } = time("plan", () => plan(collection, { settings, asOf: "2030-01-01" as IsoDate, version: "0" }, []));
  time("render", () => pages.reduce((length, page) => length + renderPage(page.load(), settings).length, 0));
  return [
    "| stage | ms of CPU an article |",
    "|---|---|",
    ...rows.map(([name, ms]) => `| ${name} | ${(ms / sources.length).toFixed(2)} |`),
  ];
}
