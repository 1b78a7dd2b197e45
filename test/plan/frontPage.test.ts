import { describe, expect, it } from "vitest";
import type { FrontPage } from "../../src/model/page.ts";
import { digested } from "../line.ts";

/** So many reports of one story, all dated alike. */
const reports = (name: string, date: string, count: number, sentence: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `paper${n}/${date}-${name}.en.txt`,
      `---\nstory: ${name}\n---\n${name} told by paper ${n}\n\n${sentence}\n`,
    ]),
  );
const front = (texts: Readonly<Record<string, string>>) =>
  digested(texts)
    .pages.find(({ kind }) => kind === "front")!
    .load() as FrontPage;
const newer = (count: number) =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, n) =>
      reports(`Goats${"abcdefghijklmnopqrstuvwxyz"[n]}`, `2021-03-${10 + n}`, 1, "Some goats were seen on the quay."),
    ),
  ) as Record<string, string>;

describe("the lead of the front page", () => {
  it("is the story with most reports, however many newer ones there are", () => {
    const page = front({
      ...newer(15),
      ...reports("Pair", "2021-03-09", 2, "A pair of swans came to the harbour of Brovenna."),
      ...reports("Flood", "2021-02-01", 4, "The flood closed the quay of Brovenna."),
    });
    expect(page.lead?.reports).toHaveLength(4);
    expect(page.more.map((story) => story.reports.length)).toEqual([2]);
  });
  it("is the newest where several have as many", () => {
    const page = front({
      ...reports("Older", "2021-02-01", 2, "The flood closed the quay of Brovenna."),
      ...reports("Newer", "2021-03-01", 2, "A pair of swans came to the harbour."),
    });
    expect(page.lead?.title.text).toMatch(/^Newer/u);
  });
});

describe("figures of the front page", () => {
  const told = (sentence: string) => {
    const page = front({
      ...reports("Lead", "2021-03-02", 3, sentence),
      ...reports("Row", "2021-03-01", 2, sentence),
    });
    return [...(page.lead?.figures ?? []), page.more[0]?.figure].flatMap((figure) => (figure ? [figure.unit] : []));
  };
  it("say what they count", () => {
    expect(told("The fund paid 207 million dollars for the quay on Tuesday.")).toEqual(["USD", "USD"]);
  });
  it("are not there where nothing says what they count", () => {
    expect(told("The final count stood at 207, and nobody in the hall was pleased.")).toEqual([]);
  });
});
