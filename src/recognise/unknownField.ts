import { fields } from "../model/frontMatter.ts";
import { closestWord } from "../text/closestWord.ts";
import { holding } from "./looseFields.ts";

/**
 * What a field that does not exist may mean. A misspelt `publish`, `expires` or `draft` holds the article back, and a day
 * under any other name than a date's (`embargo`, `publish date`, `veröffentlichen`) is the day to publish it.
 *
 * @param hasDay front matter states when to publish
 * @returns `held`: true, or the day until which the article is held back
 */
export function unknownField(
  key: string,
  value: unknown,
  hasDay: boolean,
): { readonly held?: true | string; readonly reason: string; readonly note: string } {
  const near = closestWord(key.toLowerCase(), Object.keys(fields));
  if (near && holding.includes(near))
    return {
      held: true,
      reason: `no such field. The article is held back, as "${near}" may be meant`,
      note: `Write ${near}: …, or remove the line`,
    };
  if (near !== "date" && near !== "updated" && !hasDay && isDay(value))
    return {
      held: value,
      reason: `no such field. It is taken as publish: ${value}`,
      note: `Write publish: ${value}, or remove the line`,
    };
  return { reason: "no such field", note: near ? `Write ${near}: …` : `Fields are ${Object.keys(fields).join(", ")}` };
}

/** Only a text is looked at: a list may hold itself, and be without end when it is written out. */
const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d(?:[T ].*)?$/u.test(value);
