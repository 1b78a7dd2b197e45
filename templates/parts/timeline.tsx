import { directionOf } from "../../src/languages/languages.ts";
import type { StoryPage, TimelineDate } from "../../src/model/page.ts";
import { formatDate, formatDay } from "./dates.tsx";
import { useFrame } from "./frame.tsx";
import { Section } from "./layout.tsx";
import { SaidBy } from "./saidBy.tsx";
import { Stave } from "./siglum.tsx";

const height = { axis: 58, bar: 7, most: 6 } as const;
const scaleStyle = { year: "year", month: "shortMonth", day: "dayMonth" } as const;

/** When reports were printed and what they date: drawn on a line, and told below it. */
export function Timeline({ page: { timeline, scale } }: { readonly page: Pick<StoryPage, "timeline" | "scale"> }) {
  const { texts, lang } = useFrame();
  if (timeline.length < 2) return null;
  const x = (at: number) => `${(100 * (directionOf(lang) === "rtl" ? 1 - at : at)).toFixed(2)}%`;
  return (
    <Section
      id="time"
      title={texts.timeline}
      note={
        <>
          <span class="ring" />
          {texts.dateNamed}
          <br />
          <span class="ring full" />
          {texts.reportPrinted}
        </>
      }
    >
      <div>
        <svg class="plot" height="92" role="img" aria-labelledby="time-t">
          <title id="time-t">{texts.timelineDrawn}</title>
          <line class="ax" x1="0" x2="100%" y1={height.axis} y2={height.axis} />
          {scale.map(({ date, at, unit }) => (
            <g key={date}>
              <line class="ax" x1={x(at)} x2={x(at)} y1={height.axis} y2={height.axis + 7} />
              <text x={x(at)} y="82" class="c">
                {formatDay(date, lang, scaleStyle[unit])}
              </text>
            </g>
          ))}
          {timeline.map((entry) => (
            <Marks key={entry.date} of={entry} x={x(entry.at)} />
          ))}
        </svg>
        <ol class="when-list">
          {timeline.map(({ date, printed, told, more }) => (
            <li key={date}>
              <time datetime={date}>{formatDate(date, lang)}</time>
              <div>
                {printed.length > 0 ? <Stave reports={printed} /> : null}
                {told.length > 0 ? <SaidBy lines={told} /> : null}
                {more.length > 0 ? <Stave reports={more} /> : null}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}

/** A ring for a date that a text names, a bar for each report printed then. */
function Marks({ of: { printed, told, more }, x }: { readonly of: TimelineDate; readonly x: string }) {
  return (
    <>
      {told.length + more.length > 0 ? <circle class="ev" cx={x} cy={height.axis} r="5" /> : null}
      {printed.slice(0, height.most).map((report, n) => (
        <rect
          key={report.url}
          class="dot"
          x={x}
          y={height.axis - 9 - n * height.bar}
          width="10"
          height="5"
          transform="translate(-5 0)"
        />
      ))}
    </>
  );
}
