import { describe, expect, it } from "vitest";
import { digested } from "../line.ts";

const plug = "The Harbour Post is printed with the support of its members.";
const story = (n: number) => [
  `The ${n}th bridge comes`,
  `The council of Marsby has decided to build bridge number ${n} over the inner harbour, and the work is to begin in spring.`,
  `It costs ${n} million kroner.`,
];
const kinds = (files: Readonly<Record<string, readonly string[]>>, text: string) =>
  digested(Object.fromEntries(Object.entries(files).map(([path, lines]) => [path, lines.join("\n\n")])))
    .collection.reports.flatMap(({ article }) => article.blocks)
    .filter((block) => block.text.startsWith(text))
    .map(({ kind }) => kind);

describe("lines that a publisher prints everywhere", () => {
  const three = (line: string) =>
    Object.fromEntries([1, 2, 3].map((n) => [`post/bridge-${n}.en.txt`, [...story(n), line]]));

  it("are furniture from three articles on, though no list knows them", () => {
    expect(kinds(three(plug), plug)).toEqual(["boilerplate", "boilerplate", "boilerplate"]);
  });

  it("are the story's in two articles, and in articles of several publishers", () => {
    const files = three(plug);
    expect(kinds({ a: [], ...files, "post/bridge-3.en.txt": story(3) }, plug)).toEqual(["paragraph", "paragraph"]);
    const scattered = Object.fromEntries(Object.entries(files).map(([path, lines], i) => [`${i}${path}`, lines]));
    expect(kinds(scattered, plug)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("are the story's when one story is printed three times", () => {
    const again = Object.fromEntries([1, 2, 3].map((n) => [`post/print-${n}.en.txt`, [...story(1), plug]]));
    expect(kinds(again, plug)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("are the story's when they tell its background at length", () => {
    const background =
      "The old bridge fell in the storm of 1981, and ever since a ferry has carried the people of Marsby over the harbour; the county paid for it until 2009, when the port took over and put up the fares.";
    expect(kinds(three(background), background)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("are one line though their numbers differ", () => {
    const files = Object.fromEntries(
      [1, 2, 3].map((n) => [`post/bridge-${n}.en.txt`, [...story(n), `This story was read by ${n * 7} people.`]]),
    );
    expect(kinds(files, "This story was read")).toEqual(["boilerplate", "boilerplate", "boilerplate"]);
  });

  it("stay where the editor wants them", () => {
    const files = three(plug);
    const path = "post/bridge-2.en.txt";
    expect(
      kinds(
        { ...files, [path]: ["---", `keep: ${plug}`, "---", ...files[path]!].slice(0, 3).concat(files[path]!) },
        plug,
      ),
    ).toContain("paragraph");
  });
});
