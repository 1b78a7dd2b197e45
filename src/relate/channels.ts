/** What a channel counts for between articles of one language, and across languages. */
interface Worth {
  readonly within: number;
  readonly across: number;
}

/**
 * A kind of evidence that two texts tell the same thing: a vector of its own, so that it can weigh what it is worth, to
 * tell one event from another and to find what is near in subject. Within a language the words alone say what is near:
 * names bring events together, and part subjects.
 */
interface ChannelWorth {
  readonly event: Worth;
  readonly subject: Worth;
  /** So many terms, the heaviest, stand for an article. */
  readonly most: number;
}

export const worth = {
  /** Stems of a language's words; pairs of characters where words are not parted. */
  words: { event: { within: 1, across: 0 }, subject: { within: 1, across: 0 }, most: 128 },
  /** The first letters of romanised words: `presi` in a dozen languages. */
  cognates: { event: { within: 0, across: 0.5 }, subject: { within: 0, across: 1 }, most: 64 },
  names: { event: { within: 2, across: 2.5 }, subject: { within: 0, across: 1 }, most: 32 },
  /** The consonants of names, in any script. */
  sounds: { event: { within: 0, across: 0.5 }, subject: { within: 0, across: 0.6 }, most: 24 },
  /** Runs of those consonants. */
  soundRuns: { event: { within: 0, across: 0.35 }, subject: { within: 0, across: 0.2 }, most: 32 },
  figures: { event: { within: 0.75, across: 0.75 }, subject: { within: 0, across: 0.2 }, most: 16 },
  places: { event: { within: 0.25, across: 0.25 }, subject: { within: 0, across: 0.2 }, most: 16 },
  /** Pairs of Chinese characters, as Chinese and Japanese share them. */
  han: { event: { within: 0, across: 1 }, subject: { within: 0, across: 1 }, most: 64 },
  /** What both speak of, by CLDR's names of pictures: `vaccine` and `прививка` are a syringe. */
  pictures: { event: { within: 0, across: 1 }, subject: { within: 0, across: 1 }, most: 96 },
} as const satisfies Readonly<Record<string, ChannelWorth>>;

export type Channel = keyof typeof worth;
export const channels = Object.keys(worth) as readonly Channel[];

/** Worths are told in twentieths: whole numbers, so that sums of products are exact in any order. */
export const twentieths = 20;
const column = (pick: (channel: ChannelWorth) => number): Float64Array =>
  Float64Array.from(channels, (channel) => Math.round(twentieths * pick(worth[channel])));
/** The same by the channels' numbers, in twentieths: [between articles of one language, across languages]. */
export const eventWorth = [column(({ event }) => event.within), column(({ event }) => event.across)] as const;
export const subjectWorth = [column(({ subject }) => subject.within), column(({ subject }) => subject.across)] as const;
export const mostTerms: readonly number[] = channels.map((channel) => worth[channel].most);

/** A term, marked with its channel: what is spelt alike in two channels is two terms. */
export const marked = (term: number, channel: number): number => term ^ Math.imul(channel + 1, 0x9e3779b9);
