/**
 * How well do folders of a few articles fall into stories? Draws such folders from a labelled collection and counts pairs.
 *
 *     node --import tsx docs/research/smallFolders.ts COLLECTION.jsonl [draws]
 *
 * A line of the collection has `id`, `lang`, `text`, `story`, and `topic` where look-alike events share one.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { NewsArticle } from "../../src/model/article.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { type FindableArticle, relate } from "../../src/relate/relate.ts";
import { termsOf } from "../../src/relate/terms.ts";
import { understand } from "../../src/understand/understand.ts";

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly story: string;
  readonly topic?: string;
}

const [path, draws = "80"] = process.argv.slice(2);
if (!path) throw new Error("Name a collection");
const rows = readFileSync(path, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const topicOf = (row: Row) => row.topic ?? row.story;
const topics = [...new Set(rows.map(topicOf))];

const read = new Map<string, readonly [NewsArticle, FindableArticle]>();
function articleOf({ id, lang, text }: Row) {
  let known = read.get(id);
  if (!known) {
    const source = { path: `${id}.txt`, text: `---\nlang: ${lang}\n---\n${text}`, format: "text" } as const;
    const article = understand(recognise(source, { languages: [] }), { publishers: {} });
    const terms = termsOf(article);
    read.set(id, (known = [article, { id, terms: () => terms, words: () => "" }]));
  }
  return known;
}

/** The rows of a draw, in an order that follows from its number. */
function shuffled(draw: number, among: readonly Row[]): Row[] {
  const rank = new Map(among.map((row) => [row, createHash("sha1").update(`${draw}${row.id}`).digest("hex")]));
  return [...among].sort((a, b) => (rank.get(a)! < rank.get(b)! ? -1 : 1));
}

for (const [same, alike, others] of [
  [2, 0, 0],
  [2, 0, 3],
  [2, 1, 0],
  [2, 1, 3],
  [2, 2, 2],
  [3, 1, 0],
  [3, 3, 0],
  [4, 0, 2],
  [5, 3, 12],
] as const) {
  const pairs = { joined: 0, missed: 0, wrong: 0 };
  for (let draw = 0; draw < Number(draws); draw++) {
    const topic = topics[draw % topics.length];
    const near = shuffled(
      draw,
      rows.filter((row) => topicOf(row) === topic),
    );
    const story = near[0]!.story;
    const picked = [
      ...near.filter((row) => row.story === story).slice(0, same),
      ...near.filter((row) => row.story !== story).slice(0, alike),
      ...shuffled(
        draw,
        rows.filter((row) => topicOf(row) !== topic),
      ).slice(0, others),
    ];
    const articles = picked.map(articleOf);
    const { reports } = relate(
      articles.map(([article]) => article),
      { mostRelated: 5, findable: new Map(articles) },
    );
    const storyOf = new Map(reports.map((report) => [report.article.source.path, report.story]));
    picked.forEach((a, i) => {
      for (const b of picked.slice(0, i)) {
        const together = storyOf.get(`${a.id}.txt`) === storyOf.get(`${b.id}.txt`);
        if (a.story === b.story) pairs[together ? "joined" : "missed"]++;
        else if (together) pairs.wrong++;
      }
    });
  }
  const { joined, missed, wrong } = pairs;
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  console.log(
    `${same} of one event, ${alike} of others like it, ${others} of other subjects:`,
    `${percent(joined, joined + missed)} of pairs joined, ${percent(wrong, wrong + joined)} of joined pairs wrong`,
  );
}
