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

/** A page to be printed: what its template gets is made when its turn comes. */
export interface Stale extends Pick<Page, "url" | "kind"> {
  readonly content: () => Content;
}

/** Renders pages, some hundreds at a time: Eleventy keeps what it knows of every page of a run. */
export interface Press {
  /** Their files, in their order. */
  readonly print: (pages: readonly Stale[]) => AsyncGenerator<SiteFile[]>;
  readonly close: () => Promise<void>;
}

/** So many pages at a time. */
const batch = 400;
/** So many at first, where others wait for something to render. */
const firstBatch = 50;

function* batches(pages: readonly Stale[], first = batch): Generator<readonly Stale[]> {
  for (let [from, size] = [0, first]; from < pages.length; size = Math.min(2 * size, batch)) {
    yield pages.slice(from, from + size);
    from += size;
  }
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
        for (const some of batches(pages)) yield await rendered(some.map(asPage), run, output);
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

const asPage = ({ url, kind, content }: Stale): Page => ({ url, kind, load: () => content().value });

async function* printBeside(
  thread: Thread<readonly string[], SiteFile[]>,
  pages: readonly Stale[],
): AsyncGenerator<SiteFile[]> {
  let printing: Promise<SiteFile[]> | undefined;
  for (const some of batches(pages, firstBatch)) {
    const contents = some.map(({ content }) => content().text);
    if (printing) yield await printing;
    printing = thread.ask(contents);
  }
  if (printing) yield await printing;
}
