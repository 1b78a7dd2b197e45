import { directionOf } from "../../src/languages/languages.ts";
import type { StoryPage } from "../../src/model/page.ts";
import { Because } from "../parts/because.tsx";
import { Days } from "../parts/dates.tsx";
import { Ledger } from "../parts/figure.tsx";
import { A, type Frame, langOf, Said } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { SaidBy } from "../parts/saidBy.tsx";
import { LanguageStave, Siglum, Stave } from "../parts/siglum.tsx";
import { Relies } from "../parts/stemma.tsx";
import { DatedLink, StoryTitle, Synopsis, useTold } from "../parts/story.tsx";
import { TableBox } from "../parts/tableBox.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { number, plural } from "../texts/texts.ts";

export function Story({ page, frame }: { readonly page: StoryPage; readonly frame: Frame }) {
  const { story } = page;
  return (
    <Document page={page} frame={frame} title={page.title} description={story.lines[0]?.text}>
      <main id="main" class="wrap">
        <article>
          <Head page={page} />
          <section aria-labelledby="reports">
            <h2 id="reports" class="vh">
              {frame.texts.theReports}
            </h2>
            <Synopsis reports={page.reports.shown} />
            {page.reports.rest.length > 0 ? (
              <details class="fold">
                <summary>{plural(frame.texts.moreReports, page.reports.rest.length, frame.lang)}</summary>
                <Synopsis reports={page.reports.rest} />
              </details>
            ) : null}
          </section>
          <Told page={page} frame={frame} />
          <Points page={page} frame={frame} />
          {page.figures.length > 0 ? (
            <Section id="ledger" title={frame.texts.figures} note={frame.texts.figuresNote}>
              <Ledger figures={page.figures} />
            </Section>
          ) : null}
          <Relies page={page} />
          <Timeline page={page} />
          <Names page={page} frame={frame} />
          <Quotes page={page} frame={frame} />
          {page.near.length > 0 ? (
            <Section id="near" title={frame.texts.nearby}>
              <ul class="links">
                {page.near.map(({ story: other, because, when }) => (
                  <DatedLink key={other.url} date={other.last}>
                    {when ? <p class="ui dim">{frame.texts[when === "earlier" ? "cameBefore" : "cameAfter"]}</p> : null}
                    <StoryTitle story={other} />
                    <Because evidence={because} />
                  </DatedLink>
                ))}
              </ul>
            </Section>
          ) : null}
          <Know page={page} frame={frame} />
        </article>
      </main>
    </Document>
  );
}

function Head({ page: { story } }: { readonly page: StoryPage }) {
  const told = useTold();
  return (
    <header class="title">
      <h1 {...langOf(story.title.lang)}>{story.title.text}</h1>
      <div class="stand ui">
        <p>
          <b>{told(story.reports)}</b>
        </p>
        <p class="dim">
          <Days first={story.first} last={story.last} />
        </p>
      </div>
    </header>
  );
}

function Told({ page, frame: { texts } }: { readonly page: StoryPage; readonly frame: Frame }) {
  if (page.told.length === 0) return null;
  return (
    <Section id="told" title={texts.whatIsReported} note={texts.whatIsReportedNote}>
      <ul class="wit">
        {page.told.map(({ report, sentences }) => (
          <li key={report.url} dir={directionOf(report.lang)}>
            <Siglum report={report} />
            <div class="say" {...langOf(report.lang)}>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Points({ page, frame: { texts } }: { readonly page: StoryPage; readonly frame: Frame }) {
  if (page.points.length === 0) return null;
  return (
    <Section id="points" title={texts.toldBySeveral} note={texts.toldBySeveralNote}>
      <ol class="points">
        {page.points.map(({ line, others, more }) => (
          <li key={`${line.report.url} ${line.text}`}>
            <div class="says" dir={directionOf(line.report.lang)}>
              <p>
                <Siglum report={line.report} />
                <Said of={{ text: line.text, lang: line.report.lang }} class="main say" />
              </p>
            </div>
            {others.length > 0 ? <SaidBy lines={others} /> : null}
            {more.length > 0 ? <Stave reports={more} /> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How dark a cell is: none, some, more, many. */
const weight = (n: number): string => (n === 0 ? "no" : n <= 2 ? "few" : n <= 5 ? "more" : "many");

function Names({ page, frame: { texts, lang } }: { readonly page: StoryPage; readonly frame: Frame }) {
  if (page.names.length === 0) return null;
  return (
    <Section id="names" title={texts.whoMentionsWhom} note={texts.whoMentionsWhomNote}>
      <TableBox name={texts.names}>
        <table class="mx">
          <caption class="vh">{texts.whoMentionsWhomNote}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.names}</th>
              {page.columns.map((reports) => (
                <th scope="col" key={reports[0]!.url}>
                  {reports.length === 1 ? <Siglum report={reports[0]!} /> : <LanguageStave reports={reports} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.names.map((name) => (
              <tr key={`${name.value.text} ${name.url}`}>
                <th scope="row">
                  {name.url ? (
                    <A to={name.url} lang={name.value.lang}>
                      {name.value.text}
                    </A>
                  ) : (
                    <Said of={name.value} />
                  )}
                  {name.spellings.length > 0 ? (
                    <span class="ui dim">
                      {name.spellings.slice(0, 3).map((spelling, i) => (
                        <>
                          {i > 0 ? " · " : ""}
                          <Said of={spelling} />
                        </>
                      ))}
                    </span>
                  ) : null}
                </th>
                {name.counts.map((n, i) => (
                  <td key={page.columns[i]?.[0]?.url}>
                    <span class={`n ${weight(n)}`}>{n === 0 ? "–" : number(n, lang)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Section>
  );
}

function Quotes({ page, frame: { texts } }: { readonly page: StoryPage; readonly frame: Frame }) {
  if (page.quotes.length === 0) return null;
  const speakers = new Map<string, StoryPage["quotes"][number][]>();
  for (const entry of page.quotes)
    speakers.set(entry.quote.speaker ?? "", [...(speakers.get(entry.quote.speaker ?? "") ?? []), entry]);
  const sorted = [...speakers].sort(([a], [b]) => Number(a === "") - Number(b === ""));
  return (
    <Section id="quotes" title={texts.quotes}>
      <div class="quotes">
        {sorted.map(([speaker, quotes]) => (
          <div key={speaker}>
            <h3>{speaker ? <Said of={{ text: speaker, lang: quotes[0]!.report.lang }} /> : texts.unnamedSpeaker}</h3>
            {quotes.map(({ report, quote }) => (
              <blockquote key={`${report.url} ${quote.span.start}`} dir={directionOf(report.lang)}>
                <Siglum report={report} />
                <p {...langOf(report.lang)}>
                  <q>{quote.text}</q>
                </p>
              </blockquote>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Know({ page, frame: { texts } }: { readonly page: StoryPage; readonly frame: Frame }) {
  if (page.links.length === 0) return null;
  return (
    <Section id="know" title={texts.howWeKnow}>
      <details class="fold">
        <summary>{texts.whyOneStory}</summary>
        <ul class="why">
          {page.links.map(({ from, to, because }) => (
            <li key={`${from.url} ${to.url}`}>
              <Siglum report={from} /> <Siglum report={to} />
              <Because evidence={because} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
