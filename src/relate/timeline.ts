import { datesIn } from "../languages/datesIn.ts";
import { baseOf } from "../languages/languages.ts";
import type { NewsArticle } from "../model/article.ts";
import { dayOf } from "../model/isoDate.ts";
import type { ReportSentence, TimelineEntry } from "../model/story.ts";
import { sentencesIn } from "./reportSentences.ts";

/** A line that is a date and hardly anything else tells no event. */
const shortestEvent = 25;

/**
 * When did what happen, by the reports of a story? Every date that one of them names, with the sentence that names it
 * (each report's first), and every day on which one was printed; a year stands before its months, a month before its days.
 */
export function timelineOf(articles: readonly NewsArticle[]): TimelineEntry[] {
  const printed = new Map<string, string[]>();
  const told = new Map<string, ReportSentence[]>();
  for (const article of articles) {
    const published = article.datePublished?.value;
    if (published) printed.set(dayOf(published), [...(printed.get(dayOf(published)) ?? []), article.source.path]);
    // What a single report dates stands in its text.
    if (articles.length < 2) continue;
    for (const sentence of sentencesIn(article)) {
      if (sentence.sentence.length < shortestEvent) continue;
      for (const { date } of datesIn(sentence.sentence, baseOf(article.inLanguage.value), published)) {
        const known = told.get(date) ?? [];
        if (!known.some(({ path }) => path === sentence.path)) told.set(date, [...known, sentence]);
      }
    }
  }
  return [...new Set([...printed.keys(), ...told.keys()])]
    .sort()
    .map((date) => ({ date, printed: printed.get(date) ?? [], told: told.get(date) ?? [] }));
}
