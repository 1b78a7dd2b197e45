import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../src/model/article.ts";
import { readSettings } from "../../src/model/settings.ts";
import { filePath, writeSite } from "../../src/render/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";
import { launchBrowser, serveFolder } from "./browser.ts";

const body = "The harbour of Brovenna was closed on Monday. Anna Weber, the mayor, said that 40 ships were waiting.";

/** What has run, loaded, or hidden something on other sites. */
const payloads = [
  "<script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe src=//evil.example></iframe>",
  "<style>*{display:none}</style>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "<form action=//evil.example><button>x</button></form>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt&colon;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](java\tscript:alert(1))",
  "![x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  '![x](x "onerror=alert(1)")',
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  "`<script>alert(1)</script>`",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<!-- --><script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "' onmouseover=alert(1) x='",
  "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
  "{{ constructor.constructor('alert(1)')() }}",
  "{% include '../../package.json' %}",
];

/** As text, as Markdown, and in each field of the front matter that is shown. */
const sources: SourceFile[] = payloads.flatMap((payload, i): SourceFile[] => [
  { path: `t${i}.en.txt`, format: "text", text: `${payload} ${i}\n\n${payload}\n\n${body}\n\nSo ${payload} it is.` },
  {
    path: `m${i}.en.md`,
    format: "markdown",
    text: `# ${payload} ${i}\n\n${payload}\n\n${body}\n\nSo ${payload} it is.`,
  },
  {
    path: `f${i}.en.txt`,
    format: "text",
    text: `---\n${["title", "description", "author", "publisher", "url", "tags", "slug", "story", "redirect_from"]
      .map((field) => `${field}: ${JSON.stringify(payload)}`)
      .join("\n")}\n---\n${body} Number ${i}.`,
  },
]);

describe("what an article says", () => {
  it("stays text: nothing runs, nothing is loaded, nothing is hidden, even without a policy", async () => {
    const settings = readSettings({ url: "https://tidings.example/" });
    const { pages } = digested(Object.fromEntries(sources.map(({ path, text }) => [path, text])), settings);
    const folder = mkdtempSync(join(tmpdir(), "tidings-payloads-"));
    const written = pages.map((page) => ({ path: filePath(page.url), content: renderPage(page.load(), settings) }));
    writeSite(folder, written, { notices: () => {}, info: () => {} });
    const site = await serveFolder(folder);
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    const problems: string[] = [];
    page.on("dialog", (dialog) => {
      problems.push(`${page.url()} says ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin)) problems.push(`${page.url()} asks ${request.url()}`);
    });
    let seen = 0;
    for (const { url } of pages.filter(({ kind }) => ["article", "story", "publisher", "front"].includes(kind))) {
      await page.goto(site.origin + encodeURI(url));
      seen++;
      const active = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) => {
          const found: string[] = [];
          for (const { name, value } of element.attributes) {
            if (/^on/iu.test(name)) found.push(name);
            if (/^(?:href|src|action|xlink:href)$/iu.test(name) && /^\s*(?:javascript|vbscript|data):/iu.test(value))
              found.push(value);
          }
          if (/^(?:IFRAME|OBJECT|EMBED|BASE|STYLE|FORM|MATH)$/u.test(element.tagName)) found.push(element.tagName);
          if (element.tagName === "SCRIPT" && element.getAttribute("type") !== "application/ld+json")
            found.push("script");
          return found;
        }),
      );
      if (active.length > 0) problems.push(`${url} has ${active.join(", ")}`);
    }
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  }, 90_000);
});
