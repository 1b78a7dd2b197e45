import type { Page } from "../model/page.ts";
import { policy } from "../model/policy.ts";
import type { Settings } from "../model/settings.ts";
import type { SiteFile } from "./site.ts";

/** Cloudflare Pages reads no more; the pages that forward are there for the rest. */
const mostRedirects = 2000;

/**
 * What a host reads beside the pages: headers that say what the pages' own policy cannot, how long files may be kept, and
 * where addresses have moved to. Pages may be asked for anew each time; what is named by its content is kept for a year.
 */
export function hostFiles({ host, url }: Pick<Settings, "host" | "url">, pages: readonly Page[]): SiteFile[] {
  if (host === undefined) return [];
  if (host === "github" || host === "gitlab") return [{ path: ".nojekyll", content: "" }];
  const root = url ? new URL(url).pathname.replace(/\/$/u, "") : "";
  const year = "public, max-age=31536000, immutable";
  const headers = [
    [
      `${root}/*`,
      `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: no-referrer",
      "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ],
    [`${root}/pagefind/:language/fragment/*`, `Cache-Control: ${year}`],
    [`${root}/pagefind/:language/index/*`, `Cache-Control: ${year}`],
  ];
  // Netlify serves the page that is there unless it is told otherwise.
  const status = host === "netlify" ? "301!" : "301";
  const moved = pages.flatMap((page) => {
    const content = page.kind === "redirect" ? page.load() : undefined;
    return content?.kind === "redirect"
      ? [`${root}${encodeURI(page.url)} ${root}${encodeURI(content.to)} ${status}`]
      : [];
  });
  return [
    {
      path: "_headers",
      content: `${headers.map(([path, ...lines]) => [path, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n")}\n`,
    },
    ...(moved.length > 0 ? [{ path: "_redirects", content: `${moved.slice(0, mostRedirects).join("\n")}\n` }] : []),
  ];
}
