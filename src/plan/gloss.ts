import { baseOf } from "../languages/languages.ts";
import { unitBehind } from "../languages/unitWords.ts";
import type { Block, Figure, LanguageTag } from "../model/article.ts";
import type { Gloss } from "../model/pageParts.ts";
import type { LedgerRow, Report, Story } from "../model/story.ts";
import { figureAnchor, type Site } from "./site.ts";

/** Reports part before they agree; a figure that many tell before one that few do. */
const order = ["differs", "notSameMeasure", "rounded", "same"];
const mostOthers = 3;
/** So much of a sentence shows what its figure is of. */
const around = 64;

/**
 * What do the others say of a paragraph's figures? The one that matters most, and not twice in an article.
 *
 * @param glossed the rows that a paragraph before has shown; the one chosen is added
 */
export function glossOf(
  site: Site,
  story: Story,
  report: Report,
  { span }: Block,
  glossed: Set<LedgerRow>,
): Gloss | undefined {
  const { path } = report.article.source;
  const ownIn = ({ cells }: LedgerRow) =>
    cells.find(
      ({ path: teller, figure }) => teller === path && figure.span.start >= span.start && figure.span.end <= span.end,
    );
  const [row] = story.figures
    .filter((r) => r.cells.length > 1 && !glossed.has(r) && ownIn(r))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || b.cells.length - a.cells.length);
  if (!row) return undefined;
  glossed.add(row);
  const own = ownIn(row)!.figure;
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
      text:
        parts && site.rightsOf(teller.article) !== "link"
          ? shortened(figure.sentence, figure.text)
          : withNoun(figure, teller.article.inLanguage.value),
    })),
  };
}

/** `400 metres`, `30 000 mètres cubes`: the words of a figure, with what it counts where that follows. */
function withNoun({ sentence, text, unit = "", unitCode, kind }: Figure, tag: LanguageTag): string {
  const at = sentence.indexOf(text);
  const after = sentence.slice(at + text.length);
  if (at < 0 || kind !== "count") return text;
  const between = /^[\s\u00a0-]{0,3}/u.exec(after)?.[0].length ?? 0;
  const length = unitCode
    ? (unitBehind(after, baseOf(tag))?.length ?? 0)
    : unit && after.slice(between, between + unit.length).toLowerCase() === unit
      ? between + unit.length
      : 0;
  return text + after.slice(0, length);
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
