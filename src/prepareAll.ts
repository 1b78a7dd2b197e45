import type { Manuscript, NewsArticle, SourceFile } from "./model/article.ts";
import type { Cache } from "./model/cache.ts";
import { type ArticleOptions, manuscriptOf, type Prepared, prepare } from "./prepare.ts";
import { type Printed, printedOf, sharedLines } from "./recognise/furniture.ts";
import type { Terms } from "./relate/terms.ts";
import { fingerprint } from "./text/hash.ts";

/**
 * Prepares all articles, each once: what is kept of an earlier build is taken where the article's text, the options that
 * concern it, and the lines that it shares with others of its publisher are the same.
 */
export function prepareAll(sources: readonly SourceFile[], options: ArticleOptions, cache: Cache): Prepared[] {
  const drafts = sources.map((source) => {
    const key = keyOf(source, options);
    const kept = decoded(cache.get(key));
    return kept ? { source, key, kept, printed: kept.printed } : { source, key, ...recognised(source, options) };
  });
  const furniture = sharedLines(drafts.map(({ source, printed }) => ({ path: source.path, ...printed })));
  return drafts.map((draft) => {
    const { source, key, printed } = draft;
    const lines = furniture.get(source.path);
    const setting = settingOf(source, lines, options);
    const id = idOf(key, setting);
    if ("kept" in draft && draft.kept.setting === setting)
      return { article: { ...draft.kept.article, source }, terms: draft.kept.terms, id };
    const manuscript = "manuscript" in draft ? draft.manuscript : manuscriptOf(source, options);
    const prepared = prepare(manuscript, lines, options);
    if (cache.keeps) cache.put(key, encoded({ printed, setting, ...prepared }));
    return { ...prepared, id };
  });
}

/** What an article's manuscript depends on. */
const keyOf = ({ path, format, markup, text }: SourceFile, { languages }: ArticleOptions): string =>
  JSON.stringify(["article", path, format, markup ?? null, languages, text]);

/** Twice 53 bits: no two articles of any collection will have one by chance. */
const idOf = (key: string, setting: string): string =>
  `${fingerprint(`${setting}\n${key}`)}${fingerprint(`${key}\n${setting}`)}`;

/** What of the collection and of the settings the article depends on as well. */
function settingOf(
  { path }: SourceFile,
  lines: ReadonlySet<string> | undefined,
  { publishers, asOf }: ArticleOptions,
): string {
  const folder = path.split("/")[0] ?? "";
  const publisher = Object.hasOwn(publishers, folder) ? publishers[folder] : undefined;
  return JSON.stringify([lines ? [...lines].sort() : [], publisher ?? null, asOf ?? null]);
}

function recognised(source: SourceFile, options: ArticleOptions): { manuscript: Manuscript; printed: Printed } {
  const manuscript = manuscriptOf(source, options);
  return { manuscript, printed: printedOf(manuscript) };
}

// ------------------------------------------------------------ as bytes

interface Kept {
  readonly printed: Printed;
  readonly setting: string;
  /** Its source is the file that was read. */
  readonly article: Omit<NewsArticle, "source">;
  readonly terms: Terms;
}

const [textOf, bytesOf] = [new TextDecoder(), new TextEncoder()];

/** Two lengths, the terms as they are in memory, then all else as JSON. */
function encoded({ printed, setting, article, terms }: Kept): Uint8Array {
  const { terms: numbers, counts, ends } = terms;
  const { source: _, ...rest } = article as NewsArticle;
  const json = bytesOf.encode(JSON.stringify({ printed, setting, article: rest }));
  const head = Int32Array.of(numbers.length, ends.length);
  const parts = [head, numbers, counts, ends].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0) + json.length);
  let at = 0;
  for (const part of [...parts, json]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function decoded(bytes: Uint8Array | undefined): Kept | undefined {
  if (!bytes) return undefined;
  // Numbers of four bytes stand at places that four divides.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = own;
  const [length = 0, channels = 0] = new Int32Array(buffer, byteOffset, 2);
  const at = byteOffset + 8;
  const terms = new Int32Array(buffer, at, length);
  const counts = new Float32Array(buffer, at + 4 * length, length);
  const ends = new Int32Array(buffer, at + 8 * length, channels);
  const json = own.subarray(8 + 8 * length + 4 * channels);
  return { ...(JSON.parse(textOf.decode(json)) as Omit<Kept, "terms">), terms: { terms, counts, ends } };
}
