import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { digest } from "../digest.ts";
import { readSettings, type Settings, SettingsError, type SettingsInput } from "../model/settings.ts";
import { read } from "../read/read.ts";
import { build, configFile } from "../render/build.ts";
import type { Run } from "../render/eleventyPlugin.ts";
import { consoleReporter } from "../render/reporter.ts";
import { serve } from "../render/serve.ts";
import { version } from "../render/version.ts";
import { inspectDocument } from "./inspectDocument.ts";
import { inspectText } from "./inspectText.ts";
import { type Options, readOptions, UsageError, usage } from "./options.ts";
import { whyText } from "./whyText.ts";

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
        process.stdout.write(usage);
        return 0;
      case "version":
        process.stdout.write(`${version}\n`);
        return 0;
      case "build":
        return await runBuild(options);
      case "serve":
        return await runServe(options);
      case "inspect":
        return await runInspect(options);
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

/** What an editor can use of an exception: its message, and that of what caused it. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = (error as { originalError?: unknown }).originalError ?? error.cause;
  if (error instanceof SettingsError || cause === undefined || cause === error) return error.message;
  return `${error.message}\n  ${messageOf(cause)}`;
}

async function siteSettings(): Promise<Settings> {
  if (!existsSync(configFile)) return readSettings({});
  const module = (await import(pathToFileURL(resolve(configFile)).href)) as { settings?: SettingsInput };
  return readSettings(module.settings ?? {});
}

/** Folders that the articles and the site must not share: a build would overwrite what it reads. */
function folders(options: Options, settings: Settings): { articles: string; output: string } {
  const articles = options.articles ?? settings.articles;
  const output = options.output ?? settings.output;
  const inside = (inner: string, outer: string) => !relative(resolve(outer), resolve(inner)).startsWith("..");
  if (inside(output, articles) || inside(articles, output)) {
    throw new SettingsError(
      `Cannot write the site to "${output}": it and the articles folder "${articles}" must lie apart`,
    );
  }
  return { articles, output };
}

const runOf = (options: Options, articles: string): Run => ({
  articles,
  asOf: options.asOf,
  ...(options.languages ? { languages: options.languages } : {}),
  reporter: consoleReporter(options),
});

async function runBuild(options: Options): Promise<number> {
  const { articles, output } = folders(options, await siteSettings());
  if (options.articles !== undefined && !existsSync(articles))
    throw new SettingsError(`Cannot find the articles folder "${articles}"`);
  // Node lets its memory grow to several times what is in use: a build of 1,000 articles needs 150 MB and would take 800.
  setFlagsFromString("--heap-growing-percent=50");
  const started = performance.now();
  const run = runOf(options, articles);
  const { digest: made, files } = await build(run, output);
  const { reports, stories } = made.collection;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  run.reporter?.info(
    `Built ${count(reports.length, "article", "articles")} in ${count(stories.length, "story", "stories")} as ${count(files, "page", "pages")} in ${output}, ${seconds} s`,
  );
  const errors = made.notices.filter((notice) => notice.severity === "error").length;
  return options.strict && errors > 0 ? 1 : 0;
}

async function runServe(options: Options): Promise<number> {
  const { articles, output } = folders(options, await siteSettings());
  const { stop } = await serve(runOf(options, articles), output, options.port);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  await stop();
  return 0;
}

async function runInspect(options: Options): Promise<number> {
  const settings = await siteSettings();
  const articles = options.articles ?? settings.articles;
  if (!existsSync(articles)) throw new SettingsError(`Cannot find the articles folder "${articles}"`);
  const { sources, notices } = read(articles);
  const made = digest(sources, {
    settings,
    asOf: options.asOf,
    preview: true,
    mostRelated: options.why ? sources.length : options.related,
    version,
    ...(options.languages ? { languages: options.languages } : {}),
  });
  const wanted = options.files.map((file) => pathBelow(articles, file));
  const missing = wanted.find(
    (path) => !sources.some((source) => source.path === path) && !notices.some((notice) => notice.path === path),
  );
  if (missing !== undefined) throw new UsageError(`Cannot inspect "${missing}": no such article in "${articles}"`);
  if (options.why) {
    process.stdout.write(whyText(made.collection, wanted as [string, string]));
    return 0;
  }
  const document = inspectDocument({ ...made, notices: [...notices, ...made.notices] }, wanted);
  process.stdout.write(options.json ? `${JSON.stringify(document, null, 1)}\n` : inspectText(document, articles));
  const errors = document.notices.filter((notice) => notice.severity === "error").length;
  return options.strict && errors > 0 ? 1 : 0;
}

/** `articles/a.txt` from where one stands, or `a.txt` below the articles folder. */
function pathBelow(articles: string, file: string): string {
  const path = existsSync(file) ? relative(resolve(articles), resolve(file)) : file;
  return path.split("\\").join("/").normalize("NFC");
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
