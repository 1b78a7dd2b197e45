import { baseOf } from "../languages/languages.ts";
import { isStory, type NewsArticle } from "../model/article.ts";
import { channels } from "./channels.ts";
import { addNames } from "./nameTerms.ts";
import { addPictures } from "./pictureTerms.ts";
import { countText, type Tallies, type Tally } from "./tally.ts";
import { addWords } from "./wordTerms.ts";
import { readWritten } from "./written.ts";

/**
 * What an article can be found by: flat numbers, cheap to keep and to hand from one thread to another. A term is 32 bits
 * of its fingerprint (two terms of a large vocabulary meet once in billions of pairs); its count says how often it was
 * met, weighted by where: the headline three times, the opening twice.
 */
export interface Terms {
  readonly terms: Int32Array;
  readonly counts: Float32Array;
  /** Where each channel's terms end, in the order of `channels`. */
  readonly ends: Int32Array;
}

/** What speaks for an article being about one thing and not another? */
export function termsOf(article: NewsArticle): Terms {
  const tallies = Object.fromEntries(channels.map((channel) => [channel, new Map()])) as unknown as Tallies;
  const tag = baseOf(article.inLanguage.value);
  const told = article.blocks.filter((block) => block.kind === "headline" || isStory(block));
  const written = readWritten(article, told);
  addWords(tallies, written, tag);
  addNames(tallies, written, tag);
  addPictures(tallies.pictures, written, tag);
  addFigures(tallies.figures, article);
  for (const { type, key, count } of article.mentions) if (type === "Place") countText(tallies.places, key, count);
  return flat(tallies);
}

function flat(tallies: Tallies): Terms {
  const all = channels.map((channel) => tallies[channel]);
  const size = all.reduce((sum, tally) => sum + tally.size, 0);
  const [terms, counts, ends] = [new Int32Array(size), new Float32Array(size), new Int32Array(all.length)];
  let at = 0;
  all.forEach((tally, channel) => {
    for (const [term, n] of tally) {
      terms[at] = term;
      counts[at++] = n;
    }
    ends[channel] = at;
  });
  return { terms, counts, ends };
}

/** 51 bn and 51.3 bn meet at three digits. */
const rough = (value: number): number => Number(value.toPrecision(3));

function addFigures(tally: Tally, article: NewsArticle): void {
  for (const { value, unit, kind, text } of article.figures) {
    const counted = rough(value);
    if (kind === "count" && value <= 12) {
      // One language spells a small number out where another uses a pronoun.
      if (/\d/.test(text)) countText(tally, `small:${counted}`, 0.3);
      continue;
    }
    countText(tally, `value:${counted}`, 1);
    if (kind !== "count") countText(tally, `unit:${unit}:${counted}`, 1);
  }
  for (const block of article.blocks) {
    if (!isStory(block)) continue;
    for (const [year] of block.text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/gu))
      countText(tally, `year:${year}`, 0.7);
  }
}
