import type { LanguageTag, Manuscript, NewsArticle, SourceFile } from "./model/article.ts";
import type { Settings } from "./model/settings.ts";
import { withoutFurniture } from "./recognise/furniture.ts";
import { headlineNotices } from "./recognise/headlineNotices.ts";
import { leftOutNotices } from "./recognise/leftOut.ts";
import { recognise } from "./recognise/recognise.ts";
import { type Terms, termsOf } from "./relate/terms.ts";
import { vocabularyOf } from "./relate/vocabulary.ts";
import { understand } from "./understand/understand.ts";

/** What an article's own half of the line depends on beside its file. */
export interface ArticleOptions {
  readonly languages: readonly LanguageTag[];
  readonly publishers: Settings["publishers"];
}

/** An article understood, and what others can find it by. */
export interface Prepared {
  readonly article: NewsArticle;
  readonly terms: () => Terms;
  /** Its vocabulary, written. */
  readonly words: () => string;
  /** The same for the same article, prepared in the same way; another for any other. */
  readonly id: string;
}

/** What is made of an article by itself. */
export interface Made {
  readonly article: NewsArticle;
  readonly terms: Terms;
  readonly words: string;
}

/** What the text is, before it is known what other articles of its publisher say. */
export const manuscriptOf = (source: SourceFile, options: ArticleOptions): Manuscript =>
  recognise(source, { languages: options.languages, usual: usualLanguage(source, options) });

/** What the publisher of a file prints in, by the settings. */
export function usualLanguage(
  { path }: Pick<SourceFile, "path">,
  { publishers }: Pick<ArticleOptions, "publishers">,
): LanguageTag | undefined {
  const folder = path.split("/")[0] ?? "";
  return Object.hasOwn(publishers, folder) ? publishers[folder]!.language : undefined;
}

/** The article's own half of the line: it knows no other article, so any number of them can be prepared at once. */
export function prepare(
  manuscript: Manuscript,
  furniture: ReadonlySet<string> | undefined,
  { publishers }: ArticleOptions,
): Made {
  const cut = withoutFurniture(manuscript, furniture);
  const notices = [...cut.notices, ...headlineNotices(cut), ...leftOutNotices(cut)];
  const article = understand({ ...cut, notices }, { publishers });
  return { article, terms: termsOf(article), words: vocabularyOf(article) };
}
