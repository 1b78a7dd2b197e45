import { describe, expect, it } from "vitest";
import type { Collection, Relation, Report, Story } from "../../src/model/story.ts";
import { inputsOf } from "../../src/plan/inputs.ts";
import { article } from "../line.ts";

/** Two reports of a story, each with a link to a story of its own, in the scores given. */
function collection(scores: readonly [number, number]): Collection {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) =>
    article(`${name}\n\nThe mayor spoke.`, "en", `${name}.en.txt`),
  ) as [Report["article"], Report["article"], Report["article"], Report["article"]];
  const link = (to: Report["article"], score: number): Relation => ({
    path: to.source.path,
    kind: "related",
    score,
    event: 0,
    oneEvent: false,
    shown: true,
    because: [],
  });
  const report = (of: Report["article"], story: string, related: readonly Relation[]): Report => ({
    article: of,
    id: of.source.path,
    slug: of.source.path,
    siglum: "en",
    story,
    related,
  });
  const reports = [
    report(a, "x", [link(c, scores[0])]),
    report(b, "x", [link(d, scores[1])]),
    report(c, "c", []),
    report(d, "d", []),
  ];
  const story = (slug: string) => ({ slug, reports: reports.filter((of) => of.story === slug) }) as unknown as Story;
  return { reports, stories: ["x", "c", "d"].map(story), names: [], notices: [] };
}

describe("what a story's page is made from", () => {
  const input = (scores: readonly [number, number]) => {
    const of = collection(scores);
    return inputsOf(of).storyPage(of.stories[0]!);
  };
  it("is the order of what is near, whichever report leads there", () => {
    expect(input([0.8, 0.7])).not.toBe(input([0.7, 0.8]));
    expect(input([0.8, 0.8])).not.toBe(input([0.8, 0.7]));
  });
  it("is not how near it is, as long as the order is the same", () => {
    expect(input([0.8, 0.7])).toBe(input([0.9, 0.6]));
  });
});
