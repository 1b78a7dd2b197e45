import type { FrontPage, LanguagePage } from "../../src/model/page.ts";
import { Days, formatDay } from "../parts/dates.tsx";
import { Amount, Status } from "../parts/figure.tsx";
import { A, type Frame, langOf, Said } from "../parts/frame.tsx";
import { Document, Sections } from "../parts/layout.tsx";
import { Siglum } from "../parts/siglum.tsx";
import { Lines, Polyglot, StoryRow, StoryTitle, useTold } from "../parts/story.tsx";
import { number, ownName, plural } from "../texts/texts.ts";

/** The idea of the name, once, on the front page. */
const kin = [
  ["da", "tidende"],
  ["de", "Zeitung"],
  ["nl", "tijding"],
  ["sv", "tidning"],
] as const;

export function Front({ page, frame }: { readonly page: FrontPage; readonly frame: Frame }) {
  const { texts, lang, settings } = frame;
  const { counts } = page;
  const summary = [
    plural(texts.articles, counts.articles, lang),
    plural(texts.stories, counts.stories, lang),
    plural(texts.languageCount, counts.languages, lang),
  ].join(", ");
  return (
    <Document
      page={page}
      frame={frame}
      title={settings.title}
      description={settings.description || undefined}
      bodyClass="front"
    >
      <header class="mast wrap">
        <div class="mast-in">
          <h1 class="word">
            <A to="/">{settings.title}</A>
          </h1>
          {settings.title === "Tidings" ? (
            <p class="kin ui dim">
              {kin.map(([tag, word], i) => (
                <>
                  {i > 0 ? ", " : ""}
                  <i lang={tag}>{word}</i>
                </>
              ))}
              : {texts.tagline}.
            </p>
          ) : (
            <p class="kin ui dim">{settings.description}</p>
          )}
          <p class="issue ui dim">
            {page.edition ? (
              <strong>
                <time datetime={page.edition}>{formatDay(page.edition, lang, "full")}</time>
              </strong>
            ) : null}
            {summary}
          </p>
        </div>
        <div class="bars">
          <LanguageNav page={page} frame={frame} />
          <Sections page={page} texts={texts} />
        </div>
      </header>
      <main id="main" class="wrap">
        {page.lead ? <Lead lead={page.lead} texts={texts} /> : <p class="empty">{texts.noStories}</p>}
        {page.more.length > 0 ? (
          <>
            <div class="bar">
              <h2>{texts.moreStories}</h2>
            </div>
            <ol class="reg">
              {page.more.map((story) => (
                <StoryRow key={story.url} story={story} />
              ))}
            </ol>
          </>
        ) : null}
        {page.once.length > 0 ? (
          <>
            <div class="bar">
              <h2>{texts.toldOnce}</h2>
            </div>
            <ul class="once">
              {page.once.map((story) => {
                const [report] = story.reports;
                return report ? (
                  <li key={story.url} dir={langOf(report.lang).dir}>
                    <Siglum report={report} link={false} />
                    <div>
                      <StoryTitle story={story} />
                      <p class="ui dim" dir={langOf(lang).dir}>
                        {report.publisher ? (
                          <>
                            <Said of={report.publisher} />,{" "}
                          </>
                        ) : null}
                        <Days first={story.first} last={story.last} />
                      </p>
                    </div>
                  </li>
                ) : null;
              })}
            </ul>
          </>
        ) : null}
        {page.goesOn ? (
          <p class="ui more">
            <A to="/archive/">{texts.olderInArchive}</A>
          </p>
        ) : null}
        {page.names.length > 0 ? (
          <>
            <div class="bar">
              <h2>{texts.inTheNews}</h2>
            </div>
            <ul class="index">
              {page.names.map((name) => (
                <li key={name.url}>
                  <A to={name.url ?? "/names/"} lang={name.value.lang}>
                    {name.value.text}
                  </A>
                  <span class="num dim">{number(name.articles, lang)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </main>
    </Document>
  );
}

function LanguageNav({ page, frame: { texts, lang } }: { readonly page: FrontPage; readonly frame: Frame }) {
  return (
    <nav aria-label={texts.languages}>
      <ul>
        <li>
          <A to="/" current>
            {texts.allLanguages}
          </A>
        </li>
        {page.languages.map((entry) => (
          <li key={entry.lang}>
            <A to={entry.url} hreflang={entry.lang}>
              <span class="sig lab" aria-hidden="true">
                {entry.lang}
              </span>
              <span {...langOf(entry.lang)}>{ownName(entry.lang)}</span>{" "}
              <span class="dim">{number(entry.articles, lang)}</span>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Lead({ lead, texts }: { readonly lead: NonNullable<FrontPage["lead"]>; readonly texts: Frame["texts"] }) {
  const told = useTold();
  return (
    <article class="lead" aria-labelledby="lead-h">
      <p class="kick">
        {lead.reports.length > 1 ? `${texts.mostReported}: ` : ""}
        {told(lead.reports)}, <Days first={lead.first} last={lead.last} />
      </p>
      <h2 id="lead-h" class="head">
        <StoryTitle story={lead} class="" />
      </h2>
      <div class={lead.figures.length > 0 ? "lead-in" : undefined}>
        <div class="says">
          <Lines lines={lead.lines} link />
        </div>
        {lead.figures.length > 0 ? (
          <dl class="trio">
            {lead.figures.map((figure) => (
              <div key={`${figure.unit} ${figure.value}`}>
                <dt class="val">
                  <Amount of={figure} />
                </dt>
                <Status of={figure} as="dd" />
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      {lead.heads.length > 0 ? (
        <section class="poly" aria-labelledby="poly-h">
          <h3 id="poly-h">{texts.sameStoryElsewhere}</h3>
          <Polyglot reports={lead.heads} />
        </section>
      ) : null}
    </article>
  );
}

export function LanguageFront({ page, frame }: { readonly page: LanguagePage; readonly frame: Frame }) {
  const { texts, settings, lang } = frame;
  return (
    <Document page={page} frame={frame} title={`${settings.title}: ${ownName(page.lang)}`} bodyClass="front language">
      <header class="mast wrap">
        <div class="mast-in">
          <p class="word" {...langOf(settings.inLanguage)}>
            <A to="/">{settings.title}</A>
          </p>
          <h1 class="of-language" {...langOf(page.lang)}>
            {ownName(page.lang)}
          </h1>
          <p class="issue ui dim">{plural(texts.stories, page.stories.length, lang)}</p>
        </div>
        <div class="bars">
          <nav aria-label={texts.languages}>
            <ul>
              <li>
                <A to="/">{texts.allLanguages}</A>
              </li>
              <li>
                <A to={page.url} current>
                  {ownName(page.lang)}
                </A>
              </li>
            </ul>
          </nav>
          <Sections page={page} texts={texts} />
        </div>
      </header>
      <main id="main" class="wrap">
        <ol class="reg">
          {page.stories.map((story) => (
            <StoryRow key={story.url} story={story} level={2} />
          ))}
        </ol>
        {page.goesOn ? (
          <p class="ui more">
            <A to="/archive/">{texts.olderInArchive}</A>
          </p>
        ) : null}
      </main>
    </Document>
  );
}
