import type { DeskEntry } from "../model/desk.ts";
import { once } from "../text/once.ts";
import { buildSite } from "./buildSite.ts";
import { lastingCache } from "./cache.ts";
import type { Run } from "./eleventyPlugin.ts";
import { isWhole, type LastBuild, lastBuild } from "./lastBuild.ts";
import { openPress } from "./press.ts";
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
/** What lasts as long as the thread: templates and settings are those of the moment when it is first asked. */
const lasting = once(async () => {
  const settings = await siteSettings();
  return {
    settings,
    cache: lastingCache(run.cache ?? settings.cache),
    press: openPress(run, output, Number.POSITIVE_INFINITY),
  };
});

let seenWhole: LastBuild | undefined;

/** Builds when it is asked to, and writes what the next program may need to know, and looks for all files, when there is time. */
answer(async (asked: "build" | "settle") => {
  const { settings, cache, press } = await lasting();
  if (asked === "settle") {
    cache.settle();
    const last = lastBuild(cache, output);
    seenWhole = last && isWhole(last, output) ? last : undefined;
    return undefined;
  }
  const own = { ...run, reporter: consoleReporter(reporter) };
  const { desk = [] } = await buildSite(own, settings, output, { cache, press, seenWhole });
  return { desk, title: settings.title } satisfies Preview;
});
