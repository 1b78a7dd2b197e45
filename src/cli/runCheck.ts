import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPages, type PageProblem } from "../desk/checkPages.ts";
import { mended } from "../desk/mended.ts";
import { htmlValidator } from "../desk/validHtml.ts";
import type { Notice } from "../model/finding.ts";
import type { Page } from "../model/page.ts";
import { type Settings, SettingsError } from "../model/settings.ts";
import { rightsOf } from "../plan/whose.ts";
import { list } from "../read/list.ts";
import { openCache } from "../render/cache.ts";
import { digestFolder } from "../render/digestFolder.ts";
import { consoleReporter, formatNotice } from "../render/reporter.ts";
import { assets } from "../render/site.ts";
import { siteDay } from "../render/siteDay.ts";
import { version } from "../render/version.ts";
import { counted } from "../text/counted.ts";
import type { Options } from "./options.ts";
import { pathBelow } from "./pathBelow.ts";

/** What `check --json` prints. */
interface Checked {
  readonly version: 1;
  readonly notices: readonly Notice[];
  readonly pages: readonly PageProblem[];
  /** So many pages were held against the HTML standard: none where html-validate is not installed. */
  readonly html: { readonly looked: number; readonly of: number };
  /** What is published of whom: publisher, what is shown, so many articles. */
  readonly rights: readonly { readonly publisher: string; readonly rights: string; readonly articles: number }[];
}

const mostRounds = 4;
/** A page takes a hundredth of a second: of many, so many stand for all. */
const mostValidated = 300;
const machine: ReadonlySet<string> = new Set(["feed", "opml", "data", "sitemap", "robots"]);
/** So many of some things at most, from all over. */
const sampleOf = <Thing>(things: readonly Thing[], most: number): Thing[] => {
  const step = Math.max(1, things.length / most);
  return Array.from({ length: Math.min(most, things.length) }, (_, n) => things[Math.floor(n * step)]!);
};
const ranks = { error: 0, warning: 1, info: 2 } as const;

