import { languageOf } from "../languages/languages.ts";
import { type Block, isLeftOut, type Manuscript, type NewsArticle } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { assumed } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";
import { author } from "./author.ts";
import { citation } from "./citation.ts";
import { dateline } from "./dateline.ts";
import { dateModified, datePublished } from "./datePublished.ts";
import { figures } from "./figures.ts";
import { alternativeHeadline, headline } from "./headline.ts";
import { isBasedOn } from "./isBasedOn.ts";
import { length } from "./length.ts";
import { mentions } from "./mentions.ts";
import { publisher, url } from "./publisher.ts";
import { quotes } from "./quotes.ts";
import { type Reading, toldBlocks } from "./rule.ts";
import { summary } from "./summary.ts";

/** What understanding needs to know beside the manuscript. */
export interface UnderstandOptions {
  readonly publishers: Settings["publishers"];
}

/** Smaller counts are met by chance. */
const smallCount = 1000;

/** Who, when, where from, how much, which names, who is quoted? Each property has its file, each value its rule. */
export function understand(manuscript: Manuscript, { publishers }: UnderstandOptions): NewsArticle {
  const { source, frontMatter, blocks, inLanguage } = manuscript;
  const notices: Notice[] = [...manuscript.notices];
  const folder = source.path.includes("/") ? source.path.split("/")[0] : undefined;
  const settings = folder !== undefined && Object.hasOwn(publishers, folder) ? publishers[folder] : undefined;
  const reading: Reading = {
    ...manuscript,
    language: languageOf(inLanguage.value),
    folder,
    publisherName: settings?.name,
    country: settings?.country,
    told: toldBlocks(blocks),
  };
  const title = headline(reading, notices) ?? assumed(fileName(source.path), "headline/file-name");
  const names = mentions(reading);
  const amounts = figures(reading, names);
  const optional = {
    alternativeHeadline: alternativeHeadline(reading, notices),
    dateline: dateline(reading, notices),
    datePublished: datePublished(reading, notices),
    dateModified: dateModified(reading, notices),
    publisher: publisher(reading, notices),
    url: url(reading, notices),
  };
  return {
    source,
    frontMatter,
    blocks,
    inLanguage,
    headline: title,
    ...known(optional),
    author: author(reading),
    citation: citation(reading, names),
    isBasedOn: isBasedOn(reading),
    mentions: names,
    figures: amounts,
    amounts: amounts.flatMap(({ kind, value, unit }) =>
      kind === "count" && value < smallCount ? [] : [{ kind, value, ...(unit ? { unit } : {}) }],
    ),
    quotes: quotes(reading, names),
    summary: summary(reading),
    ...length(blocks),
    leftOut: leftOut(blocks),
    notices,
  };
}

function leftOut(blocks: readonly Block[]): Record<string, number> {
  const lines: Record<string, number> = {};
  for (const block of blocks) {
    const [rule = ""] = block.because.split(":");
    if (isLeftOut(block)) lines[rule] = (lines[rule] ?? 0) + 1;
  }
  return lines;
}

/** Only what has a value: an unknown property is not there. */
function known<T extends object>(properties: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

const fileName = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/u, "");
