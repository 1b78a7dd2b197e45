/** An option: whether it takes a value, and what it does. */
interface OptionText {
  /** The word for the value in the help: `DIR`. Options without it are switches. */
  readonly value?: string;
  readonly does: string;
}

/** All options, in the order in which the help lists them. */
export const options = {
  articles: { value: "DIR", does: "Read the articles from this folder (articles)" },
  output: { value: "DIR", does: "Write the site into this folder (_site)" },
  "as-of": { value: "DATE", does: "Build for this day, such as 2021-02-11 (SOURCE_DATE_EPOCH, else today)" },
  languages: { value: "en,da,...", does: "Choose among these languages only" },
  strict: { does: "End with status 1 if there are errors" },
  empty: { does: "Build an empty site if there are no articles" },
  yes: { does: "Take away most of the articles without asking" },
  manifest: { value: "FILE", does: "Write the hash of every file of the site into this file" },
  port: { value: "N", does: "Listen on this port (8080)" },
  json: { does: "Print one JSON document for programs" },
  fix: { does: "Mend what needs no decision" },
  "with-folder": { does: "Understand the whole folder: story and related articles, too" },
  why: { does: "Print what two articles have in common" },
  related: { value: "N", does: "List so many related articles for each article (10)" },
  from: { value: "TEXT", does: "Take the text from a file, a saved page, an address, or - for standard input" },
  publisher: { value: "NAME", does: "Who printed it, if the text does not say so" },
  date: { value: "DATE", does: "When it was printed, if the text does not say so" },
  lang: { value: "CODE", does: "Its language, if the text does not tell" },
  url: { value: "ADDRESS", does: "Where it came from, if the text does not say so" },
  "dry-run": { does: "Show what would be written, and write nothing" },
  "allow-private": { does: "Fetch from this machine and network, too" },
  cache: { value: "DIR", does: "Keep results for the next build in this folder (.cache/tidings)" },
  "no-cache": { does: "Use no kept results, and keep none" },
  jobs: { value: "N", does: "Use so many threads (as many as pay)" },
  quiet: { does: "Print errors only" },
  verbose: { does: "Print every notice" },
} as const satisfies Readonly<Record<string, OptionText>>;
export type OptionName = keyof typeof options;

/** A command: how it is called, what it does, which options it reads. */
interface CommandText {
  /** The arguments after the command's name, one line for each way to call it. */
  readonly usage: readonly string[];
  /** The first sentence stands alone in the list of commands. */
  readonly does: readonly string[];
  readonly options: readonly OptionName[];
  readonly examples: readonly string[];
}

const reading = ["articles", "as-of", "languages", "cache", "no-cache", "jobs", "quiet"] as const;
const bringing = ["articles", "publisher", "date", "lang", "url", "dry-run", "allow-private", "quiet"] as const;

/** All commands, in the order in which the help lists them. */
export const commands = {
  build: {
    usage: ["[options]"],
    does: [
      "Build the site.",
      "Results of earlier builds are reused. The site is the same, byte for byte, as one built from nothing.",
    ],
    options: [...reading, "output", "strict", "empty", "yes", "manifest", "verbose"],
    examples: ["build", "build --as-of 2021-02-11 --strict", "build --manifest after.json"],
  },
  serve: {
    usage: ["[options]"],
    does: [
      "Build the site, show it on this machine, and build again when a file changes.",
      "The page /desk/ lists the guesses that are worth a look.",
    ],
    options: [...reading, "output", "empty", "yes", "port", "verbose"],
    examples: ["serve", "serve --port 8081"],
  },
  check: {
    usage: ["[FILE ...] [options]"],
    does: [
      "List every notice by file, the worst first, with the line that mends it.",
      "It also checks links, feeds and HTML, and lists what is published of whom. It publishes nothing.",
    ],
    options: [...reading, "strict", "json", "fix", "verbose"],
    examples: ["check", "check --fix", "check --json"],
  },
  inspect: {
    usage: ["[FILE ...] [options]", "--why FILE FILE"],
    does: [
      "Print what was understood of the articles, with reasons.",
      "Named files and folders are understood by themselves, without their story and related articles.",
    ],
    options: [...reading, "strict", "json", "with-folder", "why", "related"],
    examples: [
      "inspect articles/post/flood.txt",
      "inspect --why articles/post/flood.txt articles/kanalbladet/flod.txt",
      "inspect --json",
    ],
  },
  new: {
    usage: ['"HEADLINE" [options]', "--from TEXT [options]"],
    does: ["Make an article file from a headline, a text, a saved page or an address."],
    options: [...bringing, "from"],
    examples: [
      'new "Harbour office hours"',
      "new --from https://post.example/2021/flood --dry-run",
      'new --from - --publisher "The Post"',
    ],
  },
  add: {
    usage: ["FEED ... [options]"],
    does: ["Make an article file of each new entry of a feed: a file or an address."],
    options: [...bringing],
    examples: ["add https://post.example/feed.xml", "add feed.xml --dry-run"],
  },
  remove: {
    usage: ["FILE ... [options]"],
    does: [
      "Take articles down: remove their files, build, and check that nothing of their text remains.",
      "It looks for eight-word sequences in every file of the site and the cache.",
    ],
    options: [...reading, "output", "empty", "yes", "verbose"],
    examples: ["remove articles/post/flood.txt"],
  },
  init: {
    usage: ["[DIR]"],
    does: ["Begin a site: settings, npm scripts, one sample article, and this program as a package."],
    options: [],
    examples: ["init ../my-site"],
  },
  compare: {
    usage: ["SITE SITE"],
    does: ["Say which pages of two built sites, or of their manifests, differ, and why."],
    options: [],
    examples: ["compare before.json after.json"],
  },
} as const satisfies Readonly<Record<string, CommandText>>;
export type CommandName = keyof typeof commands;

export const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

/** The commands that read an option. */
export const commandsWith = (option: string): CommandName[] =>
  (Object.keys(commands) as CommandName[]).filter((name) =>
    (commands[name].options as readonly string[]).includes(option),
  );
