import { describe, expect, it } from "vitest";
import { digested } from "../line.ts";

const flood =
  "The old quay of Brovenna was closed by a flood on Friday, and forty ships were waiting outside the harbour, the mayor said. Water stood two metres above the street.";
const of = (texts: Readonly<Record<string, string>>) => {
  const made = digested(texts);
  return new Map(
    made.desk(made.notices).map(({ path, remarks }) => [path, remarks.map(({ about, line }) => [about, line])]),
  );
};

describe("the desk", () => {
  it("asks for what nobody knows, with the line that says it", () => {
    expect(of({ "a.txt": `Flood closes quay\n\n${flood}` }).get("a.txt")).toEqual([
      ["datePublished", "date: YYYY-MM-DD"],
      ["publisher", "publisher: NAME"],
    ]);
  });
  it("has nothing on an article that says everything", () => {
    expect(of({ "post/2021-03-05-flood.en.txt": `Flood closes quay\n\n${flood}` }).size).toBe(0);
  });
  it("shows a doubtful language, an error before a guess, and a text that is there twice", () => {
    const desk = of({
      "post/2021-03-05-b.txt": "Sletten 3-1",
      "post/2021-03-05-a.en.txt": `---\nrights: everything\n---\nFlood closes quay\n\n${flood}`,
      "wire/2021-03-05-c.en.txt": `Quay closed\n\n${flood}`,
    });
    expect([...desk.keys()][0]).toBe("post/2021-03-05-a.en.txt");
    expect(desk.get("post/2021-03-05-a.en.txt")).toEqual([
      ["frontMatter/rights", undefined],
      ["duplicate", "draft: true"],
    ]);
    expect(
      desk
        .get("post/2021-03-05-b.txt")!
        .map(([about]) => about)
        .join(" "),
    ).toMatch(/inLanguage/u);
  });
});
