import { z } from "zod";
import { isLanguageTag, rights } from "./frontMatter.ts";

/** IANA names only: an offset such as +01:00 knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[a-z]/iu.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const languageTag = z.string().refine(isLanguageTag, { error: "a language code such as da or pt-BR is wanted" });

const publisher = z.strictObject({
  /** As it is printed: `Kanalbladet`. The folder's name serves where this is missing. */
  name: z.string().optional(),
  /** What may be shown of its texts: `own`, `full`, `excerpt` or `link`. */
  rights: z.enum(rights).optional(),
  /** So many sentences at most are shown where that is `excerpt`: two when missing. */
  excerpt: z.int({ error: "a whole number of sentences is wanted" }).min(1).max(10).optional(),
  /** Its articles are not to be listed by search engines. Those shown in `full` never are. */
  noindex: z.boolean().optional(),
  /** The rights to mine its texts are reserved (EU directive 2019/790, article 4): its pages say so to machines. */
  tdmReservation: z.boolean().optional(),
  /** Its own site, linked on its page. */
  address: z.url({ protocol: /^https?$/u, error: "an address that begins with https:// is wanted" }).optional(),
  /** Where to ask for a correction or a removal: an e-mail address, or the address of a page. */
  contact: z
    .string()
    .regex(/^(?:https?:\/\/\S+|[^\s@:/]+@[^\s@:/]+)$/u, {
      error: "an e-mail address, or one that begins with https://, is wanted",
    })
    .optional(),
  /** What it prints in, where a text does not tell. */
  language: languageTag.optional(),
  /** ISO 3166: decides what a bare "dollar" or "krone" is. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u, { error: "a country code such as DK is wanted" })
    .optional(),
});

/** Hosts that read files of their own from a site's folder. */
export const hosts = ["github", "gitlab", "netlify", "cloudflare"] as const;

const schema = z.strictObject({
  title: z.string().default("Tidings"),
  /** One sentence about the site, for feeds and search engines. */
  description: z.string().default(""),
  /** Where the site will stand: `https://news.example/digest/`. Feeds and the sitemap need whole addresses. */
  url: z
    .string()
    .regex(/^https?:\/\/[^\s]+\/$/u, { error: "an address that begins with https:// and ends with / is wanted" })
    .optional(),
  /** Who serves it: what that host reads beside the pages (headers, redirects) is written, too. */
  host: z.enum(hosts).optional(),
  /** In an Eleventy site with pages of its own: the folder of that site that the digest is put into. */
  below: z
    .string()
    .regex(/^[\w-]+(?:\/[\w-]+)*$/u, { error: "a folder such as digest is wanted" })
    .optional(),
  /** Language of the frame on pages that are in several languages. */
  inLanguage: languageTag.default("en"),
  /** Detection chooses among these; all languages of the news when missing. */
  languages: z.array(languageTag).optional(),
  /** Decides which day it is when the site is built: `publish` and `expires` are held against it. `Europe/Copenhagen`. */
  timeZone: z
    .string()
    .refine(isTimeZone, { error: "a time zone such as Europe/Copenhagen or UTC is wanted" })
    .default("UTC"),
  articles: z.string().default("articles"),
  output: z.string().default("_site"),
  /** Folder for what is kept from one build to the next. It can be deleted at any time. */
  cache: z.string().default(".cache/tidings"),
  /** Addresses of articles that were taken down: a page there says so. `/articles/flood/`, or its last part. */
  removed: z.array(z.string()).default([]),
  /** By folder name. */
  publishers: z.record(z.string(), publisher).default({}),
});

/** What an editor writes in `.eleventy.ts`. */
export type SettingsInput = z.input<typeof schema>;
/** The same, checked, with defaults filled in. */
export type Settings = z.output<typeof schema>;

/**
 * Checks the settings.
 * @throws {SettingsError} naming each setting that cannot be used
 */
export function readSettings(input: SettingsInput): Settings {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join(".") || "settings"}: ${issue.message}`);
  throw new SettingsError(`Cannot use the settings in .eleventy.ts:\n${problems.join("\n")}`);
}

export class SettingsError extends Error {
  override name = "SettingsError";
}
