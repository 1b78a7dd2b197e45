import { ar } from "./ar.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { el } from "./el.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { hu } from "./hu.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { blank, type Language } from "./language.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { others } from "./others.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { th } from "./th.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** The languages that have a file of their own. To add one: copy a file, translate it, list it here. */
export const languages: readonly Language[] = [
  ar,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
];

const byTag = new Map(languages.map((language) => [language.tag, language]));
byTag.set("nn", nb);
byTag.set("no", nb);

/** The data of a language: `da-DK` gives Danish. */
export function languageOf(tag: string): Language {
  const base = baseOf(tag);
  let language = byTag.get(base);
  if (!language) byTag.set(base, (language = { tag: base, ...blank, ...others[base] }));
  return language;
}

/** `pt-BR` → `pt`. */
export const baseOf = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? tag;

/** The direction a text in the language runs. A script in the tag decides: `az-Arab` runs from the right. */
export function directionOf(tag: string): "ltr" | "rtl" {
  if (/-(?:Arab|Hebr|Thaa|Syrc)\b/iu.test(tag)) return "rtl";
  if (/-(?:Latn|Cyrl)\b/iu.test(tag)) return "ltr";
  return languageOf(tag).rightToLeft ? "rtl" : "ltr";
}
