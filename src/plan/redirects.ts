import type { Notice } from "../model/finding.ts";
import { fieldLine } from "../model/frontMatter.ts";
import type { Url } from "../model/pageParts.ts";
import type { Settings } from "../model/settings.ts";
import type { Collection, Report } from "../model/story.ts";
import { oldAddress } from "./oldAddress.ts";
import { urls } from "./urls.ts";

/** A page that forwards from an address to another. */
export interface Redirect {
  readonly url: Url;
  readonly to: Url;
}

/**
 * Finds the pages that forward: a story answers to the slug of each of its members, an article to its old addresses. An old
 * address that cannot be kept, or at which something else stands, is a notice.
 *
 * @param standing addresses of all other pages
 */
export function redirectsOf(
  collection: Pick<Collection, "stories" | "reports">,
  settings: Pick<Settings, "url">,
  standing: readonly Url[],
  notices: Notice[],
): Redirect[] {
  const redirects: Redirect[] = [];
  const files = new Map(standing.map((url) => [fileOf(url), url]));
  // Folders by their names: asked for where an editor names an old address.
  let folders: Map<string, Url> | undefined;
  const clash = (url: Url): Url | undefined => {
    if (!folders) {
      folders = new Map();
      for (const [file, of] of files) for (const folder of foldersOf(file)) folders.set(folder, of);
    }
    const file = fileOf(url);
    const above = foldersOf(file).find((folder) => files.has(folder));
    return files.get(file) ?? folders.get(file) ?? (above === undefined ? undefined : files.get(above));
  };
  const forward = (url: Url, to: Url) => {
    files.set(fileOf(url), url);
    if (folders) for (const folder of foldersOf(fileOf(url))) folders.set(folder, url);
    redirects.push({ url, to });
  };
  for (const story of collection.stories)
    for (const { slug, article } of story.reports) {
      const [url, to] = [urls.story(slug), urls.story(story.slug)];
      if (slug === story.slug) continue;
      const other = files.get(fileOf(url));
      if (other === undefined) forward(url, to);
      else
        notices.push({
          path: article.source.path,
          ruleId: "plan/redirect",
          severity: "warning",
          reason: `Cannot forward ${url} to ${to}: the page ${other} stands there`,
          note: "Give the article another slug:",
        });
    }
  for (const report of collection.reports)
    for (const old of report.article.frontMatter.redirect_from ?? []) {
      const to = urls.article(report.slug);
      const found = oldAddress(old, settings);
      if ("reason" in found) {
        notices.push(notice(report, old, found.reason, found.note));
        continue;
      }
      const other = clash(found.url);
      if (other === undefined) forward(found.url, to);
      else if (other === to)
        notices.push(notice(report, old, "the article itself stands there", "Remove the line redirect_from"));
      else
        notices.push(
          notice(
            report,
            old,
            `the page ${other} stands there`,
            "Remove the line redirect_from, or give the other page a slug",
          ),
        );
    }
  return redirects;
}

const notice = ({ article: { source } }: Report, old: string, reason: string, note: string): Notice => ({
  path: source.path,
  line: fieldLine(source.text, "redirect_from", old),
  ruleId: "plan/redirect",
  severity: "warning",
  reason: `Cannot forward from "redirect_from: ${old}": ${reason}`,
  note,
});

/** The file of an address, in small letters: case does not tell files apart on every system. */
const fileOf = (url: Url): string => `${url}${url.endsWith("/") ? "index.html" : ""}`.toLowerCase().slice(1);

/** `a/b/index.html` → `a/b`, `a` */
function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, n) => parts.slice(0, parts.length - n).join("/"));
}
