import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAwkward } from "./awkward.ts";
import { failings } from "./axe.ts";
import { launchBrowser, serveFolder } from "./browser.ts";

describe("articles that are hard to set", () => {
  let folder: string;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let urls: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-narrow-"));
    urls = (await writeAwkward(folder)).filter(({ kind }) => kind !== "redirect").map(({ url }) => url);
    site = await serveFolder(folder);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const pages = () => urls.filter((url) => url.endsWith("/"));
  const open = async (url: string, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(site.origin + url);
    return page;
  };

  it.each([320, 390, 1280])("scroll no page sideways, %i pixels wide", { timeout: 120_000 }, async (width) => {
    expect(pages().length).toBeGreaterThan(20);
    const page = await open("/", width);
    const wide: string[] = [];
    for (const url of pages()) {
      await page.goto(site.origin + url);
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      if (scroll! > client!) wide.push(`${url}: ${scroll}`);
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  it.each([320, 1280])("keep headlines in their column, %i pixels wide", { timeout: 120_000 }, async (width) => {
    const page = await open("/", width);
    const over: string[] = [];
    for (const url of pages()) {
      await page.goto(site.origin + url);
      const found = await page.$$eval("h1, h2, h3, .head", (heads) =>
        heads
          .filter((head) => head.scrollWidth > head.clientWidth + 1 && head.clientWidth > 1)
          .map((h) => h.textContent),
      );
      over.push(...found.map((head) => `${url}: ${head}`));
    }
    expect(over).toEqual([]);
    await page.close();
  });

  it.each(["/articles/report/", "/articles/results/"])(
    "scroll a wide table in its own box, which the keyboard reaches: %s",
    { timeout: 60_000 },
    async (url) => {
      const page = await open(url, 320);
      const boxes = await page.$$eval(".text .scroll", (regions) =>
        regions.map((region) => ({
          table: region.querySelector("table") !== null,
          name: region.getAttribute("aria-label"),
          focus: (region as HTMLElement).tabIndex,
          scrolls: region.scrollWidth > region.clientWidth && getComputedStyle(region).overflowX === "auto",
          broken: [...region.querySelectorAll("th")].some(
            (th) => th.clientHeight > 4 * parseFloat(getComputedStyle(th).lineHeight),
          ),
        })),
      );
      expect(boxes.length).toBeGreaterThan(0);
      expect(await page.locator(".text table").count()).toBe(boxes.filter(({ table }) => table).length);
      expect(boxes.every(({ name, focus }) => name && focus === 0)).toBe(true);
      expect(boxes[0]).toMatchObject({ table: true, scrolls: true, broken: false });
      expect(await failings(page)).toEqual([]);
      await page.close();
    },
  );

  it("keep the numbers of a numbered list, without a bullet", async () => {
    const page = await open("/articles/results/", 320);
    const items = await page.$$eval(".text li", (all) =>
      all.map((item) => [item.textContent, getComputedStyle(item).listStyleType] as const),
    );
    const lines = (await page.locator(".text").innerText()).split("\n").filter((line) => /^\d\. The/u.test(line));
    expect(lines).toHaveLength(3);
    expect(items.filter(([text]) => /^\d\./u.test(text ?? "")).every(([, marker]) => marker === "none")).toBe(true);
    await page.close();
  });
});
