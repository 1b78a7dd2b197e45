import { type Measure, tolls } from "../model/measure.ts";
import { languageOf } from "./languages.ts";
import { nearestMeasure } from "./measures.ts";

/** What people are called when they are counted. */
const people: Readonly<Record<string, string>> = {
  en: "people persons person",
  da: "mennesker personer menneske person",
  nb: "mennesker personer menneske person",
  sv: "människor personer människa person",
  de: "menschen personen mensch person",
  nl: "mensen personen mens persoon",
  fr: "personnes personne",
  es: "personas persona",
  pt: "pessoas pessoa",
  it: "persone persona",
  pl: "osób osoby osoba ludzi",
  cs: "lidí lidé osob osoby",
  ru: "человек человека людей людям",
  uk: "людей осіб людини особи",
  fi: "ihmistä ihmisen ihminen henkilöä henkilön",
  tr: "kişi kişinin kişiyi",
  ro: "persoane oameni persoană",
  hu: "ember embert embernek",
  id: "orang",
  el: "άτομα άνθρωποι ανθρώπους άνθρωπος",
  ar: "شخص أشخاص شخصا شخصًا",
  hi: "लोग लोगों व्यक्ति",
  ja: "人",
  ko: "명 명이",
  zh: "人",
};

/** So many letters at most stand between a number of people and the word for what happened to them. */
const beside = { spaced: 18, unspaced: 5 } as const;
const unspaced = /^(?:ja|zh|ko|th)$/u;
/** Another number, another clause, a quotation, a compound. */
const parts = /[\d.,;:()«»"“”–—、。，-]/u;

/**
 * Whom does an amount count as dead, injured or missing? `nine dead`, `killed at least nine people`: the word for it
 * stands right beside the number, with nothing but people between, and the counted noun is that word, or people, or none.
 *
 * @param unit the counted noun
 */
export function tollNear(
  sentence: string,
  start: number,
  end: number,
  unit: string | undefined,
  tag: string,
): Measure | undefined {
  const most = beside[unspaced.test(tag) ? "unspaced" : "spaced"];
  const and = languageOf(tag).andWords;
  const fits = (between: string) => !parts.test(between) && !between.split(/\s+/u).some((word) => and.includes(word));
  const found = nearestMeasure(sentence, start, end, tag, fits);
  if (!found || found.distance > most || !tolls.has(found.measure)) return undefined;
  // "Dead at 95", "the 15-year-old": a bare number counts the dead only where nothing stands between.
  if (unit === undefined && ((found.at < start && found.distance > 1) || sentence[end] === "-")) return undefined;
  const noun = unit?.toLowerCase();
  const counted =
    noun === undefined ||
    (people[tag] ?? "").split(" ").includes(noun) ||
    sentence.slice(found.at).toLowerCase().startsWith(noun);
  return counted ? found.measure : undefined;
}
