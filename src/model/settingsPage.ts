import { type Described, describedSettings } from "./settings.ts";

/** Writes docs/settings.md from the schema of the settings. */
export function settingsPage(): string {
  const { publishers, ...site } = describedSettings().properties ?? {};
  const ofPublisher = (publishers?.additionalProperties || undefined)?.properties ?? {};
  return `${[
    "# Settings",
    "<!-- Generated from src/model/settings.ts by `npm run settings`. Do not edit this page. -->",
    "Every setting is optional. Write settings in `.eleventy.ts`, in the object `settings`. A misspelt setting, or a value that cannot be used, stops the build; a setting that has no effect gives a warning.",
    '```ts\nexport const settings: SettingsInput = {\n  title: "Harbour News",\n  url: "https://news.example/",\n  publishers: {\n    kanalbladet: { name: "Kanalbladet", rights: "excerpt" },\n  },\n};\n```',
    overview(site, publishers),
    "## The site",
    ...sections(site),
    "## Publishers",
    `### \`publishers\`\n\n${entry("publishers", publishers ?? {})}`,
    "The settings of one publisher:",
    ...sections(ofPublisher),
  ].join("\n\n")}\n`;
}

const overview = (site: Settings, publishers: Described | undefined): string =>
  [
    "| setting | value | default |",
    "| --- | --- | --- |",
    ...Object.entries({ ...site, ...(publishers ? { publishers } : {}) }).map(
      ([name, of]) => `| [\`${name}\`](#${name.toLowerCase()}) | ${valuesOf(of)} | ${defaultOf(of)} |`,
    ),
  ].join("\n");

type Settings = Readonly<Record<string, Described>>;

const sections = (settings: Settings): string[] =>
  Object.entries(settings).map(([name, of]) => `### \`${name}\`\n\n${entry(name, of)}`);

const entry = (name: string, of: Described): string =>
  [
    `${of.description ?? ""}\n`,
    `- Value: ${valuesOf(of)}`,
    `- Default: ${defaultOf(of)}`,
    ...(of.examples ?? []).map((example) => `- Example: \`${name}: ${written(example)}\``),
  ].join("\n");

function valuesOf({ type, enum: among, values, minimum, maximum }: Described): string {
  if (values) return values;
  if (among) return `one of ${among.map((value) => `\`${written(value)}\``).join(", ")}`;
  switch (type) {
    case "string":
      return "a text";
    case "boolean":
      return "`true` or `false`";
    case "integer":
    case "number":
      return minimum === undefined || maximum === undefined ? "a number" : `a number from ${minimum} to ${maximum}`;
    case "array":
      return "a list";
    default:
      return "a table";
  }
}

const defaultOf = (of: Described): string => (of.default === undefined ? "none" : `\`${written(of.default)}\``);

/** A value as it is written in TypeScript. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([key, of]) => `${/^[\p{L}_$][\p{L}\d_$]*$/u.test(key) ? key : JSON.stringify(key)}: ${written(of)}`,
  );
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}";
}
