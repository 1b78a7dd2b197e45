import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "../digest.ts";
import { type Cache, noCache } from "../model/cache.ts";
import type { SearchBundle } from "../model/machines.ts";
import type { Page } from "../model/page.ts";
import type { Settings } from "../model/settings.ts";
import { fingerprint } from "../text/hash.ts";
import type { Run } from "./eleventyPlugin.ts";
import { type LastBuild, lastBuild, type MadeFrom, rememberBuild, type Summary } from "./lastBuild.ts";
import { type Content, isFew, openPress, pageOf, type Stale } from "./press.ts";
import { program, templatesHash } from "./program.ts";
import { hashOf, isThere, type SiteRecord, type Written } from "./record.ts";
import { rendered } from "./rendered.ts";
import type { Reporter } from "./reporter.ts";
import { indexed } from "./searchIndex.ts";
import { filePath, type Outcome, openSite, type SiteFile, type SiteWriter } from "./site.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** So many pages that were looked at are kept until they are rendered; more are made again. */
const mostHeld = 200;

export interface BuildResult extends Summary, Pick<Outcome, "written" | "unchanged" | "removed"> {}

export interface BuildOptions {
  readonly run: Run;
  readonly settings: Settings;
  readonly output: string;
  readonly cache?: Cache;
  /** The hash of all that the digest was made from. */
  readonly input: string;
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
  { run, settings, output, cache = noCache, input, watch }: BuildOptions,
): Promise<BuildResult> {
  const before = lastBuild(cache, output);
  const frame = hashOf(JSON.stringify([program(), templatesHash(), settings]));
  const last = before?.frame === frame ? before : undefined;
  const inputs: Record<string, MadeFrom> = {};
  const kept = new Map<string, Written>();
  let held = 0;
  const stale = (page: Page): readonly Stale[] => {
    const path = filePath(page.url);
    const input = page.input ? fingerprint(page.input()) : null;
    const known = last?.inputs[path];
    const make = (): Content => {
      const value = page.load();
      const text = JSON.stringify(value);
      inputs[path] = [input, hashOf(text)];
      return { value, text };
    };
    // What a page is made from tells whether it must be looked at, the page itself whether it must be written.
    let made: Content | undefined;
    if (known && input !== null && known[0] === input) inputs[path] = known;
    else if (known) made = make();
    const written = before?.record.get(path);
    if (!known || known[1] !== inputs[path]?.[1] || !isThere(output, path, written)) {
      if (made && ++held > mostHeld) made = undefined;
      return [{ url: page.url, kind: page.kind, content: () => made ?? make() }];
    }
    kept.set(path, written!);
    return [];
  };
  const pages = made.pages.flatMap(stale);
  watch.lap("plan");
  const reporter: Reporter = run.reporter ?? { notices: () => {}, info: () => {} };
  const expected = pages.map(({ url }) => filePath(url));
  const { anew, whole } = searchAnew(made.search, { last, output, inputs });
  for (const [path, written] of whole) kept.set(path, written);
  const press = openPress(run, output);
  try {
    const search = settled(indexed(anew, run.jobs));
    const writer = openSite(output, reporter, { kept, expected, known: before !== undefined });
    const groups = inOrder(pages, output);
    let through = 0;
    const put = (files: readonly SiteFile[]) => {
      writer.put(files);
      through += files.length;
      reporter.progress?.("Rendering", through, pages.length);
    };
    const [fresh, later] = groups;
    // Few pages are rendered in one go, while the index is made, and put in place in their order.
    const few = isFew(pages.length, run.jobs)
      ? await rendered([...fresh, ...later].map(pageOf), run, output)
      : undefined;
    if (few) put(few.slice(0, fresh.length));
    else for await (const files of press.print(fresh)) put(files);
    watch.lap("new pages");
    writer.put(await search());
    watch.lap("search");
    if (few) put(few.slice(fresh.length));
    else for await (const files of press.print(later)) put(files);
    watch.lap("changed pages");
    return finish(writer);
  } finally {
    await press.close();
  }

  function finish(writer: SiteWriter): BuildResult {
    const { recordHash, ...outcome } = writer.finish();
    const summary = {
      articles: made.collection.reports.length,
      stories: made.collection.stories.length,
      pages: made.pages.length,
      notices: made.notices,
    };
    made.keep();
    rememberBuild(cache, output, { input, frame, inputs, summary, record: recordHash });
    return { ...outcome, ...summary };
  }
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
    if (page.url === "/") front.push(page);
    else if (existsSync(join(output, filePath(page.url)))) changed.push(page);
    else fresh.push(page);
  }
  return [fresh, [...changed, ...front]];
}

interface SearchState {
  readonly last: LastBuild | undefined;
  readonly output: string;
  readonly inputs: Record<string, MadeFrom>;
}

/** Which bundles are not as the last build made them, and which files are those of the others? */
function searchAnew(
  bundles: readonly SearchBundle[],
  { last, output, inputs }: SearchState,
): { readonly anew: readonly SearchBundle[]; readonly whole: SiteRecord } {
  const whole = new Map<string, Written>();
  const filesBelow = new Map<string, [string, Written][]>();
  for (const [path, written] of last?.record ?? []) {
    const folder = /^pagefind\/[^/]+\//u.exec(path)?.[0];
    const own = folder && filesBelow.get(folder);
    if (own) own.push([path, written]);
    else if (folder) filesBelow.set(folder, [[path, written]]);
  }
  const anew = bundles.filter(({ folder, input: said }) => {
    const input = fingerprint(said());
    inputs[folder] = [input, ""];
    const files = filesBelow.get(folder) ?? [];
    const same =
      last?.inputs[folder]?.[0] === input &&
      files.length > 0 &&
      files.every(([path, written]) => isThere(output, path, written));
    if (same) for (const [path, written] of files) whole.set(path, written);
    return !same;
  });
  return { anew, whole };
}
