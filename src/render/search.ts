import type { LanguageTag } from "../model/article.ts";
import type { SearchRecord } from "../model/page.ts";
import type { SiteFile } from "./site.ts";

/** Pagefind's ready-made widgets and its worker, which this site does not use. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$/u;
/**
 * The search index: a bundle for each language, since words are cut to their stems by the language, and the program that
 * reads them. Records come in the order of their addresses, so that the same articles make the same bytes.
 *
 * @throws when Pagefind cannot be started or refuses a record
 */
export async function searchFiles(records: readonly SearchRecord[]): Promise<SiteFile[]> {
  if (records.length === 0) return [];
  const pagefind = await import("pagefind");
  const files = new Map<string, SiteFile>();
  for (const lang of languagesIn(records)) {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: lang === "und" ? "unknown" : lang });
    if (!index) throw new Error(`Cannot make the search index: ${errors.join("; ")}`);
    for (const record of records.filter((r) => r.lang === lang)) {
      const { url, title, content, publisher = "", date = "" } = record;
      const added = await index.addCustomRecord({
        url,
        content,
        language: lang,
        meta: { title, lang, publisher, date },
      });
      if (added.errors.length > 0) throw new Error(`Cannot index ${url}: ${added.errors.join("; ")}`);
    }
    const made = await index.getFiles();
    for (const { path, content } of made.files) {
      if (unused.test(path)) continue;
      const target = `pagefind/${lang.toLowerCase()}/${path}`;
      files.set(target, { path: target, content: Buffer.from(content) });
    }
    await index.deleteIndex();
  }
  await pagefind.close();
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const languagesIn = (records: readonly SearchRecord[]): LanguageTag[] =>
  [...new Set(records.map(({ lang }) => lang))].sort();
