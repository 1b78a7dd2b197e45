import { z } from "zod";
import { closestWord } from "../text/closestWord.ts";
import { isLanguageTag, rights } from "./frontMatter.ts";

/** The explanation of a setting in docs/settings.md and in error messages. */
interface Explained {
  /** Its effect, in one sentence. */
  readonly does: string;
  readonly example: unknown;
  /** Which values it takes, where its type does not tell: it completes "… is wanted". */
  readonly values?: string;
}

/** Adds its explanation to a setting. Each setting needs one: test/model/settings.test.ts asks for it. */
const setting = <Schema extends z.ZodType>(schema: Schema, { does, example, values }: Explained): Schema =>
  schema.meta({ description: does, examples: [example], ...(values ? { values } : {}) }) as Schema;

const codes = "a language code such as da or pt-BR";
/** Read in any case, `DA` and `pt-br`, and kept as the standard writes it. */
const languageTag = z
  .string()
  .refine(isLanguageTag, { error: `${codes} is wanted` })
  .overwrite((tag) => (isLanguageTag(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? tag) : tag));

const web = "an address that begins with https://";
const mailOrWeb = "an e-mail address, or one that begins with https://,";
const siteAddress = "an address that begins with https:// and ends with /";
const folder = "a folder such as digest";
const countryCode = "a country code such as DK";
const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

const sentences = "a whole number of sentences, from 1 to 10,";
const few = { error: `${sentences} is wanted` };

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

const publisher = z.strictObject({
  name: setting(z.string().optional(), {
    does: "The publisher's name as it is printed. Without it, the folder's name is printed.",
    example: "Kanalbladet",
  }),
  rights: setting(z.enum(rights, { error: `one of ${rights.join(", ")} is wanted` }).optional(), {
    does: "Sets how much of the publisher's texts is shown: `own` and `full` show all, `excerpt` a few sentences, `link` none. Search engines are asked not to list pages shown in `full`. A text that names another publisher does not take `own` from its folder.",
    example: "excerpt",
  }),
  excerpt: setting(
    z
      .int({ error: `${sentences} is wanted` })
      .min(1, few)
      .max(10, few)
      .optional(),
    {
      does: "The most sentences that are shown of a text whose rights are `excerpt`. Two, if missing.",
      example: 3,
      values: "a whole number from 1 to 10",
    },
  ),
  noindex: setting(z.boolean().optional(), {
    does: "Asks search engines not to list the publisher's articles.",
    example: true,
  }),
  tdmReservation: setting(z.boolean().optional(), {
    does: "Tells machines that the right to mine the publisher's texts is reserved (EU directive 2019/790, article 4).",
    example: true,
  }),
  address: setting(z.url({ protocol: /^https?$/u, error: `${web} is wanted` }).optional(), {
    does: "The publisher's own site, which its page links to.",
    example: "https://kanalbladet.example/",
    values: web,
  }),
  contact: setting(
    z
      .string()
      .regex(/^(?:https?:\/\/\S+|[^\s@:/]+@[^\s@:/]+)$/u, { error: `${mailOrWeb} is wanted` })
      .optional(),
    {
      does: "Where readers ask for a correction or a removal.",
      example: "desk@kanalbladet.example",
      values: "an e-mail address, or an address that begins with https://",
    },
  ),
  language: setting(languageTag.optional(), {
    does: "The language the publisher prints in, used where a text is too short to tell.",
    example: "da",
    values: codes,
  }),
  country: setting(
    z
      .string()
      .regex(/^[A-Z]{2}$/u, { error: `${countryCode} is wanted` })
      .refine((code) => !/^[A-Z]{2}$/u.test(code) || countries.of(code) !== undefined, {
        error: `no such country; ${countryCode} is wanted`,
      })
      .optional(),
    {
      does: "The publisher's country (ISO 3166), which decides what a bare “dollar” or “krone” is.",
      example: "DK",
      values: countryCode,
    },
  ),
});

/** Hosts that read files of their own from a site's folder. */
export const hosts = ["github", "gitlab", "netlify", "cloudflare"] as const;

