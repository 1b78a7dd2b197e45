import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyOptions } from "@11ty/eleventy";
import type { Digest } from "../digest.ts";
import { type Cache, noCache } from "../model/cache.ts";
import type { SearchRecord } from "../model/machines.ts";
import type { Page } from "../model/page.ts";
import type { Settings } from "../model/settings.ts";
import tidings, { configFile, planRun, type Run } from "./eleventyPlugin.ts";
import { type LastBuild, lastBuild, rememberBuild, type Summary } from "./lastBuild.ts";
import { program, templatesHash } from "./program.ts";
import { hashOf, isThere, type SiteRecord, type Written } from "./record.ts";
import { bundleFolder, byLanguage, searchFiles } from "./search.ts";
import { filePath, type Outcome, openSite, type SiteFile } from "./site.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Eleventy wants a path from where it is started. */
export const templates = (): string =>
  relative(process.cwd(), fileURLToPath(new URL("../../templates", import.meta.url))) || ".";

/** Eleventy, with the site's configuration where there is one, and the run's options in the plugin's hands. */
export async function eleventyFor(run: Run, output: string, options: EleventyOptions = {}) {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const configured = existsSync(configFile);
  return new Eleventy(templates(), relative(process.cwd(), output) || ".", {
    quietMode: true,
    ...options,
    configPath: configured ? configFile : false,
    config: (config) => {
      planRun(config, { ...run, output });
      if (!configured) config.addPlugin(tidings);
    },
  });
}

/** Eleventy keeps what it knows of every page of a run: some hundreds at a time keep the memory small. */
const batch = 600;

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
  const inputs: Record<string, string> = {};
  const kept = new Map<string, Written>();
  const stale = (path: string, content: string): boolean => {
    inputs[path] = content;
    const written = before?.record.get(path);
    if (before?.inputs[path] !== content || !isThere(output, path, written)) return true;
    kept.set(path, written!);
    return false;
  };
  const pages = made.pages.filter((page) =>
    stale(filePath(page.url), hashOf(`${frame}\n${JSON.stringify(page.load())}`)),
  );
  watch.lap("plan");
  const reporter = run.reporter ?? { notices: () => {}, info: () => {} };
  const expected = pages.map(({ url }) => filePath(url));
  const { anew, whole } = searchAnew(made.search(), { frame, before, output, inputs });
  for (const [path, written] of whole) kept.set(path, written);
  // Pagefind works in a process of its own, while pages are rendered in this one.
  const search = settled(searchFiles(anew));
  const writer = openSite(output, reporter, { kept, expected });
  const [fresh, changed, front] = inOrder(pages, output);
  watch.lap("search records");
  for await (const files of rendered(fresh, run, output, made)) writer.put(files);
  watch.lap("new pages");
  writer.put(await search());
  watch.lap("search");
  for await (const files of rendered([...changed, ...front], run, output, made)) writer.put(files);
  watch.lap("changed pages");
  const { record, ...outcome } = writer.finish();
  const summary = {
    articles: made.collection.reports.length,
    stories: made.collection.stories.length,
    pages: made.pages.length,
    notices: made.notices,
  };
  rememberBuild(cache, output, { input, inputs, summary, record });
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

/** What is new, what is there already, the front page: a page is there before a link leads to it. */
function inOrder(pages: readonly Page[], output: string): readonly [Page[], Page[], Page[]] {
  const groups: [Page[], Page[], Page[]] = [[], [], []];
  for (const page of pages) {
    const place = page.url === "/" ? 2 : existsSync(join(output, filePath(page.url))) ? 1 : 0;
    groups[place]!.push(page);
  }
  return groups;
}

/** Some pages as files, a batch at a time, by Eleventy; it is not even loaded for none. */
async function* rendered(pages: readonly Page[], run: Run, output: string, made: Digest): AsyncGenerator<SiteFile[]> {
  for (let from = 0; from < pages.length; from += batch) {
    const wanted = pages.slice(from, from + batch);
    const eleventy = await eleventyFor({ ...run, digest: made, select: () => wanted }, output);
    const files: SiteFile[] = [];
    for (const { url, content } of await eleventy.toJSON())
      if (url) files.push({ path: filePath(url), content: Buffer.from(content) });
    if (files.length !== wanted.length)
      throw new Error(
        files.length === 0
          ? "Cannot build: .eleventy.ts does not add the Tidings plugin"
          : `Cannot build: ${wanted.length} pages were to be rendered, and ${files.length} were`,
      );
    yield files;
  }
}

interface SearchState {
  readonly frame: string;
  readonly before: LastBuild | undefined;
  readonly output: string;
  readonly inputs: Record<string, string>;
}

/** Which records go into bundles that are not as the last build made them, and which files of bundles are as they should be? */
function searchAnew(
  records: readonly SearchRecord[],
  { frame, before, output, inputs }: SearchState,
): { readonly anew: readonly SearchRecord[]; readonly whole: SiteRecord } {
  const anew: SearchRecord[] = [];
  const whole = new Map<string, Written>();
  for (const [lang, own] of byLanguage(records)) {
    const folder = bundleFolder(lang);
    const input = hashOf(`${frame}\n${JSON.stringify(own)}`);
    inputs[folder] = input;
    const files = [...(before?.record ?? [])].filter(([path]) => path.startsWith(folder));
    const same =
      before?.inputs[folder] === input &&
      files.length > 0 &&
      files.every(([path, written]) => isThere(output, path, written));
    if (same) for (const [path, written] of files) whole.set(path, written);
    else anew.push(...own);
  }
  return { anew, whole };
}
