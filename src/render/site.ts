import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reporter } from "./reporter.ts";

/** Says what a build has put into the output folder, so that the next one knows what it may take away. */
const record = ".tidings.json";
const publicFolder = fileURLToPath(new URL("../../public", import.meta.url));

/** A file of the site: its path below the output folder, with `/`, and what is in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Buffer;
}

/** `/stories/a/` → `stories/a/index.html`; `/feed.xml` → `feed.xml` */
export const filePath = (url: string): string => `${url.endsWith("/") ? `${url}index.html` : url}`.replace(/^\//u, "");

/**
 * Writes a whole site so that at no instant a file is cut off or a link leads nowhere: what is new first, what has
 * changed next, the front page after that, then what is gone is removed, and the record comes last. A file that is as
 * it was is not touched.
 */
export function writeSite(output: string, pages: readonly SiteFile[], reporter: Reporter): void {
  const files = [...assets(), ...pages];
  const fresh = files.filter(({ path }) => !existsSync(join(output, path)));
  const changed = files.filter((file) => !fresh.includes(file));
  const isFront = ({ path }: SiteFile) => path === "index.html";
  for (const file of [...fresh, ...changed].sort((a, b) => Number(isFront(a)) - Number(isFront(b)))) put(output, file);
  settle(
    output,
    files.map(({ path }) => path),
    reporter,
  );
}

/** Brings a folder in order that Eleventy has written its pages to: assets, what else belongs there, leftovers, record. */
export function finishSite(
  output: string,
  urls: readonly string[],
  others: readonly SiteFile[],
  reporter: Reporter,
): void {
  const files = [...assets(), ...others];
  for (const file of files) put(output, file);
  settle(output, [...files.map(({ path }) => path), ...urls.map(filePath)], reporter);
}

/** The files of `public`, copied as they are. */
function assets(): SiteFile[] {
  return below(publicFolder).map((path) => ({ path, content: readFileSync(join(publicFolder, path)) }));
}

function put(output: string, { path, content }: SiteFile): void {
  const target = join(output, path);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (existsSync(target) && statSync(target).size === bytes.length && readFileSync(target).equals(bytes)) return;
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.tidings-part`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, target);
}

/** Removes what the last build wrote and this one did not; names what nobody knows; writes the record. */
function settle(output: string, written: readonly string[], reporter: Reporter): void {
  const now = new Set(written);
  for (const path of readRecord(output)) if (!now.has(path)) remove(output, path);
  const unknown = below(output).filter((path) => path !== record && !now.has(path));
  for (const path of unknown.filter((p) => p.endsWith(".tidings-part"))) remove(output, path);
  const strange = unknown.filter((p) => !p.endsWith(".tidings-part"));
  if (strange.length > 0) {
    const shown = strange.slice(0, 5).join(", ");
    reporter.info(
      `Left ${strange.length} ${strange.length === 1 ? "file" : "files"} in ${output} that Tidings did not write: ${shown}${strange.length > 5 ? ", …" : ""}`,
    );
  }
  put(output, { path: record, content: `${JSON.stringify({ files: [...now].sort() }, null, 1)}\n` });
}

function readRecord(output: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(join(output, record), "utf8")) as { files?: unknown };
    return Array.isArray(files)
      ? files.filter((path): path is string => typeof path === "string" && isBelow(output, path))
      : [];
  } catch {
    return [];
  }
}

/** A record that was tampered with must not reach beyond the folder. */
function isBelow(output: string, path: string): boolean {
  const root = resolve(output);
  return resolve(root, path).startsWith(root + sep);
}

function remove(output: string, path: string): void {
  rmSync(join(output, path), { force: true });
  for (let folder = dirname(join(output, path)); resolve(folder) !== resolve(output); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      break; // not empty, or gone already
    }
  }
}

/** Paths of all regular files below a folder, sorted, with `/`. */
function below(folder: string): string[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
