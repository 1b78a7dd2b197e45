import type { ListMonthPage, MonthPage } from "../../src/model/page.ts";
import { formatDay, monthTitle } from "../parts/dates.tsx";
import { A, type Frame } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { Headlines, Pager, StoriesWithName } from "../parts/lists.tsx";
import { LanguageStave } from "../parts/siglum.tsx";
import { Lines, StoryTitle } from "../parts/story.tsx";
import { plural } from "../texts/texts.ts";

/** A month of the archive. */
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
