import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleFile, SourceFile } from "../src/model/article.ts";
import type { Cache } from "../src/model/cache.ts";
import { type PreparedAll, prepareAll } from "../src/prepareAll.ts";
import { source } from "./line.ts";

const options = { languages: [], publishers: { post: { name: "The Post" } } };

function inMemory(): Cache & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return { kept, keeps: true, get: (key) => kept.get(key), put: (key, value) => kept.set(key, value) === kept };
}

const file = (of: SourceFile): ArticleFile => ({
  path: of.path,
  hash: of.text,
  open: () => ({ source: of, notices: [] }),
});

/** With what is fetched when it is asked for. */
const plain = ({ prepared, notices }: PreparedAll) => ({
  articles: prepared.map(({ article, terms, words, id }) => ({
    article: {
      ...JSON.parse(JSON.stringify(article)),
      mentions: article.mentions.map(({ type, value, key, count, at, spans }) => ({
        type,
        value,
        key,
        count,
        at,
        spans,
      })),
    },
    words: words(),
    terms: terms(),
    id,
  })),
  notices,
});

/** What is made of texts, and what comes back of it the next time. */
function twice(texts: Readonly<Record<string, string>>) {
  const cache = inMemory();
  const files = Object.entries(texts).map(([path, text]) => file(source(text, path)));
  const first = plain(prepareAll(files, options, cache));
  const { size } = cache.kept;
  const again = plain(prepareAll(files, options, cache));
  return { first, again, made: cache.kept.size - size };
}

describe("an article that was prepared before", () => {
  it.each([
    ["plain words", "A headline\n\nThe mayor, Anna Weber, paid $26bn in 2020."],
    ["nothing, below zero", "A headline\n\nGrowth was minus 0 % in the year 2020, the mayor said."],
    [
      "a number larger than any",
      `A headline\n\nIt cost 5${",000".repeat(120)} dollars, and 1${"0".repeat(400)} people came.`,
    ],
    ["half a letter", "A headline \ud83d\n\nThe mayor of Brovenna \udc00 said \u2028 so."],
    [
      "front matter",
      "---\ntitle: A title\ndate: 2021-02-11\nauthor: [Anna Weber]\n---\nThe mayor of Brovenna said so.",
    ],
  ])("comes back as it was: %s", (_, text) => {
    const { first, again } = twice({ "post/a.en.txt": text });
    expect(again).toStrictEqual(first);
  });

  it("comes back as it was, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { first, again } = twice({ "a.md": text, "post/b.txt": `---\ntitle: x\n---\n${text}` });
        expect(again).toStrictEqual(first);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("is made again where its publisher's lines or the options that concern it are others", () => {
    const cache = inMemory();
    const text = (n: number) =>
      file(source(`A headline of ${n}\n\nThe mayor spoke ${n} times.\n\nRead our letter.`, `post/${n}.en.txt`));
    const first = prepareAll([text(1)], options, cache);
    const one = first.prepared[0]!;
    const among = prepareAll([text(1), text(2), text(3)], options, cache).prepared[0]!;
    expect(among.article.blocks.at(-1)!.kind).toBe("boilerplate");
    expect(among.id).not.toBe(one.id);
    const named = prepareAll([text(1)], { ...options, publishers: { post: { name: "Another" } } }, cache).prepared[0]!;
    expect(named.article.publisher?.value).toBe("Another");
    expect(plain(prepareAll([text(1)], options, cache))).toStrictEqual(plain(first));
  });
});
