import { existsSync } from "node:fs";
import { aloneOf } from "../alone.ts";
import type { Edition } from "../digest.ts";
import { type Settings, SettingsError } from "../model/settings.ts";
import { type Listing, list } from "../read/list.ts";
import { articleFile } from "../read/read.ts";
import { openCache } from "../render/cache.ts";
import { digestFolder } from "../render/digestFolder.ts";
import { silent } from "../render/reporter.ts";
import { siteDay } from "../render/siteDay.ts";
import { version } from "../render/version.ts";
import { type InspectDocument, inspectAlone, inspectDocument } from "./inspectDocument.ts";
import { inspectText } from "./inspectText.ts";
import { type Options, UsageError } from "./options.ts";
import { pathBelow } from "./pathBelow.ts";
import { whyText } from "./whyText.ts";

/**
 * Prints what was understood of the articles, as text or JSON, or why two are one story. Articles that are named, by file or
 * folder, are understood by themselves; their stories and what is related to them need the whole folder.
 */
export async function runInspect(options: Options, settings: Settings): Promise<number> {
  const articles = options.articles ?? settings.articles;
  if (!existsSync(articles)) throw new SettingsError(`Cannot find the articles folder "${articles}"`);
  const listing = list(articles);
  const wanted = wantedOf(options.files, articles, listing);
  const edition = {
    settings,
    asOf: siteDay(options.asOf, settings),
    preview: true,
    mostRelated: options.why ? listing.files.length : options.related,
    version,
    ...(options.languages ? { languages: options.languages } : {}),
  };
  const cache = openCache(options.cache ?? settings.cache);
  let document: InspectDocument;
  if (wanted.length > 0 && !options.withFolder && !options.why) {
    document = withoutFolder(wanted, listing, edition, cache);
    if (!options.quiet)
      process.stderr.write(
        "Left out: story and related articles, which need the whole folder. To have them: inspect --with-folder\n",
      );
  } else {
    const made = await digestFolder(listing, articles, edition, silent, cache, { jobs: options.jobs });
    if (options.why) {
      process.stdout.write(whyText(made.collection, wanted as [string, string]));
      return 0;
    }
    document = inspectDocument(made, wanted);
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(document, null, 1)}\n` : inspectText(document, articles, paperOf(options)),
  );
  const errors = document.notices.filter((notice) => notice.severity === "error").length;
  return options.strict && errors > 0 ? 1 : 0;
}

function withoutFolder(
  wanted: readonly string[],
  { files, notices }: Listing,
  edition: Edition,
  cache: ReturnType<typeof openCache>,
): InspectDocument {
  const asked = new Set(wanted);
  const all = files.map(articleFile);
  const alone = aloneOf(
    all.filter(({ path }) => asked.has(path)),
    all,
    edition,
    cache,
  );
  const own = [...notices, ...alone.notices].filter(({ path }) => asked.has(path));
  return inspectAlone(alone.articles, own);
}

/**
 * Paths of the files that are named; of a folder, all below it. The articles folder itself means all, as no name does.
 *
 * @throws {UsageError} where there is no such article
 */
function wantedOf(named: readonly string[], articles: string, { files, notices }: Listing): string[] {
  const there = [...new Set([...files.map(({ name }) => name.normalize("NFC")), ...notices.map(({ path }) => path)])];
  const found = named.map((file) => {
    const path = pathBelow(articles, file).replace(/\/$/u, "");
    if (path === "" || path === ".") return undefined;
    const own = there.includes(path) ? [path] : there.filter((other) => other.startsWith(`${path}/`));
    if (own.length === 0) throw new UsageError(`Cannot inspect "${path}": no such article in "${articles}"`);
    return own;
  });
  return found.includes(undefined) ? [] : [...new Set(found.flatMap((paths) => paths ?? []))];
}

/** Of articles that are asked for by name the text is shown; colour is for eyes only (no-color.org). */
const paperOf = ({ files }: Options) => ({
  text: files.length > 0,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  ...(process.stdout.isTTY && process.stdout.columns ? { width: process.stdout.columns } : {}),
});
