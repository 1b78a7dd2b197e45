import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { BuildEvent, UserConfig } from "@11ty/eleventy";
import type { Digest, Edition } from "../digest.ts";
import type { IsoDate } from "../model/isoDate.ts";
import type { Page, PageContent } from "../model/page.ts";
import { readSettings, type Settings, type SettingsInput } from "../model/settings.ts";
import type { Consent } from "./guard.ts";
import { consoleReporter, type Reporter } from "./reporter.ts";
import { siteDay } from "./siteDay.ts";
import { version } from "./version.ts";

/** The site's settings, beside the articles. */
export const configFile = ".eleventy.ts";

/** What one run is asked for beside the settings: the command line's options. */
export interface Run extends Pick<Edition, "preview" | "languages">, Consent {
  /** The day that the site is built for; without it `siteDay` says which that is. */
  readonly asOf?: IsoDate | undefined;
  readonly articles?: string;
  readonly output?: string;
  readonly reporter?: Reporter;
  /** Pages to be rendered; by default the articles are read and digested anew, and all pages are. */
  readonly pages?: readonly Page[];
  /** So many threads share the work; 1: none. By default as many as the machine has, where there is enough work for them. */
  readonly jobs?: number;
  /** Folder of the cache in place of the settings'; `false`: nothing is taken, and nothing kept. */
  readonly cache?: string | false;
}

/** The command line hands its options over here, before Eleventy reads the site's configuration. */
const runs = new WeakMap<UserConfig, Run>();
export const planRun = (config: UserConfig, run: Run): void => {
  runs.set(config, run);
};

/**
 * Makes Eleventy build the digest: reads the articles and plans the pages before a build, hands each page to the one
 * template that paginates over them, and brings the output folder in order afterwards. No article is ever a template.
 */
export default function tidings(config: UserConfig, input: SettingsInput = {}): void {
  const run = runs.get(config) ?? {};
  const settings = readSettings(input);
  const reporter = run.reporter ?? consoleReporter({});
  let pages = new Map<string, Page>();
  let made: Planned = { pages: [], search: [], articles: 0, settle: () => {} };

  config.addExtension(["11ty.tsx"], { key: "11ty.js" });
  config.addTemplateFormats(["11ty.tsx"]);
  // Names that no site has for its own data.
  config.addGlobalData("tidingsPages", () => [...pages.keys()]);
  config.addJavaScriptFunction("tidingsPage", (url: string): PageContent => {
    const page = pages.get(url);
    if (!page) throw new Error(`Cannot render "${url}": no such page`);
    return page.load();
  });
  config.addJavaScriptFunction("tidingsSettings", () => settings);
  const folder = run.articles ?? settings.articles;
  if (existsSync(folder)) config.addWatchTarget(`./${relative(process.cwd(), folder)}`);
  config.setWatchThrottleWaitTime(100);
  // Pages are made when the template asks for them: that this takes time is no news to an editor.
  config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);

  // A site of its own has the template in its folder; in another's it comes with the plugin.
  if (!existsSync(join(config.directories.input, "site.11ty.tsx")) && !run.pages) {
    // It tells whoever keeps the site how; Eleventy would make a page of it.
    config.ignores.add("README.md");
    config.addTemplate("tidings.11ty.js", {
      data: {
        pagination: { data: "tidingsPages", size: 1, alias: "address", addAllPagesToCollections: false },
        permalink: ({ address }: { address: string }) => `${settings.below ? `/${settings.below}` : ""}${address}`,
        eleventyExcludeFromCollections: true,
        layout: false,
      },
      async render({ address }: { address: string }) {
        const { renderPage } = (await import(new URL("../../templates/page.tsx", import.meta.url).href)) as {
          renderPage: (page: PageContent, settings: Settings) => string;
        };
        return renderPage(pages.get(address)!.load(), settings);
      },
    });
  }

  const outputOf = ({ output }: BuildEvent["directories"]) => join(run.output ?? output, settings.below ?? "");
  config.on("eleventy.before", async ({ directories }: BuildEvent) => {
    made = run.pages
      ? { pages: run.pages, search: [], articles: 0, settle: () => {} }
      : await digestNow(
          { ...run, articles: folder, output: outputOf(directories) },
          { ...run, asOf: siteDay(run.asOf, settings), settings, version },
          reporter,
        );
    pages = new Map(made.pages.map((page) => [page.url, page]));
  });
  config.on("eleventy.after", async ({ outputMode, directories, results = [] }: BuildEvent) => {
    // With "json" the caller writes the files itself.
    if (outputMode !== "fs") return;
    const root = settings.below ? `/${settings.below}` : "";
    // Pages of the site that the digest is part of are none of ours.
    const files = results.flatMap(({ url }) => {
      const own = `${url}`.startsWith(`${root}/`) ? `${url}`.slice(root.length) : "";
      return pages.has(own) ? [own] : [];
    });
    const [{ searchFiles }, { finishSite }, { hostFiles }] = await Promise.all([
      import("./search.ts"),
      import("./site.ts"),
      import("./hostFiles.ts"),
    ]);
    const others = [...(await searchFiles(made.search)), ...hostFiles(settings, made.pages)];
    finishSite(outputOf(directories), files, others, reporter, made.articles);
    made.settle();
  });
}

/** What was planned for a build, and how what was found out for it is kept when its pages are made. */
interface Planned extends Pick<Digest, "pages" | "search"> {
  /** How many article files there are. */
  readonly articles: number;
  readonly settle: () => void;
}

/** The program is loaded when it is needed: the settings alone are read at every start. */
async function digestNow(
  { articles, output, cache, ...consent }: Run & { readonly articles: string; readonly output: string },
  edition: Edition,
  reporter: Reporter,
): Promise<Planned> {
  const [{ digestFolder }, { list }, { openCache }, { guard }] = await Promise.all([
    import("./digestFolder.ts"),
    import("../read/list.ts"),
    import("./cache.ts"),
    import("./guard.ts"),
  ]);
  const listing = list(articles);
  await guard(listing.files.length, articles, output, consent);
  const opened = openCache(cache ?? edition.settings.cache);
  const { pages, search, keep, live } = await digestFolder(listing, articles, edition, reporter, opened);
  const settle = () => {
    keep();
    opened.close(reporter, live);
  };
  return { pages, search, articles: listing.files.length, settle };
}
