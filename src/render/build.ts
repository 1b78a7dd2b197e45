import { existsSync } from "node:fs";
import { relative } from "node:path";
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
import { hashOf, isThere, type Written } from "./record.ts";
import { bundleFolder, byLanguage, searchFiles } from "./search.ts";
import { filePath, type Outcome, type SiteFile, writeSite } from "./site.ts";

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
}

/**
 * Builds the site: of the pages that were planned those are rendered whose content is not what the last build rendered,
 * or whose file is not there; our writer puts the files in place. The output is the same as that of a build from nothing.
 *
 * @throws when the settings, a template or the output folder fail
 */
export async function build(
  made: Digest,
  { run, settings, output, cache = noCache, input }: BuildOptions,
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
  const files = await rendered(pages, run, output, made);
  const search = await searchAnew(made.search(), { frame, before, output, inputs, kept });
  const reporter = run.reporter ?? { notices: () => {}, info: () => {} };
  const { record, ...outcome } = writeSite(output, [...files, ...search], reporter, kept);
  const summary = {
    articles: made.collection.reports.length,
    stories: made.collection.stories.length,
    pages: made.pages.length,
    notices: made.notices,
  };
  rememberBuild(cache, output, { input, inputs, summary, record });
  return { ...outcome, ...summary };
}

/** Some pages as files, by Eleventy; it is not even loaded for none. */
async function rendered(pages: readonly Page[], run: Run, output: string, made: Digest): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (let from = 0; from < pages.length; from += batch) {
    const select = () => pages.slice(from, from + batch);
    const eleventy = await eleventyFor({ ...run, digest: made, select }, output);
    for (const { url, content } of await eleventy.toJSON())
      if (url) files.push({ path: filePath(url), content: Buffer.from(content) });
  }
  if (files.length !== pages.length)
    throw new Error(
      files.length === 0
        ? "Cannot build: .eleventy.ts does not add the Tidings plugin"
        : `Cannot build: ${pages.length} pages were to be rendered, and ${files.length} were`,
    );
  return files;
}

interface SearchState {
  readonly frame: string;
  readonly before: LastBuild | undefined;
  readonly output: string;
  readonly inputs: Record<string, string>;
  readonly kept: Map<string, Written>;
}

/** The bundles of the search index whose records are not those of the last build, as files. */
async function searchAnew(
  records: readonly SearchRecord[],
  { frame, before, output, inputs, kept }: SearchState,
): Promise<SiteFile[]> {
  const anew: SearchRecord[] = [];
  for (const [lang, own] of byLanguage(records)) {
    const folder = bundleFolder(lang);
    const input = (inputs[folder] = hashOf(`${frame}\n${JSON.stringify(own)}`));
    const files = [...(before?.record ?? [])].filter(([path]) => path.startsWith(folder));
    const same =
      before?.inputs[folder] === input &&
      files.length > 0 &&
      files.every(([path, written]) => isThere(output, path, written));
    if (same) for (const [path, written] of files) kept.set(path, written);
    else anew.push(...own);
  }
  return searchFiles(anew);
}
