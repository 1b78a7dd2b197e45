import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { htmlValidator } from "../../src/desk/validHtml.ts";
import type { Settings } from "../../src/model/settings.ts";
import { filePath } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { failings } from "./axe.ts";
import { launchBrowser, serveFolder } from "./browser.ts";
import { below, writeDemo } from "./demo.ts";

const problemsIn = (await htmlValidator())!;

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
  let planned: Awaited<ReturnType<typeof writeDemo>>["planned"];
  let settings: Settings;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-browser-"));
    ({ planned, settings } = await writeDemo(folder));
    site = await serveFolder(folder, below);
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
    for (const width of [320, 390, 1280]) {
      const { page, problems } = await open(url, { viewport: { width, height: 900 }, javaScriptEnabled: true });
      expect(problems.filter((p) => !p.includes("404"))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.locator("h1").count()).toBe(1);
      expect((await page.locator("h1").innerText()).length).toBeGreaterThan(1);
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(url === "/search/" ? 1 : 0);
      await page.close();
    }
  });

  test.each(pages)("%s has no failing that axe can see, light or dark", async (url) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await open(url, { colorScheme });
      expect(await failings(page)).toEqual([]);
      await page.close();
    }
  });

  it("finds articles of every script from an English page, and takes no markup from them", async () => {
    const { page, problems } = await open("/search/");
    const at = (slug: string) => `${below}/articles/${slug}/`;
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
    // So is a figure.
    for (const figure of ["26 milliarder", "$26bn", "260億ドル"]) {
      const hits = await found(figure);
      expect(hits).toContain(at("microsoft-sounded-out-pinterest"));
      expect(hits).toContain(at("microsoft-bankede-paa-hos-pinterest"));
      expect(hits).toContain(at("pinterest-hrm0p6"));
      expect(await page.locator("#hits").innerText()).not.toContain("26e9");
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  it("narrows what was found to a publisher and a month", async () => {
    const { page, problems } = await open("/search/?q=Microsoft");
    const publishers = async (): Promise<string[]> => {
      await page.locator("#hits li").first().waitFor({ timeout: 15_000 });
      return page
        .locator("#hits .dim")
        .evaluateAll((lines) => [...new Set(lines.map((line) => line.textContent!.split(",")[0]!))]);
    };
    expect((await publishers()).length).toBeGreaterThan(3);
    const change = async (name: string, label: string) => {
      await page.evaluate(() => document.querySelector("#hits")!.replaceChildren());
      await page.locator(`select[name=${name}]`).selectOption({ label });
    };
    await change("publisher", "Kanalbladet");
    expect(await publishers()).toEqual(["Kanalbladet"]);
    await change("month", "August 2020");
    await publishers();
    expect(await page.locator("#hits li").count()).toBe(1);
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("has every link lead to a place on its page", async () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string) => {
      let known = ids.get(file);
      if (!known) {
        const html = readFileSync(join(folder, file), "utf8");
        ids.set(file, (known = new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id!))));
      }
      return known;
    };
    const broken: string[] = [];
    let seen = 0;
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"))) {
      for (const [, href] of readFileSync(join(folder, file), "utf8").matchAll(/href="([^"]*#[^"]+)"/gu)) {
        if (/^https?:/u.test(href!)) continue;
        const { pathname, hash } = new URL(href!, `http://x/${encodeURI(file)}`);
        const target = decodeURIComponent(pathname).slice(1);
        seen++;
        if (!idsOf(target.endsWith("/") || target === "" ? `${target}index.html` : target).has(hash.slice(1)))
          broken.push(`${file}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  it("weighs little: an article page at most 20 KB beyond its text, and no script outside the search", () => {
    const size = (content: string | Buffer) => gzipSync(content).length;
    const css = size(readFileSync(join(folder, "style.css")));
    for (const { kind, url } of planned.filter((p) => p.kind === "article")) {
      const html = readFileSync(join(folder, filePath(url)), "utf8");
      const text = html
        .replace(/<script[\s\S]*?<\/script>/gu, "")
        .replace(/<[^>]+>/gu, " ")
        .trim();
      expect([kind, url, size(html) + css - size(text) <= 20_480]).toEqual([kind, url, true]);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/u);
    }
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

  it("reads without JavaScript: front, story, report, the same in another language, its figure, and back", async () => {
    const { page } = await open("/", { javaScriptEnabled: false });
    await page.locator(".lead h2 a").click();
    expect(page.url()).toContain("/stories/pinterest/");
    await page.locator('.syn a[lang="da"]').first().click();
    expect(await page.locator("h1").innerText()).toContain("Microsoft");
    await page.locator('.same a[lang="ja"]').click();
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.locator(".text a.fg").first().click();
    expect(page.url()).toMatch(/\/stories\/pinterest\/#f\d+$/u);
    await page.goBack();
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.goto(`${site.origin}/articles/microsoft-bankede-paa-hos-pinterest/`);
    await page.locator('.text a:text-is("LinkedIn")').first().click();
    expect(page.url()).toContain("/names/linkedin/");
    await page.goto(`${site.origin}/search/`);
    await page.locator('.find a[href$="archive/"]').click();
    expect(page.url()).toContain("/archive/");
    await page.close();
  });

  it("leads below its path from the front page, by its links alone, to every page it has", async () => {
    const { page } = await open("/");
    const seen = new Set<string>([`${site.origin}/`]);
    const faults: string[] = [];
    for (const address of seen) {
      if (!/\/(?:$|index\.html$)|\.html$/u.test(new URL(address).pathname)) {
        const { status } = await page.evaluate(async (url) => ({ status: (await fetch(url)).status }), address);
        if (status !== 200) faults.push(`${address} ${status}`);
        continue;
      }
      const response = await page.goto(address);
      if (response?.status() !== 200) faults.push(`${address} ${response?.status()}`);
      const { links, missing } = await page.evaluate(() => ({
        links: [...document.querySelectorAll("a[href], link[href], script[src]")].flatMap((element) => {
          const to = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
          return /^https?:|^mailto:/u.test(to) ? [] : [new URL(to, document.baseURI).href.replace(/#.*$/u, "")];
        }),
        missing: [...document.querySelectorAll('a[href^="#"]')]
          .map((element) => decodeURIComponent(element.getAttribute("href")!.slice(1)))
          .filter((id) => id !== "" && !document.getElementById(id)),
      }));
      faults.push(...missing.map((id) => `${address}#${id}`));
      for (const link of links) {
        if (link.startsWith(`${site.origin}/`)) seen.add(link);
        else faults.push(`${address} leads out to ${link}`);
      }
    }
    await page.close();
    expect(faults).toEqual([]);
    const reached = new Set([...seen].map((address) => decodeURI(address.slice(site.origin.length))));
    const meant = planned.filter(
      ({ kind }) => !["redirect", "notFound", "data", "robots", "sitemap", "feed", "opml"].includes(kind),
    );
    expect(meant.map(({ url }) => url).filter((url) => !reached.has(url))).toEqual([]);
  }, 300_000);

  it("is walked with the keyboard alone, and shows where it is", async () => {
    const { page } = await open("/");
    /** Goes on with Tab until a link is reached whose address ends so, and follows it. */
    const follow = async (ending: RegExp) => {
      for (let n = 0; n < 120; n++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const { activeElement } = document;
          const { outlineStyle, outlineWidth } = getComputedStyle(activeElement!);
          return { href: (activeElement as HTMLAnchorElement).href ?? "", outlineStyle, outlineWidth };
        });
        if (at.href === "") continue;
        expect(at).toMatchObject({ outlineStyle: "solid", outlineWidth: "3px" });
        if (!ending.test(decodeURIComponent(at.href))) continue;
        await Promise.all([page.waitForURL(ending), page.keyboard.press("Enter")]);
        return;
      }
      throw new Error(`No link to ${ending} is reached with the keyboard`);
    };
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe("#main");
    await page.keyboard.press("Enter");
    await follow(/\/stories\/pinterest\/$/u);
    await follow(/\/articles\/microsoft-bankede-paa-hos-pinterest\/$/u);
    await follow(/\/stories\/pinterest\/#f\d+$/u);
    await page.goBack();
    await follow(/\/articles\/pinterest-[a-z0-9]+\/$/u);
    expect(await page.locator("html").getAttribute("lang")).not.toBe("da");
    await page.close();
  });

  it("is valid HTML", async () => {
    const problems: string[] = [];
    for (const page of planned.filter((p) => !["feed", "opml", "data", "sitemap", "robots"].includes(p.kind))) {
      const found = await problemsIn(renderPage(page.load(), settings));
      problems.push(...found.map((problem) => `${page.url}: ${problem}`));
    }
    expect([...new Set(problems)].slice(0, 10)).toEqual([]);
  });
});
