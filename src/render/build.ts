import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyOptions } from "@11ty/eleventy";
import type { Digest } from "../digest.ts";
import tidings, { planRun, type Run } from "./eleventyPlugin.ts";
import { searchFiles } from "./search.ts";
import { filePath, type SiteFile, writeSite } from "./site.ts";

export const configFile = ".eleventy.ts";
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

/**
 * Builds the site: Eleventy renders the pages, a batch at a time; our writer puts the files in place.
 *
 * @throws when the settings, a template or the output folder fail
 */
export async function build(run: Run, output: string): Promise<{ readonly digest: Digest; readonly files: number }> {
  let made: Digest | undefined;
  const files: SiteFile[] = [];
  let from = 0;
  do {
    const eleventy = await eleventyFor(
      {
        ...run,
        digestOnce: (make) => (made ??= make()),
        select: (pages) => pages.slice(from, from + batch),
      },
      output,
    );
    for (const { url, content } of await eleventy.toJSON())
      if (url) files.push({ path: filePath(url), content: Buffer.from(content) });
    if (!made) throw new Error("Cannot build: .eleventy.ts does not add the Tidings plugin");
    from += batch;
  } while (from < made.pages.length);
  if (files.length !== made.pages.length)
    throw new Error(`Cannot build: ${made.pages.length} pages were planned and ${files.length} rendered`);
  const search = await searchFiles(made.search());
  writeSite(output, [...files, ...search], run.reporter ?? { notices: () => {}, info: () => {} });
  return { digest: made, files: files.length };
}
