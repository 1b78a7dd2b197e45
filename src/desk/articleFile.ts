import { dump } from "js-yaml";
import type { Block, NewsArticle, SourceFile } from "../model/article.ts";
import { isLeftOut } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import type { Rights } from "../model/frontMatter.ts";
import { dayOf, type IsoDate } from "../model/isoDate.ts";
import type { Settings } from "../model/settings.ts";
import { type ArticleOptions, manuscriptOf, prepare } from "../prepare.ts";
import { slugOf } from "../text/slug.ts";

/** An article as a file of the articles folder. */
export interface NewFile {
  /** Below the articles folder. */
  readonly path: string;
  readonly text: string;
  /** What is understood of it there. */
  readonly article: NewsArticle;
  /** What of the text that was brought does not stand in the file, with the reason. */
  readonly cut: readonly Block[];
  /** Warnings about lines of the brought text that may be the story's. */
  readonly notices: readonly Notice[];
}

/** What an editor says of it; the text's own word counts where nothing is said. */
export interface Stated {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly lang?: string | undefined;
  /** What may be shown of it. */
  readonly rights?: Rights | undefined;
}

/** Longest piece of a file's name that is made of a headline, in letters. */
const longestSlug = 60;

/** What is understood of a text, by itself. */
export const understood = (source: SourceFile, options: ArticleOptions): NewsArticle =>
  prepare(manuscriptOf(source, options), undefined, options).article;

/**
 * The file that a text becomes: its story without what is not of it, the name that says publisher, date and language, and
 * in front matter only what the file would not be understood by itself: it is made without, understood, and what is not as
 * it was is stated.
 */
export function articleFile(brought: SourceFile, said: Stated, settings: Settings): NewFile {
  const options: ArticleOptions = {
    languages: settings.languages ?? [],
    publishers: settings.publishers,
  };
  const whole = understood(brought, options);
  const url = said.url ?? whole.url?.value;
  const publisher = said.publisher ?? nameOf(whole, url);
  const date = said.date ?? whole.datePublished?.value;
  const lang = said.lang ?? (sureOf(whole) ? whole.inLanguage.value : undefined);
  const headline = said.headline ?? whole.headline.value;
  const slug = cutSlug(slugOf(headline)) || "article";
  const folder = publisher && folderOf(publisher, settings);
  const extension = brought.format === "markdown" ? "md" : "txt";
  const name = [date && dayOf(date), slug].filter(Boolean).join("-");
  const path = `${folder ? `${folder}/` : ""}${name}${lang ? `.${lang}` : ""}.${extension}`;
  const body = bodyOf(whole, headline);
  const wished: Record<string, string | string[] | undefined> = {
    title: headline,
    description: whole.alternativeHeadline?.value,
    author: oneOrMore(whole.author.map(({ value }) => value)),
    date,
    updated: whole.dateModified?.value,
    publisher,
    url,
    rights: said.rights,
  };
  const made = understood({ path, text: body, format: brought.format }, options);
  const found: typeof wished = {
    title: made.headline.value,
    description: made.alternativeHeadline?.value,
    author: oneOrMore(made.author.map(({ value }) => value)),
    date: made.datePublished?.value,
    updated: made.dateModified?.value,
    publisher: made.publisher?.value,
    url: made.url?.value,
  };
  const matter = Object.fromEntries(
    Object.entries(wished).filter(
      ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(found[key]),
    ),
  );
  const text = `${Object.keys(matter).length > 0 ? `---\n${dump(matter, { lineWidth: -1, flowLevel: 1 })}---\n` : ""}${body}`;
  return {
    path,
    text,
    article: understood({ path, text, format: brought.format }, options),
    cut: whole.blocks.filter(isLeftOut),
    notices: whole.notices.filter(({ ruleId }) => ruleId.startsWith("leftOut/")),
  };
}

/** A guess is no fact: it does not become part of a name. */
const sureOf = ({ inLanguage: { value, certainty, confidence = 1 } }: NewsArticle): boolean =>
  value !== "und" && certainty !== "assumed" && confidence >= 0.8;

const oneOrMore = (values: readonly string[]): string | string[] | undefined =>
  values.length > 1 ? [...values] : values[0];

/** Who printed it: the text's own word, the settings' name for its folder, or else the host that it came from. */
function nameOf({ publisher }: NewsArticle, url: string | undefined): string | undefined {
  if (publisher) return publisher.value;
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : undefined;
}

/** The folder of a publisher: the settings' own, where one bears its name. */
function folderOf(name: string, { publishers }: Settings): string {
  const wanted = name.toLowerCase();
  const known = Object.entries(publishers).find(
    ([folder, own]) => folder.toLowerCase() === wanted || own.name?.toLowerCase() === wanted,
  );
  return known?.[0] ?? slugOf(name);
}

function cutSlug(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const end = slug.lastIndexOf("-", longestSlug);
  return slug.slice(0, end > longestSlug / 2 ? end : longestSlug).replace(/[\ud800-\udbff]$/u, "");
}

/** The story, and the lines that say what it is: a paragraph each. Markdown stays as it was written. */
function bodyOf({ source, blocks, headline }: NewsArticle, title: string): string {
  const kept = blocks.filter((block) => !isLeftOut(block));
  if (source.format === "markdown") {
    const written = kept.map((block) => block.markdown ?? block.text);
    return `${written.join("\n\n").trim()}\n`;
  }
  const first = kept.find(({ kind }) => kind === "headline");
  const lines = kept.filter((block) => block !== first).map(({ text }) => text);
  // A headline that the first paragraph was called by is no line of its own.
  const named = first ? [title] : headline.by === "headline/first-sentence" ? [] : [title];
  return `${[...named, ...lines].join("\n\n")}\n`;
}
