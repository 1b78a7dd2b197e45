import { isStory } from "../model/article.ts";
import type { SearchRecord } from "../model/machines.ts";
import { unspaced, wordsOf } from "../text/words.ts";
import type { Site } from "./site.ts";
import { urls } from "./urls.ts";

/** What can be searched? Each article by what may be shown of it; names are found by every spelling. */
export function searchRecords(site: Site): SearchRecord[] {
  const spellings = new Map(
    site.collection.names.map(({ key, spellings }) => [key, spellings.map(({ value }) => value)]),
  );
  return site.collection.reports
    .map(({ article, slug }): SearchRecord => {
      const rights = site.rightsOf(article);
      const shown =
        rights === "link"
          ? []
          : rights === "excerpt"
            ? article.summary.slice(0, 2).map(({ text }) => text)
            : article.blocks.filter(isStory).map(({ text }) => text);
      const own = new Set(article.mentions.map(({ value }) => value));
      const otherwise =
        rights === "link"
          ? []
          : article.mentions.flatMap(({ key }) => (spellings.get(key) ?? []).filter((name) => !own.has(name)));
      return {
        url: urls.article(slug),
        lang: article.inLanguage.value,
        title: article.headline.value,
        content: [article.headline.value, ...shown, [...new Set(otherwise)].join(" · ")]
          .filter(Boolean)
          .map(parted)
          .join("\n"),
        ...(article.publisher ? { publisher: article.publisher.value } : {}),
        ...(article.datePublished ? { date: article.datePublished.value.slice(0, 10) } : {}),
      };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

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
