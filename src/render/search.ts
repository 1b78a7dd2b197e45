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
  const byLanguage = new Map<LanguageTag, SearchRecord[]>();
  for (const record of records) {
    const own = byLanguage.get(record.lang);
    if (own) own.push(record);
    else byLanguage.set(record.lang, [record]);
  }
  const files: SiteFile[] = [];
  try {
    for (const [lang, own] of byLanguage) files.push(...(await bundle(pagefind, lang, own)));
  } finally {
    await pagefind.close();
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

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
    .map(({ path, content }) => ({ path: `pagefind/${lang.toLowerCase()}/${path}`, content: Buffer.from(content) }));
}
