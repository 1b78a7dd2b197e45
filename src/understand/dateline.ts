import { sourceSpan } from "../model/article.ts";
import { inferred } from "../model/finding.ts";
import type { Rule } from "./rule.ts";

/** `KOBLENZ (dpa) — The river …`, `LONDON, 11 February (Reuters) - …` */
const opening =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’ -]{2,30}?)(?:,\s[^()—–]{2,24})?\s*(?:\([\p{L}\p{M}./& -]{2,24}\))?\s+[—–-]{1,2}\s+(?=\S)/u;

/** Where was it written? The place in capitals that opens the story. */
export const dateline: Rule<string> = ({ told }) => {
  const block = told.find((b) => b.kind === "paragraph");
  const place = block ? opening.exec(block.text)?.groups?.place?.trim() : undefined;
  return block && place ? inferred(place, "dateline/opening", sourceSpan(block, 0, place.length)) : undefined;
};
