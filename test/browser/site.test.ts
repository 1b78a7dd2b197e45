import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { settings as input } from "../../.eleventy.ts";
import { digest } from "../../src/digest.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { searchFiles } from "../../src/render/search.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { launchBrowser, serveFolder } from "./browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** One of each kind, in several languages. */
const pages = [
  "/",
  "/da/",
  "/ar/",
  "/ja/",
  "/stories/pinterest/",
  "/stories/volvo-bara-elbilar/",
  "/articles/microsoft-bankede-paa-hos-pinterest/",
  "/articles/ever-given/",
  "/articles/perseverance-lands/",
  "/names/microsoft/",
  "/sources/kanalbladet/",
  "/archive/",
  "/archive/2021/02/",
  "/names/",
  "/sources/",
  "/about/",
  "/search/",
  "/404.html",
];

describe("the demonstration site", () => {
  let folder: string;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  const settings = readSettings({ ...input, url: "https://tidings.example/below/a/path/" });
  const { pages: planned, search } = digest(read(join(root, "articles")).sources, { settings, version: "0.0.0" });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-browser-"));
    const written = planned.map((page) => ({ path: filePath(page.url), content: renderPage(page.load(), settings) }));
    writeSite(folder, [...written, ...(await searchFiles(search()))], { notices: () => {}, info: () => {} });
    site = await serveFolder(folder, "/below/a/path");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  async function open(
    url: string,
    options: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<{ page: Page; problems: string[] }> {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => !request.url().startsWith(site.origin) && problems.push(`asks ${request.url()}`));
    await page.goto(site.origin + url);
    return { page, problems };
  }

  test.each(pages)("%s reads well on a phone and a desk, without scripts, errors or strangers", async (url) => {
    for (const width of [390, 1280]) {
      const { page, problems } = await open(url, { viewport: { width, height: 900 }, javaScriptEnabled: true });
      expect(problems.filter((p) => !p.includes("404"))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator("h1").count()).toBe(1);
      expect((await page.locator("h1").innerText()).length).toBeGreaterThan(1);
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(url === "/search/" ? 1 : 0);
      await page.close();
    }
  });

  test.each(pages)("%s has no failing of WCAG 2.2 AA that axe can see, light or dark", async (url) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await open(url, { colorScheme });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
        return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
      await page.close();
    }
  });

  it("finds articles of every script from an English page, and takes no markup from them", async () => {
    const { page, problems } = await open("/search/");
    const at = (slug: string) => `/below/a/path/articles/${slug}/`;
    const found = async (query: string): Promise<string[]> => {
      await page.fill("#q", query);
      await page.evaluate(() => document.querySelector("#res")!.replaceChildren());
      await page.keyboard.press("Enter");
      await page.locator("#res:not(:empty)").waitFor({ timeout: 15_000 });
      return page.locator("#hits a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    };
    expect(await found("billedtjenesten")).toEqual([at("microsoft-bankede-paa-hos-pinterest")]);
    expect(await found("買収")).toContain(at("pinterest-hrm0p6"));
    expect(await found("السفينة")).toContain(at("ever-given"));
    // A name is found by the spelling of another language.
    expect(await found("マイクロソフト")).toContain(at("microsoft-sounded-out-pinterest"));
    expect(await found("nothingofthesort")).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("has every link lead to a page, also below a path", async () => {
    const files = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }));
    const broken: string[] = [];
    for (const file of [...files].filter((f) => f.endsWith(".html") && f !== "404.html")) {
      const html = readFileSync(join(folder, file), "utf8");
      for (const [, href] of html.matchAll(/(?:href|src)="([^"]+)"/gu)) {
        if (/^(?:https?:|#|mailto:)/u.test(href!)) continue;
        const [path] = decodeURIComponent(
          new URL(href!.replace(/&amp;/g, "&"), `http://x/${encodeURI(file)}`).pathname,
        ).split("#");
        const target = path!.slice(1);
        if (!files.has(target.endsWith("/") || target === "" ? `${target}index.html` : target))
          broken.push(`${file}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("gives every text its own language and direction", async () => {
    const { page } = await open("/stories/pinterest/");
    const arabic = page.locator('.syn [lang="ar"]').first();
    expect(await arabic.getAttribute("dir")).toBe("rtl");
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    expect(await page.locator('.syn [lang="ja"]').count()).toBeGreaterThan(0);
    await page.goto(`${site.origin}/articles/ever-given/`);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await page.close();
  });

  it("reads without JavaScript: from the front page to a story, to a report, to a name", async () => {
    const { page } = await open("/", { javaScriptEnabled: false });
    await page.locator(".lead h2 a").click();
    expect(page.url()).toContain("/stories/pinterest/");
    await page.locator('.syn a[lang="da"]').first().click();
    expect(await page.locator("h1").innerText()).toContain("Microsoft");
    await page.locator('.text a:text-is("LinkedIn")').first().click();
    expect(page.url()).toContain("/names/linkedin/");
    await page.close();
  });

  it("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "void-style": "off",
        "doctype-style": "off",
        "no-inline-style": "error",
        "long-title": "off",
        "no-trailing-whitespace": "off",
        "attribute-boolean-style": "off",
        "no-redundant-role": "off",
        "svg-focusable": "off",
        "text-content": "off",
        "heading-level": "off",
        "require-sri": "off",
        "unique-landmark": "off",
        "wcag/h63": "off",
        "meta-refresh": "off",
        "attr-case": "off",
        "prefer-native-element": "off",
      },
    });
    const problems: string[] = [];
    for (const page of planned.filter((p) => !["feed", "opml", "data", "sitemap", "robots"].includes(p.kind))) {
      const report = await validator.validateString(renderPage(page.load(), settings));
      for (const result of report.results)
        for (const message of result.messages)
          if (message.severity === 2)
            problems.push(`${page.url}: ${message.ruleId} ${message.message} ${message.selector}`);
    }
    expect([...new Set(problems)].slice(0, 10)).toEqual([]);
  });
});
