import { directionOf } from "../../src/languages/languages.ts";
import type { Line } from "../../src/model/pageParts.ts";
import { Said } from "./frame.tsx";
import { Siglum } from "./siglum.tsx";

/** A list of sentences, each with the sign of the report that says it. */
export function SaidBy({ lines }: { readonly lines: readonly Pick<Line, "report" | "text">[] }) {
  return (
    <ul class="wit">
      {lines.map(({ report, text }) => (
        <li key={report.url} dir={directionOf(report.lang)}>
          <Siglum report={report} />
          <Said of={{ text, lang: report.lang }} class="say" />
        </li>
      ))}
    </ul>
  );
}