/** Everything that was noticed, by file, the worst first; what is wrong with pages; what is published of whom. */
export async function runCheck(options: Options, settings: Settings): Promise<number> {
  const folder = options.articles ?? settings.articles;
  if (!existsSync(folder)) throw new SettingsError(`Cannot find the articles folder "${folder}"`);
  const wanted = new Set(options.files.map((file) => pathBelow(folder, file)));
  let made = await digested(folder, options, settings);
  // What is mended may show what else there is to mend.
  for (let rounds = 0; options.fix && rounds < mostRounds && fix(folder, made.notices, wanted, options) > 0; rounds++)
    made = await digested(folder, options, settings);
  const { renderPage } = (await import(new URL("../../templates/page.tsx", import.meta.url).href)) as {
    renderPage: (page: unknown, settings: Settings) => string;
  };
  const copied = new Set(assets().map(({ path }) => path));
  const rendered = (page: Page) => renderPage(page.load(), settings);
  const problems = checkPages(made.pages, rendered, copied, settings.url ? new URL(settings.url).pathname : "/");
  const validate = await htmlValidator();
  const read = made.pages.filter(({ kind }) => !machine.has(kind));
  const looked = validate ? sampleOf(read, mostValidated) : [];
  for (const page of looked)
    problems.push(...(await validate!(rendered(page))).map((reason) => ({ url: page.url, reason })));
  const shown = new Map<string, number>();
  for (const { article } of made.collection.reports) {
    const key = `${article.publisher?.value ?? ""}\n${rightsOf(article, settings)}`;
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  const checked: Checked = {
    version: 1,
    notices: made.notices.filter(({ path }) => wanted.size === 0 || wanted.has(path)),
    pages: problems,
    html: { looked: looked.length, of: read.length },
    rights: [...shown].sort().map(([key, articles]) => {
      const [publisher = "", rights = ""] = key.split("\n");
      return { publisher, rights, articles };
    }),
  };
  process.stdout.write(options.json ? `${JSON.stringify(checked, null, 1)}\n` : checkText(checked, folder, options));
  const errors = checked.notices.filter(({ severity }) => severity === "error").length + problems.length;
  return options.strict && errors > 0 ? 1 : 0;
}

function digested(folder: string, options: Options, settings: Settings) {
  const cache = openCache(options.cache ?? settings.cache);
  const edition = {
    settings,
    asOf: siteDay(options.asOf, settings),
    version,
    ...(options.languages ? { languages: options.languages } : {}),
  };
  const silent = { ...consoleReporter({ quiet: true }), notices: () => {} };
  return digestFolder(list(folder), folder, edition, silent, cache, { jobs: options.jobs });
}

function checkText({ notices, pages, html, rights }: Checked, folder: string, { quiet, verbose }: Options): string {
  const furthest = quiet ? ranks.error : verbose ? ranks.info : ranks.warning;
  const byFile = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (ranks[notice.severity] > furthest) continue;
    byFile.set(notice.path, [...(byFile.get(notice.path) ?? []), notice]);
  }
  const worst = (own: readonly Notice[]) => Math.min(...own.map(({ severity }) => ranks[severity]));
  const files = [...byFile].sort(([a, x], [b, y]) => worst(x) - worst(y) || (a < b ? -1 : 1));
  const count = (severity: Notice["severity"]) => notices.filter((notice) => notice.severity === severity).length;
  const lines = files.map(([, own]) =>
    [...own]
      .sort((a, b) => ranks[a.severity] - ranks[b.severity] || (a.line ?? 0) - (b.line ?? 0))
      .map((notice) => formatNotice(folder, notice))
      .join("\n"),
  );
  if (pages.length > 0) lines.push(pages.map(({ url, reason }) => `${url}  error  ${reason}`).join("\n"));
  if (!quiet) {
    const whose = rights.map(
      ({ publisher, rights: of, articles }) =>
        `  ${String(articles).padStart(5)}  ${of.padEnd(8)} ${publisher || "(no publisher)"}`,
    );
    lines.push(["Published of whom", ...whose, ...wholeText(rights)].join("\n"));
    lines.push(
      [
        counted(count("error"), "error"),
        counted(count("warning"), "warning"),
        counted(count("info"), "remark"),
        counted(pages.length, "fault in pages", "faults in pages"),
        html.looked > 0
          ? `HTML of ${html.looked} of ${html.of} pages looked at`
          : "HTML not looked at (npm install --save-dev html-validate)",
      ].join(", "),
    );
  }
  return `${lines.join("\n\n")}\n`;
}

/** A line on texts that are published whole and may be another's: nobody should find that out from a letter. */
function wholeText(rights: Checked["rights"]): string[] {
  const full = rights.filter(({ rights: of, publisher }) => of === "full" || (of === "own" && publisher === ""));
  const texts = full.reduce((sum, { articles }) => sum + articles, 0);
  const names = full.map(({ publisher, articles }) => `${publisher || "(no publisher)"} (${articles})`);
  return texts > 0
    ? [`Published whole, though nobody says that they are your own: ${counted(texts, "text")}, of ${names.join(", ")}`]
    : [];
}

/** @returns how many files were mended */
function fix(folder: string, notices: readonly Notice[], wanted: ReadonlySet<string>, { quiet }: Options): number {
  const byFile = new Map<string, Notice[]>();
  for (const notice of notices)
    if (notice.path && (wanted.size === 0 || wanted.has(notice.path)))
      byFile.set(notice.path, [...(byFile.get(notice.path) ?? []), notice]);
  let files = 0;
  for (const [path, own] of byFile) {
    if (!own.some(({ ruleId }) => ruleId.startsWith("frontMatter/")) || !existsSync(join(folder, path))) continue;
    const before = readFileSync(join(folder, path));
    const text = before.toString("utf8");
    // Only text that is UTF-8 comes back as it was.
    if (!Buffer.from(text).equals(before)) continue;
    const { text: after, what } = mended(text, own);
    if (what.length === 0) continue;
    writeFileSync(join(folder, path), after);
    files++;
    if (!quiet) process.stderr.write(`Mended ${join(folder, path)}: ${what.join("; ")}\n`);
  }
  return files;
}
