import { type CommandName, commands, type OptionName, options } from "./commands.ts";

const column = 26;
/** A line of two columns. */
const row = (left: string, right: string): string =>
  left.length < column - 3 ? `  ${left.padEnd(column - 2)}${right}` : `  ${left}\n${" ".repeat(column)}${right}`;

const optionRow = (name: OptionName): string => {
  const option: { readonly value?: string; readonly does: string } = options[name];
  return row(`--${name}${option.value ? ` ${option.value}` : ""}`, option.does);
};

const footer = `Messages go to standard error, data to standard output. Exit status: 0 done; 1 failed, or errors with
--strict, or compare found differences; 2 wrong use. What fails changes nothing.
`;

/** Returns the text that `--help` prints: for one command, or for all. */
export function helpText(command?: CommandName): string {
  if (!command) {
    const rows = (Object.keys(commands) as CommandName[]).map((name) => {
      const [usage] = commands[name].usage;
      return row(`${name} ${usage.replace(/ ?\[options\]$/u, "")}`.trim(), commands[name].does[0]);
    });
    return `Usage: tidings <command> [options]

${rows.join("\n")}

  --help, --version

tidings <command> --help explains one command and its options.

${footer}`;
  }
  const { usage, does, examples } = commands[command];
  const own = (Object.keys(options) as OptionName[]).filter((name) =>
    (commands[command].options as readonly OptionName[]).includes(name),
  );
  return `${usage.map((line, n) => `${n === 0 ? "Usage:" : "      "} tidings ${command} ${line}`).join("\n")}

${does.join("\n")}
${own.length > 0 ? `\n${own.map(optionRow).join("\n")}\n` : ""}
Examples
${examples.map((line) => `  tidings ${line}`).join("\n")}

${footer}`;
}
