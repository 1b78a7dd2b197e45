import { type Channel, channels } from "./channels.ts";
import { sameStoryFrom } from "./events.ts";
import { unit, type Vectors } from "./vectors.ts";

/** How much of their words (a cosine) 95 of 100 pairs of reports of one event share, or more: docs/research/small-folders.md. */
const fewWords = 0.27;
/** How much alike articles are at most that only names bring together, in deviations: not quite one story. */
export const byNamesAtMost = 0.9 * sameStoryFrom;

/**
 * Do only names bring two articles of one language together? A town, its mayor and a company stand in reports of many
 * events; what happened is told by other words, or by a figure.
 */
export function namesAlone(vectors: Vectors): (i: number, j: number) => boolean {
  const share = (channel: Channel) => product(vectors, channels.indexOf(channel));
  const [words, names, figures] = [share("words"), share("names"), share("figures")];
  return (i, j) => {
    const said = words(i, j);
    return said < fewWords && names(i, j) > said && figures(i, j) === 0;
  };
}

/** What two articles share of a channel, 0 to 1. */
const product =
  ({ from, terms, weights }: Vectors, channel: number) =>
  (i: number, j: number): number => {
    const [mine, theirs] = [i, j].map((article) => article * channels.length + channel) as [number, number];
    const weightOf = new Map<number, number>();
    for (let k = from[mine]!; k < from[mine + 1]!; k++) weightOf.set(terms[k]!, weights[k]!);
    let sum = 0;
    for (let k = from[theirs]!; k < from[theirs + 1]!; k++) sum += (weightOf.get(terms[k]!) ?? 0) * weights[k]!;
    return sum / unit ** 2;
  };
