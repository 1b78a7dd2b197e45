import { remember } from "../../src/text/remember.ts";
import { ar } from "./ar.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { sv } from "./sv.ts";
import type { Plural, Texts } from "./types.ts";
import { zh } from "./zh.ts";

const all: Readonly<Record<string, Texts>> = {
  ar,
  da,
  de,
  en,
  es,
  fi,
  fr,
  it,
  ja,
  nb,
  nl,
  nn: nb,
  pl,
  pt,
  sv,
  zh,
};

/** Languages that the frame of a page can be in. */
export const interfaceLanguages = Object.keys(all);

/** The language of a page's frame: the page's own where it is translated, else the site's, else English. */
export function frameOf(lang: string, site: string): { readonly lang: string; readonly texts: Texts } {
  for (const tag of [lang, site, "en"]) {
    const base = tag.split("-")[0] ?? tag;
    const texts = all[base];
    if (texts) return { lang: base, texts };
  }
  return { lang: "en", texts: en };
}

const rules = new Map<string, (n: number) => Intl.LDMLPluralRule>();
/** `3 reports`: the form that the language asks for, with the number in its digits; two things may have words of their own. */
export function plural(forms: Plural, n: number, lang: string): string {
  let rule = rules.get(lang);
  if (!rule) {
    const asked = new Intl.PluralRules(lang);
    rules.set(lang, (rule = remember((k: number) => asked.select(k), 5_000)));
  }
  return fill((n === 2 ? forms.two : undefined) ?? forms[rule(n)] ?? forms.other, { n: number(n, lang) });
}

/** `{n} of {total}` with its values. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");

// The same few counts stand on every page, and asking Intl takes longer than all the rest of a line.
const formats = new Map<string, (n: number) => string>();
/** A number in the digits and with the separators of a language. */
export function number(n: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) {
    const asked = new Intl.NumberFormat(lang, { maximumFractionDigits: 3 });
    formats.set(lang, (format = remember((value: number) => asked.format(value), 5_000)));
  }
  return format(n);
}

const lists = new Map<string, Intl.ListFormat>();
/** `a, b and c` */
export function list(items: readonly string[], lang: string): string {
  let format = lists.get(lang);
  if (!format) lists.set(lang, (format = new Intl.ListFormat(lang, { type: "conjunction" })));
  return format.format(items);
}

const names = new Map<string, Intl.DisplayNames>();
/** The name of a language in another: `languageName("da", "en")` is Danish. */
export function languageName(tag: string, inLanguage: string): string {
  const key = `${tag} ${inLanguage}`;
  let known = namesKnown.get(key);
  if (known === undefined) namesKnown.set(key, (known = askName(tag, inLanguage)));
  return known;
}
const namesKnown = new Map<string, string>();

function askName(tag: string, inLanguage: string): string {
  let name = names.get(inLanguage);
  if (!name) names.set(inLanguage, (name = new Intl.DisplayNames(inLanguage, { type: "language", fallback: "code" })));
  return tag === "und" ? "–" : (name.of(tag) ?? tag);
}

/** A language in its own words, with a capital: Dansk. */
export function ownName(tag: string): string {
  const name = languageName(tag, tag === "und" ? "en" : tag);
  return name.charAt(0).toLocaleUpperCase(tag === "und" ? "en" : tag) + name.slice(1);
}
