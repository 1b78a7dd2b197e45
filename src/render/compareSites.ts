import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { lockName } from "./lock.ts";
import { hashOf, recordName } from "./record.ts";
import { filesBelow } from "./site.ts";

/** The hash of every file of a site, by path. */
export type Manifest = ReadonlyMap<string, string>;

/** A file that two sites do not have alike, and why, as far as the pages tell. */
export interface Difference {
  readonly path: string;
  readonly how: "new" | "gone" | "changed";
  /** Articles it shows, or leads to, that are new, gone or changed themselves: `articles/flood/ (new)`. */
  readonly because: readonly string[];
}

/** What a site consists of: its files as they are, whatever its record says. */
export function manifestOf(folder: string): Manifest {
  const own = new Set([recordName, lockName]);
  return new Map(
    filesBelow(folder)
      .filter((path) => !own.has(path))
      .map((path) => [path, hashOf(readFileSync(join(folder, path)))]),
  );
}

/** A manifest as a file: the same site, the same bytes. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ version: 1, files: Object.fromEntries(manifest) }, null, 1)}\n`;

/**
 * Which files do two sites not have alike? Each is a folder, or the manifest of one; reasons are read off pages, and so
 * need folders.
 *
 * @throws when one is neither
 */
export function compareSites(before: string, after: string): Difference[] {
  const [a, b] = [manifestAt(before), manifestAt(after)];
  const how = (path: string): Difference["how"] | undefined =>
    !a.has(path) ? "new" : !b.has(path) ? "gone" : a.get(path) === b.get(path) ? undefined : "changed";
  const all = [...new Set([...a.keys(), ...b.keys()])].sort();
  const changed = new Map(all.flatMap((path) => (how(path) ? [[path, how(path)!] as const] : [])));
  return [...changed].map(([path, of]) => ({
    path,
    how: of,
    because: [...new Set([...articlesOn(before, path), ...articlesOn(after, path)])]
      .filter((article) => article !== path && changed.has(article))
      .sort()
      .map((article) => `${article.replace(/index\.html$/u, "")} (${changed.get(article)})`),
  }));
}

function manifestAt(place: string): Manifest {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return manifestOf(place);
  if (!stats) throw new Error(`Cannot compare "${place}": it is not there`);
  try {
    const { files } = JSON.parse(readFileSync(place, "utf8")) as { files: Record<string, string> };
    return new Map(Object.entries(files));
  } catch {
    throw new Error(`Cannot compare "${place}": it is neither a site nor the manifest of one`);
  }
}

/** The pages of articles that a page leads to, as paths below the site. */
function articlesOn(site: string, path: string): string[] {
  if (!path.endsWith(".html") || !statSync(site).isDirectory()) return [];
  const file = statSync(join(site, path), { throwIfNoEntry: false });
  if (!file) return [];
  return [...readFileSync(join(site, path), "utf8").matchAll(/ href="([^"#?]+)/gu)].flatMap(([, href]) => {
    if (/^[a-z]+:/iu.test(href!)) return [];
    const target = decodeURI(new URL(href!, `http://x/${encodeURI(path)}`).pathname).slice(1);
    return target.startsWith("articles/") && target.endsWith("/") ? [`${target}index.html`] : [];
  });
}
