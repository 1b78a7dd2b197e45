import { createRequire } from "node:module";
import type { Page } from "../model/page.ts";

/** What is wrong with a page of the site: a fault of the program, of a template, or of the settings. */
export interface PageProblem {
  readonly url: string;
  readonly reason: string;
}

const load = createRequire(import.meta.url);

/**
 * Are the pages of a site whole? Each link of a page leads to a page, a part of one, or a file that is copied; no part has
 * another's name; feeds can be read.
 *
 * @param rendered how a page is written; @param copied files that the site has besides, from its root; @param root the path
 * that the site stands below on its host, `/` or `/project/`: the 404 page's links are written from the host's root
 */
export function checkPages(
  pages: readonly Page[],
  rendered: (page: Page) => string,
  copied: ReadonlySet<string>,
  root = "/",
): PageProblem[] {
  const { parseFeed } = load("feedsmith") as typeof import("feedsmith");
  const problems: PageProblem[] = [];
  const parts = new Map<string, ReadonlySet<string>>();
  const links: { readonly from: string; readonly to: URL }[] = [];
  for (const page of pages) {
    const text = rendered(page);
    const found = (reason: string) => problems.push({ url: page.url, reason });
    if (page.kind === "feed") {
      try {
        parseFeed(text);
      } catch {
        found("the feed cannot be read");
      }
    }
    if (!/^\s*(?:<!doctype html|<html)/iu.test(text)) {
      parts.set(page.url, new Set());
      continue;
    }
    const ids = [...text.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => unescaped(id!));
    const own = new Set(ids);
    if (own.size < ids.length) found(`two parts are named "${ids.find((id, n) => ids.indexOf(id) < n)}"`);
    parts.set(page.url, own);
    for (const [, address] of text.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
      const to = unescaped(address!);
      if (/^(?:https?:|mailto:|data:)/iu.test(to)) continue;
      links.push({ from: page.url, to: new URL(to, `http://site${root}${page.url.slice(1)}`) });
    }
  }
  const seen = new Set<string>();
  for (const { from, to } of links) {
    const onHost = decodeURI(to.pathname);
    const path = onHost.startsWith(decodeURI(root)) ? onHost.slice(decodeURI(root).length - 1) : undefined;
    const part = decodeURIComponent(to.hash.slice(1));
    if (seen.has(`${from} ${onHost}#${part}`)) continue;
    seen.add(`${from} ${onHost}#${part}`);
    if (path === undefined) {
      problems.push({ url: from, reason: `a link leads to ${onHost}, which is outside the site (${root})` });
      continue;
    }
    const own = parts.get(path) ?? parts.get(path.replace(/index\.html$/u, ""));
    if (!own && !copied.has(path.slice(1)))
      problems.push({ url: from, reason: `a link leads to ${path}, which is not there` });
    else if (own && part && !own.has(part))
      problems.push({ url: from, reason: `a link leads to ${path}#${part}, which is not there` });
  }
  return problems;
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&amp;/gu, "&");
