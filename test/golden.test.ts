import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { digest } from "../src/digest.ts";
import { isoDate } from "../src/model/isoDate.ts";
import { readSettings } from "../src/model/settings.ts";
import { read } from "../src/read/read.ts";
import { formatNotice } from "../src/render/reporter.ts";
import { filePath } from "../src/render/site.ts";
import { renderPage } from "../templates/page.tsx";

const cases = fileURLToPath(new URL("golden", import.meta.url));
const settings = readSettings({
  url: "https://golden.example/",
  description: "A golden case",
  publishers: {
    post: { name: "The Post", rights: "own" },
    blatt: { name: "Das Blatt", rights: "full" },
    tidende: { name: "Tidende", rights: "excerpt" },
  },
});

/** Articles in, pages out. A case is a folder, and its name is the claim. `npm run golden` writes the pages anew. */
describe.each(readdirSync(cases).sort())("%s", (name) => {
  const { sources, notices } = read(`${cases}/${name}/articles`);
  const made = digest(sources, { settings, day: isoDate("2021-07-01"), version: "0.0.0" });

  it("has these addresses and notices", async () => {
    const addresses = made.pages.map((page) => page.url).sort();
    const said = [...notices, ...made.notices].map((notice) => formatNotice("articles", notice));
    await expect(`${[...addresses, "", ...said].join("\n")}\n`).toMatchFileSnapshot(
      `golden/${name}/pages/addresses.txt`,
    );
  });

  it("has these pages", async () => {
    for (const page of made.pages) {
      // Pages for every name and month look alike: the kinds that a case is about are enough to read.
      if (!["front", "story", "article", "feed", "sitemap"].includes(page.kind)) continue;
      await expect(
        renderPage(page.load(), settings).replace(
          /(<\/(?:head|header|section|article|p|li|div|h[1-4]|dl|dd|dt|ul|ol|main|footer|nav|details)>)/gu,
          "$1\n",
        ),
      ).toMatchFileSnapshot(`golden/${name}/pages/${filePath(page.url)}`);
    }
  });
});
