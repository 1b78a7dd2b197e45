import {
  bodyOf,
  type CatalogueEntry,
  catalogueKeys,
  encoded,
  entryIn,
  idOf,
  keptUnder,
  keyOf,
  linesIn,
  readCatalogue,
  settingOf,
  termsIn,
  wordsIn,
  writeCatalogue,
  writtenWords,
} from "./kept.ts";
import type { ArticleFile, Manuscript, NewsArticle } from "./model/article.ts";
import type { Cache } from "./model/cache.ts";
import { articleOf, filed } from "./model/card.ts";
import type { Notice } from "./model/finding.ts";
import { type ArticleOptions, type Made, manuscriptOf, type Prepared, prepare } from "./prepare.ts";
import { type Printed, printedOf, sharedLines } from "./recognise/furniture.ts";
import { grouped } from "./text/grouped.ts";
import { remember } from "./text/remember.ts";

/** All articles, prepared, and what was odd about their files. */
export interface PreparedAll {
  readonly prepared: readonly Prepared[];
  readonly notices: readonly Notice[];
}

/** What a file is, before it is known what others of its publisher say. */
export interface Recognised {
  readonly notices: readonly Notice[];
  /** Absent where the file is no article. */
  readonly printed?: Printed;
  /** Absent where somebody else has it, or nobody any more: then it is made again. */
  readonly manuscript?: Manuscript;
}

/** An article to be understood: what was recognised, and the lines that it shares with others of its publisher. */
export interface Job {
  readonly file: ArticleFile;
  readonly recognised: Recognised;
  readonly lines: ReadonlySet<string> | undefined;
}

/** Work that can be done here or elsewhere, many articles at a time; answers come in the order of what was asked. */
export type Work = (
  | { readonly kind: "recognise"; readonly files: readonly ArticleFile[] }
  | { readonly kind: "understand"; readonly jobs: readonly Job[] }
) & {
  /** How many files are new, in all. */
  readonly news: number;
};
/** What was understood is in the cache; where nothing is kept, it is here. */
export interface Understood {
  readonly entry: CatalogueEntry;
  readonly made?: Made;
}
export type Answer<W extends Work> = W extends { kind: "recognise" } ? readonly Recognised[] : readonly Understood[];

/**
 * Prepares all articles, each once: what is kept of an earlier build is taken where the article's file, the options that
 * concern it, and the lines that it shares with others of its publisher are the same. Then only its card is at hand.
 */
export function prepareAll(files: readonly ArticleFile[], options: ArticleOptions, cache: Cache): PreparedAll {
  const steps = preparation(files, options, cache);
  let step = steps.next();
  while (!step.done) step = steps.next(work(step.value, options, cache));
  return step.value;
}

/** The same, the work done by others. */
export async function prepareAllBy(
  doWork: (work: Work) => Promise<Answer<Work>>,
  files: readonly ArticleFile[],
  options: ArticleOptions,
  cache: Cache,
): Promise<PreparedAll> {
  const steps = preparation(files, options, cache);
  let step = steps.next();
  while (!step.done) step = steps.next(await doWork(step.value));
  return step.value;
}

/**
 * An article that was changed, prepared by itself: as if its publisher's articles shared the lines that they shared before.
 *
 * @param before the file as the cache knows it
 * @returns nothing where the file is no article any more
 */
export function prepareChanged(
  file: ArticleFile,
  before: ArticleFile,
  options: ArticleOptions,
  cache: Cache,
): NewsArticle | undefined {
  const { source } = file.open();
  const known = readCatalogue(cache, [before]).get(keyOf(before, options));
  return source && prepare(manuscriptOf(source, options), known && linesIn(known.setting), options).article;
}

/** Does some of the work. */
export function work(asked: Work, options: ArticleOptions, cache: Cache, shelf = new Shelf()): Answer<Work> {
  return asked.kind === "recognise"
    ? asked.files.map((file) => recognised(file, options, shelf))
    : asked.jobs.map((job) => understood(job, options, cache));
}

/** Room for the manuscripts that wait to be understood: some thousands of common length, or a few books. */
export class Shelf {
  #room = 8_000_000;

  /** Is there room for one? Then it is taken. */
  takes({ source, blocks }: Manuscript): boolean {
    // A block takes as much memory as some hundred letters.
    this.#room -= source.text.length + 100 * blocks.length;
    return this.#room >= 0;
  }
}

function recognised(file: ArticleFile, options: ArticleOptions, shelf: Shelf): Recognised {
  const { source, notices } = file.open();
  if (!source) return { notices };
  const manuscript = manuscriptOf(source, options);
  return { notices, printed: printedOf(manuscript), ...(shelf.takes(manuscript) ? { manuscript } : {}) };
}

