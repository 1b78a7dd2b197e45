import type { ArticleFile, OpenedFile, SourceFile } from "../model/article.ts";
import type { Notice } from "../model/finding.ts";
import { cleanText } from "../text/cleanText.ts";
import { lineCount } from "../text/lines.ts";
import { decode } from "./decode.ts";
import { byPath, type ListedFile, largestFile, leftOut, list, tooLarge } from "./list.ts";
import { readSavedPage, statedCharset } from "./savedPage.ts";

/** A book has fewer. */
const mostLines = 100_000;

/** A file of a listing as an article that can be opened. */
export const articleFile = (file: ListedFile): ArticleFile => ({
  path: file.name.normalize("NFC"),
  hash: file.hash,
  open: () => opened(file.name, file.format, file.bytes()),
});

/**
 * What text is in the files of a folder? All of them opened at once. A file that cannot be read is left out with a notice.
 *
 * @throws when the folder cannot be listed
 */
export function read(folder: string): { readonly sources: SourceFile[]; readonly notices: Notice[] } {
  const { files, notices } = list(folder);
  const all = files.map((file) => articleFile(file).open());
  return {
    sources: all.flatMap(({ source }) => source ?? []),
    notices: [...notices, ...all.flatMap((file) => file.notices)].sort(byPath),
  };
}

/** What is in a file, by its bytes. */
export function opened(path: string, format: SourceFile["format"] | "page", bytes: Buffer): OpenedFile {
  const decoded = decode(bytes, format === "page" ? statedCharset(bytes) : undefined);
  if (!decoded)
    return leftOut(path, "encoding", "Cannot read the file as text", "Save it again as text, with the encoding UTF-8");
  const [above, html] = format === "page" ? withoutFrontMatter(decoded.text) : ["", ""];
  const page = format === "page" ? pageOrNothing(html) : undefined;
  if (format === "page" && !page)
    return leftOut(
      path,
      "page",
      "Cannot read the page: its markup is broken, or more than one article has",
      "Paste the article's text into a .txt file",
    );
  const { text, removed } = cleanText(page ? `${above}${page.text}` : decoded.text);
  if (text.length > largestFile) return leftOut(path, "size", tooLarge(text.length, largestFile), "Split the file");
  const lines = lineCount(text);
  if (lines > mostLines)
    return leftOut(
      path,
      "size",
      `Cannot take ${lines} lines as one article: ${mostLines} is the most`,
      "Split the file",
    );
  if (!/[\p{L}\p{N}]/u.test(text))
    return leftOut(path, "empty", "Cannot publish a file without words", "Paste the article into it, or remove it");
  const notices: Notice[] = [];
  if (decoded.encoding !== "utf-8")
    notices.push({
      path,
      ruleId: "read/encoding",
      severity: decoded.guessed ? "warning" : "info",
      reason: `Reads the file as ${decoded.encoding}${decoded.guessed ? ", by its letters" : ""}: it is not UTF-8`,
      note: "Save it again with the encoding UTF-8",
    });
  if (removed > 0)
    notices.push({
      path,
      ruleId: "read/invisible",
      severity: "info",
      reason: `Took out ${removed} invisible ${removed === 1 ? "character" : "characters"}`,
    });
  const source: SourceFile = { path: path.normalize("NFC"), format: format === "markdown" ? "markdown" : "text", text };
  if (!page) return { source, notices };
  return { source: { ...source, markup: page.markup, ...(above ? { frontMatter: true } : {}) }, notices };
}

/** A saved page's markup begins with `<`; what stands above it, from a line of dashes on, an editor has written. */
const aboveMarkup = /^\ufeff?\s*---[^\S\r\n]*(?:ya?ml)?[^\S\r\n]*\r?\n[^<]/iu;
const closed = /^\ufeff?\s*---[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,400}?---[^\S\r\n]*(?:\r?\n|$)/u;
const markupBegins = /^[^\S\r\n]*<(?:!doctype|!--|html|head|body|article|main|div|p|h1)\b/imu;

/** Splits front matter from a saved page below it. Front matter that nothing closes ends where the markup begins. */
function withoutFrontMatter(text: string): readonly [frontMatter: string, html: string] {
  if (!aboveMarkup.test(text)) return ["", text];
  const end = closed.exec(text)?.[0].length ?? -1;
  const markup = markupBegins.exec(text)?.index ?? text.length;
  const at = end >= 0 && end <= markup ? end : markup;
  const above = text.slice(0, at);
  return [/\n\r?$/u.test(above) ? above : `${above}\n`, text.slice(at)];
}

/**
 * Markup that no browser has saved costs time without end, or all of the stack: tags and character references, and elements that are
 * never closed, since a parser looks through all open elements at each closing tag.
 */
const [mostTags, mostOpen] = [60_000, 5_000];
/** Elements that have no closing tag, or may do without. */
const closedByItself =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[dhr]|thead|tbody|tfoot|option)$/u;

function isOverloaded(html: string): boolean {
  if ((html.match(/[<&]/gu)?.length ?? 0) > mostTags) return true;
  const open = new Map<string, number>();
  for (const [, close, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,30})/giu)) {
    const tag = name.toLowerCase();
    open.set(tag, (open.get(tag) ?? 0) + (close ? -1 : 1));
  }
  let left = 0;
  for (const [tag, count] of open) if (!closedByItself.test(tag)) left += Math.max(0, count);
  return left > mostOpen;
}

function pageOrNothing(html: string): ReturnType<typeof readSavedPage> | undefined {
  if (isOverloaded(html)) return undefined;
  try {
    return readSavedPage(html);
  } catch {
    return undefined;
  }
}
