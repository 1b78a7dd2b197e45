import { parseArgs } from "node:util";
import type { Stated } from "../desk/articleFile.ts";
import { isLanguageTag } from "../model/frontMatter.ts";
import { type IsoDate, isoDate } from "../model/isoDate.ts";
import { closestWord } from "../text/closestWord.ts";
import { type CommandName, commands, commandsWith, isCommand, type OptionName, options } from "./commands.ts";

/** The command was used in a way it does not know: exit status 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export interface Options {
  readonly command: CommandName | "help" | "version";
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
  /** Also prints story and related articles of named files: the whole folder is understood. */
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

/** @throws {UsageError} for a command, an option or a value that is not known */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (values.version) return { ...defaults, command: "version" };
  const [command = "help", ...files] = positionals;
  if (command === "help") return { ...defaults, command: "help", files: files.slice(0, 1).map(known) };
  if (values.help) return { ...defaults, command: "help", files: [known(command)] };
  const name = known(command);
  for (const option of Object.keys(values)) {
    const having = commandsWith(option);
    if (!having.includes(name))
      throw new UsageError(`Cannot use "--${option}" with ${name}: it belongs to ${having.join(", ")}`);
  }
  checkFiles(name, files, values.from !== undefined);
  return {
    command: name,
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
    why: whyOption(values.why, files),
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

/** The command of that name. */
function known(command: string): CommandName {
  if (isCommand(command)) return command;
  const all = [...Object.keys(commands), "help"];
  throw new UsageError(`Cannot run "${command}": no such command${proposal(command, all)}`);
}

/** Are there as many files, feeds or folders as the command takes? */
function checkFiles(command: CommandName, files: readonly string[], hasText: boolean): void {
  const [first, second] = files;
  switch (command) {
    case "compare":
      if (files.length !== 2)
        throw new UsageError("Cannot compare: name two sites, or manifests of them, the earlier first");
      return;
    case "new":
      if (second !== undefined)
        throw new UsageError(`Cannot use "${second}": put the headline between quotation marks`);
      if (first === undefined && !hasText)
        throw new UsageError(
          'Cannot make an article without a headline or a text. Type: tidings new "Headline", or tidings new --from FILE',
        );
      return;
    case "add":
      if (first === undefined)
        throw new UsageError("Cannot add entries without a feed. Type: tidings add https://post.example/feed.xml");
      return;
    case "remove":
      if (first === undefined)
        throw new UsageError("Cannot remove an article without its file. Type: tidings remove articles/post/flood.txt");
      return;
    case "init":
      if (second !== undefined) throw new UsageError(`Cannot use "${second}": init takes one folder`);
      return;
    case "build":
    case "serve":
      if (first !== undefined) throw new UsageError(`Cannot use "${first}": ${command} takes no files`);
      return;
    case "check":
    case "inspect":
      return;
    default:
      command satisfies never;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...parsed, help: { type: "boolean", short: "h" }, version: { type: "boolean" } },
    });
  } catch (error) {
    const message = (error as Error).message.split(". ")[0] ?? "Cannot read the options";
    const unknown = /^Unknown option '--?([^']+)'/u.exec(message)?.[1];
    const names = [...Object.keys(options), "help", "version"];
    throw new UsageError(unknown ? `${message}${proposal(unknown, names, "--")}` : message);
  }
}

/** The options as `parseArgs` wants them. */
const parsed = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [name, { type: "value" in option ? "string" : "boolean" }]),
) as { [K in OptionName]: { type: (typeof options)[K] extends { value: string } ? "string" : "boolean" } };

/** `; did you mean "build"?` */
function proposal(word: string, known: readonly string[], before = ""): string {
  const near = closestWord(word, known);
  return near ? `; did you mean "${before}${near}"?` : "";
}

function whyOption(value: boolean | undefined, files: readonly string[]): boolean {
  if (!value) return false;
  if (files.length !== 2) throw new UsageError('Cannot use "--why": inspect --why takes two articles');
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
