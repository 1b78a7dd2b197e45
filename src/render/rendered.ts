import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyOptions } from "@11ty/eleventy";
import type { Page } from "../model/page.ts";
import tidings, { configFile, planRun, type Run } from "./eleventyPlugin.ts";
import { filePath, type SiteFile } from "./site.ts";

/** Eleventy wants a path from where it is started. */
export const templates = (): string =>
  relative(process.cwd(), fileURLToPath(new URL("../../templates", import.meta.url))) || ".";

/** Eleventy and the templates, as they are first read: that takes half a second, in which other things can be done. */
export async function loadEleventy() {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
  const page = new URL("../../templates/page.tsx", import.meta.url).href;
  const [eleventy] = await Promise.all([import("@11ty/eleventy"), import(page)]);
  return eleventy.default;
}

/** Eleventy, with the site's configuration where there is one, and the run's options in the plugin's hands. */
export async function eleventyFor(run: Run, output: string, options: EleventyOptions = {}) {
  const Eleventy = await loadEleventy();
  const configured = existsSync(configFile);
  return new Eleventy(templates(), relative(process.cwd(), output) || ".", {
    quietMode: true,
    ...options,
    configPath: configured ? configFile : false,
    config: (config) => {
      planRun(config, { ...run, output });
      // The program's templates may be in a package.
      config.ignores.clear();
      config.setUseGitIgnore(false);
      if (!configured) config.addPlugin(tidings);
    },
  });
}

/**
 * Some pages as files, by Eleventy, in the order of the pages.
 *
 * @throws when a template fails, or the site's configuration does not add the plugin
 */
export async function rendered(wanted: readonly Page[], run: Run, output: string): Promise<SiteFile[]> {
  if (wanted.length === 0) return [];
  const eleventy = await eleventyFor({ ...run, pages: wanted }, output);
  const files: SiteFile[] = [];
  for (const { url, content } of await eleventy.toJSON())
    if (url) files.push({ path: filePath(url), content: Buffer.from(content) });
  if (files.length !== wanted.length)
    throw new Error(
      files.length === 0
        ? "Cannot build: .eleventy.ts does not add the Tidings plugin"
        : `Cannot build: ${wanted.length} pages were to be rendered, and ${files.length} were`,
    );
  const order = new Map(wanted.map(({ url }, place) => [filePath(url), place]));
  return files.sort((a, b) => order.get(a.path)! - order.get(b.path)!);
}
