/**
 * Pictures of each kind of page, to be looked at: `npm run screenshots`. They are as good as the fonts of the machine;
 * CHROMIUM_PATH names another browser.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser, serveFolder } from "./browser.ts";
import { below, writeDemo } from "./demo.ts";

const pages = {
  front: "/",
  "front-ja": "/ja/",
  story: "/stories/pinterest/",
  "story-small": "/stories/volvo-bara-elbilar/",
  article: "/articles/microsoft-bankede-paa-hos-pinterest/",
  "article-ja": "/articles/perseverance-lands/",
  "article-ar": "/articles/ever-given/",
  name: "/names/microsoft/",
  publisher: "/sources/kanalbladet/",
  month: "/archive/2021/02/",
  names: "/names/",
  about: "/about/",
  search: "/search/?q=26%20milliarder",
  "not-found": "/404.html",
} as const;

const views = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  narrow: { viewport: { width: 320, height: 640 } },
  desk: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  contrast: { viewport: { width: 1280, height: 900 }, contrast: "more" },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: "active", colorScheme: "dark" },
  print: { viewport: { width: 794, height: 1123 } },
} as const;

const target = fileURLToPath(new URL("../../.cache/screenshots/", import.meta.url));
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "tidings-screenshots-"));
await writeDemo(folder);
const site = await serveFolder(folder, below);
const browser = await launchBrowser();
for (const [view, options] of Object.entries(views)) {
  const context = await browser.newContext(options);
  for (const [name, url] of Object.entries(pages)) {
    const page = await context.newPage();
    if (view === "print") await page.emulateMedia({ media: "print" });
    await page.goto(site.origin + url);
    if (name === "search") await page.locator("#hits li").first().waitFor();
    await page.screenshot({ path: join(target, `${name}-${view}.png`), fullPage: true });
    await page.close();
  }
  await context.close();
}
// The two of the README: what a window shows.
const window = await browser.newPage({ viewport: { width: 1280, height: 800 } });
for (const [name, url] of [
  ["front", pages.front],
  ["article", pages.article],
] as const) {
  await window.goto(site.origin + url);
  await window.screenshot({ path: fileURLToPath(new URL(`../../.github/${name}.png`, import.meta.url)) });
}
await browser.close();
await site.close();
rmSync(folder, { recursive: true });
process.stdout.write(
  `${Object.keys(pages).length * Object.keys(views).length} pictures in .cache/screenshots, two in .github\n`,
);
