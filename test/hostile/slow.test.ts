import { beforeAll, describe, expect, it } from "vitest";
import { costOf, total } from "./cost.ts";
import { limit, repeated, slowInputs } from "./doubling.ts";

// Costs are CPU time, compared with what ordinary prose of the same length costs in the same run: a slow or busy machine
// changes both.

/** Paragraphs that are not the same: what is remembered of one does not help with the next. */
const prose = Array.from(
  { length: limit / 150 },
  (_, n) =>
    `The harbour of Port${n} was closed on Monday, said Anna Weber${n}, the mayor. ${n} ships had to wait for ${n % 30} days, and ${n % 7} firms lost $${n} million.\n\n`,
).join("");
/** So many times the cost of prose is no attack yet: what was found here took up to three hundred times as long. */
const mostTimes = 8;

describe("a file as long as a file may be", () => {
  let most = 0;
  beforeAll(() => {
    costOf("behind.txt", repeated("behind.txt", prose, 20_000));
    most = mostTimes * total(costOf("behind.txt", repeated("behind.txt", prose, limit)));
  }, 300_000);

  it.each([
    // opening marks without an end, each looked for through the rest of the text
    ["behind.txt", "Q1 2021 ;Anna “12 "],
    ["behind.md", "「x. «é "],
    ["headline.txt", "『»:  said Anna Weber, ’"],
    // a word without an end
    ["behind.txt", "datenschutzerklärung"],
    // marks of Markdown in one paragraph, and in paragraphs that are just short enough
    ["behind.md", "&copy;*a &#**"],
    ["behind.md", "*a * <http://a.b>]("],
    ["paragraphs.md", "`&#x\n"],
    // lists in lists in lists
    ["behind.md", "+ "],
    ["behind.md", "0. "],
    ["behind.md", "> 1) "],
    // heads of tables over lines without an end
    ["behind.md", "`\n-\n(. "],
    ["behind.md", "| a | b |\n"],
    ["behind.md", "[a]: x\n"],
    // closing tags that close nothing, below thousands of open elements
    ["behind.html", '"</div>--><ul>, '],
    // a node for each character reference
    ["paragraphs.html", "&amp;"],
    ["headline.txt", "Headline words and more "],
    ["alone.txt", "Anna Weber said "],
  ])(
    "costs no more than prose times eight: %s %j",
    (path, piece) => {
      expect(total(costOf(path, repeated(path, piece, limit)))).toBeLessThan(most);
    },
    300_000,
  );

  it("whatever it repeats (more with npm run test:long)", () => {
    const found: string[] = [];
    slowInputs(6, 20_261_128, most, ({ path, piece }) => found.push(`${path} ${JSON.stringify(piece)}`));
    expect(found).toEqual([]);
  }, 300_000);
});
