import { withoutContacts } from "../languages/contacts.ts";
import { type Block, isLeftOut, isStory, sourceSpan } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { ArticlePage } from "../model/page.ts";
import type { Known, Paragraph, Run } from "../model/pageParts.ts";
import type { Report } from "../model/story.ts";
import { lineFinder } from "../text/lines.ts";
import { glossesOf } from "./gloss.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Site } from "./site.ts";
import { spread } from "./spread.ts";
import { articleData } from "./structuredData.ts";
import { urls } from "./urls.ts";

const mostRelated = 6;
const mostElsewhere = 12;
/** Of lines left out so many are shown: a page must open. */
const mostLeftOut = 200;

export function articlePage(site: Site, report: Report): ArticlePage {
  const { article, slug } = report;
  const lang = article.inLanguage.value === "und" ? site.settings.inLanguage : article.inLanguage.value;
  const story = site.storyLink(site.story(report.story), lang);
  const own = site.reportLink(report);
  const lineOf = lineFinder(article.source.text);
  const leftOut = article.blocks.filter(isLeftOut);
  return {
    kind: "article",
    url: urls.article(slug),
    structured: articleData(site, report),
    lang,
    title: article.headline.value,
    ...(site.isListed(article) ? {} : { noindex: true }),
    ...(site.isReserved(article) ? { tdmReservation: true } : {}),
    report: own,
    story,
    elsewhere: spread(
      story.reports.filter(({ url }) => url !== own.url),
      mostElsewhere,
      (other) => other.lang,
    ).shown,
    translations: report.related
      .filter(({ kind }) => kind === "workTranslation")
      .map(({ path }) => site.reportLink(site.report(path))),
    rights: site.rightsOf(article),
    ...(article.alternativeHeadline ? { standfirst: article.alternativeHeadline.value } : {}),
    authors: article.author.map((name) => name.value),
    ...(article.dateModified ? { dateModified: article.dateModified } : {}),
    ...(article.url ? { source: article.url.value } : {}),
    tags: article.frontMatter.tags ?? [],
    readingMinutes: article.readingMinutes,
    body: bodyOf(site, report),
    known: knownOf(report, lineOf),
    leftOut: {
      count: leftOut.length,
      shown: leftOut.slice(0, mostLeftOut).map(({ span, text, because }) => ({
        line: lineOf(span.start),
        text: withoutContacts(text),
        because: because.split(":")[0]!,
      })),
    },
    related: report.related
      .filter((relation) => relation.kind === "related" && relation.because.length > 0)
      .slice(0, mostRelated)
      .map((relation) => ({ report: site.reportLink(site.report(relation.path)), because: relation.because })),
  };
}

function bodyOf(site: Site, report: Report): Paragraph[] {
  const { article } = report;
  const lang = article.inLanguage.value;
  const story = site.story(report.story);
  const marks = marksOf(site, report);
  const glossOf = glossesOf(site, story, report);
  return article.blocks
    .filter((block) => isStory(block) && block.kind !== "standfirst")
    .map((block) => {
      const gloss = block.kind === "paragraph" ? glossOf(block) : undefined;
      return {
        kind: block.kind,
        lang: block.lang ?? lang,
        runs: runsOf(block, marks.get(block) ?? []),
        ...(block.markdown ? { markdown: block.markdown } : {}),
        ...(gloss ? { gloss } : {}),
      };
    });
}

/** A block's text cut at its marks. Where the text is not as the source has it (wrapped lines), marks are left out. */
function runsOf(block: Block, marks: readonly Mark[]): Run[] {
  if (block.pieces) return [{ text: block.text }];
  const runs: Run[] = [];
  let at = 0;
  for (const mark of marks) {
    const [from, to] = [mark.start - sourceSpan(block, 0, 0).start, mark.end - block.span.start];
    if (from < at) continue;
    if (from > at) runs.push({ text: block.text.slice(at, from) });
    runs.push({
      text: block.text.slice(from, to),
      ...(mark.url ? { url: mark.url } : {}),
      ...(mark.figure ? { figure: mark.figure } : {}),
    });
    at = to;
  }
  if (at < block.text.length) runs.push({ text: block.text.slice(at) });
  return runs;
}

/** Everything that was found out about the article, with its reason. */
function knownOf({ article }: Report, lineOf: (offset: number) => number): Known[] {
  const { text } = article.source;
  const known = (property: string, finding: Finding<string> | undefined): Known[] => {
    if (!finding) return [];
    const { value, certainty, by, confidence, span } = finding;
    const words = span && text.slice(span.start, span.end);
    return [
      {
        property,
        value,
        certainty,
        by,
        ...(confidence !== undefined ? { confidence } : {}),
        // Words that may not be shown are blank.
        ...(span && words?.trim() ? { words, line: lineOf(span.start) } : {}),
      },
    ];
  };
  return [
    ...known("inLanguage", article.inLanguage),
    ...known("headline", article.headline),
    ...known("alternativeHeadline", article.alternativeHeadline),
    ...article.author.flatMap((finding) => known("author", finding)),
    ...known("datePublished", article.datePublished),
    ...known("dateModified", article.dateModified),
    ...known("dateline", article.dateline),
    ...known("publisher", article.publisher),
    ...known("url", article.url),
    ...article.citation.flatMap((finding) => known("citation", finding)),
    ...article.isBasedOn.flatMap((finding) => known("isBasedOn", finding)),
  ];
}
