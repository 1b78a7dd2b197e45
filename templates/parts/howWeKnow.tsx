import type { ArticlePage } from "../../src/model/page.ts";
import type { Known } from "../../src/model/pageParts.ts";
import { fill, languageName, number, plural } from "../texts/texts.ts";
import { formatDay } from "./dates.tsx";
import { type Frame, langOf } from "./frame.tsx";

/** Each value with its rule and its words, and the lines that were left out with theirs; folded. */
export function HowWeKnow({ page, frame }: { readonly page: ArticlePage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  return (
    <>
      <details class="fold">
        <summary>{texts.howWeKnow}</summary>
        <dl class="know">
          {page.known.map((known) => (
            <KnownRow key={`${known.property} ${known.value}`} known={known} page={page} frame={frame} />
          ))}
        </dl>
      </details>
      {page.leftOut.count > 0 ? (
        <details class="fold">
          <summary>{plural(texts.leftOut, page.leftOut.count, lang)}</summary>
          <dl class="know">
            {page.leftOut.shown.map(({ line, text, because }) => (
              <div key={line}>
                <dt>{fill(texts.line, { n: number(line, lang) })}</dt>
                <dd class="q" {...langOf(page.report.lang)}>
                  {text.length > 120 ? `${text.slice(0, 119)}…` : text}
                </dd>
                <dd>
                  <span class="rule" lang="en" dir="ltr">
                    {because}
                  </span>
                </dd>
              </div>
            ))}
            {page.leftOut.count > page.leftOut.shown.length ? (
              <div>
                <dt>…</dt>
              </div>
            ) : null}
          </dl>
        </details>
      ) : null}
    </>
  );
}

function KnownRow({
  known,
  page,
  frame: { texts, lang },
}: {
  readonly known: Known;
  readonly page: ArticlePage;
  readonly frame: Frame;
}) {
  const confidence =
    known.confidence === undefined || known.certainty === "stated"
      ? ""
      : ` ${number(Math.round(100 * known.confidence), lang)}\u00a0%`;
  return (
    <div>
      <dt>{texts.properties[known.property as keyof typeof texts.properties] ?? known.property}</dt>
      <dd>
        {known.property === "inLanguage" ? (
          languageName(known.value, lang)
        ) : known.property.startsWith("date") && /^\d/u.test(known.value) ? (
          formatDay(known.value, lang)
        ) : (
          <span {...langOf(page.report.lang)}>{known.value}</span>
        )}
        , {texts[known.certainty]}
      </dd>
      <dd>
        {known.words ? (
          <>
            <q {...langOf(page.report.lang)}>
              {known.words.length > 90 ? `${known.words.slice(0, 89)}…` : known.words}
            </q>
            {known.line === undefined ? null : `, ${fill(texts.line, { n: number(known.line, lang) })}`}
            <br />
          </>
        ) : null}
        <span class="rule" lang="en" dir="ltr">
          {known.by}
          {confidence}
        </span>
      </dd>
    </div>
  );
}
