import { describe, expect, it } from "vitest";
import { digested } from "../line.ts";

/** Articles of so many days, one a day, from a day on. */
function articles(count: number, from: string, lang = "en"): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const day = new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);
      return [
        `post/${day}-${lang}.${lang}.txt`,
        `Council meets\n\nThe council of Brovenna met for the ${n + 1}th time.`,
      ];
    }),
  );
}
const folders = (texts: Record<string, string>) =>
  digested(texts).search.map(({ folder }) => folder.replace(/^pagefind\/|\/$/gu, ""));

describe("what is searched together", () => {
  it("is a language, as long as it has few articles", () => {
    expect(folders({ ...articles(40, "2020-12-20"), ...articles(3, "2021-01-01", "da") })).toEqual(["da", "en"]);
    expect(folders({})).toEqual([]);
  });

  it("is a period of a language that has many: years, quarters of the last, months of a quarter with many", () => {
    const texts = articles(310, "2020-10-20");
    expect(folders(texts)).toEqual(["en-2021q3", "en-2021q2", "en-2021q1", "en-2020"]);
    const more = Object.entries(articles(58, "2021-01-01")).flatMap(([path, text]) =>
      Array.from({ length: 5 }, (_, n) => [path.replace("-en.", `-${n}.`), text]),
    );
    expect(folders({ ...texts, ...Object.fromEntries(more) })).toEqual([
      "en-2021q3",
      "en-2021q2",
      "en-2021q1m03",
      "en-2021q1m02",
      "en-2021q1m01",
      "en-2020",
    ]);
    expect(
      folders({ ...texts, "undated.en.txt": "Undated\n\nNobody knows when the council of Brovenna met." }),
    ).toContain("en");
  });

  it("is made anew where it has another article, and nowhere else", () => {
    const texts = articles(310, "2020-10-20");
    const inputs = (of: Record<string, string>) => digested(of).search.map(({ folder, input }) => [folder, input()]);
    const before = new Map(inputs(texts) as [string, string][]);
    const after = inputs({
      ...texts,
      "mail/2021-02-02-bakers.en.txt": "Bakers strike\n\nFlour was dear in Tarvik, and 40 ovens stayed cold.",
    }) as [string, string][];
    expect(after.filter(([folder, input]) => before.get(folder) !== input).map(([folder]) => folder)).toEqual([
      "pagefind/en-2021q1/",
    ]);
  });
});
