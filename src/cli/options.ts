import { parseArgs } from "node:util";
import type { Stated } from "../desk/articleFile.ts";
import { isLanguageTag } from "../model/frontMatter.ts";
import { type IsoDate, isoDate } from "../model/isoDate.ts";
import { closestWord } from "../text/closestWord.ts";

/** The command was used in a way it does not know: exit status 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export interface Options {
  readonly command:
    | "build"
    | "serve"
    | "inspect"
    | "check"
    | "new"
    | "add"
    | "remove"
    | "compare"
    | "init"
    | "help"
    | "version";
  readonly files: readonly string[];
  readonly articles: string | undefined;
  readonly output: string | undefined;
  readonly asOf: IsoDate | undefined;
  readonly languages: readonly string[] | undefined;
  readonly related: number;
  readonly port: number;
  readonly strict: boolean;
  /** Folder of the cache; `false`: results of earlier builds are not taken, and none are kept. */
  readonly cache: string | false | undefined;
  /** Where to write the hashes of all files of the site. */
  readonly manifest: string | undefined;
  /** So many threads; by default as it pays. */
  readonly jobs: number | undefined;
  /** An empty site is meant. */
  readonly empty: boolean;
  /** Taking away most of the articles is meant. */
  readonly yes: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly json: boolean;
  /** What was understood of the whole folder, too, where files are named. */
  readonly withFolder: boolean;
  /** Prints what speaks for two articles telling one story. */
  readonly why: boolean;
  /** Mends what can be mended safely. */
  readonly fix: boolean;
  /** Where the text of a new article is. */
  readonly from: string | undefined;
  readonly dryRun: boolean;
  /** Addresses of this machine and network may be fetched from. */
  readonly allowPrivate: boolean;
  /** What an editor says of a new article. */
  readonly said: Stated;
}

export const usage = `Usage: tidings <command> [options]

  build                   build the site
  serve                   build, serve with live reload, build again on change
  check                   everything that was noticed, by file, with its remedy; links and feeds; publishes nothing
  inspect [FILE ...]      print what was understood of the articles, with reasons; of files or folders by name, as each is
                          by itself
  new "HEADLINE"          make a file for an article
  new --from TEXT         make it of a file, a saved page, an address, or - for what is pasted
  add FEED ...            make a file of each new entry of a feed: a file or an address
  remove FILE ...         take articles down: remove them, build, and prove that nothing of them is left
  init [DIR]              begin a site: settings, commands, one sample article
  compare SITE SITE       say which pages of two built sites, or manifests, are not the same, and why

  --articles DIR          folder with the articles (articles)
  --output DIR            folder for the site (_site)
  --as-of DATE            the day that the site is built for (SOURCE_DATE_EPOCH, or today): 2021-02-11
  --languages en,da,...   languages the articles may be in
  --strict                exit with status 1 when there are errors
  --empty                 (build, serve) no articles: an empty site is meant
  --yes                   (build, serve) take away most of the articles without asking
  --quiet                 print errors only
  --verbose               print everything that was noticed
  --manifest FILE         (build) write the hash of every file of the site
  --cache DIR             folder for what is kept between builds (.cache/tidings)
  --no-cache              start from nothing, keep nothing
  --jobs N                so many threads share the work; 1: none
  --json                  (inspect, check) one JSON document for programs
  --with-folder           (inspect FILE) story and related articles, too: the whole folder is understood
  --why                   (inspect A B) what two articles have in common
  --related N             (inspect) related articles for each article (10)
  --fix                   (check) mend what can be mended safely
  --publisher NAME, --date DATE, --lang CODE, --url ADDRESS
                          (new) what the text does not say of itself
  --dry-run               (new, add) show what would be written
  --allow-private         (new, add) fetch from this machine and network, too
  --port N                (serve) port to listen on (8080)
  --help, --version

Examples
  tidings serve
  pbpaste | tidings new --from - --publisher "The Post"
  tidings new --from https://post.example/2021/flood --dry-run
  tidings add https://post.example/feed.xml
  tidings inspect articles/post/flood.txt
  tidings inspect --why articles/post/flood.txt articles/kanalbladet/flod.txt
  tidings check --fix
  tidings build --as-of 2021-02-11 --strict
  tidings build --manifest after.json && tidings compare before.json after.json
  tidings remove articles/post/flood.txt
  tidings init my-digest

Exit status: 0 done; 1 the settings, the site or the program failed, --strict met errors, or an article is there already;
2 wrong use.
`;

const commands = [
  "build",
  "serve",
  "inspect",
  "check",
  "new",
  "add",
  "remove",
  "compare",
  "init",
  "help",
  "version",
] as const;

