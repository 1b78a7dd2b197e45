import anyAscii from "any-ascii";

/** Romanises, lowercases and keeps letters and digits only, so that `Élysée`, `elysee` and `ΕΛΙΖΕ` can meet: `elysee`. */
export function fold(text: string): string {
  let folded = folds.get(text);
  if (folded === undefined) {
    folded = anyAscii(text.normalize("NFKC"))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "");
    if (folds.size < 200_000) folds.set(text, folded);
  }
  return folded;
}

/** Romanising is slow and words repeat: the words met so far. A cache only, never a source of difference. */
const folds = new Map<string, string>();

/**
 * Consonants by the place they are spoken at, repeats once: what survives when a name is written in another script.
 * `Microsoft` and `マイクロソフト` (maikurosofuto) are both `NKRSPT`.
 */
export function skeleton(folded: string): string {
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
