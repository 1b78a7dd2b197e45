import { remember } from "./remember.ts";

/** Letters that have a customary spelling in addresses, which plain romanising would miss. */
const spelled: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "oe",
  å: "aa",
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  þ: "th",
  ð: "d",
};
const longest = 80;

/** Windows keeps these names for devices, whatever follows a point: no folder or file may have one. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u;

/** A folder's name that Windows can make, too: `con` → `con-x`; any other name as it is. */
export const noDevice = (name: string): string => (device.test(name) ? `${name}-x` : name);

/**
 * A part of an address from a text in any script: small letters and digits joined by hyphens, at most 80 characters,
 * cut between words. Scripts without a customary Latin spelling stay as they are: browsers show them. A name that
 * Windows keeps for a device gets a letter more, so that the site can be unpacked there.
 *
 * `Købet gik i vasken!` → `koebet-gik-i-vasken`; `买下 TikTok` → `买下-tiktok`; `!!!` → ``; `aux` → `aux-x`
 */
export const slugOf: (text: string) => string = remember(makeSlug, 20_000);

function makeSlug(text: string): string {
  const joined = isPlain.test(text) ? joinedPlain(text) : joinedWords(text);
  if (device.test(joined)) return noDevice(joined);
  if (joined.length <= longest) return joined;
  const cut = joined.slice(0, longest + 1);
  const between = cut.lastIndexOf("-");
  return Array.from(cut.slice(0, between > longest / 2 ? between : longest))
    .join("")
    .replace(/[\ud800-\udbff]$/u, "");
}

/** Most names of files: the same as below, sooner. */
const isPlain = /^[ -~]*$/;
const joinedPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function joinedWords(text: string): string {
  const small = text.normalize("NFC").toLowerCase();
  const plain = [...small]
    .map((c) => spelled[c] ?? c)
    .join("")
    .normalize("NFD");
  return plain
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/['’.]/gu, "")
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
