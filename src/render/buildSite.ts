import type { Edition } from "../digest.ts";
import type { Settings } from "../model/settings.ts";
import { list } from "../read/list.ts";
import { counted } from "../text/counted.ts";
import { buildDay } from "./buildDay.ts";
import { type FolderCache, openCache } from "./cache.ts";
import type { Run } from "./eleventyPlugin.ts";
import { inputOf, isAsSeen, isWhole, type LastBuild, lastBuild, type Summary } from "./lastBuild.ts";
import { takeFolder } from "./lock.ts";
import { openPress, type Press } from "./press.ts";
import { program, templatesHash } from "./program.ts";
import type { Known } from "./proofs.ts";
import { consoleReporter } from "./reporter.ts";
import { type Outcome, publicFolder } from "./site.ts";
import { stopwatch } from "./stopwatch.ts";
import { version } from "./version.ts";

/** What a program that builds again and again does not open each time. */
export interface Standing {
  readonly cache: FolderCache;
  readonly press: Press;
  /** After this build all files were seen to be there: they are not looked for again at once. */
  readonly seenWhole: LastBuild | undefined;
  /**
   * Is told what a build was about; and, when it has something to do, to forget what the last one was about: two collections
   * are a lot of memory.
   */
  readonly know: (known: Known | undefined) => void;
}

/**
 * Builds a folder of articles into a site, and tells the editor. Where nothing that a build reads has changed, and all
 * that the last one wrote is there, nothing is done: what was noticed then is said again.
 *
 * @throws when the settings, a template or the output folder fail
 */
export async function buildSite(
  run: Run & { articles: string },
  settings: Settings,
  output: string,
  standing?: Standing,
): Promise<Summary> {
  const started = performance.now();
  const watch = stopwatch();
  const { articles, reporter = consoleReporter({}) } = run;
  const cache = standing?.cache ?? openCache(run.cache ?? settings.cache);
  const edition = editionOf(run, settings);
  const listing = list(articles);
  const input = inputOf(listing, [publicFolder], [program(), templatesHash(), edition]);
  const before = lastBuild(cache, output);
  watch.lap("look");
  const isSeen = (state: LastBuild | undefined) => state !== undefined && state === standing?.seenWhole;
  if (before?.input === input && (isSeen(before) || isWhole(before, output))) {
    reporter.notices(articles, before.summary.notices);
    reporter.info(`Nothing has changed: ${told(before.summary)} in ${output}, ${seconds(started)}`);
    return before.summary;
  }
  const giveBack = takeFolder(output);
  standing?.know(undefined);
  const press = standing?.press ?? openPress(run, output, listing.files.length);
  try {
    // The rest of the program, which the look above can do without.
    const [{ digestFolder }, { build }] = await Promise.all([import("./digestFolder.ts"), import("./build.ts")]);
    watch.lap("load");
    const made = await digestFolder(listing, articles, edition, reporter, cache, { jobs: run.jobs, lap: watch.lap });
    // Another build may have been here between the first look and the lock.
    const left = before && isAsSeen(before, output) ? before : lastBuild(cache, output);
    const built = await build(made, {
      run,
      settings,
      output,
      press,
      cache,
      input,
      before: left,
      whole: isSeen(left),
      watch,
    });
    standing?.know({ listing, edition, made });
    cache.close(reporter, made.live);
    watch.lap("tidy");
    reporter.info(`Built ${told(built)} in ${output}, ${seconds(started)}`);
    reporter.info(`  articles: ${read(listing.files.length, built)}; files: ${files(built)}`);
    const stages = watch.told();
    if (stages) reporter.info(`  ${stages}`);
    return built;
  } finally {
    if (press !== standing?.press) await press.close();
    giveBack();
  }
}

/** The edition that a run makes. */
export const editionOf = ({ asOf, languages, preview }: Run, settings: Settings): Edition => ({
  settings,
  asOf,
  day: asOf ?? buildDay(),
  version,
  ...(languages ? { languages } : {}),
  ...(preview ? { preview } : {}),
});

const read = (files: number, { articles }: Summary): string =>
  [`${files} read`, `${articles} published`, ...(files > articles ? [`${files - articles} left out`] : [])].join(", ");
const files = ({ written, unchanged, removed }: Pick<Outcome, "written" | "unchanged" | "removed">): string =>
  [`${written} written`, `${unchanged} unchanged`, ...(removed > 0 ? [`${removed} removed`] : [])].join(", ");
const told = ({ articles, stories, pages }: Summary): string =>
  `${counted(articles, "article", "articles")} in ${counted(stories, "story", "stories")} as ${counted(pages, "page", "pages")}`;
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
