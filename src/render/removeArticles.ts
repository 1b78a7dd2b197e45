import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../model/settings.ts";
import { listed } from "../read/list.ts";
import { articleFile, read } from "../read/read.ts";
import { Sequences } from "../text/sequences.ts";
import { buildSite } from "./buildSite.ts";
import type { Run } from "./eleventyPlugin.ts";
import type { Reporter } from "./reporter.ts";
import { type Trace, tracesIn } from "./traces.ts";

/** What is left of removed texts, which ought to be nothing. */
export interface Removal {
  /** Sequences of the removed texts that no other article has. */
  readonly sequences: number;
  /** Files that were looked at. */
  readonly files: number;
  readonly left: readonly Trace[];
}

/**
 * Takes articles down: removes their files, builds the site without them, and proves that nothing of their texts is left:
 * no sequence of eight words (of twenty-four letters where nothing parts words) that no other article has, in any file of
 * the site or of the cache. What the cache still has is removed from it.
 *
 * @param given paths below the articles folder
 * @throws when a file is not there (then none is removed), or the site cannot be built without them
 */
export async function removeArticles(
  given: readonly string[],
  run: Run & { readonly articles: string; readonly reporter: Reporter },
  settings: Settings,
  output: string,
): Promise<Removal> {
  const { articles, reporter } = run;
  const names = [...new Set(given)];
  const texts = names.map((name) => {
    const file = name.split("/").includes("..") ? undefined : listed(articles, name);
    if (!file) throw new Error(`Cannot remove "${join(articles, name)}": no such article`);
    return articleFile(file).open().source?.text ?? file.bytes().toString("utf8");
  });
  for (const name of names) rmSync(join(articles, name));
  try {
    // Whoever names each article means it.
    await buildSite({ ...run, yes: true, empty: true }, settings, output);
  } catch (cause) {
    throw new Error(
      `Removed ${names.join(", ")}, but cannot build the site without: what it says of them stands. Build again`,
      {
        cause,
      },
    );
  }

  const sequences = new Sequences(texts);
  for (const { text } of read(articles).sources) sequences.remove(sequences.in(text));
  const site = tracesIn(output, sequences);
  const cache = run.cache ?? settings.cache;
  let files = site.files;
  if (cache !== false) {
    const kept = tracesIn(cache, sequences);
    files += kept.files;
    for (const { path } of kept.traces) rmSync(join(cache, path));
    if (kept.traces.length > 0)
      reporter.info(`Removed ${kept.traces.length} ${kept.traces.length === 1 ? "file" : "files"} of the cache`);
  }
  return { sequences: sequences.size, files, left: site.traces };
}
