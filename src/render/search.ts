import type { SearchBundle } from "../model/machines.ts";
import type { Records } from "./searchThread.ts";
import type { SiteFile } from "./site.ts";

/** Pagefind's ready-made widgets and its worker, which this site does not use. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$/u;

type Pagefind = typeof import("pagefind");

/** The search index, a bundle after another. */
export async function searchFiles(bundles: readonly SearchBundle[]): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  try {
    for (const { folder, lang, records } of bundles)
      files.push(...(await filesOf({ folder, lang, records: records() })));
  } finally {
    await closeSearch();
  }
  return files;
}

let pagefind: Promise<Pagefind> | undefined;

/**
 * A bundle of the search index, and in it the program that reads it. Records come in the order of their addresses and have
 * no filters (Pagefind writes those in any order), so that the same articles make the same bytes.
 *
 * @throws when Pagefind cannot be started or refuses a record
 */
export async function filesOf({ folder, lang, records }: Records): Promise<SiteFile[]> {
  pagefind ??= import("pagefind");
  const { index, errors } = await (await pagefind).createIndex({ forceLanguage: lang === "und" ? "unknown" : lang });
  if (!index) throw new Error(`Cannot make the search index: ${errors.join("; ")}`);
  for (const { url, title, content, said, publisher = "", source = "", date = "" } of records) {
    const meta = { title, lang, publisher, source, date, ...(said === undefined ? {} : { said }) };
    const added = await index.addCustomRecord({ url, content, language: lang, meta });
    if (added.errors.length > 0) throw new Error(`Cannot index ${url}: ${added.errors.join("; ")}`);
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  return made.files
    .filter(({ path }) => !unused.test(path))
    .map(({ path, content }) => ({ path: `${folder}${path}`, content: Buffer.from(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Ends Pagefind, where it has begun. */
export async function closeSearch(): Promise<void> {
  const begun = await pagefind;
  pagefind = undefined;
  await begun?.close();
}
