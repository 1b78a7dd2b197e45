/** Control characters that no text needs, bidi overrides that can make a line read backwards, and the byte order mark. */
const noise =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\u200b\u2060\u202a-\u202e\u2066-\u2069\u00ad]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The text as the rest of the line reads it: composed (NFC), line ends as `\n`, without invisible noise.
 * Marks that belong to words and emoji (ZWJ, ZWNJ, the directional marks LRM and RLM) stay.
 *
 * @returns the text, and how many characters were taken out
 */
export function cleanText(raw: string): { readonly text: string; readonly removed: number } {
  const lines = raw.replace(/\r\n?|\u2028|\u2029|\u0085/gu, "\n");
  let removed = 0;
  const count = () => {
    removed++;
    return "";
  };
  const bare = lines
    .replace(/^\ufeff/u, "")
    .replace(noise, count)
    .replace(loneSurrogates, count);
  return { text: bare.normalize("NFC"), removed };
}
