import { interfaceLanguages } from "../languages/interfaceLanguages.ts";
import { baseOf } from "../languages/languages.ts";
import { fromLanguageTag } from "../languages/newsLanguages.ts";
import type { Notice } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";

const english = new Intl.DisplayNames("en", { type: "language" });

/**
 * Settings that have no effect, each with what to write in its place.
 *
 * @param excerpted folders that have a text of which an excerpt is shown
 */
export function settingsNotices(
  { inLanguage, languages = [], publishers }: Settings,
  excerpted: ReadonlySet<string>,
): Notice[] {
  const notices: Notice[] = [];
  const tell = (setting: string, value: string, reason: string, note: string) =>
    notices.push({
      path: "",
      ruleId: `settings/${setting}`,
      severity: "warning",
      reason: `Cannot use ${setting}: ${value} in .eleventy.ts: ${reason}`,
      note,
    });
  if (!interfaceLanguages.includes(baseOf(inLanguage)))
    tell(
      "inLanguage",
      inLanguage,
      `the interface is not translated into ${english.of(inLanguage)}, so its texts are in English`,
      `Write one of ${interfaceLanguages.join(", ")}`,
    );
  for (const tag of languages)
    if (fromLanguageTag(tag) === undefined)
      tell(
        "languages",
        tag,
        `detection does not know ${english.of(tag)}`,
        `Remove it, and state lang: ${tag} in the front matter of texts in that language`,
      );
  for (const [folder, { excerpt }] of Object.entries(publishers))
    if (excerpt !== undefined && !excerpted.has(folder))
      tell(
        `publishers["${folder}"].excerpt`,
        String(excerpt),
        "no text of the folder is shown as an excerpt",
        'Write rights: "excerpt" beside it, or remove it',
      );
  return notices;
}
