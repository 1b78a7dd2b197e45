import type { Stated } from "../desk/articleFile.ts";
import { type EntryLeftOut, feedEntries } from "../desk/feedEntries.ts";
import { fetched } from "../desk/fetched.ts";
import { AlreadyThere, blank, brought, bytesOf, openDesk, type Taken, take } from "../desk/newArticle.ts";
import type { Settings } from "../model/settings.ts";
import { decode } from "../read/decode.ts";
import type { Options } from "./options.ts";

/** Makes an article file of a headline, or of a text that is brought. The file, or its text, goes to standard output. */
export async function runNew(options: Options, settings: Settings): Promise<number> {
  const { from, dryRun, said, quiet } = options;
  const [headline] = options.files;
  const desk = openDesk(options.articles ?? settings.articles, settings);
  try {
    const taken =
      from === undefined
        ? blank(headline!, said, desk, dryRun)
        : take(await brought(from, options), { ...said, ...(headline ? { headline } : {}) }, desk, dryRun);
    if (!quiet) process.stderr.write(reportOf(taken, dryRun));
    process.stdout.write(dryRun ? taken.file.text : `${taken.path}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Makes a file of each entry of some feeds that is not there yet. Their names go to standard output. */
export async function runAdd(options: Options, settings: Settings): Promise<number> {
  const { dryRun, said, quiet, allowPrivate } = options;
  const desk = openDesk(options.articles ?? settings.articles, settings);
  const leftOut: EntryLeftOut[] = [];
  let [added, there] = [0, 0];
  for (const from of options.files) {
    const isAddress = /^https?:\/\//iu.test(from);
    const text = feedText(isAddress ? (await fetched(from, { allowPrivate })).bytes : bytesOf(from), from);
    const feed = feedEntries(text, from);
    leftOut.push(...feed.leftOut);
    for (const entry of feed.entries) {
      const rights: Stated = entry.isExcerpt ? { rights: "excerpt" } : {};
      try {
        const taken = take(entry, { ...said, ...rights, ...(entry.url ? { url: entry.url } : {}) }, desk, dryRun);
        process.stdout.write(`${taken.path}\n`);
        added++;
      } catch (error) {
        if (error instanceof AlreadyThere) there++;
        else leftOut.push({ name: entry.title, reason: (error as Error).message, note: "" });
      }
    }
  }
  for (const { name, reason, note } of leftOut)
    process.stderr.write(`Left out "${name}": ${reason}${note ? `\n    ${note}` : ""}\n`);
  if (!quiet) process.stderr.write(`${countsOf(added, there, leftOut, dryRun)}\n`);
  return 0;
}

/** `3 added, 1 there already, 2 left out (has no text: 2)` */
function countsOf(added: number, there: number, leftOut: readonly EntryLeftOut[], dryRun: boolean): string {
  const times = new Map<string, number>();
  for (const { reason } of leftOut) times.set(reason, (times.get(reason) ?? 0) + 1);
  const reasons = [...times].map(([reason, count]) => `${reason}: ${count}`).join("; ");
  return [
    `${added} ${dryRun ? "would be added" : "added"}`,
    `${there} there already`,
    ...(leftOut.length > 0 ? [`${leftOut.length} left out (${reasons})`] : []),
  ].join(", ");
}

/** A feed's text, by the encoding that it names in its first line. */
function feedText(bytes: Buffer, from: string): string {
  const named = /^[^>]{0,100}encoding=["'](?<name>[\w-]{3,20})["']/u.exec(bytes.toString("latin1", 0, 200))?.groups
    ?.name;
  const text = decode(bytes, named)?.text;
  if (text === undefined) throw new Error(`Cannot read "${from}" as text`);
  return text;
}

/** What was understood of it, and what was cut. */
function reportOf({ file, path }: Taken, dryRun: boolean): string {
  const { article, cut, notices } = file;
  const row = (name: string, value: string | undefined) => (value ? [`  ${name.padEnd(12)}${value}`] : []);
  return `${[
    `${dryRun ? "Would write" : "Wrote"} ${path}`,
    ...row("headline", article.headline.value),
    ...row("standfirst", article.alternativeHeadline?.value),
    ...row("by", article.author.map(({ value }) => value).join(", ")),
    ...row("published", article.datePublished?.value ?? "no date found: write date: YYYY-MM-DD, or --date"),
    ...row("publisher", article.publisher?.value ?? "none found: put it into a folder, or --publisher"),
    ...row("language", article.inLanguage.value),
    ...row("from", article.url?.value),
    ...row("length", `${article.wordCount} words`),
    // The file has the story only: its lines are added by hand.
    ...notices.flatMap(({ reason, ruleId }) => row("warning", `${reason}. Add it to the file (${ruleId})`)),
    ...cut.flatMap(({ text, because }) =>
      row("cut", `${text.length > 80 ? `${text.slice(0, 79)}…` : text} (${because.split(":")[0]})`),
    ),
  ].join("\n")}\n`;
}
