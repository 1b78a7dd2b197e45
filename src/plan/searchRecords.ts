import type { Figure } from "../model/article.ts";
import type { Span } from "../model/finding.ts";
import { monthOf } from "../model/isoDate.ts";
import type { SearchRecord } from "../model/machines.ts";
import type { Report } from "../model/story.ts";
import { unspaced, wordsOf } from "../text/words.ts";
import { searchedText } from "./searchedWords.ts";
import { monthKey, otherSpellings, sourceKey, unseenKey, withFigureKeys } from "./searchKeys.ts";
import { publisherUrl, type Site } from "./site.ts";
import { urls } from "./urls.ts";

/**
 * Returns the search record of each article: its words, in their order only if they may be shown; names and figures are found by
 * every spelling.
 */
export function searchRecords(site: Site, reports: readonly Report[]): SearchRecord[] {
  return reports
    .map(({ article, slug }): SearchRecord => {
      const words = site.collection.wordsOf(article.source.path);
      const shown = words
        ? article.summary.map(({ text, span }) => withFigureKeys(text, within(article.figures, span)))
        : searchedText(article);
      const own = new Set(article.mentions.map(({ value }) => value));
      const otherwise = article.mentions.flatMap(({ key }) => site.spellings(key).filter((name) => !own.has(name)));
      const source = article.publisher && sourceKey(publisherUrl(article.publisher.value));
      const month = article.datePublished && monthOf(article.datePublished.value);
      const texts = [article.headline.value, ...shown, [...new Set(otherwise)].join(" · ")].filter(Boolean);
      const unseen = otherSpellings([...texts, ...(words ?? [])], article.inLanguage.value);
      return {
        url: urls.article(slug),
        lang: article.inLanguage.value,
        title: article.headline.value,
        content: [
          ...texts.map(parted),
          [source, month && monthKey(month)].filter(Boolean).join(" "),
          ...(words ? [words.join(" ")] : []),
          ...(unseen.length > 0 ? [[unseenKey, ...unseen].join(" ")] : []),
        ].join("\n"),
        ...(words ? { said: article.summary.map(({ text }) => text).join(" ") } : {}),
        ...(article.publisher && source ? { publisher: article.publisher.value, source } : {}),
        ...(article.datePublished ? { date: article.datePublished.value.slice(0, 10) } : {}),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

const within = (figures: readonly Figure[], { start, end }: Span): Figure[] =>
  figures.filter(({ span }) => span.start >= start && span.end <= end);

/** Where a script does not part its words, a space does: the search knows no other bounds. */
function parted(text: string): string {
  if (!unspaced.test(text)) return text;
  let [result, from] = ["", 0];
  for (const { at } of wordsOf(text)) {
    if (at > from && unspaced.test(text[at - 1]!) && unspaced.test(text[at]!)) {
      result += `${text.slice(from, at)} `;
      from = at;
    }
  }
  return result + text.slice(from);
}
