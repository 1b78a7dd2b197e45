import { expect, test } from "vitest";
import { readSettings } from "../../src/model/settings.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

/** The article's own text on its page. */
function shown(text: string, path: string): string {
  const page = digested({ [path]: text }).pages.find(({ kind }) => kind === "article")!;
  const html = renderPage(page.load(), readSettings({}));
  return /<div class="text"[^>]*>(.*?)<div class="after">/su.exec(html)![1]!.replace(/\s+/gu, " ");
}
const before =
  "Council counts its boats\n\nThe council of Westling counted its boats on Tuesday, and found more than it had thought there were.\n\n";
const behind = "\n\nThe mayor said after the meeting that the boats would be counted again in autumn, by others.\n";

test.each([
  ["tabs", "Harbour\tBoats\tMen\nNorth\t12\t40\nSouth\t7\t21"],
  ["bars", "Harbour | Boats | Men\nNorth | 12 | 40\nSouth | 7 | 21"],
  ["bars around", "| Harbour | Boats | Men |\n| --- | --- | --- |\n| North | 12 | 40 |\n| South | 7 | 21 |"],
  ["spaces", "Harbour     Boats     Men\nNorth       12        40\nSouth       7         21"],
])("rows parted by %s are a table", (_, rows) => {
  const html = shown(before + rows + behind, "p/boats.en.txt");
  expect(html.match(/<table/gu)).toHaveLength(1);
  const cells = [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell]) => cell!.replace(/<[^>]*>/gu, ""));
  expect(cells).toEqual(["Harbour", "Boats", "Men", "North", "12", "40", "South", "7", "21"]);
  expect(html).toContain('<th scope="col">Harbour</th>');
});

test("prose is no table", () => {
  expect(
    shown(before + "Boats came | and went, the harbour master said on the quay.".repeat(1) + behind, "p/a.en.txt"),
  ).not.toMatch(/<table/u);
});

test("a Markdown list has its items, nested and numbered, and notes lead to their foot", () => {
  const list = "1. Boats[^1]\n2. Men\n   - forty in the north\n   - more in the south\n3. Nets\n\n- lone\n- pair";
  const html = shown(`# ${before}${list}${behind}\n[^1]: Counted by the harbour master.\n`, "p/boats.en.md");
  expect(html.match(/<li>/gu)).toHaveLength(7);
  expect(html).toMatch(/<ol>.*<ul>.*<\/ul>.*<\/ol>/u);
  expect(html).not.toContain("bullets");
  expect(html).toContain('<a href="#note-1">1</a>');
  expect(html).toContain('id="note-1"');
});

test("bullets of plain text are a list as before", () => {
  const html = shown(`${before}• twelve boats in the north\n• seven boats in the south${behind}`, "p/boats.en.txt");
  expect(html).toMatch(/<ul class="bullets"><li>twelve boats in the north<\/li><li>/u);
});
