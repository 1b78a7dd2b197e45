import type { LanguageTag, NewsArticle, SourceFile } from "./model/article.ts";
import type { IsoDate } from "./model/isoDate.ts";
import type { Settings } from "./model/settings.ts";
import { recognise } from "./recognise/recognise.ts";
import { type Terms, termsOf } from "./relate/terms.ts";
import { understand } from "./understand/understand.ts";

/** What an article's own half of the line depends on beside its file. */
export interface ArticleOptions {
  readonly languages: readonly LanguageTag[];
  readonly publishers: Settings["publishers"];
  readonly asOf: IsoDate | undefined;
}

/** An article understood, and what others can find it by. */
export interface Prepared {
  readonly article: NewsArticle;
  readonly terms: Terms;
}

/** The article's own half of the line: it knows no other article, so any number of them can be prepared at once. */
export function prepare(source: SourceFile, { languages, publishers, asOf }: ArticleOptions): Prepared {
  const article = understand(recognise(source, { languages }), { publishers, asOf });
  return { article, terms: termsOf(article) };
}
