import type { Notice, Severity } from "../model/finding.ts";
import { type Progress, progress } from "./progress.ts";

/** Where messages go. Data goes to standard output, messages to standard error. */
export interface Reporter {
  notices(folder: string, notices: readonly Notice[]): void;
  info(message: string): void;
  /** For those who want to know everything. */
  detail?(message: string): void;
  /** How far long work is. */
  readonly progress?: Progress;
}

/** Tells nobody. */
export const silent: Reporter = { notices: () => {}, info: () => {} };

export interface ReporterOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly write?: (text: string) => void;
  /** Is there somebody who sees a bar grow? */
  readonly terminal?: boolean;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Prints notices for an editor: errors and warnings; with `quiet` errors only, with `verbose` everything. */
export function consoleReporter({
  quiet = false,
  verbose = false,
  write: print = (text) => process.stderr.write(text),
  terminal = process.stderr.isTTY === true,
}: ReporterOptions): Reporter {
  const bar = progress({ terminal, write: print, now: () => performance.now() });
  const write = (text: string) => {
    bar.clear();
    print(text);
  };
  const furthest = quiet ? ranks.error : verbose ? ranks.info : ranks.warning;
  return {
    notices(folder, notices) {
      for (const notice of notices) if (ranks[notice.severity] <= furthest) write(`${formatNotice(folder, notice)}\n`);
    },
    info(message) {
      if (!quiet) write(`${message}\n`);
    },
    detail(message) {
      if (verbose && !quiet) write(`${message}\n`);
    },
    ...(quiet ? {} : { progress: bar.tell }),
  };
}

/**
 * `articles/flood.txt:3  error  Cannot read "date: 31 Febr 2025": no such day`
 * `    Write date: 2021-02-11, the year first  (datePublished/front-matter)`
 */
export function formatNotice(folder: string, { path, line, severity, reason, note, ruleId }: Notice): string {
  const place = [path ? `${folder.replace(/\/$/u, "")}/${path}` : folder, line]
    .filter((part) => part !== undefined)
    .join(":");
  return `${visible(place)}  ${severity}  ${visible(reason)}\n    ${note ? `${visible(note)}  ` : ""}(${ruleId})`;
}

/** Words of an article, or its name, must not steer a terminal: what is no sign is written as its number. */
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
