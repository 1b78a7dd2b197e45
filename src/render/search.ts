import type { LanguageTag } from "../model/article.ts";
import type { SearchRecord } from "../model/machines.ts";
import type { SiteFile } from "./site.ts";

/** Pagefind's ready-made widgets and its worker, which this site does not use. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$/u;

/**
 * The search index: a bundle for each language, since words are cut to their stems by the language, and in each the
 * program that reads it. Records come in the order of their addresses and have no filters (Pagefind writes those in any
 * order), so that the same articles make the same bytes.
 *
 * @throws when Pagefind cannot be started or refuses a record
 */
export async function searchFiles(records: readonly SearchRecord[]): Promise<SiteFile[]> {
  if (records.length === 0) return [];
  const pagefind = await import("pagefind");
  const files: SiteFile[] = [];
  try {
    for (const [lang, own] of byLanguage(records)) files.push(...(await bundle(pagefind, lang, own)));
  } finally {
    await pagefind.close();
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The records of each language. */
export function byLanguage(records: readonly SearchRecord[]): ReadonlyMap<LanguageTag, readonly SearchRecord[]> {
  const found = new Map<LanguageTag, SearchRecord[]>();
  for (const record of records) {
    const own = found.get(record.lang);
    if (own) own.push(record);
    else found.set(record.lang, [record]);
  }
  return found;
}

/** Where the bundle of a language stands, below the output folder. */
export const bundleFolder = (lang: LanguageTag): string => `pagefind/${lang.toLowerCase()}/`;

async function bundle(
  pagefind: typeof import("pagefind"),
  lang: LanguageTag,
  records: readonly SearchRecord[],
): Promise<SiteFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang === "und" ? "unknown" : lang });
  if (!index) throw new Error(`Cannot make the search index: ${errors.join("; ")}`);
  for (const { url, title, content, publisher = "", source = "", date = "" } of records) {
    const meta = { title, lang, publisher, source, date };
    const added = await index.addCustomRecord({ url, content, language: lang, meta });
    if (added.errors.length > 0) throw new Error(`Cannot index ${url}: ${added.errors.join("; ")}`);
  }
  const made = await index.getFiles();
  return made.files
    .filter(({ path }) => !unused.test(path))
    .map(({ path, content }) => ({ path: `${bundleFolder(lang)}${path}`, content: Buffer.from(content) }));
}
