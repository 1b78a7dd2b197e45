import type { IndexPage } from "../../src/model/page.ts";
import { monthTitle } from "../parts/dates.tsx";
import { A, type Frame } from "../parts/frame.tsx";
import { Document } from "../parts/layout.tsx";
import { fill, number } from "../texts/texts.ts";

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
