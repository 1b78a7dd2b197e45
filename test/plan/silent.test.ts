import { describe, expect, test } from "vitest";
import type { StoryPage } from "../../src/model/page.ts";
import { digested } from "../line.ts";

/** Who is said to give no such figure: only a report that gives nothing near it. */
describe("silent reports", () => {
  test.each([
    ["gives none", "Overskrift tre\n\nRegeringen vil have alle mink i Brovenna aflivet.", 1],
    ["gives a range around it", "Overskrift tre\n\nDer er mellem 15 og 17 millioner mink i Brovenna.", 0],
    ["gives it roughly", "Overskrift tre\n\nDer er næsten 18 millioner mink i Brovenna.", 0],
    ["gives another", "Overskrift tre\n\nDer er 4 millioner mink i Brovenna.", 1],
  ])("a report that %s", (_, text, expected) => {
    const front = "---\nstory: x\n---\n";
    const { pages } = digested({
      "a.en.txt": `${front}Headline one\n\nBrovenna will kill 17 million mink, said Anna Weber in Brovenna.`,
      "b.de.txt": `${front}Titel zwei\n\nBrovenna lässt 17 Millionen Nerze töten, sagte Anna Weber in Brovenna.`,
      "c.da.txt": `${front}${text}`,
    });
    const story = pages.find(({ kind }) => kind === "story")!.load() as StoryPage;
    const row = story.figures.find(({ value }) => value === 17e6)!;
    expect([row.cells.length, row.silent.length]).toEqual([2, expected]);
  });
});
