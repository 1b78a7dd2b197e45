import type { NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { entryOf, folderOf } from "../model/publisher.ts";
import type { Settings } from "../model/settings.ts";
import { closestWord } from "../text/closestWord.ts";
import { counted } from "../text/counted.ts";
import { publisherUrl } from "./site.ts";
import { isOfAnother, rightsOf } from "./whose.ts";

type Publishers = Pick<Settings, "publishers">;

/**
 * Returns notices on publishers: settings without a folder, folders without
 * settings, two publishers with one name, and texts that name another publisher than that of their folder.
 *
 * @param paths of all files that may be articles: a folder of drafts is a folder
 */
export function publisherNotices(
  articles: readonly NewsArticle[],
  paths: readonly string[],
  settings: Publishers,
): Notice[] {
  const folders = [...new Set(paths.flatMap((path) => folderOf(path) ?? []))].sort();
  return [
    ...withoutFolder(folders, paths, settings),
    ...withoutSettings(folders, articles, settings),
    ...twins(folders, settings),
    ...ofAnother(articles, settings),
  ];
}

/** Folders that have a text of which an excerpt is shown. */
export const excerptedIn = (articles: readonly NewsArticle[], settings: Publishers): ReadonlySet<string> =>
  new Set(
    articles.flatMap((article) =>
      rightsOf(article, settings) === "excerpt" ? (folderOf(article.source.path) ?? []) : [],
    ),
  );

const warning = (ruleId: string, reason: string, note: string, path = ""): Notice => ({
  path,
  ruleId: `publisher/${ruleId}`,
  severity: "warning",
  reason,
  note,
});

/** Settings of a publisher that has no folder: they do nothing. */
function withoutFolder(folders: readonly string[], paths: readonly string[], { publishers }: Publishers): Notice[] {
  if (paths.length === 0) return [];
  const free = folders.filter((folder) => !entryOf(publishers, folder));
  const missing = Object.keys(publishers)
    .filter((key) => !folders.includes(key.normalize("NFC")))
    .sort();
  const notices: Notice[] = [];
  const gone: string[] = [];
  for (const key of missing) {
    const near = closestWord(key.toLowerCase(), free, { anyCase: true });
    if (near)
      notices.push(
        warning(
          "no-folder",
          `Cannot use publishers["${key}"] in .eleventy.ts: the articles folder has no folder "${key}"`,
          `Write "${near}" in place of "${key}", or rename the folder`,
        ),
      );
    else gone.push(key);
  }
  // One notice: all are missing where another articles folder is built.
  if (gone.length > 0)
    notices.push(
      warning(
        "no-folder",
        `Cannot use ${counted(gone.length, "publisher")} of .eleventy.ts: the articles folder has no folder ${gone.map((key) => `"${key}"`).join(", ")}`,
        "Name the folder that the texts are in, or remove the entry from publishers",
      ),
    );
  return notices;
}

/** A folder that the settings forgot, where they know of others. */
function withoutSettings(folders: readonly string[], articles: readonly NewsArticle[], settings: Publishers): Notice[] {
  if (Object.keys(settings.publishers).length === 0) return [];
  const byFolder = new Map<string, NewsArticle[]>();
  for (const article of articles) {
    const folder = folderOf(article.source.path) ?? "";
    const own = byFolder.get(folder);
    if (own) own.push(article);
    else byFolder.set(folder, [article]);
  }
  return folders.flatMap((folder) => {
    const own = byFolder.get(folder) ?? [];
    if (entryOf(settings.publishers, folder) || own.length === 0) return [];
    const whole = own.filter((article) => ["own", "full"].includes(rightsOf(article, settings))).length;
    return warning(
      "no-settings",
      `Cannot find settings of the folder "${folder}": ${whole} of its ${counted(own.length, "text")} ${whole === 1 ? "is" : "are"} shown whole`,
      `Write "${folder}": { rights: "excerpt" } (or own, full, link) into publishers in .eleventy.ts`,
    );
  });
}

/** Publishers whose names give one address: their texts are listed as those of one. */
function twins(folders: readonly string[], { publishers }: Publishers): Notice[] {
  const byUrl = new Map<string, string[]>();
  for (const folder of new Set([...folders, ...Object.keys(publishers)])) {
    const url = publisherUrl(entryOf(publishers, folder)?.name ?? folder);
    byUrl.set(url, [...(byUrl.get(url) ?? []), folder]);
  }
  return [...byUrl]
    .filter(([, keys]) => keys.length > 1)
    .map(([url, keys]) => {
      const [first = "", second = ""] = keys.sort();
      const name = entryOf(publishers, second)?.name ?? second;
      return warning(
        "one-name",
        `Cannot tell the publishers of ${keys.map((key) => `"${key}"`).join(" and ")} apart: both are called "${name}" and share the page ${url}`,
        `Give "${second}" another name in publishers in .eleventy.ts, or move its texts into "${first}"`,
      );
    });
}

/** Texts that do not take `own` from their folder: one notice for each publisher that a folder's texts name. */
function ofAnother(articles: readonly NewsArticle[], settings: Publishers): Notice[] {
  const groups = new Map<string, NewsArticle[]>();
  for (const article of articles) {
    const folder = folderOf(article.source.path);
    if (entryOf(settings.publishers, folder)?.rights !== "own") continue;
    if (article.frontMatter.rights || !isOfAnother(article, settings)) continue;
    const key = `${folder}\n${article.publisher!.value}\n${article.publisher!.by}`;
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, [first, ...others]]) => {
      const [folder = "", name = "", by] = key.split("\n");
      const path = first!.source.path;
      const more = others.length > 0 ? ` (and ${counted(others.length, "other text")} there)` : "";
      const where = by === "publisher/page" ? "its page's markup names" : "its front matter names";
      return warning(
        "another",
        `Cannot take rights: own from the folder "${folder}": ${where} another publisher, "${name}"${more}; it is shown as ${rightsOf(first!, settings)}`,
        by === "publisher/page"
          ? `Write publisher: ${entryOf(settings.publishers, folder)?.name ?? folder}, or rights: with own, full, excerpt or link`
          : "If the site may show it as its own, write rights: own",
        path,
      );
    });
}
