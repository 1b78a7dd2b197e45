import type { MonthEntry, Neighbours, StoryWithName } from "../../src/model/page.ts";
import type { ReportLink } from "../../src/model/pageParts.ts";
import { fill, number, plural } from "../texts/texts.ts";
import { Day, formatMonth, monthTitle } from "./dates.tsx";
import { A, type Frame } from "./frame.tsx";
import { Section } from "./layout.tsx";
import { LanguageStave } from "./siglum.tsx";
import { DatedLink, StoryTitle } from "./story.tsx";

// Lists of stories, reports and months, and the way from one month to the next.

export function StoriesWithName({
  stories,
  frame,
}: {
  readonly stories: readonly StoryWithName[];
  readonly frame: Frame;
}) {
  const { texts, lang } = frame;
  return (
    <ul class="links">
      {stories.map(({ story, mentions }) => (
        <DatedLink key={story.url} date={story.last}>
          <StoryTitle story={story} />
          <p class="because ui dim">
            {plural(texts.mentions, mentions, lang)} · {plural(texts.reports, story.reports.length, lang)}
          </p>
          <LanguageStave reports={story.reports} />
        </DatedLink>
      ))}
    </ul>
  );
}

export function Headlines({ articles }: { readonly articles: readonly ReportLink[] }) {
  return (
    <ul class="links">
      {articles.map((report) => (
        <li key={report.url}>
          <span class="ui dim">
            <Day date={report.date} short />
          </span>
          <div>
            <A to={report.url} class="head" lang={report.lang}>
              {report.headline}
            </A>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where the rest of a long list stands. */
export function Months({ months, frame }: { readonly months: readonly MonthEntry[]; readonly frame: Frame }) {
  if (months.length === 0) return null;
  return (
    <Section id="months" title={frame.texts.archive}>
      <ul class="index">
        {months.map((entry) => (
          <li key={entry.url}>
            <A to={entry.url}>{monthTitle(entry.month, frame)}</A>
            <span class="num dim">{number(entry.count, frame.lang)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** To the months before and after. */
export function Pager({ page, frame }: { readonly page: Neighbours; readonly frame: Frame }) {
  const { texts, lang } = frame;
  if (!page.earlier && !page.later) return null;
  return (
    <nav class="pager ui" aria-label={texts.archive}>
      {page.earlier ? (
        <A to={page.earlier.url} rel="prev">
          {fill(texts.earlier, { month: formatMonth(page.earlier.month, lang) })}
        </A>
      ) : (
        <span />
      )}
      {page.later ? (
        <A to={page.later.url} rel="next">
          {fill(texts.later, { month: formatMonth(page.later.month, lang) })}
        </A>
      ) : null}
    </nav>
  );
}