const schema = z.strictObject({
  title: setting(z.string().default("Tidings"), {
    does: "The site's name, at the top of each page and in its feeds.",
    example: "Harbour News",
  }),
  description: setting(z.string().default(""), {
    does: "One sentence about the site, for feeds and search engines.",
    example: "What the papers along the coast tell of the same story.",
  }),
  url: setting(
    z
      .string()
      .regex(/^https?:\/\/[^\s]+\/$/u, { error: `${siteAddress} is wanted` })
      .optional(),
    {
      does: "The address the site will stand at. Without it there is no sitemap, and feeds have no whole addresses.",
      example: "https://news.example/digest/",
      values: siteAddress,
    },
  ),
  host: setting(z.enum(hosts, { error: `one of ${hosts.join(", ")} is wanted` }).optional(), {
    does: "The host that serves the site: the files which that host reads beside the pages (headers, redirects) are written, too.",
    example: "netlify",
  }),
  below: setting(
    z
      .string()
      .regex(/^[\w-]+(?:\/[\w-]+)*$/u, { error: `${folder} is wanted` })
      .optional(),
    {
      does: "In an Eleventy site with pages of its own: the folder of that site that the digest is put into.",
      example: "digest",
      values: folder,
    },
  ),
  inLanguage: setting(languageTag.default("en"), {
    does: "The language of menus and labels on pages that hold several languages. It must be one that the interface is translated into.",
    example: "da",
    values: codes,
  }),
  languages: setting(z.array(languageTag).optional(), {
    does: "The languages that detection chooses among. All languages of the news, if missing.",
    example: ["da", "en"],
    values: "a list of language codes",
  }),
  timeZone: setting(
    z.string().refine(isTimeZone, { error: "a time zone such as Europe/Copenhagen or UTC is wanted" }).default("UTC"),
    {
      does: "The time zone that decides which day it is when the site is built. The fields `publish` and `expires` are compared with that day.",
      example: "Europe/Copenhagen",
      values: "a time zone such as Europe/Copenhagen",
    },
  ),
  articles: setting(z.string().default("articles"), {
    does: "The folder of the articles.",
    example: "texts",
    values: "the path of a folder",
  }),
  output: setting(z.string().default("_site"), {
    does: "The folder that the site is written to.",
    example: "public_html",
    values: "the path of a folder",
  }),
  cache: setting(z.string().default(".cache/tidings"), {
    does: "The folder for what is kept from one build to the next. You can delete it at any time.",
    example: "/var/cache/tidings",
    values: "the path of a folder",
  }),
  removed: setting(z.array(z.string()).default([]), {
    does: "Addresses of articles that were taken down: a page there says so.",
    example: ["/articles/flood/"],
    values: "a list of addresses below /articles/, or their last parts",
  }),
  publishers: setting(z.record(z.string(), publisher).default({}), {
    does: "The publishers, by the name of their folder below the articles folder.",
    example: { kanalbladet: { name: "Kanalbladet", rights: "excerpt", country: "DK" } },
    values: "a table of publishers",
  }),
});

/** What an editor writes in `.eleventy.ts`. */
export type SettingsInput = z.input<typeof schema>;
/** The same, checked, with defaults filled in. */
export type Settings = z.output<typeof schema>;
/** The settings of one publisher. */
export type PublisherSettings = Settings["publishers"][string];

/**
 * Checks the settings.
 * @throws {SettingsError} naming each setting that cannot be used
 */
export function readSettings(input: SettingsInput): Settings {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap(problemsOf);
  throw new SettingsError(
    `Cannot use the settings in .eleventy.ts:\n${problems.map((line) => `  ${line}`).join("\n")}`,
  );
}

export class SettingsError extends Error {
  override name = "SettingsError";
}

/** A line for each thing that is wrong: where, what is wanted, and what the setting does or the key most likely meant. */
function problemsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(path);
    return issue.keys.map((key) => {
      const near = closestWord(key.toLowerCase(), known, { anyCase: true });
      return `${[...path, key].join(".")}: no such setting; ${near ? `write ${near}` : `there are ${known.join(", ")}`}`;
    });
  }
  const does = described(path)?.description?.split(/(?<=\.)\s/u)[0];
  return [`${path.join(".") || "settings"}: ${issue.message}${does ? `. ${does}` : ""}`];
}

// ------------------------------------------------------------ the schema as data, for messages and for docs/settings.md

/** A setting as JSON Schema describes it, with our explanation. */
export interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly values?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly additionalProperties?: Described | false;
}

/** All settings, as data. */
export const describedSettings = (): Described =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Described;

/** Returns the value at a path of the settings: `publishers.ours.rights`. */
function described(path: readonly string[]): Described | undefined {
  return path.reduce<Described | undefined>(
    (at, key) => at?.properties?.[key] ?? (at?.additionalProperties || undefined) ?? at?.items,
    describedSettings(),
  );
}

const keysAt = (path: readonly string[]): string[] => Object.keys(described(path)?.properties ?? {});
