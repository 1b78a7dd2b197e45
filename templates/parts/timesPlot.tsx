import { directionOf } from "../../src/languages/languages.ts";
import type { NamePage } from "../../src/model/page.ts";
import { number } from "../texts/texts.ts";
import { formatDate, formatDay } from "./dates.tsx";
import { useFrame } from "./frame.tsx";
import { Section } from "./layout.tsx";

const height = { plot: 150, base: 110, bar: 90 } as const;

/** How often a name was mentioned: a bar for each month or year, with its number; read aloud as a sentence. */
export function TimesPlot({ times }: { readonly times: NamePage["times"] }) {
  const { texts, lang } = useFrame();
  if (times.length < 2) return null;
  const monthly = times[0]!.period.length > 4;
  const most = Math.max(...times.map(({ mentions }) => mentions));
  const turned = directionOf(lang) === "rtl";
  const x = (i: number) => {
    const share = (i + 0.5) / times.length;
    return `${(100 * (turned ? 1 - share : share)).toFixed(2)}%`;
  };
  const counted = (mentions: number) => (mentions > 0 ? number(mentions, lang) : "–");
  const note = monthly ? texts.mentionsAMonth : texts.mentionsAYear;
  return (
    <Section id="often" title={texts.howOften} note={note}>
      <figure>
        <svg class="plot" height={height.plot} role="img" aria-labelledby="often-t">
          <title id="often-t">
            {`${note}: ${times.map(({ period, mentions }) => `${formatDate(period, lang)} ${counted(mentions)}`).join("; ")}`}
          </title>
          <line class="ax" x1="0" x2="100%" y1={height.base + 0.5} y2={height.base + 0.5} />
          {times.map(({ period, mentions }, i) => {
            const tall = mentions > 0 ? Math.max(2, Math.round((height.bar * mentions) / most)) : 0;
            const year = period.slice(0, 4);
            return (
              <g key={period}>
                {tall > 0 ? (
                  <rect
                    class="dot"
                    x={x(i)}
                    y={height.base - tall}
                    width="24"
                    height={tall}
                    transform="translate(-12 0)"
                  />
                ) : null}
                <text class="c b" x={x(i)} y={height.base - tall - 6}>
                  {counted(mentions)}
                </text>
                <text class="c" x={x(i)} y={height.base + 18}>
                  {monthly ? formatDay(`${period}-01`, lang, "monthAlone") : formatDate(year, lang)}
                </text>
                {monthly && (i === 0 || times[i - 1]!.period.slice(0, 4) !== year) ? (
                  <text class="c" x={x(i)} y={height.base + 36}>
                    {formatDate(year, lang)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
      </figure>
    </Section>
  );
}
