import type { Block, Figure } from "../model/article.ts";
import type { Gloss } from "../model/pageParts.ts";
import type { LedgerRow, Report, Story } from "../model/story.ts";
import { blockFinder } from "./blockFinder.ts";
import { figureWords } from "./figureWords.ts";
import { figureAnchor, type Site } from "./site.ts";

/** Reports part before they agree; a figure that many tell before one that few do. */
const order = ["differs", "notSameMeasure", "rounded", "same"];
const mostOthers = 3;
/** So much of a sentence shows what its figure is of. */
const around = 64;

/**
 * What do the others say of a paragraph's figures? Of each paragraph the figure that matters most, and no figure twice in
 * an article.
 *
 * @returns a question to be asked of the article's paragraphs in their order
 */
export function glossesOf(site: Site, story: Story, report: Report): (block: Block) => Gloss | undefined {
  const { path } = report.article.source;
  const blockOf = blockFinder(report.article.blocks);
  const told = new Map<Block, { readonly row: LedgerRow; readonly own: Figure }[]>();
  for (const row of story.figures) {
    if (row.cells.length < 2) continue;
    const seen = new Set<Block>();
    for (const { path: teller, figure } of row.cells) {
      const block = teller === path ? blockOf(figure.span) : undefined;
      if (!block || seen.has(block)) continue;
      seen.add(block);
      const rows = told.get(block);
      if (rows) rows.push({ row, own: figure });
      else told.set(block, [{ row, own: figure }]);
    }
  }
  const glossed = new Set<LedgerRow>();
  return (block) => {
    const [first] = (told.get(block) ?? [])
      .filter(({ row }) => !glossed.has(row))
      .sort(
        (a, b) => order.indexOf(a.row.status) - order.indexOf(b.row.status) || b.row.cells.length - a.row.cells.length,
      );
    if (!first) return undefined;
    glossed.add(first.row);
    return glossOf(site, story, report, first.row, first.own);
  };
}

function glossOf(site: Site, story: Story, report: Report, row: LedgerRow, own: Figure): Gloss {
  const { path } = report.article.source;
  const parts = row.status === "differs" || row.status === "notSameMeasure";
  const seen = new Set([report.article.inLanguage.value]);
  const others = row.cells
    .filter((cell) => cell.path !== path)
    .map((cell) => ({ cell, teller: site.report(cell.path) }))
    .sort((a, b) => Number(a.cell.figure.value === own.value) - Number(b.cell.figure.value === own.value));
  // Each language once, as far as that goes: a reader learns more from the third language than from the second report.
  const apart = others.filter(({ teller }) => {
    const lang = teller.article.inLanguage.value;
    return !seen.has(lang) && seen.add(lang);
  });
  const chosen = [...apart, ...others.filter((other) => !apart.includes(other))].slice(0, mostOthers);
  return {
    url: figureAnchor(story, row),
    figure: site.ledgerEntry(row, story),
    others: chosen.map(({ cell: { figure }, teller }) => ({
      report: site.reportLink(teller),
      text: parts ? shortened(figure.sentence, figure.text) : figureWords(figure, teller.article.inLanguage.value),
    })),
  };
}

/** A sentence, or the words of it around a figure. */
function shortened(sentence: string, figure: string): string {
  const at = Math.max(0, sentence.indexOf(figure));
  const start = at <= around ? 0 : wordStart(sentence, at - around);
  const end = at + figure.length + around;
  const words = sentence.slice(start, end >= sentence.length ? sentence.length : wordStart(sentence, end)).trim();
  return `${start > 0 ? "… " : ""}${words}${end < sentence.length ? " …" : ""}`;
}

/** Where the word begins that a place is in; the place itself where words are not parted. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  if (space > at - 24) return space + 1;
  return /[\udc00-\udfff]/u.test(text[at] ?? "") ? at - 1 : at;
}
