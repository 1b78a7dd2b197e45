import { existsSync } from "node:fs";
import { SettingsError } from "../model/settings.ts";
import { recordedArticles } from "./record.ts";

/** An editor's consent to a build that takes articles away. */
export interface Consent {
  /** An empty site is meant. */
  readonly empty?: boolean;
  /** Taking away most of the articles is meant. */
  readonly yes?: boolean;
  /** Asks somebody who sits there; absent where nobody does. */
  readonly confirm?: (question: string) => Promise<boolean>;
}

/** Number of files that a build may always take away. */
const fewGone = 10;

/**
 * Stops a build that would take away the articles of a site by accident: a folder that is missing or empty, or that has lost
 * more than half of its files. Files are counted, not what is published: drafts and days are an editor's own words.
 *
 * @param files how many article files there are now
 * @throws {SettingsError} before anything is touched
 */
export async function guard(
  files: number,
  articles: string,
  output: string,
  { empty = false, yes = false, confirm }: Consent,
): Promise<void> {
  if (empty && files === 0) return;
  if (!existsSync(articles))
    throw new SettingsError(
      `Cannot find the articles folder "${articles}": nothing was changed. Make the folder, name another with --articles, or build with --empty if an empty site is meant`,
    );
  const before = recordedArticles(output);
  if (files === 0) {
    if (before === 0) return;
    throw new SettingsError(
      `Cannot find an article in "${articles}", but the site in "${output}" has ${before}: nothing was changed. Bring the files back, or build with --empty if an empty site is meant`,
    );
  }
  const gone = before - files;
  if (yes || gone <= fewGone || gone * 2 <= before) return;
  const many = `${gone} of ${before} articles`;
  if (!confirm)
    throw new SettingsError(
      `Cannot take away ${many} of the site in "${output}" unasked: nothing was changed. Bring the files back, or build with --yes if that is meant`,
    );
  if (!(await confirm(`Takes away ${many}. Go on?`)))
    throw new SettingsError(`Nothing was changed: ${many} would have gone`);
}
