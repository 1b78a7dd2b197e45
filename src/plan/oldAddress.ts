import type { Url } from "../model/pageParts.ts";
import type { Settings } from "../model/settings.ts";
import { slugOf } from "../text/slug.ts";
import { urls } from "./urls.ts";

/** An address below the site's root, or why none can be kept there and what to write. */
export type OldAddress = { readonly url: Url } | { readonly reason: string; readonly note: string };

/** Names of devices on Windows: no file there can be called so, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/iu;
/** Signs that a file's name cannot have on some system, and those that an address uses for itself. */
const unsafe = /[\\:*?%"<>|#\p{Cc}\p{Surrogate}]/u;
/** Files that a host reads, and folders that are written by other parts of the program. */
const ours = /^(?:_headers|_redirects|cname|pagefind|\.[^/]*)(?:\/|$)/iu;
const longestPart = 200;
const longest = 1000;

/**
 * Reads an address that an article had before. `old-name` and `/articles/old-name/` are articles of this site; any other
 * path, `/2019/old-name.html` or `/old/path/`, is kept below the site's root; so is that of a whole address of this site.
 */
export function oldAddress(written: string, { url: site }: Pick<Settings, "url">): OldAddress {
  const path = pathOf(written.trim(), site);
  if (path === undefined)
    return {
      reason: "it is not on this site",
      note: "Write redirect_from: /OLD/PATH.html, a path on this site",
    };
  const inArticles = /^\/?articles\/(?<name>[^/]*)\/?$/u.exec(path)?.groups?.name ?? (path.includes("/") ? "" : path);
  if (inArticles && !/\.html?$/iu.test(inArticles)) {
    const slug = unsafePart(inArticles) ? "" : slugOf(inArticles);
    if (slug && !device.test(slug)) return { url: urls.article(slug) };
  }
  const parts = path.split("/").filter(Boolean);
  const wrong = parts.map(unsafePart).find((reason) => reason !== undefined);
  const safe = { note: "Write redirect_from: /OLD/PATH.html, a path of plain names" };
  if (wrong) return { reason: wrong, ...safe };
  if (parts.length === 0) return { reason: "that is the front page", ...safe };
  if (path.length > longest) return { reason: `it has ${path.length} characters, and ${longest} is the most`, ...safe };
  const joined = parts.join("/").normalize("NFC");
  if (ours.test(joined)) return { reason: "the site keeps files of its own there", ...safe };
  const ending = path.endsWith("/") ? undefined : /\.(?<ending>[a-z][a-z0-9]{0,4})$/iu.exec(joined)?.groups?.ending;
  if (ending && !/^html?$/iu.test(ending))
    return {
      reason: `a page that forwards cannot be a file that ends in .${ending}`,
      note: "Write redirect_from: /OLD/PATH/ or /OLD/PATH.html, or let the host forward this one",
    };
  return { url: `/${joined}${ending ? "" : "/"}` as Url };
}

/** The path below the site's root; nothing where the address is elsewhere, or cannot be read. */
function pathOf(written: string, site: string | undefined): string | undefined {
  if (/^[\\/]{2}/u.test(written)) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(written)) return decoded(written);
  if (!site || !URL.canParse(written)) return undefined;
  const [old, root] = [new URL(written), new URL(site)];
  if (!/^https?:$/u.test(old.protocol) || old.host !== root.host) return undefined;
  // URL resolves "..", so the words as they were written are looked at.
  const path = decoded(written.replace(/^[^:]*:\/\/[^/]*/u, ""));
  const base = decodeURI(root.pathname);
  return path?.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Why a part of a path cannot be the name of a file or folder on every system. */
function unsafePart(part: string): string | undefined {
  if (/^\.{1,2}$/u.test(part)) return `"${part}" leaves its place`;
  if (device.test(part)) return `"${part}" is the name of a device on Windows`;
  if (unsafe.test(part)) return `"${part.match(unsafe)?.[0]}" cannot be in the name of a file`;
  if (/[. ]$|^ /u.test(part)) return `"${part}" begins or ends with a space or a full stop`;
  return new TextEncoder().encode(part).length > longestPart ? "one of its names is too long" : undefined;
}
