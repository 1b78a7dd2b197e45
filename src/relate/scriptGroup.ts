import { baseOf } from "../languages/languages.ts";

const groups: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["cyrillic", "ru uk be bg mk kk ky tg mn tt"],
    ["arabic", "ar fa ur ps ckb ug sd"],
    ["hebrew", "he yi"],
    ["devanagari", "hi mr ne"],
    ["greek", "el"],
    ["chinese", "zh"],
    ["japanese", "ja"],
    ["korean", "ko"],
    ["thai", "th"],
    ["indic", "bn gu pa ta te kn ml si"],
    ["ethiopic", "am ti"],
  ].flatMap(([group, tags]) => tags!.split(" ").map((tag) => [tag, group!] as const)),
);

/** Languages whose texts share about as many terms with one another: those of one script. Serbian is compared in Latin letters. */
export const scriptGroup = (tag: string): string => groups[baseOf(tag)] ?? "latin";
