import { directionOf } from "../../src/languages/languages.ts";
import type { Line, ReportLink, StoryLink } from "../../src/model/pageParts.ts";
import { fill, languageName, number, plural } from "../texts/texts.ts";
import { Day, formatDay } from "./dates.tsx";
import { Amount, Status } from "./figure.tsx";
import { A, Said, useFrame } from "./frame.tsx";
import { LanguageStave, Siglum } from "./siglum.tsx";

/** A story's headline, in its own language, as a link. */
export function StoryTitle({ story, class: name = "head" }: { readonly story: StoryLink; readonly class?: string }) {
  return (
    <A to={story.url} class={name} lang={story.title.lang}>
      {story.title.text}
    </A>
  );
}

/** Verbatim lines, each beside its report's sign. */
export function Lines({ lines, link = false }: { readonly lines: readonly Line[]; readonly link?: boolean }) {
  return (
    <>
      {lines.map(({ report, text }) => (
        <p key={report.url} dir={directionOf(report.lang)}>
          <Siglum report={report} link={link} />
          <Said of={{ text, lang: report.lang }} class="say" />
        </p>
      ))}
    </>
  );
}

const mostPublishers = 10;
/** The publishers of a story, each name in its own language. */
export function Publishers({ reports }: { readonly reports: readonly ReportLink[] }) {
  const { lang } = useFrame();
  const named = new Map(
    reports.flatMap((report) => (report.publisher ? [[report.publisher.text, report.publisher] as const] : [])),
  );
  const all = [...named.values()];
  const shown = all.slice(0, mostPublishers);
  if (shown.length === 0) return null;
  return (
    <p class="pubs ui dim">
      {shown.map((publisher, i) => (
        <>
          {i > 0 ? ", " : ""}
          <Said of={publisher} />
        </>
      ))}
      {all.length > shown.length ? `, +${number(all.length - shown.length, lang)}` : null}
    </p>
  );
}

/** `7 reports in 6 languages` */
export function useTold(): (reports: readonly ReportLink[]) => string {
  const { texts, lang } = useFrame();
  return (reports) => {
    const languages = new Set(reports.map((report) => report.lang)).size;
    const told = plural(texts.reports, reports.length, lang);
    return languages > 1
      ? fill(texts.inLanguages, { reports: told, languages: plural(texts.languageCount, languages, lang) })
      : told;
  };
}

/** A row of the register: date, headline and lines, figure, languages. */
export function StoryRow({ story, level = 3 }: { readonly story: StoryLink; readonly level?: 2 | 3 }) {
  const { lang, texts } = useFrame();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li>
      <p class="when">
        {story.last ? (
          <time datetime={story.last.slice(0, 10)}>
            <b>{formatDay(story.last, lang, "dayMonth")}</b> {formatDay(story.last, lang, "year")}
          </time>
        ) : (
          texts.undated
        )}
      </p>
      <div>
        <Heading class="head">
          <StoryTitle story={story} class="" />
        </Heading>
        <div class="lines">
          <Lines lines={story.lines} />
        </div>
        <Publishers reports={story.reports} />
      </div>
      <div class="fig">
        {story.figure ? (
          <>
            <span class="val">
              <Amount of={story.figure} />
            </span>
            <Status of={story.figure} as="span" />
          </>
        ) : null}
      </div>
      <LanguageStave reports={story.reports} />
    </li>
  );
}

/** One story's headlines in all its languages. */
export function Polyglot({ reports }: { readonly reports: readonly ReportLink[] }) {
  return (
    <ul>
      {reports.map((report) => (
        <li key={report.url} dir={directionOf(report.lang)}>
          <Siglum report={report} link={false} />
          <A to={report.url} class="head" lang={report.lang}>
            {report.headline}
          </A>
          {report.publisher ? <Said of={report.publisher} class="who" /> : null}
        </li>
      ))}
    </ul>
  );
}

/** The reports of a story with publisher, language, date, length. */
export function Synopsis({ reports }: { readonly reports: readonly ReportLink[] }) {
  const { lang, texts } = useFrame();
  return (
    <ol class="syn">
      {reports.map((report) => (
        <li key={report.url} dir={directionOf(report.lang)}>
          <Siglum report={report} link={false} />
          <A to={report.url} class="head" lang={report.lang}>
            {report.headline}
          </A>
          <p class="who" dir={directionOf(lang)}>
            {report.publisher ? (
              <>
                <A to={report.publisher.url} lang={report.publisher.lang}>
                  {report.publisher.text}
                </A>
                ,{" "}
              </>
            ) : null}
            {languageName(report.lang, lang)}
            <br />
            <Day date={report.date} />, {plural(texts.words, report.wordCount, lang)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Other stories, or reports: a date, a headline, a reason. */
export function DatedLink({
  date,
  children,
}: {
  readonly date: string | undefined;
  readonly children: preact.ComponentChildren;
}) {
  const { lang, texts } = useFrame();
  return (
    <li>
      {date ? (
        <time class="ui dim" datetime={date.slice(0, 10)}>
          {formatDay(date, lang, "short")}
        </time>
      ) : (
        <span class="ui dim">{texts.undated}</span>
      )}
      <div>{children}</div>
    </li>
  );
}
