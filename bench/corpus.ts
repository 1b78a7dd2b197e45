import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allFakers, type Faker } from "@faker-js/faker";
import { sentencesOf } from "../src/languages/sentences.ts";
import { frequentWordsOf, pictureNamesOf } from "../src/languages/tables.ts";
import { countWords, wordsOf } from "../src/text/words.ts";

/** A small generator of numbers that are the same every time (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
type Random = () => number;
const pick = <T>(next: Random, items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
/** A place among `size`, the first of them far more often than the last: frequencies of words fall like 1 / rank. */
const zipf = (next: Random, size: number): number => Math.min(size - 1, Math.floor((size + 1) ** next()) - 1);

/** What the articles of one publisher are made of. */
interface Publisher {
  readonly folder: string;
  readonly tag: string;
  readonly faker: Faker;
  /** Sentences of the sample articles: their grammar stays, what they tell of is replaced. */
  readonly frames: readonly string[];
  /** Everyday words, the frequent ones first, and by what they mean: the same number in all languages. */
  readonly words: readonly string[];
  readonly meaning: ReadonlyMap<number, string>;
}

const languageOf: Readonly<Record<string, [tag: string, faker: Faker]>> = {
  "al-marsa": ["ar", allFakers.ar],
  "courrier-du-quai": ["fr", allFakers.fr],
  fjordtidende: ["nb", allFakers.nb_NO],
  "harbour-post": ["en", allFakers.en_GB],
  kanalbladet: ["da", allFakers.da],
  "kowan-shimpo": ["ja", allFakers.ja],
  "ledger-wire": ["en", allFakers.en_US],
  morgenbogen: ["de", allFakers.de],
  "puerto-diario": ["es", allFakers.es],
  sydposten: ["sv", allFakers.sv],
};

function publishersOf(samples: string): Publisher[] {
  return Object.entries(languageOf).map(([folder, [tag, faker]]) => {
    const frames = readdirSync(join(samples, folder))
      .sort()
      .flatMap((file) => readFileSync(join(samples, folder, file), "utf8").split("\n"))
      .filter((line) => line.length > 60 || (tag === "ja" && line.length > 25))
      .flatMap((line) => sentencesOf(line).map((sentence) => sentence.text));
    const rows = pictureNamesOf(tag).map((row) => row.split(" "));
    const meaning = new Map<number, string>();
    for (const [word = "", ...pictures] of rows)
      for (const picture of pictures) {
        const number = Number.parseInt(picture, 36);
        if (!meaning.has(number)) meaning.set(number, word);
      }
    const next = random(folder.length);
    const words = rows.map(([word = ""]) => ({ word, at: next() }));
    words.sort((a, b) => a.at - b.at);
    return { folder, tag, faker, frames, words: words.map(({ word }) => word), meaning };
  });
}

/** Something that happened: what it is about, who and how much. */
interface Event {
  readonly day: string;
  readonly about: readonly number[];
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

const pictures = 1800;

function happening(next: Random, faker: Faker, number: number): Event {
  faker.seed(number);
  const person = () => `${faker.person.firstName()} ${faker.person.lastName()}`;
  return {
    day: new Date(Date.UTC(2021, 0, 1 + Math.floor(next() * 360))).toISOString().slice(0, 10),
    about: Array.from({ length: 14 }, () => Math.floor(next() * pictures)),
    names: [
      person(),
      person(),
      faker.company
        .name()
        .replace(/[,&].*$/u, "")
        .trim(),
      faker.location.city(),
    ],
    figures: Array.from({ length: 4 }, () => String(2 + Math.floor(next() ** 4 * 9_000))),
  };
}

/** A sentence of the frame's grammar that tells of the event. */
function sentence(next: Random, { frames, words, meaning, tag }: Publisher, { about, names, figures }: Event): string {
  const frame = pick(next, frames);
  const frequent = frequentWordsOf(tag) ?? {};
  let [result, from] = ["", 0];
  for (const { text, at } of wordsOf(frame)) {
    if (at < from) continue;
    let instead: string | undefined;
    if (/^\d{2,}$/u.test(text)) instead = next() < 0.5 ? pick(next, figures) : String(2 + Math.floor(next() * 900));
    else if (tag === "ja")
      instead = [...text.matchAll(/[^\p{Script=Hiragana}]+|\p{Script=Hiragana}+/gu)]
        .map(([run]) => (/\p{Script=Hiragana}/u.test(run) || next() < 0.3 ? run : word()))
        .join("");
    else if (at > 0 && /^\p{Lu}\p{L}{3,}/u.test(text) && (tag !== "de" || next() < 0.3)) instead = pick(next, names);
    else if (text.length >= 5 && !Object.hasOwn(frequent, text.toLowerCase()) && next() < 0.75) instead = word();
    if (instead === undefined) continue;
    result += frame.slice(from, at) + (tag === "de" && /^\p{Lu}/u.test(text) ? capital(instead) : instead);
    from = at + text.length;
  }
  return result + frame.slice(from);
  function word(): string {
    const own = next() < 0.35 ? meaning.get(pick(next, about)) : undefined;
    return own ?? words[zipf(next, words.length)]!;
  }
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Of a hundred events so many are told by one, by two … */
const tellers = [70, 12, 8, 5, 3, 2];

/**
 * Writes `count` articles of about `words` words in nine languages: the grammar of the sample articles, words by what they
 * mean (CLDR's names of pictures) as frequent as words are, people, firms and towns of the country. Most events are told
 * once, some by several, in different languages.
 */
export function writeCorpus(samples: string, folder: string, count: number, words: number): void {
  const publishers = publishersOf(samples);
  for (let written = 0, number = 1; written < count; number++) {
    const next = random(number);
    const home = pick(next, publishers);
    const event = happening(next, home.faker, number);
    let share = next() * tellers.reduce((sum, n) => sum + n, 0);
    let told = 0;
    while (share >= tellers[told]!) share -= tellers[told++]!;
    const others = publishers.filter((publisher) => publisher !== home);
    const reports = [
      home,
      ...Array.from({ length: told }, () => others.splice(Math.floor(next() * others.length), 1)[0]!),
    ];
    for (const publisher of reports.slice(0, count - written)) {
      mkdirSync(join(folder, publisher.folder), { recursive: true });
      writeFileSync(
        join(folder, publisher.folder, `${event.day}-${number}-${written}.txt`),
        report(next, publisher, event, words),
      );
      written++;
    }
  }
}

function report(next: Random, publisher: Publisher, event: Event, words: number): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < words; ) {
    const paragraph = Array.from({ length: 3 }, () => sentence(next, publisher, event)).join(
      publisher.tag === "ja" ? "" : " ",
    );
    paragraphs.push(paragraph);
    const counted = countWords(paragraph);
    // Where words are written without spaces, two letters are about a word.
    length += counted.words + counted.letters / 2;
  }
  const subject = event.about.slice(0, 3).map((picture) => publisher.meaning.get(picture) ?? "");
  return `${event.names[0]} ${subject.join(" ")} ${event.names[2]}\n\n${paragraphs.join("\n\n")}\n`;
}
