import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../digest.ts";
import { type Cache, noCache } from "../model/cache.ts";
import type { Settings } from "../model/settings.ts";
import { once } from "../text/once.ts";
import type { Run } from "./eleventyPlugin.ts";
import { hostFiles, refusalOf } from "./hostFiles.ts";
import { type LastBuild, type MadeFrom, rememberBuild, type Summary } from "./lastBuild.ts";
import type { Press } from "./press.ts";
import { program, templatesHash } from "./program.ts";
import { hashOf, type IsThere, isThere as isThereIn } from "./record.ts";
import { silent } from "./reporter.ts";
import { bundlesAnew, indexed } from "./searchIndex.ts";
import { type Outcome, openSite, type SiteFile } from "./site.ts";
import { type Stale, stalePages } from "./stalePages.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface BuildResult extends Summary, Pick<Outcome, "written" | "unchanged" | "removed"> {}

export interface BuildOptions {
  readonly run: Run;
  readonly settings: Settings;
  readonly output: string;
  readonly press: Press;
  readonly cache?: Cache;
  /** How many article files there are. */
  readonly files: number;
  /** The hash of all that the digest was made from. */
  readonly input: string;
  /** What is known of the folder. */
  readonly before: LastBuild | undefined;
  /** Is it known that all files are there as that build left them? */
  readonly whole: boolean;
  readonly watch: Stopwatch;
}

/**
 * Builds the site: of the pages that were planned those are rendered whose content is not what the last build rendered,
 * or whose file is not there; our writer puts the files in place. The output is the same as that of a build from nothing.
 *
 * @throws when the settings, a template or the output folder fail
 */
export async function build(
  made: Digest,
  { run, settings, output, press, cache = noCache, files: articles, input, before, whole, watch }: BuildOptions,
): Promise<BuildResult> {
  const frame = hashOf(JSON.stringify([program(), templatesHash(), settings]));
  const last = before?.frame === frame ? before : undefined;
  const inputs = new Map<string, MadeFrom>();
  const isThere: IsThere = whole ? () => true : (path, written) => isThereIn(output, path, written);
  const { anew, whole: kept } = bundlesAnew(made.search, { last, isThere, inputs });
  // The index is made while it is found out which pages there are to print.
  const search = settled(indexed(anew, { jobs: run.jobs, early: (files) => writer.put(files) }));
  const pages = stalePages(made.pages, { before, last, isThere, inputs, kept });
  watch.lap("plan");
  const { reporter = silent } = run;
  const expected = pages.map(({ path }) => path);
  const writer = openSite(output, reporter, { articles, kept, expected, before: before?.record });
  const [fresh, later] = inOrder(pages, output);
  let through = 0;
  const put = (files: readonly SiteFile[]) => {
    writer.put(files);
    through += files.length;
    reporter.progress?.("Rendering", through, pages.length);
  };
  /** The index, and what hosts are told: when all that is new is there. */
  const putOthers = once(async () => {
    watch.lap("new pages");
    writer.put(await search());
    writer.put(hostFiles(settings, made.pages));
    watch.lap("search");
  });
  for await (const files of press.print([...fresh, ...later])) {
    const left = Math.max(0, fresh.length - through);
    put(files.slice(0, left));
    if (files.length <= left) continue;
    await putOthers();
    put(files.slice(left));
  }
  await putOthers();
  watch.lap("changed pages");
  const { record, recordHash, refused, ...outcome } = writer.finish();
  reporter.notices(output, refused);
  const refusal = refusalOf(settings, outcome.written + outcome.unchanged);
  if (refusal) reporter.info(refusal);
  const summary = {
    articles: made.collection.reports.length,
    stories: made.collection.stories.length,
    pages: made.pages.length,
    notices: made.notices,
    refused,
    ...(run.preview ? { desk: made.desk(made.notices) } : {}),
  };
  made.keep();
  rememberBuild(cache, output, { input, frame, inputs, summary, record, recordHash });
  return { ...outcome, ...summary };
}

/** A promise that may fail before anybody waits for it. */
function settled<Value>(promise: Promise<Value>): () => Promise<Value> {
  const outcome = promise.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  return async () => (await outcome)();
}

/** What is new; what is there already, the front page last: a page is there before a link leads to it. */
function inOrder(pages: readonly Stale[], output: string): readonly [fresh: Stale[], later: Stale[]] {
  const [fresh, changed, front]: [Stale[], Stale[], Stale[]] = [[], [], []];
  for (const page of pages) {
    if (page.path === "index.html") front.push(page);
    else if (existsSync(join(output, page.path))) changed.push(page);
    else fresh.push(page);
  }
  return [fresh, [...changed, ...front]];
}
