import type { PublisherPage } from "../../src/model/page.ts";
import { type Frame, langOf } from "../parts/frame.tsx";
import { Document, Section } from "../parts/layout.tsx";
import { Headlines, Months } from "../parts/lists.tsx";
import { plural } from "../texts/texts.ts";

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
