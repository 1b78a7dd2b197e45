import type { Difference } from "../render/compareSites.ts";

/** Where a file belongs, by the beginning of its path; what is nowhere else is a list or a page of the frame. */
const parts: readonly (readonly [name: string, is: RegExp])[] = [
  ["feeds", /feed\.(?:xml|json)$/u],
  ["articles", /^articles\//u],
  ["stories", /^stories\//u],
  ["names", /^names\/./u],
  ["publishers", /^sources\/./u],
  ["archive", /^archive\//u],
  ["search index", /^pagefind\//u],
  ["data", /^data\//u],
];
const partOf = (path: string): string => parts.find(([, is]) => is.test(path))?.[0] ?? "lists and frame";

const mostPaths = 20;
const mostReasons = 3;

/** In words: how many files of each part are new, gone or changed, then each page with why, as far as pages tell. */
export function compareText(differences: readonly Difference[]): string {
  if (differences.length === 0) return "The two are the same.\n";
  const counts = new Map<string, Map<Difference["how"], number>>();
  for (const { path, how } of differences) {
    const own = counts.get(partOf(path)) ?? new Map<Difference["how"], number>();
    counts.set(partOf(path), own.set(how, (own.get(how) ?? 0) + 1));
  }
  const lines = [...counts].map(
    ([part, own]) =>
      `${part}: ${(["new", "changed", "gone"] as const).flatMap((how) => (own.has(how) ? [`${own.get(how)} ${how}`] : [])).join(", ")}`,
  );
  const pages = differences.filter(({ path }) => path.endsWith(".html"));
  const shown = pages.slice(0, mostPaths).map(({ path, how, because }) => {
    const reasons = because.slice(0, mostReasons).join(", ");
    const more = because.length > mostReasons ? `, and ${because.length - mostReasons} more` : "";
    return `  ${path.replace(/index\.html$/u, "") || "/"}  ${how}${reasons ? `: leads to ${reasons}${more}` : ""}`;
  });
  if (pages.length > mostPaths) shown.push(`  and ${pages.length - mostPaths} more pages`);
  return `${[...lines, ...shown].join("\n")}\n`;
}
