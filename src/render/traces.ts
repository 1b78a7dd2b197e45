import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Sequences } from "../text/sequences.ts";
import { filesBelow } from "./site.ts";

/** Words of some texts that a file still has. */
export interface Trace {
  /** Below its folder. */
  readonly path: string;
  readonly sequences: ReadonlySet<string>;
}

/**
 * Where below a folder are sequences of some texts left? Every file is looked at, as it is and as a reader meets it: without
 * markup, and unpacked.
 */
export function tracesIn(folder: string, sequences: Sequences): { readonly files: number; readonly traces: Trace[] } {
  const files = filesBelow(folder);
  const traces: Trace[] = [];
  for (const path of files) {
    const found = new Set<string>();
    for (const view of viewsOf(readFileSync(join(folder, path))))
      for (const words of sequences.in(view)) found.add(words);
    if (found.size > 0) traces.push({ path, sequences: found });
  }
  return { files: files.length, traces };
}

/** A file's words, by all ways in which they may be written in it. */
function viewsOf(bytes: Buffer): string[] {
  const text = unpacked(bytes).toString("utf8");
  const plain = text
    .replace(/\\u([0-9a-f]{4})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbf"\\/]/gu, " ")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|amp|lt|gt|quot|nbsp|apos);/giu, signOf);
  // Attributes stand within tags, what is read stands between them.
  return plain.includes("<") ? [plain, plain.replace(/<[^<>]*>/gu, " "), plain.replace(/<[^<>]*>/gu, "")] : [plain];
}

/** What an entity stands for; what is no letter parts words as a space does, and makes no tag. */
function signOf(entity: string, decimal?: string, hexadecimal?: string): string {
  if (entity === "&apos;") return "'";
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
  const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  return sign === "<" || sign === ">" ? " " : sign;
}

/** Pagefind packs what it writes. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: 64_000_000 });
  } catch {
    return bytes;
  }
}
