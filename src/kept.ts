import type { ArticleFile } from "./model/article.ts";
import { type Cache, keepValue, readOrNothing, recalled } from "./model/cache.ts";
import { type Body, type Card, filed } from "./model/card.ts";
import type { Notice } from "./model/finding.ts";
import { type ArticleOptions, type Made, usualLanguage } from "./prepare.ts";
import type { Printed } from "./recognise/furniture.ts";
import type { Terms } from "./relate/terms.ts";
import { fingerprint, hash53 } from "./text/hash.ts";
import { once } from "./text/once.ts";
import { alignedAt } from "./text/packed.ts";

// What a cache keeps of articles that were prepared: of each what was found out, and the cards of all of them together.

/** What an article's manuscript depends on. */
export const keyOf = (file: ArticleFile, options: ArticleOptions): string =>
  JSON.stringify(["article", file.path, file.hash, options.languages, usualLanguage(file, options)]);

/** Twice 53 bits: no two articles of any collection will have one by chance. */
export const idOf = ({ key, setting }: CatalogueEntry): string =>
  `${fingerprint(`${setting}\n${key}`)}${fingerprint(`${key}\n${setting}`)}`;

/** What of the collection and of the settings the article depends on as well. */
export function settingOf(
  path: string,
  lines: ReadonlySet<string> | undefined,
  { publishers }: ArticleOptions,
): string {
  const folder = path.split("/")[0] ?? "";
  const publisher = Object.hasOwn(publishers, folder) ? publishers[folder] : undefined;
  const { name, country } = publisher ?? {};
  return JSON.stringify([lines ? [...lines].sort() : [], [name, country]]);
}

/** The lines of that which others of its publisher print too. */
export const linesIn = (setting: string): ReadonlySet<string> => new Set((JSON.parse(setting) as [string[]])[0]);

// ------------------------------------------------------------ the catalogue: the cards of all articles of the last build

/** What is known of a file, as small as it can be: the article's card, or why it is none. */
export interface CatalogueEntry {
  readonly key: string;
  readonly setting: string;
  readonly notices: readonly Notice[];
  readonly printed?: Printed;
  readonly card?: Card;
  /** Its vocabulary, written, as bytes: it is kept of every article and read of few. */
  readonly words?: Uint8Array;
}

/** The catalogue has many drawers, so that one more article makes one of them anew. */
const drawerOf = (hash: string): string => hash.slice(0, 1);
const drawerKey = (drawer: string): string => JSON.stringify(["catalogue", drawer]);

/** Where a cache has the catalogue of some files. */
export const catalogueKeys = (files: readonly ArticleFile[]): string[] =>
  [...new Set(files.map(({ hash }) => drawerOf(hash)))].map(drawerKey);

/** What an earlier build knew, by key, and where it stood. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

export function readCatalogue(cache: Cache, files: readonly ArticleFile[]): Catalogue {
  const drawers = catalogueKeys(files).flatMap((key) => recalled(cache, key, entriesIn) ?? []);
  return new Map(drawers.map((entry) => [entry.key, entry]));
}

function entriesIn(drawer: Uint8Array): readonly CatalogueEntry[] {
  const entries: CatalogueEntry[] = [];
  // Two lines an article: all of them at once would be one very long string.
  for (let from = 0; from < drawer.length; ) {
    const end = drawer.indexOf(newline, from);
    const last = drawer.indexOf(newline, end + 1);
    if (end < 0 || last < 0) break;
    const entry = JSON.parse(textOf.decode(drawer.subarray(from, end))) as CatalogueEntry;
    entries.push(entry.card ? { ...entry, words: new Uint8Array(drawer.subarray(end + 1, last)) } : entry);
    from = last + 1;
  }
  return entries;
}

const writtenDrawer = (entries: readonly CatalogueEntry[]): Uint8Array =>
  joined(entries.flatMap((entry) => [headOf(entry), lineEnd, entry.words ?? nothing, lineEnd]));

/** Writes the drawers whose entries are not those that were read. */
export function writeCatalogue(
  cache: Cache,
  files: readonly ArticleFile[],
  entries: readonly CatalogueEntry[],
  before: Catalogue,
): void {
  const drawers = new Map<string, { readonly all: CatalogueEntry[]; known: number }>();
  const sizes = new Map<string, number>();
  for (const { key } of before.values()) {
    const drawer = drawerOf((JSON.parse(key) as string[])[2]!);
    sizes.set(drawer, (sizes.get(drawer) ?? 0) + 1);
  }
  files.forEach(({ hash }, place) => {
    const entry = entries[place]!;
    const drawer = drawers.get(drawerOf(hash)) ?? { all: [], known: 0 };
    drawer.all.push(entry);
    if (before.get(entry.key) === entry) drawer.known++;
    drawers.set(drawerOf(hash), drawer);
  });
  for (const [name, { all, known }] of drawers)
    if (known < all.length || known < (sizes.get(name) ?? 0)) keepValue(cache, drawerKey(name), all, writtenDrawer);
}

