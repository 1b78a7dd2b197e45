import type { InspectedArticle } from "./inspectDocument.ts";

/** How a text is set for a terminal. */
export interface Paper {
  /** Columns; text is not broken where nobody looks. */
  readonly width?: number;
  readonly colour: boolean;
}

const marginWidth = 13;
const leftOut: ReadonlySet<string> = new Set(["boilerplate", "readMore", "credit", "caption"]);

/** The text as it was read, the kind of each block in its margin, and behind what is left out the reason. */
export function marginText({ blocks }: Pick<InspectedArticle, "blocks">, paper: Paper): string {
  const { dim, strong } = inks(paper);
  const lines = blocks.flatMap(({ kind, text, because }) => {
    const out = leftOut.has(kind);
    const ink = out ? dim : kind === "headline" ? strong : plain;
    const rows = broken(out ? `${text} [${because}]` : text, paper.width && paper.width - marginWidth - 3);
    return rows.map(
      (row, n) => `${dim((n === 0 ? `${out ? "- " : ""}${kind}` : "").padEnd(marginWidth))} ${dim("│")} ${ink(row)}`,
    );
  });
  return `${lines.join("\n")}\n`;
}

const plain = (text: string): string => text;
/** Only where it helps: what is left out steps back, the headline comes forward. */
export const inks = ({ colour }: Paper) => ({
  dim: colour ? (text: string) => `\u001b[2m${text}\u001b[22m` : plain,
  strong: colour ? (text: string) => `\u001b[1m${text}\u001b[22m` : plain,
});

/** Scripts whose letters are two columns wide, and may be broken anywhere. */
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/u;
const columns = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** A text in lines of so many columns at most, broken between words, or between letters where nothing parts words. */
function broken(text: string, width: number | undefined): string[] {
  return text.split("\n").flatMap((line) => {
    if (width === undefined || width < 20 || columns(line) <= width) return [line];
    const rows: string[] = [];
    let row = "";
    for (const piece of line.split(/(?<=\s)|(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u)) {
      if (row && columns(row + piece.trimEnd()) > width) {
        rows.push(row.trimEnd());
        row = "";
      }
      row += piece;
    }
    return [...rows, row.trimEnd()];
  });
}
