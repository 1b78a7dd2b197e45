import type { DeskEntry } from "../model/desk.ts";
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

/** What a build of the preview is about, beside the files. */
export interface Preview {
  readonly desk: readonly DeskEntry[];
  readonly title: string;
}

const { run, output, reporter } = settingOfThread<BuildSetting>();

/** Builds when it is asked to: templates and settings are those of the moment when the thread began. */
answer(async () => {
  const settings = await siteSettings();
  const { desk = [] } = await buildSite({ ...run, reporter: consoleReporter(reporter) }, settings, output);
  return { desk, title: settings.title } satisfies Preview;
});
