import type { SiteFile } from "./site.ts";

/** Pages that a preview shows in place of those in the folder, until that has them. */
export class Shown {
  readonly #pages = new Map<string, string>();

  put(files: readonly SiteFile[]): void {
    for (const { path, content } of files) this.#pages.set(addressOf(path), Buffer.from(content).toString());
  }

  /** @param address the path that a browser asks for, its letters as they are sent */
  at(address: string): string | undefined {
    return this.#pages.get(address);
  }

  clear(): void {
    this.#pages.clear();
  }
}

/** `stories/a/index.html` → `/stories/a/` */
const addressOf = (path: string): string => new URL(path.replace(/index\.html$/u, ""), "http://localhost").pathname;
