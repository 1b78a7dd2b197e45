import { digest } from "../src/digest.ts";
import type { NewsArticle, SourceFile } from "../src/model/article.ts";
import type { IsoDate } from "../src/model/isoDate.ts";
import { readSettings, type SettingsInput } from "../src/model/settings.ts";
import { recognise } from "../src/recognise/recognise.ts";
import { understand } from "../src/understand/understand.ts";

/** The day that test sites are built for, later than all their articles: tests never depend on today. */
export const day = "2030-01-01" as IsoDate;

/** A text as the line's stages see it, without a file. */
export const source = (text: string, path = "text.txt"): SourceFile => ({
  path,
  text,
  format: path.endsWith(".md") ? "markdown" : "text",
});

/** A text understood; the language is stated unless the path leaves it to detection. */
export function article(text: string, lang: string | undefined = "en", path?: string): NewsArticle {
  const name = path ?? (lang ? `text.${lang}.txt` : "text.txt");
  return understand(recognise(source(text, name), { languages: [] }), { publishers: {} });
}

/** A story's paragraph; the headline is stated, so that rules about first lines stay out of the way. */
export const inStory = (sentence: string, lang = "en"): NewsArticle =>
  article(`---\ntitle: A stated headline\n---\n${sentence}`, lang);

/** A collection digested. */
export const digested = (texts: Readonly<Record<string, string>>, settings: SettingsInput = {}) =>
  digest(
    Object.entries(texts).map(([path, text]) => source(text, path)),
    { settings: readSettings(settings), asOf: day, version: "0.0.0" },
  );
