import { expect, it } from "vitest";
import { indexed } from "../../src/render/searchIndex.ts";
import type { SiteFile } from "../../src/render/site.ts";
import { digested } from "../line.ts";

const { search } = digested({
  "post/a.en.txt": "Bridge opens\n\nThe bridge of Brovenna was opened by the mayor on Monday.",
  "blad/b.da.txt": "Broen er åbnet\n\nBorgmesteren åbnede broen i Brovenna mandag.",
});
const byPath = (files: readonly SiteFile[]) =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, content }) => [path, Buffer.from(content)]);

it("gives away early what nothing leads to yet, and keeps what does until all is there", async () => {
  const early: SiteFile[] = [];
  const none = () => expect.fail("given away although little waits");
  const whole = await indexed(search, { jobs: 1, early: none });
  const beside = await indexed(search, { jobs: 2, early: none });
  const later = await indexed(search, { jobs: 2, early: (files) => early.push(...files), most: 1 });
  expect(byPath(beside)).toEqual(byPath(whole));
  expect(byPath([...early, ...later])).toEqual(byPath(whole));
  expect(early.map(({ path }) => path.split("/")[2])).toEqual(["fragment", "index", "fragment", "index"]);
  expect(later.filter(({ path }) => path.endsWith("pagefind-entry.json"))).toHaveLength(2);
});
