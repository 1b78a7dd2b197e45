import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyOptions } from "@11ty/eleventy";
import type { Digest } from "../digest.ts";
import type { Settings } from "../model/settings.ts";
import tidings, { planRun, type Run } from "./eleventyPlugin.ts";
import { filePath, writeSite } from "./site.ts";

export const configFile = ".eleventy.ts";
/** Eleventy wants a path from where it is started. */
export const templates = (): string => relative(process.cwd(), fileURLToPath(new URL("../../templates", import.meta.url))) || ".";

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

/**
 * Builds the site: Eleventy renders every page, our writer puts the files in place.
 *
 * @throws when the settings, a template or the output folder fail
 */
export async function build(run: Run, output: string): Promise<{ readonly digest: Digest; readonly files: number }> {
  let made: { digest: Digest; settings: Settings } | undefined;
  const onDigest = (digest: Digest, settings: Settings) => {
    made = { digest, settings };
  };
  const eleventy = await eleventyFor({ ...run, onDigest }, output);
  const results = await eleventy.toJSON();
  if (!made) throw new Error("Cannot build: .eleventy.ts does not add the Tidings plugin");
  const files = results.flatMap(({ url, content }) => (url ? [{ path: filePath(url), content }] : []));
  if (files.length !== made.digest.pages.length) throw new Error(`Cannot build: ${made.digest.pages.length} pages were planned and ${files.length} rendered`);
  const reporter = run.reporter;
  writeSite(output, files, reporter ?? { notices: () => {}, info: () => {} });
  return { digest: made.digest, files: files.length };
}
