import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settings as input } from "../../.eleventy.ts";
import { readSettings } from "../../src/model/settings.ts";
import { silent } from "../../src/render/reporter.ts";
import { searchFiles } from "../../src/render/search.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";
import { launchBrowser, serveFolder } from "./browser.ts";

/** Articles in a language each, and a second one where it matters: `## path`, then the text. */
const texts = Object.fromEntries(
  readFileSync(new URL("searched.md", import.meta.url), "utf8")
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [path = "", ...lines] = part.split("\n");
      return [path.trim(), lines.join("\n").trim()];
    }),
);

describe("what is typed into the search", () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tidings-search-"));
    const settings = readSettings({ ...input, url: "https://tidings.example/" });
    const { pages, search } = digested(texts, { ...input, url: "https://tidings.example/" });
    const written = pages.map((own) => ({ path: filePath(own.url), content: renderPage(own.load(), settings) }));
    writeSite(folder, [...written, ...(await searchFiles(search))], silent, { articles: 1 });
    site = await serveFolder(folder);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${site.origin}/search/`);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  async function hits(query: string): Promise<{ slug: string; marked: string[]; line: string }[]> {
    await page.evaluate(
      `document.querySelector("#res").textContent = ""; document.querySelector("#hits").replaceChildren()`,
    );
    await page.fill("#q", query);
    await page.press("#q", "Enter");
    await page.locator("#res:not(:empty)").waitFor();
    return page.$$eval("#hits > li", (items) =>
      items.map((item) => ({
        slug: /\/articles\/([^/]+)\//u.exec(item.querySelector("a")?.getAttribute("href") ?? "")?.[1] ?? "",
        marked: [...item.querySelectorAll("mark")].map((mark) => mark.textContent ?? ""),
        line: item.querySelector(".say")?.textContent ?? "",
      })),
    );
  }

  it.each([
    ["卡车", "zh"],
    ["卡車", "zh-hant"],
    ["市議會", "zh-hant"],
    ["每個月都", "each"],
    ["トラック", "ja"],
    ["閉鎖", "ja"],
    ["물레방아길", "ko"],
    ["시의회", "ko"],
    ["시의회는", "ko"],
    ["폐쇄", "ko"],
    ["트럭", "ko"],
    ["الطاحونة", "ar"],
    ["اغلاق", "ar"],
    ["الشعب", "voc"],
    ["الجسر", "voc"],
    ["הטחנה", "he"],
    ["รถบรรทุก", "th"],
    ["โรงสีเก่า", "th"],
    ["cối xay", "vi"],
    ["चक्की", "hi"],
    ["آسیاب", "fa"],
    ["کامیون", "fa"],
    ["كاميون", "fa"],
    ["мельничную", "ru"],
    ["дорога", "ru"],
    ["değirmen", "tr"],
    ["degirmen", "tr"],
    ["młyna", "pl"],
    ["mlyna", "pl"],
    ["malomút", "hu"],
    ["myllytie", "fi"],
    ["ΜΎΛΟΥ", "el"],
    ["млинову", "uk"],
    ["mlynskou", "cs"],
    ["Muhlenstrasse", "de"],
    ["møllevej", "da"],
    ["kvarnvägen", "sv"],
    ["kvarnvagen", "sv"],
    ["resume", "resume"],
    ["Zurich", "resume"],
    ["naive", "resume"],
    ["owner's", "resume"],
    ["moulin", "fr"],
    ["mill road", "en"],
    ['"mill road"', "en"],
    ["mollevej", "da"],
    ["moellevej", "da"],
    ["efteraaret", "da"],
    ["efteraret", "da"],
    ["muehlenstrasse", "de"],
    ["טחנה", "he"],
    ["והטחנה", "he"],
    ["kapatiyor", "tr"],
    ["KAPATIYOR", "tr"],
    ["ساكنان", "fa"],
    ["آسياب", "fa"],
    ["wiosna", "pl"],
    ["cieżarowka", "pl"],
  ])("%s finds %s", { timeout: 30_000 }, async (query, slug) => {
    const found = await hits(query);
    expect(found.map((hit) => hit.slug)).toContain(slug);
    for (const { line } of found) expect(line).not.toMatch(/unseen0|source0|month\d{6}/u);
  });

  it.each([
    ["mlyna", "młyna"],
    ["kvarnvagen", "kvarnvägen"],
    ["mollevej", "møllevej"],
    ["Zurich", "Zürich"],
    ["טחנה", "הטחנה"],
    ["kapatiyor", "kapatıyor"],
    ["市議會", "市議會"],
  ])("%s marks %s as it is printed", { timeout: 30_000 }, async (query, printed) => {
    const marked = (await hits(query)).flatMap((hit) => hit.marked);
    expect(marked.join(" ")).toContain(printed);
  });

  it.each([
    ["mlode", "pl"],
    ["kvarter", "sv"],
    ["molekyler", "da"],
    ["Zurzach", "resume"],
    ["result", "resume"],
    ["Dakota", "da"],
    ["טחורים", "he"],
    ["كاميرا", "fa"],
    ["unseen", "da"],
    ["source", "da"],
    ["words", "da"],
  ])("%s does not find %s", { timeout: 30_000 }, async (query, slug) => {
    expect((await hits(query)).map((hit) => hit.slug)).not.toContain(slug);
  });
});
