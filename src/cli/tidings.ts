import { writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Settings, SettingsError } from "../model/settings.ts";
import { buildSite } from "../render/buildSite.ts";
import type { Run } from "../render/eleventyPlugin.ts";
import { consoleReporter, type Reporter } from "../render/reporter.ts";
import { siteSettings } from "../render/siteSettings.ts";
import { version } from "../render/version.ts";
import type { CommandName } from "./commands.ts";
import { compareText } from "./compareText.ts";
import { confirm } from "./confirm.ts";
import { helpText } from "./help.ts";
import { type Options, readOptions, UsageError } from "./options.ts";
import { pathBelow } from "./pathBelow.ts";

/**
 * The `tidings` command.
 *
 * @returns the exit status: 0 done, 1 settings, output or program failed (or `--strict` and there were errors), 2 wrong use
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    switch (options.command) {
      case "help":
        process.stdout.write(helpText(options.files[0] as CommandName | undefined));
        return 0;
      case "version":
        process.stdout.write(`${version}\n`);
        return 0;
      case "build":
        return await runBuild(options);
      case "serve":
        return await runServe(options);
      case "remove":
        return await runRemove(options);
      case "compare": {
        const { compareSites } = await import("../render/compareSites.ts");
        const differences = compareSites(options.files[0]!, options.files[1]!);
        process.stdout.write(compareText(differences));
        return differences.length > 0 ? 1 : 0;
      }
      case "init": {
        const { init } = await import("../desk/init.ts");
        const folder = options.files[0] ?? ".";
        const { written, next } = init(folder, version);
        process.stdout.write(written.map((path) => `${path}\n`).join(""));
        const quoted = /^[\w./\\:-]+$/u.test(folder) ? folder : JSON.stringify(folder);
        const enter = resolve(folder) === resolve(".") ? [] : [`cd ${quoted}`];
        process.stderr.write(
          written.length > 0
            ? `Now run: ${[...enter, ...next].join(" && ")}\n`
            : "Nothing to do: every file of a new site is there already\n",
        );
        return 0;
      }
      case "check":
        return await (await import("./runCheck.ts")).runCheck(options, await siteSettings());
      case "new":
        return await (await import("./runNew.ts")).runNew(options, await siteSettings());
      case "add":
        return await (await import("./runNew.ts")).runAdd(options, await siteSettings());
      case "inspect":
        return await (await import("./runInspect.ts")).runInspect(options, await siteSettings());
      default:
        return options.command satisfies never;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nSee tidings --help\n`);
      return 2;
    }
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

/** Why a file cannot be written, in words. */
const faults: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Make room and build again: what is there is whole",
  EDQUOT: "your share of the disk is full. Make room and build again: what is there is whole",
  EACCES: "you may not write there. Choose another folder with --output, or have it opened to you",
  EPERM: "you may not write there. Choose another folder with --output, or have it opened to you",
  EROFS: "the disk can only be read. Choose another folder with --output",
  ENOTDIR: "a part of this path is a file and no folder. Choose another folder with --output",
  EISDIR: "a folder stands where a file is wanted. Choose another folder with --output",
  ENAMETOOLONG: "this path is longer than the system takes. Choose a folder with a shorter path with --output",
  EEXIST: "a file stands where a folder is wanted. Choose another folder with --output",
};

/** What an editor can use of an exception: its message, and that of what caused it. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", path, syscall = "" } = error as NodeJS.ErrnoException;
  if (/^(?:scandir|opendir|read|l?stat)$/u.test(syscall)) return `Cannot read "${path}": ${code}`;
  if (Object.hasOwn(faults, code)) return `Cannot write ${path ? `"${path}"` : "the site"}: ${faults[code]}`;
  if (code === "ERR_REQUIRE_CYCLE_MODULE" || code === "ERR_REQUIRE_ESM")
    return 'Cannot read .eleventy.ts: write "type": "module" into package.json';
  if (code === "ERR_MODULE_NOT_FOUND") return `${error.message}. Run npm install, and try again`;
  const cause = (error as { originalError?: unknown }).originalError ?? error.cause;
  if (error instanceof SettingsError || cause === undefined || cause === error) return error.message;
  return `${error.message}\n  ${messageOf(cause)}`;
}

/** Folders that the articles and the site must not share: a build would overwrite what it reads. */
function folders(options: Options, settings: Settings): { articles: string; output: string } {
  const articles = options.articles ?? settings.articles;
  // In a site with pages of its own the digest has a folder: the front page there is not ours.
  const output = options.output ?? join(settings.output, settings.below ?? "");
  const inside = (inner: string, outer: string) => !relative(resolve(outer), resolve(inner)).startsWith("..");
  if (inside(output, articles) || inside(articles, output)) {
    throw new SettingsError(
      `Cannot write the site to "${output}": it and the articles folder "${articles}" must lie apart`,
    );
  }
  return { articles, output };
}

const runOf = (options: Options, articles: string): Run & { articles: string; reporter: Reporter } => ({
  articles,
  ...(options.cache === undefined ? {} : { cache: options.cache }),
  asOf: options.asOf,
  empty: options.empty,
  yes: options.yes,
  ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
  ...(options.languages ? { languages: options.languages } : {}),
  reporter: consoleReporter(options),
});

async function runBuild(options: Options): Promise<number> {
  const settings = await siteSettings();
  const { articles, output } = folders(options, settings);
  // Node lets its memory grow to several times what is in use: a build of 1,000 articles needs 150 MB and would take 800.
  setFlagsFromString("--heap-growing-percent=40");
  const { notices, refused } = await buildSite(
    { ...runOf(options, articles), ...(confirm ? { confirm } : {}) },
    settings,
    output,
  );
  if (options.manifest !== undefined) {
    const { manifestOf, manifestText } = await import("../render/compareSites.ts");
    writeFileSync(options.manifest, manifestText(manifestOf(output)));
  }
  const errors = [...notices, ...refused].filter((notice) => notice.severity === "error").length;
  return options.strict && errors > 0 ? 1 : 0;
}

/** Status 1 when something of the articles is left, with what and where. */
async function runRemove(options: Options): Promise<number> {
  const settings = await siteSettings();
  const { articles, output } = folders(options, settings);
  const { removeArticles } = await import("../render/removeArticles.ts");
  const run = runOf(options, articles);
  const names = options.files.map((file) => pathBelow(articles, file));
  const { sequences, files, left } = await removeArticles(names, run, settings, output);
  const looked = `${sequences} sequences of their words that no other article has, ${files} files looked at`;
  if (left.length === 0) {
    run.reporter.info(`Removed ${names.join(", ")}: nothing is left in "${output}" or the cache (${looked})`);
    run.reporter.info("To have a page say so at the address, add it to `removed` in .eleventy.ts");
    return 0;
  }
  for (const { path, sequences: words } of left)
    process.stderr.write(`Cannot prove the removal: "${output}/${path}" still has "${[...words][0]}"\n`);
  return 1;
}

async function runServe(options: Options): Promise<never> {
  const { articles, output } = folders(options, await siteSettings());
  const { serve } = await import("../render/serve.ts");
  const { reporter: _, ...run } = { ...runOf(options, articles), preview: true };
  const terminal = process.stderr.isTTY === true;
  const reporter = { quiet: options.quiet, verbose: options.verbose, terminal };
  const say = (message: string) => process.stderr.write(`${message}\n`);
  const { stop } = await serve({ run, output, reporter }, options.port, say);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  await stop();
  // A folder that went while it was no longer watched may have left a watcher of it: nobody waits for that.
  process.exit(0);
}
