import type { Page } from "../model/page.ts";
import type { LastBuild, MadeFrom } from "./lastBuild.ts";
import { type Content, contentOf, type Printable } from "./press.ts";
import { hashOf, type IsThere, type Written } from "./record.ts";
import { filePath } from "./site.ts";

/** So many pages that were looked at are kept until they are rendered; more are made again. */
const mostHeld = 200;

/** A page that must be printed, and where it stands in the folder. */
export interface Stale extends Printable {
  readonly path: string;
}

export interface PagesState {
  /** The last build of the folder, and the same where all pages depend on what they depended on then. */
  readonly before: LastBuild | undefined;
  readonly last: LastBuild | undefined;
  /** Is a file there as it was written? */
  readonly isThere: IsThere;
  /** Is told what each page is made from, by its path. */
  readonly inputs: Map<string, MadeFrom>;
  /** Is told the files that are as they should be. */
  readonly kept: Map<string, Written>;
}

/**
 * Which pages are not as the last build made them? What a page is made from tells whether it must be looked at, the page
 * itself whether it must be written.
 */
export function stalePages(pages: readonly Page[], { before, last, isThere, inputs, kept }: PagesState): Stale[] {
  const stale: Stale[] = [];
  let held = 0;
  for (const page of pages) {
    const path = filePath(page.url);
    const input = page.input?.() ?? null;
    const known = last?.inputs.get(path);
    let looked: Content | undefined;
    if (known && input !== null && known[0] === input) inputs.set(path, known);
    else if (known) looked = made(page, path, input, inputs);
    const written = before?.record.get(path);
    if (known && known[1] === inputs.get(path)?.[1] && isThere(path, written)) {
      kept.set(path, written!);
      continue;
    }
    stale.push(new Later(path, page, input, inputs, looked && ++held <= mostHeld ? looked : undefined));
  }
  return stale;
}

/** What a page's template gets; what it was made from is noted. */
function made(page: Page, path: string, input: number | null, inputs: Map<string, MadeFrom>): Content {
  const content = contentOf(page);
  inputs.set(path, [input, hashOf(content.text)]);
  return content;
}

/** A page that is made when its turn comes. There may be hundreds of thousands: a closure for each would be large. */
class Later implements Stale {
  constructor(
    readonly path: string,
    readonly page: Page,
    readonly input: number | null,
    readonly inputs: Map<string, MadeFrom>,
    readonly looked: Content | undefined,
  ) {}

  content(): Content {
    return this.looked ?? made(this.page, this.path, this.input, this.inputs);
  }
}
