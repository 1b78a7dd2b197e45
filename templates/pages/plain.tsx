import type { AboutPage, NotFoundPage, RedirectPage } from "../../src/model/page.ts";
import { formatDay } from "../parts/dates.tsx";
import { A, type Frame, hrefFrom, langOf, rootOf } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { fill, languageName, number, ownName, plural } from "../texts/texts.ts";

export function About({ page, frame }: { readonly page: AboutPage; readonly frame: Frame }) {
  const { texts, lang } = frame;
  const { counts } = page;
  return (
    <Document page={page} frame={frame} title={texts.about}>
      <main id="main" class="wrap">
        <header class="title">
          <h1>{texts.about}</h1>
        </header>
        <Section id="made" title={texts.howWeKnow}>
          <div class="text">
            <p>{texts.aboutLead}</p>
            <p>
              {[
                plural(texts.articles, counts.articles, lang),
                plural(texts.stories, counts.stories, lang),
                plural(texts.publishers, counts.publishers, lang),
              ].join(", ")}
              . {fill(texts.aboutVersion, { version: page.version })}{" "}
              {fill(texts.aboutDay, { day: formatDay(page.builtFor, lang) })}
            </p>
          </div>
        </Section>
        <Section id="languages" title={texts.languages}>
          <ul class="index">
            {counts.languages.map((entry) => (
              <li key={entry.lang}>
                <A to={`/${entry.lang.toLowerCase()}/`} hreflang={entry.lang}>
                  {languageName(entry.lang, lang)}
                </A>
                <span class="num dim">{number(entry.articles, lang)}</span>
              </li>
            ))}
          </ul>
        </Section>
        {page.rights.length > 0 ? (
          <Section id="rights" title={texts.aboutRights}>
            <ul class="index">
              {page.rights.map(({ publisher, shown }) => (
                <li key={publisher.url}>
                  <A to={publisher.url} lang={publisher.lang}>
                    {publisher.text}
                  </A>
                  <span class="num dim">
                    {shown
                      .map(({ rights, articles }) => `${texts.rights[rights]} ${number(articles, lang)}`)
                      .join(", ")}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section id="rules" title={texts.aboutRules}>
          <ul class="index rules">
            {page.rules.map(({ rule, articles }) => (
              <li key={rule}>
                <span class="rule" lang="en" dir="ltr">
                  {rule}
                </span>
                <span class="num dim">{number(articles, lang)}</span>
              </li>
            ))}
          </ul>
        </Section>
        {page.leftOut.length > 0 ? (
          <Section id="left-out" title={texts.aboutLeftOut}>
            <ul class="index rules">
              {page.leftOut.map(({ rule, lines }) => (
                <li key={rule}>
                  <span class="rule" lang="en" dir="ltr">
                    {rule}
                  </span>
                  <span class="num dim">{number(lines, lang)}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </main>
    </Document>
  );
}

export function NotFound({ page, frame }: { readonly page: NotFoundPage; readonly frame: Frame }) {
  const { texts } = frame;
  const title = page.removed ? texts.removed : texts.notFound;
  return (
    <Document page={page} frame={frame} title={title}>
      <main id="main" class="wrap">
        <header class="title">
          <h1>{title}</h1>
        </header>
        {page.removed ? null : <p class="dek">{texts.notFoundNote}</p>}
        <ul class="index">
          <li>
            <A to="/">{texts.front}</A>
          </li>
          <li>
            <A to="/archive/">{texts.archive}</A>
          </li>
          <li>
            <A to="/names/">{texts.names}</A>
          </li>
          {page.languages.map(({ lang, url }) => (
            <li key={lang}>
              <A to={url} hreflang={lang}>
                <span {...langOf(lang)}>{ownName(lang)}</span>
              </A>
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}

/** For hosts that know no redirects: the browser follows, a reader without it has the link. */
export function Redirect({ page, frame }: { readonly page: RedirectPage; readonly frame: Frame }) {
  const { texts, lang, settings, here } = frame;
  const to = hrefFrom(here, page.to, rootOf(settings));
  const [before, after] = texts.movedTo.split("{place}");
  return (
    <html {...langOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{settings.title}</title>
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${to}`} />
        {settings.url ? <link rel="canonical" href={encodeURI(settings.url.replace(/\/$/u, "") + page.to)} /> : null}
      </head>
      <body>
        <p>
          {before}
          <a href={to}>{page.to}</a>
          {after}
        </p>
      </body>
    </html>
  );
}
