import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import { silent } from "../../src/render/reporter.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { launchBrowser, serveFolder } from "../browser/browser.ts";
import { digested } from "../line.ts";
import { payloads } from "./payloads.ts";

const body = "The harbour of Brovenna was closed on Monday. Anna Weber, the mayor, said that 40 ships were waiting.";
const seenKinds: ReadonlySet<string> = new Set(["article", "story", "publisher", "front", "language"]);

const eachStory = 5;
/** So many payloads in one article. */
const together = 12;
const fields = [
  "title",
  "description",
  "author",
  "publisher",
  "url",
  "tags",
  "slug",
  "story",
  "redirect_from",
] as const;

const bundles = Array.from({ length: Math.ceil(payloads.length / together) }, (_, n) =>
  payloads.slice(n * together, (n + 1) * together),
);
const paragraphs = (own: readonly string[]) =>
  own.map((payload) => `${payload}\n\n${body}\n\nSo ${payload} it is.`).join("\n\n");

/** As text, as Markdown, and in the fields of the front matter that are shown: each payload as a title, and in one field more. */
const texts: Readonly<Record<string, string>> = Object.fromEntries([
  ...bundles.flatMap((own, n) => [
    [`t${n}.en.txt`, `${own[0]} ${n}\n\n${paragraphs(own)}`],
    [`m${n}.en.md`, `# ${own[0]} ${n}\n\n${paragraphs(own)}`],
  ]),
  ...payloads.map((payload, n) => {
    const second = fields[1 + (n % (fields.length - 1))];
    return [
      `f${n}.en.txt`,
      `---\ntitle: ${JSON.stringify(payload)}\n${second}: ${JSON.stringify(payload)}\n---\n${body} Number ${n}.`,
    ];
  }),
]);

/** What on a page could run, load or hide something. To be called in the page. */
const active = () =>
  [...document.querySelectorAll("*")].flatMap((element) => {
    const found: string[] = [];
    for (const { name, value } of element.attributes) {
      if (/^on/iu.test(name) || name === "style" || name === "srcdoc") found.push(name);
      if (!/^(?:href|src|srcset|action|formaction|poster|data|background|ping|xlink:href)$/iu.test(name)) continue;
      const scheme = /^[^/?#]*?:/u.exec(value.replace(/[\u0000-\u0020]/gu, ""))?.[0].toLowerCase();
      if (scheme && !["http:", "https:", "mailto:"].includes(scheme)) found.push(`${name} ${value}`);
    }
    if (
      /^(?:IFRAME|FRAME|OBJECT|EMBED|BASE|STYLE|FORM|MATH|TEMPLATE|DIALOG|PLAINTEXT|XMP|MARQUEE)$/iu.test(
        element.tagName,
      )
    )
      found.push(element.tagName);
    if (element.tagName === "SCRIPT" && element.getAttribute("type") !== "application/ld+json") found.push("script");
    return found;
  });

describe(`what an article says (${payloads.length} payloads, as text, as Markdown and as front matter)`, () => {
  const settings = readSettings({ url: "https://tidings.example/" });
  let folder: string;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let pages: readonly string[];
  beforeAll(async () => {
    const made = digested(texts, settings);
    folder = mkdtempSync(join(tmpdir(), "tidings-payloads-"));
    const written = made.pages.map((page) => ({
      path: filePath(page.url),
      content: renderPage(page.load(), settings),
    }));
    writeSite(folder, written, silent, { articles: 0 });
    // The story of one article shows what the article's own page shows: some of them stand for all.
    let stories = 0;
    pages = made.pages.flatMap(({ kind, url }) =>
      seenKinds.has(kind) && (kind !== "story" || stories++ % eachStory === 0) ? [url] : [],
    );
    site = await serveFolder(folder);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens pages, several at a time, and returns what is wrong with them. */
  async function problemsOn(context: BrowserContext, pages: readonly string[]): Promise<string[]> {
    const problems: string[] = [];
    const waiting = [...pages];
    const visitor = async () => {
      const page = await context.newPage();
      page.on("dialog", (dialog) => {
        problems.push(`${page.url()} says ${dialog.message()}`);
        dialog.dismiss().catch(() => {});
      });
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`${page.url()} ${message.text()}`);
      });
      page.on("pageerror", (error) => problems.push(`${page.url()} ${error.message}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(site.origin)) problems.push(`${page.url()} asks ${request.url()}`);
      });
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        await page.goto(site.origin + encodeURI(url));
        const found = await page.evaluate(active);
        if (found.length > 0) problems.push(`${url} has ${found.join(", ")}`);
      }
    };
    await Promise.all([visitor(), visitor(), visitor()]);
    await context.close();
    return problems;
  }

  it("stays text: nothing runs, nothing is loaded, nothing is hidden, even without a policy", async () => {
    expect(pages.length).toBeGreaterThan(payloads.length);
    expect(await problemsOn(await browser.newContext({ bypassCSP: true }), pages)).toEqual([]);
  }, 300_000);

  it("gives the policy nothing to forbid", async () => {
    const some = pages.filter((url) => !/^\/(?:articles|stories)\/f\d/u.test(url));
    expect(some.length).toBeGreaterThan(2 * bundles.length);
    expect(await problemsOn(await browser.newContext(), some)).toEqual([]);
  }, 300_000);
});
