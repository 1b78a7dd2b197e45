import type { DeskEntry } from "../model/desk.ts";
import { list } from "../read/list.ts";
import { once } from "../text/once.ts";
import { buildSite, editionOf } from "./buildSite.ts";
import { lastingCache } from "./cache.ts";
import { digestFolder } from "./digestFolder.ts";
import type { Run } from "./eleventyPlugin.ts";
import { isWhole, type LastBuild, lastBuild } from "./lastBuild.ts";
import type { BuiltFor } from "./newDay.ts";
import { openPress } from "./press.ts";
import { type Known, proofs } from "./proofs.ts";
import { consoleReporter, type ReporterOptions, silent } from "./reporter.ts";
import type { SiteFile } from "./site.ts";
import { siteDay } from "./siteDay.ts";
import { siteSettings } from "./siteSettings.ts";
import { answer, settingOfThread } from "./thread.ts";

/** What the thread is begun with. */
export interface BuildSetting {
  readonly run: Omit<Run, "reporter" | "confirm"> & { readonly articles: string };
  readonly output: string;
  readonly reporter: ReporterOptions;
}

/** What a build of the preview is about, beside the files. */
export interface Preview {
  readonly desk: readonly DeskEntry[];
  readonly title: string;
  /** On another day it is another. Absent before the first build. */
  readonly built?: BuiltFor;
}

/** What the thread is asked for: pages of what was saved, as far as they can be told at once; the site; what has time until then. */
export type Asked = "proofs" | "build" | "settle" | "learn";

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
let known: Known | undefined;
/** How long it took to find that out, in milliseconds. */
let took = 0;
/** A build that takes no longer needs no proofs. */
const soon = 1000;

async function build(): Promise<Preview> {
  const { settings, cache, press } = await lasting();
  const started = performance.now();
  const day = siteDay(run.asOf, settings);
  const own = { ...run, asOf: day, reporter: consoleReporter(reporter) };
  const know = (of: Known | undefined) => {
    known = of;
    took = performance.now() - started;
  };
  const { desk = [] } = await buildSite(own, settings, output, { cache, press, seenWhole, know });
  return { desk, title: settings.title, built: { day, timeZone: settings.timeZone } };
}

/** Writes what the next program may need to know, and looks for all files. */
async function settle(): Promise<void> {
  const { cache } = await lasting();
  cache.settle();
  const last = lastBuild(cache, output);
  seenWhole = last && isWhole(last, output) ? last : undefined;
}

/** Finds out what a build that had nothing to do has not told. */
async function learn(): Promise<void> {
  if (known) return;
  const { settings, cache } = await lasting();
  const [started, listing, edition] = [performance.now(), list(run.articles), editionOf(run, settings)];
  const made = await digestFolder(listing, run.articles, edition, silent, cache, { jobs: run.jobs });
  known = { listing, edition, made };
  took = performance.now() - started;
}

answer(async (asked: Asked): Promise<Preview | readonly SiteFile[] | undefined> => {
  if (asked === "build") return build();
  if (asked === "settle") await settle();
  if (asked === "learn") await learn();
  if (asked !== "proofs" || !known || took < soon) return undefined;
  const { cache, press } = await lasting();
  return proofs(run.articles, known, cache, press);
});
