import { describe, expect, it, test } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import { hostFiles, refusalOf } from "../../src/render/hostFiles.ts";
import { digested } from "../line.ts";

const story = "The harbour of Brovenna was closed on Monday, and forty ships were waiting outside, the mayor said.";
const { pages } = digested({
  "post/flood.en.txt": `---\nredirect_from: [old-flood, 港]\n---\nFlood closes harbour\n\n${story}`,
});
const of = (input: Parameters<typeof readSettings>[0]) =>
  new Map(hostFiles(readSettings(input), pages).map(({ path, content }) => [path, `${content}`]));

describe("what a host reads beside the pages", () => {
  it("is nothing, when nobody says who serves it", () => expect(of({}).size).toBe(0));
  test.each(["github", "gitlab"] as const)("is, for %s, that the site is taken as it is", (host) => {
    expect([...of({ host })]).toEqual([[".nojekyll", ""]]);
  });
  test.each([
    ["netlify", "301!"],
    ["cloudflare", "301"],
  ] as const)("is, for %s, headers and redirects, below the site's path", (host, status) => {
    const files = of({ host, url: "https://a.example/digest/" });
    expect(files.get("_redirects")!.split("\n")).toEqual([
      `/digest/articles/old-flood/ /digest/articles/flood/ ${status}`,
      `/digest/articles/%E6%B8%AF/ /digest/articles/flood/ ${status}`,
      "",
    ]);
    const headers = files.get("_headers")!;
    expect(headers).toMatch(
      /^\/digest\/\*\n {2}Content-Security-Policy: default-src 'none'; .*frame-ancestors 'none'$/mu,
    );
    expect(headers).toMatch(/^\/digest\/pagefind\/:language\/fragment\/\*\n {2}Cache-Control: .*immutable$/mu);
  });
  it("says when a host will not take so many files", () => {
    expect(refusalOf({ host: "cloudflare" }, 20_001)).toContain("takes 20000");
    expect(refusalOf({ host: "cloudflare" }, 20_000)).toBeUndefined();
    expect(refusalOf({ host: "netlify" }, 1e6)).toBeUndefined();
    expect(refusalOf({ host: undefined }, 1e6)).toBeUndefined();
  });
});
