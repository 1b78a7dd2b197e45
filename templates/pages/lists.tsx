import { directionOf } from "../../src/languages/languages.ts";
import type {
  IndexPage,
  ListMonthPage,
  MonthEntry,
  MonthPage,
  NamePage,
  Neighbours,
  PublisherPage,
  StoryWithName,
} from "../../src/model/page.ts";
import type { ReportLink } from "../../src/model/pageParts.ts";
import { Day, formatDay, formatMonth } from "../parts/dates.tsx";
import { A, type Frame, langOf, Said } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { LanguageStave, Siglum } from "../parts/siglum.tsx";
import { DatedLink, Lines, StoryTitle } from "../parts/story.tsx";
import { TimesPlot } from "../parts/timesPlot.tsx";
import { fill, number, plural } from "../texts/texts.ts";

export function Name({ page, frame }: { readonly page: NamePage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  return (
    <Document page={page} frame={frame} title={page.title}>
      <main id="main" class="wrap">
        <article>
          <header class="title">
            <p class="kick">
              {texts.kinds[page.type]}
              {page.type === "Thing" ? null : <span class="cert">, {texts.inferred}</span>}
            </p>
            <h1 {...langOf(page.name.lang)}>{page.name.text}</h1>
            {page.spellings.length > 0 ? (
              <p class="forms">
                {page.spellings.map((spelling) => (
                  <Said key={spelling.text} of={spelling} />
                ))}
              </p>
            ) : null}
            <div class="stand ui">
              <p>
                <b>{plural(texts.mentions, page.mentions, lang)}</b> · {plural(texts.reports, page.articles, lang)} ·{" "}
                {plural(texts.stories, page.storyCount, lang)}
              </p>
            </div>
          </header>
          <TimesPlot times={page.times} />
          <Section id="sto" title={texts.theStories}>
            <StoriesWithName stories={page.stories} frame={frame} />
          </Section>
          <Months months={page.months} frame={frame} />
          {page.together.length > 0 ? (
            <Section id="with" title={texts.together} note={texts.togetherNote}>
              <ul class="with two-col">
                {page.together.map((name) => (
                  <li key={name.value.text}>
                    {name.url ? (
                      <A to={name.url} lang={name.value.lang}>
                        {name.value.text}
                      </A>
                    ) : (
                      <Said of={name.value} />
                    )}
                    <svg class="hb" aria-hidden="true">
                      <rect width={`${((100 * name.articles) / page.articles).toFixed(1)}%`} height="100%" />
                    </svg>
                    <span class="num">{number(name.articles, lang)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {page.lines.length > 0 ? (
            <Section id="said" title={texts.inTheirWords}>
              <ul class="wit">
                {page.lines.map(({ report, text }) => (
                  <li key={report.url} dir={directionOf(report.lang)}>
                    <Siglum report={report} />
                    <Said of={{ text, lang: report.lang }} class="say" />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </article>
      </main>
    </Document>
  );
}

export function Publisher({ page, frame }: { readonly page: PublisherPage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  return (
    <Document page={page} frame={frame} title={page.title}>
      <main id="main" class="wrap">
        <header class="title">
          <p class="kick">{texts.publisher}</p>
          <h1 {...langOf(page.publisher.lang)}>{page.publisher.text}</h1>
          <div class="stand ui">
            <p>
              <b>{plural(texts.articles, page.articleCount, lang)}</b> ·{" "}
              {page.shown.map((rights) => texts.rights[rights]).join(", ")}
            </p>
            {page.address || page.contact ? (
              <p>
                {page.address ? <a href={page.address}>{new URL(page.address).host}</a> : null}
                {page.address && page.contact ? " · " : null}
                {page.contact ? (
                  <a
                    href={
                      page.contact.includes("@") && !page.contact.includes("/")
                        ? `mailto:${page.contact}`
                        : page.contact
                    }
                  >
                    {page.contact.replace(/^https?:\/\/(?:www\.)?|\/$/gu, "")}
                  </a>
                ) : null}
              </p>
            ) : null}
          </div>
        </header>
        <Section id="articles" title={texts.theReports}>
          <Headlines articles={page.articles} />
        </Section>
        <Months months={page.months} frame={frame} />
      </main>
    </Document>
  );
}

function StoriesWithName({ stories, frame }: { readonly stories: readonly StoryWithName[]; readonly frame: Frame }) {
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

function Headlines({ articles }: { readonly articles: readonly ReportLink[] }) {
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
function Months({ months, frame }: { readonly months: readonly MonthEntry[]; readonly frame: Frame }) {
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

/** `February 2021`, or what stands for it. */
const monthTitle = (month: string | undefined, { texts, lang }: Frame): string =>
  capital(month ? formatMonth(month, lang) : texts.undated, lang);

/** To the months before and after. */
function Pager({ page, frame }: { readonly page: Neighbours; readonly frame: Frame }) {
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

/** A month of the stories of a name, or of the articles of a publisher. */
export function ListMonth({ page, frame }: { readonly page: ListMonthPage; readonly frame: Frame }) {
  const { texts } = frame;
  const month = monthTitle(page.month, frame);
  const isName = page.stories.length > 0;
  return (
    <Document page={page} frame={frame} title={`${page.of.text}, ${month}`}>
      <main id="main" class="wrap">
        <header class="title">
          <p class="kick">
            <A to={page.of.url} lang={page.of.lang}>
              {page.of.text}
            </A>
          </p>
          <h1>{month}</h1>
          <Pager page={page} frame={frame} />
        </header>
        <Section id="list" title={isName ? texts.theStories : texts.theReports}>
          {isName ? <StoriesWithName stories={page.stories} frame={frame} /> : <Headlines articles={page.articles} />}
        </Section>
      </main>
    </Document>
  );
}

export function Month({ page, frame }: { readonly page: MonthPage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  const title = monthTitle(page.month, frame);
  const stories = page.days.flatMap((day) => day.stories);
  const reports = stories.reduce((sum, story) => sum + story.reports.length, 0);
  return (
    <Document page={page} frame={frame} title={title} bodyClass="edition">
      <main id="main" class="wrap">
        <header class="ed-head">
          <h1>{title}</h1>
          <p class="ui dim">
            {plural(texts.reports, reports, lang)}, {plural(texts.stories, stories.length, lang)}
          </p>
          <Pager page={page} frame={frame} />
        </header>
        <div class="days">
          {page.days.map((day) => (
            <section class="day" key={day.date}>
              <h2>
                {day.date ? (
                  <time datetime={day.date}>{formatDay(day.date, lang, "weekday")}</time>
                ) : (
                  <span>{texts.undated}</span>
                )}
                <span>{plural(texts.stories, day.stories.length, lang)}</span>
              </h2>
              {day.stories.map((story) => (
                <article key={story.url}>
                  <h3 class={story.reports.length > 2 ? "head big" : "head"}>
                    <StoryTitle story={story} class="" />
                  </h3>
                  <Lines lines={story.lines.slice(0, 1)} />
                  <LanguageStave reports={story.reports} />
                </article>
              ))}
            </section>
          ))}
        </div>
      </main>
    </Document>
  );
}

const capital = (text: string, lang: string): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

export function Index({ page, frame }: { readonly page: IndexPage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  const title = texts[page.of];
  return (
    <Document page={page} frame={frame} title={title}>
      <main id="main" class="wrap">
        <header class="title">
          <h1>{title}</h1>
        </header>
        {page.entries.length === 0 ? <p class="empty">{texts.noStories}</p> : null}
        <ul class="index">
          {page.entries.map((entry) => (
            <li key={entry.url}>
              {entry.label ? (
                <A to={entry.url} lang={entry.label.lang}>
                  {entry.label.text}
                </A>
              ) : (
                <A to={entry.url}>{monthTitle(entry.month, frame)}</A>
              )}
              <span class="num dim">{number(entry.count, lang)}</span>
            </li>
          ))}
        </ul>
        {page.more ? (
          <p class="ui more">
            <A to={page.more.url}>{fill(texts.moreInSearch, { count: number(page.more.count, lang) })}</A>
          </p>
        ) : null}
      </main>
    </Document>
  );
}
