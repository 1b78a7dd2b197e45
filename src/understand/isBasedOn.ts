import { agencies } from "../languages/agencies.ts";
import { sourceSpan } from "../model/article.ts";
import { type Finding, inferred } from "../model/finding.ts";
import { anyOf } from "../text/pattern.ts";
import type { Reading } from "./rule.ts";

const any = anyOf(agencies);
/** `KOBLENZ (dpa) — …` */
const inDateline = new RegExp(`^\\p{Lu}[^()\\n]{1,60}\\((?:${any})(?:[/,]\\s?(?:${any}))*\\)\\s?[—–:-]`, "u");
/** `… he said. (Reuters)`, `… sagte er. dpa/AFP`: behind the last sentence. */
const atTheEnd = new RegExp(`(?:[.!?…]["'”“’»]?\\s*|^)[(\\[]?(?:${any})(?:\\s?[/,]\\s?(?:${any}))*[)\\]]?$`, "u");
const single = new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, "gu");

/**
 * Which agencies' copy is it? As papers sign it: in the brackets of the dateline, in the byline, behind the last
 * sentence. An agency that the story only quotes is a source (`citation`).
 */
export function isBasedOn({ blocks, told }: Reading): Finding<string>[] {
  const found = new Map<string, Finding<string>>();
  const paragraphs = told.filter(({ kind }) => kind === "paragraph");
  const last = paragraphs.at(-1);
  for (const block of blocks) {
    const by = block.kind === "byline" ? "isBasedOn/byline" : undefined;
    const opened = block === paragraphs[0] ? inDateline.exec(block.text)?.[0] : undefined;
    const closed = block === last || block.kind === "crosshead" ? atTheEnd.exec(block.text)?.[0] : undefined;
    const rule = by ?? (opened ? "isBasedOn/dateline" : closed ? "isBasedOn/signature" : undefined);
    if (!rule) continue;
    const words = by ? block.text : (opened ?? closed ?? "");
    const from = closed && !by && !opened ? block.text.length - words.length : 0;
    for (const match of words.matchAll(single)) {
      const at = from + match.index;
      const name = agencyName(match[0]);
      if (!found.has(name)) found.set(name, inferred(name, rule, sourceSpan(block, at, at + match[0].length)));
    }
  }
  return [...found.values()];
}

/** `REUTERS` and `DPA` as they call themselves. */
const agencyName = (sign: string): string =>
  ({ REUTERS: "Reuters", DPA: "dpa", KEYSTONE: "Keystone", sda: "SDA" })[sign] ?? sign;
