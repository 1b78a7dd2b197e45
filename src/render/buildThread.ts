import { buildSite } from "./buildSite.ts";
import type { Run } from "./eleventyPlugin.ts";
import { consoleReporter, type ReporterOptions } from "./reporter.ts";
import { siteSettings } from "./siteSettings.ts";
import { answer, settingOfThread } from "./thread.ts";

/** What the thread is begun with. */
export interface BuildSetting {
  readonly run: Omit<Run, "reporter"> & { readonly articles: string };
  readonly output: string;
  readonly reporter: ReporterOptions;
}

const { run, output, reporter } = settingOfThread<BuildSetting>();

/** Builds when it is asked to: templates and settings are those of the moment when the thread began. */
answer(async () => {
  await buildSite({ ...run, reporter: consoleReporter(reporter) }, await siteSettings(), output);
  return undefined;
});
