import type { Paragraph } from "../../src/model/pageParts.ts";
import { A } from "./frame.tsx";

/** How a figure is underlined: dotted where reports agree, dashed where they part, double where they measure two things. */
const underlines = { same: "fg", rounded: "fg", differs: "fg ne", notSameMeasure: "fg par", onlyHere: "fg" } as const;

/**
 * The words of a paragraph, its names and figures as links.
 *
 * @param trim leaves out the bullet that begins an item of a list
 */
export function Words({ of, trim = false }: { readonly of: Pick<Paragraph, "runs">; readonly trim?: boolean }) {
  return (
    <>
      {of.runs.map((run, i) => {
        const text = trim && i === 0 ? run.text.replace(/^[•●▪‣◦·*–—-]\s*/u, "") : run.text;
        return run.url ? (
          <A to={run.url} {...(run.figure ? { class: underlines[run.figure] } : {})}>
            {text}
          </A>
        ) : (
          text
        );
      })}
    </>
  );
}
