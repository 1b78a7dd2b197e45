import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Notice } from "../model/finding.ts";
import { counted } from "../text/counted.ts";

/** Why the system does not take one file, whatever it does with the others. Everything else stops the build. */
const faults = {
  EISDIR: ["a folder stands there", "Move that folder away, and build again"],
  ENOTDIR: ["a file stands where a folder belongs", "Move that file away, and build again"],
  EEXIST: ["a file stands where a folder belongs", "Move that file away, and build again"],
  ENAMETOOLONG: [
    "its path is longer than the system takes",
    "Choose a folder with a shorter path with --output, or give the article a short address, slug: ADDRESS",
  ],
} as const satisfies Readonly<Record<string, readonly [reason: string, note: string]>>;
export type Fault = keyof typeof faults;

export const isOfOneFile = (code: string): code is Fault => Object.hasOwn(faults, code);

/** Files of a site that could not be put in place. All else is published. */
export class Refused {
  /** By what is in the way: a file in the place of a folder may be in the way of thousands. */
  readonly #causes = new Map<string, { readonly fault: Fault; files: number }>();
  readonly #output: string;
  size = 0;

  constructor(output: string) {
    this.#output = output;
  }

  add(path: string, fault: Fault): void {
    const place = fault === "ENOTDIR" || fault === "EEXIST" ? this.#fileAbove(path) : path;
    const cause = this.#causes.get(place) ?? { fault, files: 0 };
    cause.files++;
    this.size++;
    this.#causes.set(place, cause);
  }

  /** Their paths are below the output folder. */
  notices(): Notice[] {
    return [...this.#causes].map(([path, { fault, files }]) => {
      const [reason, note] = faults[fault];
      return {
        path,
        ruleId: "render/not-written",
        severity: "error",
        reason: `Cannot write ${counted(files, "file", "files")} of the site here: ${reason}`,
        note: `${note}. All else is published`,
      };
    });
  }

  #fileAbove(path: string): string {
    for (let above = dirname(path); above !== "."; above = dirname(above))
      if (existsSync(join(this.#output, above)) && statSync(join(this.#output, above)).isFile()) return above;
    return path;
  }
}
