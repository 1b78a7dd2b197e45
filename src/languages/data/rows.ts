import { existsSync, readFileSync } from "node:fs";

/**
 * The tables beside this file, row by row. They are part of the program, and read like its code; but ten megabytes of
 * them would be half a second at every start, and a run needs a few rows: a row is parsed when a language is first met.
 */
export type TableName =
  | "calendar"
  | "cities"
  | "given-names"
  | "letters"
  | "numbers"
  | "numerals"
  | "regions"
  | "simplified"
  | "spelling-latin"
  | "spelling-other"
  | "units"
  | "words";

const files = new Map<TableName, Buffer>();
const rows = new Map<string, unknown>();

function fileOf(table: TableName): Buffer {
  let file = files.get(table);
  if (!file) files.set(table, (file = readFileSync(new URL(`${table}.json`, import.meta.url))));
  return file;
}

/** The row of a table by its key, a language's tag as a rule: `generate.ts` writes one a line. */
export function rowOf<Row>(table: TableName, key: string): Row | undefined {
  const name = `${table} ${key}`;
  if (!rows.has(name)) rows.set(name, parsedRow(fileOf(table), key));
  return rows.get(name) as Row | undefined;
}

function parsedRow(file: Buffer, key: string): unknown {
  const head = `\n ${JSON.stringify(key)}: `;
  const at = file.indexOf(head);
  if (at < 0) return undefined;
  const start = at + Buffer.byteLength(head);
  const end = file.indexOf("\n", start);
  return JSON.parse(file.toString("utf8", start, end).replace(/,$/u, ""));
}

/** All rows of a table. */
export const allRows = <Row>(table: TableName): Readonly<Record<string, Row>> =>
  JSON.parse(fileOf(table).toString("utf8"));

/** A table that has a file for each language: its lines, none where the language has no file. */
export function linesOf(table: "pictures", tag: string): readonly string[] {
  const file = new URL(`${table}/${tag}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
