import { agencies } from "../languages/agencies.ts";
import { everyWord } from "../languages/everyWord.ts";
import { anyOf } from "../text/pattern.ts";

/** Those who sell pictures sign them in every language alike, and hardly ever are the news themselves. */
const sellers =
  "Getty Images|Shutterstock|iStock(?:photo)?|Alamy|Adobe Stock|Unsplash|Pixabay|Pexels|Depositphotos|Dreamstime|Imago|IMAGO|picture[ -]?alliance|NurPhoto|Scanpix|Zuma Press|ZUMA Press|ZUMA Wire";
const anyone = `(?:${sellers}|${anyOf(agencies)}|AP Photo|PA Wire|PA Images|Handout|HANDOUT)`;
const person = "[\\p{L}.'’ -]{2,40}";

const alone = new RegExp(`^[(\\[]?${anyone}[)\\]]?$`, "u");
const piece = new RegExp(`^(?:via\\s)?${anyone}$`, "u");
/** `© Dan Jensen`, but not `© 2021 The Harbour Post` */
const sign = /^(?:©|\(c\)|ⓒ|℗)\s*(?!\d)(?!.*(?:19|20)\d\d)\p{L}/iu;
const longestCredit = 90;

/** A line that only says who made the picture: `APA/AFP/Dan Jensen`, `Dan Jensen | Getty Images`, `© Dan Jensen`. */
export function isCredit(line: string): boolean {
  if (line.length > longestCredit) return false;
  if (sign.test(line) || alone.test(line)) return true;
  const pieces = line.replace(/^[([]|[)\]]$/gu, "").split(/\s*[/|]\s*/u);
  return (
    pieces.length >= 2 &&
    pieces.every((text) => text.length <= 40 && !/[.!?]$/u.test(text)) &&
    pieces.some((text) => piece.test(text))
  );
}

const signInside = /\S\s*(?:©|ⓒ)\s*\p{L}[^.]{1,60}$/u;
const signed = new RegExp(`[.!?…"”»\\s](?:${person}\\s?[/|]\\s?${anyone}|${anyone}\\s?[/|]\\s?${person})$`, "u");
const seller = new RegExp(`(?:${sellers})[)\\]]?$`, "u");
const closedBefore = /[.!?…"”»([|/]\s*$/u;
/** Names are looked for at the end of a line only: what stands before may be long. */
const longestName = 120;

function isSold(line: string): boolean {
  const by = seller.exec(line.slice(-longestName));
  if (!by) return false;
  const before = line.slice(0, line.length - by[0].length);
  return closedBefore.test(before) || (/\s$/u.test(before) && before.trim().split(/\s+/u).length >= 5);
}

/** `…容疑者（田中太郎撮影）`, `…の橋＝共同` */
const eastAsian = new RegExp(
  `[（(][^（）()]{1,24}(?:${anyOf(everyWord("photographedBy"))})[）)]$|[＝=](?:共同|時事|AP|ロイター)$`,
  "u",
);
const longestCaption = 400;

/** What a picture shows, closed by who made it, so that no sentence of a story reads like it. */
export const isSignedCaption = (line: string): boolean =>
  line.length <= longestCaption &&
  (signInside.test(line) || eastAsian.test(line) || signed.test(line.slice(-longestName)) || isSold(line));

const whose = new RegExp(`[.!?]["'”“’]?\\s*(?:\\(\\p{Lu}[^()]{1,40}\\)|${anyone})$`, "u");
/** `The harbour on Monday. (Harbour Post)`: a caption among a page's pictures, the end of a story elsewhere. */
export const endsWithWhose = (line: string): boolean => whose.test(line.slice(-longestName));
