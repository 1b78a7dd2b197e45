import type { Notice } from "../model/finding.ts";

/** What was mended, in words. */
export interface Mended {
  readonly text: string;
  readonly what: readonly string[];
}

const field = /^(?<key>[\w-]+)(?<colon>:\s+)(?<value>\S.*?)\s*$/u;

/**
 * A file's text with what can be mended without asking: a misspelt field gets its name, a value that YAML cannot read is
 * put between quotation marks. What an editor has to decide stays.
 */
export function mended(text: string, notices: readonly Notice[]): Mended {
  const lines = text.split("\n");
  const what: string[] = [];
  for (const { ruleId, line, note } of notices) {
    const at = (line ?? 0) - 1;
    const { key, colon, value } = field.exec(lines[at] ?? "")?.groups ?? {};
    if (!key || !colon || !value) continue;
    const right = /^Write (?<right>\w+): …$/u.exec(note ?? "")?.groups?.right;
    if (ruleId === "frontMatter/unknown" && right && !lines.some((other) => other.startsWith(`${right}:`))) {
      lines[at] = `${right}${colon}${value}`;
      what.push(`line ${line}: ${key} is ${right}`);
    } else if (ruleId === "frontMatter/yaml" && /:\s/u.test(value) && !/^["'[{|>&*!]/u.test(value)) {
      lines[at] = `${key}${colon}${JSON.stringify(value)}`;
      what.push(`line ${line}: the value stands between quotation marks`);
    }
  }
  return { text: lines.join("\n"), what };
}
