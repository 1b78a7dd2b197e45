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

export const pageOf = ({ url, kind, content }: Stale): Page => ({
  url,
  kind,
  load: () => content().value,
});

/** More pages are rendered by a thread, while this one makes what goes into the next ones. */
const few = 800;
/** @param jobs so many threads may there be */
export const isFew = (pages: number, jobs: number | undefined): boolean =>
  jobs === undefined ? pages < few : jobs < 2;

/** Renders many pages, some hundreds at a time: Eleventy keeps what it knows of every page of a run. */
export interface Press {
  readonly print: (pages: readonly Stale[]) => AsyncGenerator<SiteFile[]>;
  readonly close: () => Promise<void>;
}

const batch = 400;

/** The thread begins with the first pages. */
export function openPress({ reporter: _, ...run }: Run, output: string): Press {
  let thread: Thread<readonly string[], SiteFile[]> | undefined;
  return {
    async *print(wanted) {
      let printing: Promise<SiteFile[]> | undefined;
      for (let from = 0; from < wanted.length; from += batch) {
        const contents = wanted.slice(from, from + batch).map(({ content }) => content().text);
        if (printing) yield await printing;
        thread ??= new Thread("renderThread", { run, output } satisfies RenderSetting);
        printing = thread.ask(contents);
      }
      if (printing) yield await printing;
    },
    close: async () => thread?.end(),
  };
}
