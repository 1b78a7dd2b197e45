import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { settings as input } from "../../.eleventy.ts";
import { digest } from "../../src/digest.ts";
import type { Page } from "../../src/model/page.ts";
import { readSettings, type Settings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { silent } from "../../src/render/reporter.ts";
import { searchFiles } from "../../src/render/search.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { day } from "../line.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the demonstration site of the tests stands on its host. */
export const below = "/below/a/path";

/** Writes the demonstration site, whole, into a folder. */
export async function writeDemo(
  folder: string,
): Promise<{ readonly planned: readonly Page[]; readonly settings: Settings }> {
  const settings = readSettings({ ...input, url: `https://tidings.example${below}/` });
  const { pages: planned, search } = digest(read(join(root, "articles")).sources, {
    settings,
    asOf: day,
    version: "0.0.0",
  });
  const written = planned.map((page) => ({ path: filePath(page.url), content: renderPage(page.load(), settings) }));
  writeSite(folder, [...written, ...(await searchFiles(search))], silent, { articles: 0 });
  return { planned, settings };
}
