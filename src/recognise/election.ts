import { neighbourhoodOf, neighbours } from "../languages/neighbours.ts";
import { fromLanguageTag, newsLanguages, toLanguageTag } from "../languages/newsLanguages.ts";
import { cheapGains, lettersOnly, partyOf, ranked, tokensOf } from "./cheapLook.ts";

// Which language do a text's passages vote for?

/** franc's cost grows with the text: 2,048 letters are its own limit. */
export const mostFrancReads = 2048;

/** Paragraphs joined to passages of 250 letters or more: enough to tell a language by. */
export function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let current = "";
  for (const line of text.split("\n")) {
    if (!/\p{L}/u.test(line)) continue;
    current = current ? `${current}\n${line}` : line;
    if (current.length >= 250) {
      passages.push(current);
      current = "";
    }
    if (passages.length >= 16) break;
  }
  if (current) {
    if (current.length < 80 && passages.length > 0) passages[passages.length - 1] += `\n${current}`;
    else passages.push(current);
  }
  return passages;
}

interface Passage {
  readonly text: string;
  readonly words: number;
  /** What the frequent words of each language explain. */
  readonly gains: Float64Array;
  /** The languages that explain any of it, best first. */
  readonly ranking: readonly string[];
  readonly party: string;
}

export function lookAt(text: string, codes: readonly string[]): Passage {
  const tokens = tokensOf(lettersOnly(text));
  const gains = cheapGains(tokens, codes);
  const ranking = ranked(gains);
  return { text, words: tokens.length, gains, ranking, party: ranking[0] ? partyOf(ranking[0]) : unknown };
}

const unknown = "?";
/** Enough words, and so far ahead by each of them on the average (a logarithm): right in every text measured. */
const wordsThatSettle = 40;
const leadThatSettles = 0.5;

/** Passages vote for a language or a group of neighbours; the winner's passages and candidates go on. */
export function election(passages: readonly Passage[], codes: readonly string[]) {
  const weights = new Map<string, number>();
  for (const { party, text } of passages) weights.set(party, (weights.get(party) ?? 0) + text.length);
  const order = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const party = order[0]?.[0] ?? unknown;
  const total = order.reduce((sum, [, weight]) => sum + weight, 0);
  const second = order.find(([name]) => name !== party && name !== unknown)?.[0];
  const winning = passages.filter((passage) => passage.party === party);
  const joined = winning
    .map(({ text }) => text)
    .join("\n")
    .slice(0, mostFrancReads);
  if (party === unknown) return { winner: undefined, share: 1, other: undefined, joined, settled: false };
  const best = winning.flatMap(({ ranking }) => ranking.slice(0, 8));
  const group = neighbourhoodOf(toLanguageTag(best[0]!));
  const members =
    group === undefined ? [] : Object.keys(neighbours[group]!).flatMap((tag) => fromLanguageTag(tag) ?? []);
  const kin = group === undefined ? [best[0]!] : members.filter((iso) => codes.includes(iso));
  const other = second?.startsWith("group") ? Object.keys(neighbours[Number(second.slice(5))]!)[0] : second;
  const share = (order[0]?.[1] ?? 0) / total;
  const settled = isSettled(winning, party);
  return { winner: settled ? kin : [...new Set([...best.slice(0, 8), ...kin])], share, other, joined, settled };
}

/** Are the frequent words so clearly of one party that nothing closer is to be looked at? */
function isSettled(winning: readonly Passage[], party: string): boolean {
  const words = winning.reduce((sum, passage) => sum + passage.words, 0);
  if (words < wordsThatSettle) return false;
  const gains = newsLanguages.map((_, i) => winning.reduce((sum, passage) => sum + passage.gains[i]!, 0));
  let own = 0;
  let others = 0;
  newsLanguages.forEach((iso, i) => {
    if (partyOf(iso) === party) own = Math.max(own, gains[i]!);
    else others = Math.max(others, gains[i]!);
  });
  return own - others >= leadThatSettles * words;
}
