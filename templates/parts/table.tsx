import type { ComponentChildren } from "preact";
import type { Run } from "../../src/model/pageParts.ts";
import { betweenCells } from "../../src/text/cells.ts";

/** A table from rows of plain text whose columns are parted by tabs, bars or wide spaces. */
export function Table({
  rows,
  words,
}: {
  readonly rows: readonly (readonly Run[])[];
  readonly words: (runs: readonly Run[]) => ComponentChildren;
}) {
  const told = rows.map(cellsOf).filter((cells) => cells.some((cell) => /[\p{L}\p{N}]/u.test(textOf(cell))));
  const [first, ...rest] = told;
  if (!first) return null;
  const isHead = !first.some(hasDigit) && rest.some((cells) => cells.some(hasDigit));
  const columns = Math.max(...told.map((cells) => cells.length));
  const row = (cells: readonly Run[][], Cell: "th" | "td") => (
    <tr>
      {Array.from({ length: columns }, (_, n) => {
        const cell = cells[n] ?? [];
        const side = Cell === "td" && /^[^\p{L}]*\d[^\p{L}]*$/u.test(textOf(cell)) ? "to-end" : undefined;
        return (
          <Cell key={n} class={side} {...(Cell === "th" ? { scope: "col" } : {})}>
            {words(cell)}
          </Cell>
        );
      })}
    </tr>
  );
  return (
    <table class="rows">
      {isHead ? <thead>{row(first, "th")}</thead> : null}
      <tbody>{(isHead ? rest : told).map((cells) => row(cells, "td"))}</tbody>
    </table>
  );
}

const textOf = (cell: readonly Run[]): string => cell.map(({ text }) => text).join("");
const hasDigit = (cell: readonly Run[]): boolean => /\p{Nd}/u.test(textOf(cell));

/** The cells of a row: a link stays in its cell. Bars at its ends part nothing. */
function cellsOf(runs: readonly Run[]): Run[][] {
  const cells: Run[][] = [[]];
  runs.forEach((run, n) => {
    if (run.url) {
      cells.at(-1)!.push(run);
      return;
    }
    let { text } = run;
    if (n === 0) text = text.replace(/^\s*\|\s*/u, "");
    if (n === runs.length - 1) text = text.replace(/\s*\|\s*$/u, "");
    text.split(betweenCells).forEach((part, at) => {
      if (at > 0) cells.push([]);
      if (part) cells.at(-1)!.push({ ...run, text: part });
    });
  });
  return cells;
}
