import { existsSync } from "node:fs";
import { digest } from "../digest.ts";
import { type Settings, SettingsError } from "../model/settings.ts";
import { read } from "../read/read.ts";
import { siteDay } from "../render/siteDay.ts";
import { version } from "../render/version.ts";
import { inspectDocument } from "./inspectDocument.ts";
import { inspectText } from "./inspectText.ts";
import { type Options, UsageError } from "./options.ts";
import { pathBelow } from "./pathBelow.ts";
import { whyText } from "./whyText.ts";

/** Prints what was understood of the articles, as text or JSON, or why two are one story. */
export async function runInspect(options: Options, settings: Settings): Promise<number> {
  const articles = options.articles ?? settings.articles;
  if (!existsSync(articles)) throw new SettingsError(`Cannot find the articles folder "${articles}"`);
  const { sources, notices } = read(articles);
  const made = digest(sources, {
    settings,
    asOf: siteDay(options.asOf, settings),
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
  process.stdout.write(
    options.json ? `${JSON.stringify(document, null, 1)}\n` : inspectText(document, articles, paperOf(options)),
  );
  const errors = document.notices.filter((notice) => notice.severity === "error").length;
  return options.strict && errors > 0 ? 1 : 0;
}

/** Of articles that are asked for by name the text is shown; colour is for eyes only (no-color.org). */
const paperOf = ({ files }: Options) => ({
  text: files.length > 0,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  ...(process.stdout.isTTY && process.stdout.columns ? { width: process.stdout.columns } : {}),
});
