import type { NamePage } from "../../src/model/page.ts";
import { A, type Frame, langOf, Said } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { Months, StoriesWithName } from "../parts/lists.tsx";
import { SaidBy } from "../parts/saidBy.tsx";
import { TimesPlot } from "../parts/timesPlot.tsx";
import { number, plural } from "../texts/texts.ts";

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
              <SaidBy lines={page.lines} />
            </Section>
          ) : null}
        </article>
      </main>
    </Document>
  );
}
