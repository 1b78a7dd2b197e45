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

/** So many pages at a time; fewer at first, so that there is soon something to render. */
const batch = { first: 50, most: 400 } as const;

function* batches(pages: readonly Stale[]): Generator<readonly Stale[]> {
  for (let [from, size] = [0, batch.first as number]; from < pages.length; size = Math.min(2 * size, batch.most)) {
    yield pages.slice(from, from + size);
    from += size;
  }
}

/**
 * Begins with reading Eleventy and the templates, in a thread of its own: that takes half a second, in which this one finds
 * out what there is to print; later it makes what goes into the next pages while others are rendered.
 */
export function openPress({ reporter: _, ...run }: Run, output: string): Press {
  return (run.jobs ?? availableParallelism()) < 2 ? pressHere(run, output) : pressBeside(run, output);
}

function pressBeside(run: Run, output: string): Press {
  const thread = new Thread<readonly string[], SiteFile[]>("renderThread", { run, output } satisfies RenderSetting);
  return {
    async *print(pages) {
      let printing: Promise<SiteFile[]> | undefined;
      for (const some of batches(pages)) {
        const contents = some.map(({ content }) => content().text);
        if (printing) yield await printing;
        printing = thread.ask(contents);
      }
      if (printing) yield await printing;
    },
    close: () => thread.end(),
  };
}

const pressHere = (run: Run, output: string): Press => ({
  async *print(pages) {
    const { rendered } = await import("./rendered.ts");
    for (const some of batches(pages))
      yield await rendered(
        some.map(({ url, kind, content }): Page => ({ url, kind, load: () => content().value })),
        run,
        output,
      );
  },
  close: async () => {},
});
