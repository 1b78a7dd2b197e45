import type { ComponentChildren } from "preact";
import type { StructuredData } from "../../src/model/machines.ts";
import type { ArticlePage, PageContent } from "../../src/model/page.ts";
import { policy } from "../../src/model/policy.ts";
import { A, type Frame, FrameProvider, hrefFrom, langOf, rootOf } from "./frame.tsx";

interface DocumentProps {
  readonly page: PageContent;
  readonly frame: Frame;
  readonly title: string;
  readonly description?: string | undefined;
  readonly bodyClass?: string;
  readonly children: ComponentChildren;
}

/** A whole HTML document: head, masthead, main, footer. */
export function Document({ page, frame, title, description, bodyClass, children }: DocumentProps) {
  const { settings, lang, texts, here } = frame;
  const href = (to: string) => hrefFrom(here, to, rootOf(settings));
  const isFront = page.kind === "front" || page.kind === "language";
  const absolute = settings.url ? addressOf(settings, page.url) : undefined;
  return (
    <FrameProvider value={frame}>
      <html {...langOf(lang)}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === settings.title ? title : `${title} – ${settings.title}`}</title>
          {description ? <meta name="description" content={description} /> : null}
          <meta name="color-scheme" content="light dark" />
          {page.noindex ? <meta name="robots" content="noindex" /> : null}
          {page.tdmReservation ? <meta name="tdm-reservation" content="1" /> : null}
          {absolute && !page.noindex ? <link rel="canonical" href={absolute} /> : null}
          {page.kind === "article" ? <Translations page={page} settings={settings} /> : null}
          <link rel="stylesheet" href={href("/style.css")} />
          <link rel="icon" href={href("/icon.svg")} type="image/svg+xml" />
          {settings.url ? <FeedLinks to="/" title={settings.title} frame={frame} /> : null}
          {settings.url && page.hasFeed && page.url !== "/" ? (
            <FeedLinks to={page.url} title={title} frame={frame} />
          ) : null}
          <OpenGraph page={page} frame={frame} title={title} description={description} />
          {page.structured ? <Structured data={page.structured} settings={settings} /> : null}
        </head>
        <body class={bodyClass}>
          <a class="skip ui" href="#main">
            {texts.skip}
          </a>
          {isFront ? null : <Masthead page={page} frame={frame} />}
          {children}
          <Foot frame={frame} />
        </body>
      </html>
    </FrameProvider>
  );
}

/** The same text in other languages, where an editor says so: stories of one event are no translations. */
function Translations({ page, settings }: { readonly page: ArticlePage; readonly settings: Frame["settings"] }) {
  if (!settings.url || page.translations.length === 0) return null;
  return (
    <>
      {[page.report, ...page.translations].map(({ lang, url }) => (
        <link key={url} rel="alternate" hreflang={lang} href={addressOf(settings, url)} />
      ))}
    </>
  );
}

/** The feeds of a page, in both formats. */
function FeedLinks({ to, title, frame }: { readonly to: string; readonly title: string; readonly frame: Frame }) {
  const href = (path: string) => hrefFrom(frame.here, path, rootOf(frame.settings));
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={href(`${to}feed.xml`)} />
      <link rel="alternate" type="application/feed+json" title={title} href={href(`${to}feed.json`)} />
    </>
  );
}

/** What a link to the page looks like elsewhere (ogp.me). */
function OpenGraph({ page, frame: { settings, lang }, title, description }: Omit<DocumentProps, "children">) {
  const property = (name: string, content: string) => <meta property={`og:${name}`} content={content} />;
  return (
    <>
      {property("title", title)}
      {property("type", page.kind === "article" ? "article" : "website")}
      {property("site_name", settings.title)}
      {property("locale", lang.replace("-", "_"))}
      {description ? property("description", description) : null}
      {settings.url ? property("url", addressOf(settings, page.url)) : null}
    </>
  );
}

const addressOf = ({ url }: Frame["settings"], path: string): string =>
  encodeURI((url ?? "").replace(/\/$/u, "") + path);

/** JSON-LD: data, not script; what could end the element is written so that it cannot. */
function Structured({ data, settings }: { readonly data: StructuredData; readonly settings: Frame["settings"] }) {
  const whole = JSON.stringify(data, (_, value) =>
    value && typeof value === "object" && "address" in value ? addressOf(settings, value.address) : value,
  );
  const __html = whole.replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}

function Masthead({ page, frame: { texts, settings } }: { readonly page: PageContent; readonly frame: Frame }) {
  return (
    <header class="mast wrap">
      <div class="mast-in">
        <p class="word" {...langOf(settings.inLanguage)}>
          <A to="/">{settings.title}</A>
        </p>
        <Sections page={page} texts={texts} />
      </div>
    </header>
  );
}

/** Links to the sections: none to the newest month, which would change every page. */
export function Sections({ page, texts }: { readonly page: PageContent; readonly texts: Frame["texts"] }) {
  const links = [
    ["/", texts.front],
    ["/archive/", texts.archive],
    ["/names/", texts.names],
    ["/sources/", texts.sources],
    ["/search/", texts.search],
  ] as const;
  return (
    <nav class="sections" aria-label={texts.sections}>
      <ul>
        {links.map(([to, text]) => (
          <li key={to}>
            <A to={to} current={page.url === to}>
              {text}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot({ frame: { texts, settings } }: { readonly frame: Frame }) {
  return (
    <footer class="foot wrap ui">
      <nav aria-label={texts.about}>
        <ul>
          <li>
            <A to="/about/">{texts.about}</A>
          </li>
          {settings.url ? (
            <li>
              <A to="/feed.xml">{texts.feed}</A>
            </li>
          ) : null}
        </ul>
      </nav>
      <p>{texts.footer}</p>
    </footer>
  );
}

/** A section with its head in the margin. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="sec" aria-labelledby={id}>
      <div class="side">
        <h2 id={id}>{title}</h2>
        {note ? <p class="ui dim">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