const newline = 10;
const lineEnd = Uint8Array.of(newline);
const nothing = new Uint8Array(0);
/** An entry without its words, as JSON. */
const headOf = ({ words: _, ...rest }: CatalogueEntry): Uint8Array => bytesOf.encode(JSON.stringify(rest));

// ------------------------------------------------------------ an article as bytes

const [textOf, bytesOf] = [new TextDecoder(), new TextEncoder()];

/** A vocabulary as the catalogue has it, and back. */
export const writtenWords = (words: string): Uint8Array => bytesOf.encode(words);
export const wordsIn = (bytes: Uint8Array): string => textOf.decode(bytes);

/** What of a body is written by itself: most who ask want one part, and reading all takes several times as long. */
const bodyParts = ["source", "blocks", "figures", "quotes", "spans"] as const satisfies readonly (keyof Body)[];

/** So many numbers stand first: lengths of terms, ends, head, words and of the body's parts, and the hash of the setting. */
const numbersFirst = 4 + bodyParts.length + 2;

/** Lengths and setting, the terms as they are in memory, what the catalogue has of the article as JSON, its words, the parts of its body as JSON. */
export function encoded({ article, terms }: Made, entry: CatalogueEntry): Uint8Array {
  const [head, words] = [headOf(entry), entry.words ?? nothing];
  const { body } = filed(article);
  const parts = bodyParts.map((part) => bytesOf.encode(JSON.stringify(body[part])));
  const first = Int32Array.of(
    terms.terms.length,
    terms.ends.length,
    head.length,
    words.length,
    ...parts.map(({ length }) => length),
    ...halves(entry.setting),
  );
  const numbers = [first, terms.terms, terms.counts, terms.ends].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  return joined([...numbers, head, words, ...parts]);
}

/** The hash of a text as two numbers of four bytes. */
function halves(text: string): [number, number] {
  const hash = hash53(text);
  return [hash | 0, Math.floor(hash / 2 ** 32) | 0];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The bytes, where numbers of four bytes stand at places that four divides, and where its parts begin. */
function partsOf(bytes: Uint8Array) {
  const own = alignedAt(4, bytes);
  const [terms = 0, ends = 0, head = 0, words = 0, ...rest] = new Int32Array(own.buffer, own.byteOffset, numbersFirst);
  const at = 4 * numbersFirst + 8 * terms + 4 * ends;
  return {
    own,
    terms,
    ends,
    lengths: rest.slice(0, bodyParts.length),
    setting: rest.slice(bodyParts.length),
    head: own.subarray(at, at + head),
    words: own.subarray(at + head, at + head + words),
    body: at + head + words,
  };
}

export function entryIn(bytes: Uint8Array | undefined): CatalogueEntry | undefined {
  return bytes && readOrNothing(bytes, wholeEntryIn);
}

function wholeEntryIn(bytes: Uint8Array): CatalogueEntry {
  const { head, words } = partsOf(bytes);
  const entry = JSON.parse(textOf.decode(head)) as CatalogueEntry;
  return entry.card ? { ...entry, words: new Uint8Array(words) } : entry;
}

/** The body of an article: each part is read when it is first asked for. */
export function bodyOf(bytes: Uint8Array): Body {
  const { own, lengths, body } = partsOf(bytes);
  let at = body;
  const parts = bodyParts.map((part, place) => {
    const written = own.subarray(at, (at += lengths[place]!));
    return [part, { enumerable: true, get: once(() => JSON.parse(textOf.decode(written)) as unknown) }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(parts)) as Body;
}

export function termsIn(bytes: Uint8Array): Terms {
  const { own, terms, ends } = partsOf(bytes);
  const { buffer, byteOffset } = own;
  return {
    terms: new Int32Array(buffer, byteOffset + 4 * numbersFirst, terms),
    counts: new Float32Array(buffer, byteOffset + 4 * (numbersFirst + terms), terms),
    ends: new Int32Array(buffer, byteOffset + 4 * (numbersFirst + 2 * terms), ends),
  };
}

/** What is kept of an article, as long as it was made in the same setting: another build may have kept another since. */
export function keptUnder(cache: Cache, { key, setting }: CatalogueEntry): Uint8Array | undefined {
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  const own = readOrNothing(bytes, partsOf)?.setting;
  return own && halves(setting).every((half, n) => half === own[n]) ? bytes : undefined;
}
