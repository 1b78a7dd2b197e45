import { readFileSync } from "node:fs";
import { settings as input } from "../../.eleventy.ts";
import type { Page } from "../../src/model/page.ts";
import { readSettings } from "../../src/model/settings.ts";
import { silent } from "../../src/render/reporter.ts";
import { searchFiles } from "../../src/render/search.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

/** Writes the site of the articles that are hard to set into a folder; six of the harbour are one story. */
export async function writeAwkward(folder: string): Promise<readonly Page[]> {
  const texts = Object.fromEntries(
    readFileSync(new URL("awkward.md", import.meta.url), "utf8")
      .split(/^## (?=p-)/mu)
      .slice(1)
      .map((part) => {
        const [path = "", ...lines] = part.split("\n");
        return [path.trim(), lines.join("\n").trim()];
      }),
  );
  const own = {
    ...input,
    url: "https://tidings.example/",
    publishers: { "p-excerpt": { rights: "excerpt" }, "p-link": { rights: "link" } },
  } as const;
  const settings = readSettings(own);
  const { pages, search } = digested(texts, own);
  const written = pages.map((page) => ({ path: filePath(page.url), content: renderPage(page.load(), settings) }));
  writeSite(folder, [...written, ...(await searchFiles(search))], silent, { articles: 0 });
  return pages;
}
