import { directionOf } from "../../src/languages/languages.ts";
import type { StoryPage } from "../../src/model/page.ts";
import type { ReportLink } from "../../src/model/pageParts.ts";
import { fill, number } from "../texts/texts.ts";
import { useFrame } from "./frame.tsx";
import { Section } from "./layout.tsx";
import { Silent, Stave } from "./siglum.tsx";

/** More boxes do not fit beside each other on a phone. */
const mostBoxes = 10;
const y = { label: 14, stem: 24, fork: 44, box: 68, end: 94 } as const;

/** Who relies on whom: for each source a tree of the reports that name it, for each repeated text of those that print it. */
export function Relies({ page }: { readonly page: Pick<StoryPage, "sources" | "sourceless" | "copies" | "story"> }) {
  const { texts, lang } = useFrame();
  if (page.sources.length + page.copies.length === 0) return null;
  const all = page.story.reports;
  const counts = (reports: readonly ReportLink[]) => ({
    n: number(reports.length, lang),
    total: number(all.length, lang),
  });
  return (
    <Section id="relies" title={texts.relies}>
      <div>
        {page.copies.map((reports) => (
          <Tree
            key={reports[0]!.url}
            id={`copies-${reports[0]!.siglum}`}
            says={fill(texts.repeatText, counts(reports))}
            root={reports[0]!.siglum}
            of={reports.slice(1)}
            all={all.filter(({ url }) => url !== reports[0]!.url)}
            shown={reports}
          />
        ))}
        {page.sources.map(({ name, reports }, i) => (
          <Tree
            key={name.text}
            id={`source-${i + 1}`}
            says={fill(texts.relyOn, { ...counts(reports), source: `\u2068${name.text}\u2069` })}
            root={name.text}
            rootLang={name.lang}
            of={reports}
            all={all}
            shown={reports}
          />
        ))}
        {page.sourceless.length > 0 ? (
          <p class="ui dim">
            {texts.noSourceIn}{" "}
            {page.sourceless.map((report) => (
              <Silent key={report.url} report={report} says={`${texts.noSourceIn} ${report.headline}`} />
            ))}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** A source above, the reports below: a line leads to each that relies on it, the others stand apart in a broken box. */
function Tree({
  id,
  says,
  root,
  rootLang,
  of,
  all,
  shown,
}: {
  readonly id: string;
  readonly says: string;
  readonly root: string;
  readonly rootLang?: string;
  readonly of: readonly ReportLink[];
  readonly all: readonly ReportLink[];
  readonly shown: readonly ReportLink[];
}) {
  const { lang } = useFrame();
  const drawn = of.length > 1 && all.length <= mostBoxes;
  if (!drawn) {
    return (
      <div class="relies">
        <p>{says}</p>
        <Stave reports={shown} />
      </div>
    );
  }
  const turned = directionOf(lang) === "rtl";
  const at = (i: number) => {
    const share = (i + 0.5) / all.length;
    return 100 * (turned ? 1 - share : share);
  };
  const places = of.map((report) => at(all.findIndex(({ url }) => url === report.url)));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const x = (place: number) => `${place.toFixed(2)}%`;
  const middle = x((from + to) / 2);
  return (
    <figure class="relies">
      <svg class="plot" height={y.end} role="img" aria-labelledby={id}>
        <title id={id}>{says}</title>
        <text x={middle} y={y.label} class="b c" lang={rootLang === "und" ? undefined : rootLang}>
          {root}
        </text>
        <line class="ln" x1={middle} x2={middle} y1={y.stem} y2={y.fork} />
        <line class="ln" x1={x(from)} x2={x(to)} y1={y.fork} y2={y.fork} />
        {places.map((place) => (
          <line key={place} class="ln" x1={x(place)} x2={x(place)} y1={y.fork} y2={y.box} />
        ))}
        {all.map((report, i) => {
          const state = of.some(({ url }) => url === report.url) ? "" : " o";
          return (
            <g key={report.url}>
              <rect class={`bx${state}`} x={x(at(i))} y={y.box} width="30" height="24" transform="translate(-15 0)" />
              <text class={`sg${state}`} x={x(at(i))} y={y.box + 16}>
                {report.siglum}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption class="ui dim">
        <p>{says}</p>
        <Stave reports={shown} />
      </figcaption>
    </figure>
  );
}
