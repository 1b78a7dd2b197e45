import type { Page } from "../model/page.ts";
import { policy } from "../model/policy.ts";
import type { Settings } from "../model/settings.ts";
import type { SiteFile } from "./site.ts";

/** Cloudflare Pages reads no more; the pages that forward are there for the rest. */
const mostRedirects = 2000;

/** So many files a site may have there, by its free plan. */
const mostFiles: Partial<Record<NonNullable<Settings["host"]>, number>> = { cloudflare: 20_000 };

/** What a host will not take, in a sentence. */
export function refusalOf({ host }: Pick<Settings, "host">, files: number): string | undefined {
  const most = host && mostFiles[host];
  return most && files > most
    ? `The site has ${files} files, and ${host} takes ${most} on its free plan: leave older articles out, or choose another host`
    : undefined;
}

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