function understood(
  { file, recognised: { notices, printed, manuscript }, lines }: Job,
  options: ArticleOptions,
  cache: Cache,
): Understood {
  const made = prepare(manuscript ?? manuscriptOf(file.open().source!, options), lines, options);
  const entry = {
    key: keyOf(file, options),
    setting: settingOf(file.path, lines, options),
    notices,
    ...(printed ? { printed } : {}),
    card: filed(made.article).card,
    words: writtenWords(made.words),
  };
  const isKept = cache.keeps && cache.put(entry.key, encoded(made, entry));
  return isKept ? { entry } : { entry, made };
}

/** Where a cache has what was prepared of some files. */
export const preparedKeys = (files: readonly ArticleFile[], options: ArticleOptions): string[] => [
  ...catalogueKeys(files),
  ...files.map((file) => keyOf(file, options)),
];

/** So much of texts is at hand at once, in bytes: some hundreds. */
const mostBodies = 8_000_000;

/** What of the work is left, asked for a wave at a time: the texts of a wave are in memory together. */
function* preparation(
  files: readonly ArticleFile[],
  options: ArticleOptions,
  cache: Cache,
): Generator<Work, PreparedAll, Answer<Work>> {
  const catalogue = readCatalogue(cache, files);
  const all = new Map<ArticleFile, Understood>();
  const knownOf = new Map(
    files.map((file) => {
      const key = keyOf(file, options);
      return [file, catalogue.get(key) ?? entryIn(cache.get(key))] as const;
    }),
  );
  const news = files.reduce((sum, file) => sum + (knownOf.get(file) ? 0 : 1), 0);
  for (const wave of wavesOf(files)) {
    const known = wave.map((file) => knownOf.get(file));
    const unknown = wave.filter((_, place) => !known[place]);
    const answers =
      unknown.length > 0 ? ((yield { kind: "recognise", files: unknown, news }) as readonly Recognised[]) : [];
    const fresh = new Map(unknown.map((file, place) => [file, answers[place]!]));
    const printed = (file: ArticleFile, place: number) => (known[place] ?? fresh.get(file)!).printed;
    const furniture = sharedLines(
      wave.flatMap((file, place) => {
        const own = printed(file, place);
        return own ? { path: file.path, ...own } : [];
      }),
    );
    const jobs = wave.flatMap((file, place) => {
      const lines = furniture.get(file.path);
      const setting = settingOf(file.path, lines, options);
      if (!printed(file, place) || known[place]?.setting === setting) return [];
      return [{ place, file, lines, recognised: known[place] ?? fresh.get(file)! }];
    });
    const done = jobs.length > 0 ? ((yield { kind: "understand", jobs, news }) as readonly Understood[]) : [];
    const anew = new Map(jobs.map(({ place }, n) => [place, done[n]!]));
    wave.forEach((file, place) => {
      const entry = known[place] ?? { key: keyOf(file, options), setting: "", notices: fresh.get(file)!.notices };
      all.set(file, anew.get(place) ?? { entry });
    });
  }
  const found = files.map((file) => all.get(file)!);
  const entries = found.map(({ entry }) => entry);
  if (cache.keeps) writeCatalogue(cache, files, entries, catalogue);
  return {
    prepared: preparedFrom(
      found.filter(({ entry }) => entry.card),
      files,
      options,
      cache,
    ),
    notices: entries.flatMap(({ notices }) => notices),
  };
}

/** Cards at hand, everything else in the cache. */
function preparedFrom(
  found: readonly Understood[],
  files: readonly ArticleFile[],
  options: ArticleOptions,
  cache: Cache,
): Prepared[] {
  const fileOf = new Map(files.map((file) => [keyOf(file, options), file]));
  /** What a cache has lost meanwhile is made once more. */
  const again = (entry: CatalogueEntry): Uint8Array => {
    const kept = keptUnder(cache, entry);
    if (kept) return kept;
    const manuscript = manuscriptOf(fileOf.get(entry.key)!.open().source!, options);
    return encoded(prepare(manuscript, linesIn(entry.setting), options), entry);
  };
  const bodies = remember(
    (entry: CatalogueEntry) => {
      const bytes = again(entry);
      return { body: bodyOf(bytes), size: bytes.length };
    },
    mostBodies,
    (_, { size }) => size,
  );
  return found.map(({ entry, made }) => ({
    article: made?.article ?? articleOf(entry.card!, () => bodies(entry).body),
    terms: () => made?.terms ?? termsIn(again(entry)),
    words: () => wordsIn(entry.words!),
    id: idOf(entry),
  }));
}

/** A wave is worth the asking from so many files on. */
const fewestInWave = 400;

/** Files in waves: those of one publisher are in one, since they are compared with each other. */
function wavesOf(files: readonly ArticleFile[]): ArticleFile[][] {
  const publishers = grouped(files, ({ path }) => path.split("/")[0]!);
  const waves: ArticleFile[][] = [];
  for (const own of publishers.values()) {
    const last = waves.at(-1);
    if (last && last.length < fewestInWave) last.push(...own);
    else waves.push([...own]);
  }
  return waves;
}