/** @throws {UsageError} for a command, an option or a value that is not known */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (values.version) return { ...defaults, command: "version" };
  const [command = "help", ...files] = positionals;
  if (values.help || command === "help") return { ...defaults, command: "help" };
  if (!isCommand(command))
    throw new UsageError(`Cannot run "${command}": no such command${proposal(command, commands)}`);
  if (command === "compare" && files.length !== 2)
    throw new UsageError("Cannot compare: name two sites, or manifests of them, the earlier first");
  if (command === "new") {
    if (files.length > 1) throw new UsageError(`Cannot use "${files[1]}": put the headline between quotation marks`);
    if (files.length === 0 && values.from === undefined)
      throw new UsageError(
        'Cannot make nothing: new "Headline", or new --from a file, an address, or - for what is pasted',
      );
  } else if (command === "init") {
    if (files.length > 1) throw new UsageError(`Cannot use "${files[1]}": init takes one folder`);
  } else if (command === "add" && files.length === 0)
    throw new UsageError('Cannot add nothing: name a feed, such as "add https://post.example/feed.xml"');
  else if (files.length > 0 && !["inspect", "check", "add", "remove", "compare"].includes(command))
    throw new UsageError(`Cannot use "${files[0]}": ${command} takes no files`);
  if (files.length === 0 && command === "remove")
    throw new UsageError('Cannot remove nothing: name the article, such as "remove articles/post/flood.txt"');
  return {
    command,
    files,
    articles: values.articles,
    output: values.output,
    asOf: dateOption(values["as-of"]),
    languages: languagesOption(values.languages),
    related: numberOption("related", values.related, 10, 100_000),
    port: numberOption("port", values.port, 8080, 65_535),
    strict: values.strict ?? false,
    cache: values["no-cache"] ? false : values.cache,
    manifest: values.manifest,
    jobs: values.jobs === undefined ? undefined : numberOption("jobs", values.jobs, 1, 64, 1),
    empty: values.empty ?? false,
    yes: values.yes ?? false,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    json: values.json ?? false,
    withFolder: values["with-folder"] ?? false,
    why: whyOption(values.why, command, files),
    fix: values.fix ?? false,
    from: values.from,
    dryRun: values["dry-run"] ?? false,
    allowPrivate: values["allow-private"] ?? false,
    said: {
      publisher: values.publisher,
      date: dateOption(values.date, "date"),
      lang: languagesOption(values.lang, "lang")?.[0],
      url: values.url,
    },
  };
}

const defaults: Options = {
  command: "help",
  files: [],
  articles: undefined,
  output: undefined,
  asOf: undefined,
  languages: undefined,
  related: 10,
  port: 8080,
  strict: false,
  cache: undefined,
  jobs: undefined,
  manifest: undefined,
  empty: false,
  yes: false,
  quiet: false,
  verbose: false,
  json: false,
  withFolder: false,
  why: false,
  fix: false,
  from: undefined,
  dryRun: false,
  allowPrivate: false,
  said: {},
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        articles: { type: "string" },
        output: { type: "string" },
        "as-of": { type: "string" },
        languages: { type: "string" },
        related: { type: "string" },
        port: { type: "string" },
        jobs: { type: "string" },
        manifest: { type: "string" },
        strict: { type: "boolean" },
        empty: { type: "boolean" },
        yes: { type: "boolean" },
        quiet: { type: "boolean" },
        verbose: { type: "boolean" },
        json: { type: "boolean" },
        "with-folder": { type: "boolean" },
        why: { type: "boolean" },
        fix: { type: "boolean" },
        from: { type: "string" },
        "dry-run": { type: "boolean" },
        "allow-private": { type: "boolean" },
        publisher: { type: "string" },
        date: { type: "string" },
        lang: { type: "string" },
        url: { type: "string" },
        cache: { type: "string" },
        "no-cache": { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    const message = (error as Error).message.split(". ")[0] ?? "Cannot read the options";
    const unknown = /^Unknown option '--?([^']+)'/u.exec(message)?.[1];
    const known = [...usage.matchAll(/--(?<name>[a-z-]+)/gu)].map(({ groups }) => groups!.name!);
    throw new UsageError(unknown ? `${message}${proposal(unknown, [...new Set(known)], "--")}` : message);
  }
}

/** `; did you mean "build"?` */
function proposal(word: string, known: readonly string[], before = ""): string {
  const near = closestWord(word, known);
  return near ? `; did you mean "${before}${near}"?` : "";
}

const isCommand = (word: string): word is Options["command"] => (commands as readonly string[]).includes(word);

function whyOption(value: boolean | undefined, command: string, files: readonly string[]): boolean {
  if (!value) return false;
  if (command !== "inspect" || files.length !== 2)
    throw new UsageError('Cannot use "--why": inspect --why takes two articles');
  return true;
}

function dateOption(value: string | undefined, name = "as-of"): IsoDate | undefined {
  if (value === undefined) return undefined;
  const date = isoDate(value);
  if (!date) throw new UsageError(`Cannot read "--${name} ${value}": a day such as 2021-02-11 is wanted`);
  return date;
}

function languagesOption(value: string | undefined, name = "languages"): string[] | undefined {
  if (value === undefined) return undefined;
  const tags = value
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong !== undefined || tags.length === 0)
    throw new UsageError(`Cannot read "--${name} ${value}": codes such as en,da are wanted`);
  return tags;
}

function numberOption(name: string, value: string | undefined, usual: number, most: number, least = 0): number {
  if (value === undefined) return usual;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(
      `Cannot read "--${name} ${value}": a whole number ${least > 0 ? `from ${least} ` : ""}up to ${most} is wanted`,
    );
  return number;
}
