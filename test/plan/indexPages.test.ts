import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import type { CollectedName } from "../../src/model/story.ts";
import { namesIndex } from "../../src/plan/indexPages.ts";
import { published } from "../../src/plan/published.ts";
import { siteOf } from "../../src/plan/site.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const settings = readSettings({});
const nothing = digested({}).collection;
/** Names, those in most articles first. */
const index = (times: readonly number[]) => {
  const names = times.map((count, n): CollectedName => {
    const value = `Name ${String(n).padStart(4, "0")}`;
    const spellings = [{ value, lang: "en" }];
    return { key: `name-${n}`, type: "Person", value, spellings, counts: {}, articles: [], times: count };
  });
  return namesIndex(siteOf(published({ ...nothing, names }, settings), settings));
};

describe("the index of names", () => {
  it("has those that have a page", () => {
    const page = index([5, 2, 1, 1]);
    expect(page.entries.map(({ url, count }) => [url, count])).toEqual([
      ["/names/name-0/", 5],
      ["/names/name-1/", 2],
    ]);
    expect(page.more).toBeUndefined();
  });

  it("has those in most articles where they are very many, and says where the others are", () => {
    const page = index([...Array.from({ length: 1000 }, () => 3), ...Array.from({ length: 1234 }, () => 2), 1]);
    expect(page.entries).toHaveLength(1000);
    expect(page.entries.every(({ count }) => count === 3)).toBe(true);
    expect(page.more).toEqual({ count: 1234, url: "/search/" });
    expect(renderPage(page, settings)).toContain("More names (1,234) are found by searching");
  });
});
