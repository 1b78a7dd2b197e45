import type { Gloss as GlossOf } from "../../src/model/pageParts.ts";
import { Status, shapes } from "./figure.tsx";
import { Said } from "./frame.tsx";
import { Siglum } from "./siglum.tsx";

/** Beside a paragraph: what others say of its figure. */
export function Gloss({ of: { figure, others } }: { readonly of: GlossOf }) {
  return (
    <div class={`gloss ${shapes[figure.status]}`} role="note">
      <Status of={figure} />
      {others.map(({ report, text }) => (
        <p class="g" key={report.url}>
          <Siglum report={report} />
          <Said of={{ text, lang: report.lang }} />
        </p>
      ))}
    </div>
  );
}
