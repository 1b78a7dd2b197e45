import { availableParallelism } from "node:os";
import type { Page, PageContent } from "../model/page.ts";
import type { Run } from "./eleventyPlugin.ts";
import type { RenderSetting } from "./renderThread.ts";
import type { SiteFile } from "./site.ts";
import { Thread } from "./thread.ts";

/** What a template gets, and the same as JSON. */
export interface Content {
  readonly value: PageContent;
  readonly text: string;
}

export function contentOf(page: Page): Content {
  const value = page.load();
  return { value, text: JSON.stringify(value) };
}

/** A page to be printed: what its template gets is made when its turn comes. */
export interface Printable {
  readonly content: () => Content;
}

/** Renders pages, some hundreds at a time: Eleventy keeps what it knows of every page of a run. */
export interface Press {
  /** Their files, in their order. */
  readonly print: (pages: readonly Printable[]) => AsyncGenerator<SiteFile[]>;
  readonly close: () => Promise<void>;
}

/** So many pages at a time, and so much text of what goes into them: some pages list thousands of articles. */
const batch = { pages: 400, text: 4_000_000 } as const;
/** So many at first, where others wait for something to render. */
const firstBatch = 50;

/** What is wanted of some pages' contents at a time. */
function* batches<Part>(
  pages: readonly Printable[],
  part: (content: Content) => Part,
  first: number = batch.pages,
): Generator<readonly Part[]> {
  let [some, text, size]: [Part[], number, number] = [[], 0, first];
  for (const page of pages) {
    const content = page.content();
    some.push(part(content));
    text += content.text.length;
    if (some.length < size && text < batch.text) continue;
    yield some;
    [some, text, size] = [[], 0, Math.min(2 * size, batch.pages)];
  }
  if (some.length > 0) yield some;
}

/** A thread is begun at once for so many articles, and later for so many pages: for fewer it is not worth the start. */
const many = { articles: 400, pages: 800 } as const;

/**
 * Begins with reading Eleventy and the templates. With many articles a thread does so, while this one finds out what there is
 * to print; later it makes what goes into the next pages while others are rendered.
 *
 * @param articles so many are there
 */
export function openPress({ reporter: _, ...run }: Run, output: string, articles: number): Press {
  const threads = run.jobs ?? availableParallelism();
  const begin = () =>
    new Thread<readonly string[], SiteFile[]>("renderThread", { run, output } satisfies RenderSetting);
  let thread = threads > 1 && (run.jobs !== undefined || articles >= many.articles) ? begin() : undefined;
  const here = thread ? undefined : begunHere();
  // Whoever prints is told what is wrong with it.
  here?.catch(() => {});
  return {
    async *print(pages) {
      if (threads > 1 && pages.length >= many.pages) thread ??= begin();
      if (thread) yield* printBeside(thread, pages);
      else {
        const rendered = await (here ?? begunHere());
        for (const some of batches(pages, asPage)) yield await rendered(some, run, output);
      }
    },
    close: async () => thread?.end(),
  };
}

async function begunHere() {
  const { loadEleventy, rendered } = await import("./rendered.ts");
  await loadEleventy();
  return rendered;
}

const asPage = ({ value }: Content): Page => ({ url: value.url, kind: value.kind, load: () => value });

async function* printBeside(
  thread: Thread<readonly string[], SiteFile[]>,
  pages: readonly Printable[],
): AsyncGenerator<SiteFile[]> {
  let printing: Promise<SiteFile[]> | undefined;
  for (const texts of batches(pages, ({ text }) => text, firstBatch)) {
    if (printing) yield await printing;
    printing = thread.ask(texts);
  }
  if (printing) yield await printing;
}
