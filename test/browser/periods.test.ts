import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import { silent } from "../../src/render/reporter.ts";
import { searchFiles } from "../../src/render/search.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";
import { failings } from "./axe.ts";
import { launchBrowser, serveFolder } from "./browser.ts";

const towns = ["Brovenna", "Tarvik", "Selmora", "Kvalda"];
/** Longer than a line that a page prints everywhere. */
const filler = Array.from({ length: 30 }, (_, n) => `in ${towns[n % 4]}`).join(" ");
/** Each is told once, in a period of its own. */
const told: Readonly<Record<number, string>> = { 0: "zebra", 100: "giraffe", 200: "tapir", 309: "walrus" };

const texts = Object.fromEntries(
  Array.from({ length: 310 }, (_, n) => {
    const day = new Date(Date.UTC(2020, 9, 20) + n * 86_400_000).toISOString().slice(0, 10);
    return [
      `post/${day}-${n}.en.txt`,
      `Council of ${towns[n % 4]} meets\n\nIt spoke of bridges${told[n] ? ` and of a ${told[n]}` : ""} on day ${n + 1}, and then of much else, ${filler}.`,
    ];
  }),
);
const settings = readSettings({ url: "https://tidings.example/" });
const { pages, search } = digested({ ...texts, "blad/2021-02-02-broer.da.txt": "Broer\n\nByrådet talte om broer." });

it("finds what many articles of a language say, in every period, each once, with the stems of its language", async () => {
  expect(search.map(({ folder }) => folder)).toEqual([
    "pagefind/da/",
    "pagefind/en-2021q3/",
    "pagefind/en-2021q2/",
    "pagefind/en-2021q1/",
    "pagefind/en-2020/",
  ]);
  const folder = mkdtempSync(join(tmpdir(), "tidings-periods-"));
  const searchPage = pages.find(({ url }) => url === "/search/")!;
  const files = [{ path: filePath(searchPage.url), content: renderPage(searchPage.load(), settings) }];
  writeSite(folder, [...files, ...(await searchFiles(search))], silent, { articles: 0 });
  const site = await serveFolder(folder, "");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const hits = async (query: string) => {
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector("#hits li");
      return page.locator("#hits li h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    };
    // "bridge" is found as "bridges"; the Danish article is asked as well.
    const bridges = await hits("bridge");
    expect(bridges.length).toBe(40);
    for (const animal of Object.values(told)) expect(await hits(animal)).toHaveLength(1);
    expect(await hits("broer")).toHaveLength(1);
    expect(new Set(bridges).size).toBe(bridges.length);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

it.each(["name", "publisher", "listMonth"])(
  "has nothing that axe can see on a page of a long list: %s",
  async (kind) => {
    const [wanted] = pages.filter((page) => page.kind === kind && (kind !== "publisher" || page.url.includes("post")));
    const folder = mkdtempSync(join(tmpdir(), "tidings-lists-"));
    writeSite(folder, [{ path: filePath(wanted!.url), content: renderPage(wanted!.load(), settings) }], silent, {
      articles: 0,
    });
    const site = await serveFolder(folder, "");
    const browser = await launchBrowser();
    try {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ colorScheme });
        await page.goto(site.origin + wanted!.url);
        expect(await page.locator("h1").count()).toBe(1);
        expect(await failings(page)).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  },
);
