import type { Collection, Evidence, Relation } from "../model/story.ts";

/** What two articles have in common, for an editor who asks why they are one story, or why not. */
export function whyText({ reports }: Pick<Collection, "reports">, [from, to]: readonly [string, string]): string {
  const relation = reports.find((report) => report.article.source.path === from)?.related.find((r) => r.path === to);
  const lines = relation
    ? [`${kinds[relation.kind]}: event ${relation.event}, subject ${relation.score}`, ...relation.because.map(reason)]
    : ["Nothing in common that is rarer than in other articles"];
  return `${[from, to, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

const kinds: Readonly<Record<Relation["kind"], string>> = {
  workTranslation: "A translation",
  duplicate: "The same text",
  sameStory: "The same story",
  related: "Not the same story",
};

/** Why, in words. */
export function reason(evidence: Evidence): string {
  switch (evidence.kind) {
    case "mentions":
      return `both name ${evidence.shared.join(", ")}`;
    case "figures":
      return `both give ${evidence.shared.map(({ value, unit }) => (unit ? `${value} ${unit}` : value)).join(", ")}`;
    case "terms":
      return `both use the words ${evidence.shared.join(", ")}`;
    case "dates":
      if (evidence.daysApart === 0) return "the same day";
      return evidence.daysApart === 1 ? "1 day apart" : `${evidence.daysApart} days apart`;
    case "text":
      return `${Math.round(100 * evidence.overlap)} % of the shorter text is in the other`;
    case "editor":
      return `the editor says so: ${evidence.stated}`;
  }
}
