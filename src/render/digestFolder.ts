import { existsSync } from "node:fs";
import { type Digest, digest, type Edition } from "../digest.ts";
import type { Cache } from "../model/cache.ts";
import type { Notice } from "../model/finding.ts";
import { read } from "../read/read.ts";
import type { Reporter } from "./reporter.ts";

/** Reads the articles below a folder and digests them; what was noticed of either is reported, and in the digest. */
export function digestFolder(folder: string, edition: Edition, reporter: Reporter, cache: Cache): Digest {
  const { sources, notices } = readFolder(folder);
  const made = digest(sources, edition, cache);
  const all = [...notices, ...made.notices];
  reporter.notices(folder, all);
  return { ...made, notices: all };
}

function readFolder(folder: string): ReturnType<typeof read> {
  if (existsSync(folder)) return read(folder);
  const notice: Notice = {
    path: "",
    ruleId: "read/no-folder",
    severity: "warning",
    reason: `Cannot find the articles folder "${folder}"`,
    note: "Make the folder, or name another with --articles",
  };
  return { sources: [], notices: [notice] };
}
