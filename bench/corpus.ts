import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesOf } from "../src/text/sentences.ts";
import { countWords } from "../src/text/words.ts";

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

const syllables = "ba ko ri san tel mo vi dor lan pe gus ni har fo zel ma tri os bel qua".split(" ");

/**
 * Writes `count` made-up articles of about `words` words: sentences of the sample articles of one language, shuffled,
 * with names of their own, so that they do not all tell one story.
 */
export function writeCorpus(samples: string, folder: string, count: number, words: number): void {
  const texts = new Map<string, string[]>();
  for (const publisher of readdirSync(samples).sort()) {
    const sentences = readdirSync(join(samples, publisher))
      .sort()
      .flatMap((file) => readFileSync(join(samples, publisher, file), "utf8").split("\n"))
      .filter((line) => line.length > 60)
      .flatMap((line) => sentencesOf(line).map((sentence) => sentence.text));
    texts.set(publisher, sentences);
  }
  const publishers = [...texts.keys()];
  for (let i = 0; i < count; i++) {
    const next = random(i + 1);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
    const publisher = pick(publishers);
    const invent = () => {
      const name = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables)).join("");
      return name[0]!.toUpperCase() + name.slice(1);
    };
    const names = Array.from({ length: 6 }, invent);
    const paragraphs: string[] = [];
    let length = 0;
    while (length < words) {
      const paragraph = Array.from({ length: 3 }, () =>
        pick(texts.get(publisher)!)
          .replace(/\p{Lu}[\p{L}]{4,}/gu, () => pick(names))
          .replace(/\d{2,}/gu, () => String(Math.floor(next() * 9000) + 10)),
      );
      paragraphs.push(paragraph.join(" "));
      const counted = countWords(paragraph.join(" "));
      // Where words are written without spaces, two letters are about a word.
      length += counted.words + counted.letters / 2;
    }
    const day = new Date(Date.UTC(2021, 0, 1 + (i % 300))).toISOString().slice(0, 10);
    mkdirSync(join(folder, publisher), { recursive: true });
    writeFileSync(
      join(folder, publisher, `${day}-${names[0]}-${i}.txt`),
      `${names[0]} ${names[1]} ${pick(texts.get(publisher)!).slice(0, 60)}\n\n${paragraphs.join("\n\n")}\n`,
    );
  }
}
