import anyAscii from "any-ascii";
import { remember } from "./remember.ts";

/** Romanises, lowercases and keeps letters and digits only, so that `Élysée`, `elysee` and `ΕΛΙΖΕ` can meet: `elysee`. */
export const fold: (text: string) => string = remember(
  (text) =>
    anyAscii(text.normalize("NFKC"))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ""),
  50_000,
);

/**
 * Consonants by the place they are spoken at, repeats once: what survives when a name is written in another script.
 * `Microsoft` and `マイクロソフト` (maikurosofuto) are both `NKRSPT`.
 */
export const skeleton: (folded: string) => string = remember(soundsOf, 50_000);

function soundsOf(folded: string): string {
  return folded
    .replace(/tsch|sch|ch|sh|zh|ts|tz|cz|sz/g, "s")
    .replace(/ph/g, "p")
    .replace(/th/g, "t")
    .replace(/gh(?![aeiou])/g, "")
    .replace(/ck/g, "k")
    .replace(/x/g, "ks")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/[aeiouyhw0-9]/g, "")
    .replace(/[bpfv]/g, "P")
    .replace(/[td]/g, "T")
    .replace(/[kgqc]/g, "K")
    .replace(/[szj]/g, "S")
    .replace(/[lr]/g, "R")
    .replace(/[mn]/g, "N")
    .replace(/(.)\1+/g, "$1");
}
