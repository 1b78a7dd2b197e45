import { anyOf } from "../text/pattern.ts";
import { everyWord } from "./everyWord.ts";

/** Letters of an address in a row are bounded, so that no text is looked at for ever. */
const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,64}\.\p{L}{2,12}/gu;
/** Seven digits or more, in groups, a plus sign or a zero before them, or a word that says so. */
const telephone = new RegExp(
  `(?:\\+|(?<!\\d)0|(?<=(?:☎|${anyOf(everyWord("contactWords"))})[.:\\s]{0,3})\\d)(?:[\\s()./-]?\\d){6,14}(?!\\d)`,
  "giu",
);

/** A line with its e-mail addresses and telephone numbers left out: nobody asked those who wrote it whether they may be shown. */
export const withoutContacts = (line: string): string => line.replace(mail, "…").replace(telephone, "…");
