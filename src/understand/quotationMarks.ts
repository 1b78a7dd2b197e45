/** What stands between quotation marks: `[start, end)` of the words, and of the whole with its marks. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly opens: number;
  readonly closes: number;
  /** Nothing closes it before the paragraph ends: it goes on in the next. */
  readonly open: boolean;
}

/** Opening mark → what closes it. `»` opens in Danish and German, `”` in Swedish and Finnish, a straight one everywhere. */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "”": "”",
  '"': '"',
  "‘": "’",
  "'": "'",
};
/** Apostrophes look like single marks: those count only where there are no others. */
const single = "‘'";
const longest = 2000;

/**
 * Where does a paragraph quote? Marks are matched left to right; inside a quotation other marks are part of what was
 * said. Which way a mark opens is the first one's to say: `”` and `»` open only where no better one does.
 */
export function quotationsIn(text: string): Quotation[] {
  const opening = openersOf(text);
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (!opening.includes(mark) || !mayOpen(text, at, mark)) continue;
    const end = endOf(text, at, closing[mark]!, mark);
    if (end < 0) {
      // A paragraph that nothing closes goes on in the next, if the mark stood at its head.
      if (at <= 1 && "“„«»‘".includes(mark)) found.push(quotation(text, at, text.length, true));
      break;
    }
    found.push(quotation(text, at, end, false));
    at = end;
  }
  return found;
}

function quotation(text: string, at: number, end: number, open: boolean): Quotation {
  const raw = text.slice(at + 1, end);
  // English puts the sentence's comma inside the marks, French spaces; neither was said.
  const inner = raw.trim().replace(/[,،]$/u, "");
  return { text: inner, start: at + 1 + raw.indexOf(inner), opens: at, closes: open ? end : end + 1, open };
}

function openersOf(text: string): string {
  const double = [..."“„«「『"].filter((mark) => text.includes(mark)).join("");
  const guillemets = text.indexOf("»") >= 0 && (text.indexOf("«") < 0 || text.indexOf("»") < text.indexOf("«"));
  const turned = guillemets ? double.replace("«", "").concat("»") : double;
  // In „…“ the mark that opens in English closes.
  const known = turned.includes("„") ? turned.replace("“", "") : turned;
  if (known) return known;
  if (text.includes("”")) return "”";
  return text.includes('"') ? '"' : single;
}

const word = /[\p{L}\p{N}]/u;
const mayOpen = (text: string, at: number, mark: string): boolean => {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (mark === '"' || single.includes(mark)) return !word.test(before) && !/\s/u.test(after);
  return !(mark === "”" && word.test(before));
};

function endOf(text: string, at: number, closers: string, mark: string): number {
  let depth = 0;
  for (let i = at + 1; i < text.length && i - at < longest; i++) {
    const c = text[i]!;
    if (c === mark && !closers.includes(c)) depth++;
    else if (closers.includes(c)) {
      // An apostrophe stands between letters, or before one at a word's beginning.
      if (single.includes(mark) && word.test(text[i + 1] ?? " ")) continue;
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}
