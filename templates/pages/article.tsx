import type { ArticlePage } from "../../src/model/page.ts";
import type { Known, Paragraph } from "../../src/model/pageParts.ts";
import { notesIn, renderMarkdown } from "../../src/text/markdown.ts";
import { numberedLine } from "../../src/text/numberedLine.ts";
import { Because } from "../parts/because.tsx";
import { Day } from "../parts/dates.tsx";
import { A, type Frame, langOf } from "../parts/frame.tsx";
import { Gloss } from "../parts/gloss.tsx";
import { HowWeKnow } from "../parts/howWeKnow.tsx";
import { Document } from "../parts/layout.tsx";
import { Stave } from "../parts/siglum.tsx";
import { DatedLink, Polyglot } from "../parts/story.tsx";
import { Table } from "../parts/table.tsx";
import { TableBox } from "../parts/tableBox.tsx";
import { Words } from "../parts/words.tsx";
import { fill, languageName, list, number, plural } from "../texts/texts.ts";

export function Article({ page, frame }: { readonly page: ArticlePage; readonly frame: Frame }) {
  const { texts } = frame;
  const others = page.elsewhere;
  const more = page.story.reports.length - 1 - others.length;
  let tables = 0;
  const nextTable = () => fill(texts.table, { n: number(++tables, frame.lang) });
  const compared = page.body.some((paragraph) => paragraph.runs.some((run) => run.figure));
  return (
    <Document page={page} frame={frame} title={page.title} description={page.standfirst}>
      <main id="main" class="wrap">
        <article class="art">
          <header class="art-head">
            {others.length > 0 ? (
              <p class="ui dim">
                {texts.partOf}{" "}
                <A to={page.story.url} lang={page.story.title.lang}>
                  {page.story.title.text}
                </A>
              </p>
            ) : null}
            <h1 {...langOf(page.report.lang)}>{page.title}</h1>
            {page.standfirst ? (
              <p class="dek" {...langOf(page.report.lang)}>
                {page.standfirst}
              </p>
            ) : null}
          </header>
          <Facts page={page} frame={frame} />
          <div class="text" {...langOf(page.report.lang)}>
            {grouped(page.body).map((group, place) =>
              isTable(group) ? (
                <Tabled key={place} of={group} page={page} frame={frame} nextTable={nextTable} />
              ) : group[0]?.kind === "list" && !group[0].markdown ? (
                <ul class="bullets" key={place}>
                  {group.map((item, n) => (
                    <li key={n} class={numberedLine.test(item.runs[0]?.text ?? "") ? "own-number" : undefined}>
                      <Words of={item} trim />
                    </li>
                  ))}
                </ul>
              ) : (
                group.map((paragraph, n) => (
                  <Glossed key={n} of={paragraph} page={page} frame={frame} nextTable={nextTable} />
                ))
              ),
            )}
            {page.rights === "excerpt" ? <p class="cap">{texts.excerptOnly}</p> : null}
            {page.rights === "link" ? <p class="cap">{texts.linkOnly}</p> : null}
          </div>
          {others.length > 0 ? (
            <section class="same poly" aria-labelledby="same">
              <h2 id="same">{texts.sameStoryElsewhere}</h2>
              <Polyglot reports={others} />
              {more > 0 ? (
                <p class="ui more">
                  <A to={page.story.url}>{plural(texts.moreReports, more, frame.lang)}</A>
                </p>
              ) : null}
            </section>
          ) : null}
          {compared ? (
            <p class="after ui">
              <A to={`${page.story.url}#ledger`}>{texts.allFigures}</A>
            </p>
          ) : null}
          <div class="after">
            <HowWeKnow page={page} frame={frame} />
          </div>
          {page.related.length > 0 ? (
            <section class="rel after" aria-labelledby="rel">
              <h2 id="rel">{texts.related}</h2>
              <ul class="links">
                {page.related.map(({ report, because }) => (
                  <DatedLink key={report.url} date={report.date?.value}>
                    <A to={report.url} class="head" lang={report.lang}>
                      {report.headline}
                    </A>
                    <Because evidence={because} />
                  </DatedLink>
                ))}
              </ul>
            </section>
          ) : null}
        </article>
      </main>
    </Document>
  );
}

function Facts({ page, frame: { texts, lang } }: { readonly page: ArticlePage; readonly frame: Frame }) {
  const { report } = page;
  const certainty = (finding: { certainty: Known["certainty"] } | undefined) =>
    finding ? <span class="cert">{texts[finding.certainty]}</span> : null;
  return (
    <dl class="facts">
      {report.publisher ? (
        <div>
          <dt>{texts.publisher}</dt>
          <dd>
            <A to={report.publisher.url} lang={report.publisher.lang}>
              <b>{report.publisher.text}</b>
            </A>
          </dd>
        </div>
      ) : null}
      {page.authors.length > 0 ? (
        <div>
          <dt>{texts.by}</dt>
          <dd {...langOf(report.lang)}>{list(page.authors, lang)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{texts.date}</dt>
        <dd>
          <Day date={report.date} /> {certainty(report.date)}
        </dd>
      </div>
      {page.dateModified ? (
        <div>
          <dt>{texts.updated}</dt>
          <dd>
            <Day date={page.dateModified} /> {certainty(page.dateModified)}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{texts.language}</dt>
        <dd>
          {languageName(report.lang, lang)},{" "}
          <span class="nb">
            {plural(texts.words, report.wordCount, lang)}, {plural(texts.minutes, page.readingMinutes, lang)}
          </span>
        </dd>
      </div>
      {page.source ? (
        <div>
          <dt>{texts.original}</dt>
          <dd class="src">
            <a href={page.source} rel="noopener external">
              {hostOf(page.source)}
            </a>
          </dd>
        </div>
      ) : null}
      {page.tags.length > 0 ? (
        <div>
          <dt>{texts.topics}</dt>
          <dd>{page.tags.join(", ")}</dd>
        </div>
      ) : null}
      {page.story.reports.length > 1 ? (
        <div>
          <dt>{plural(texts.reports, page.story.reports.length, lang)}</dt>
          <dd>
            <Stave reports={page.story.reports} current={page.url} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

const isTable = ([first]: readonly Paragraph[]): boolean => first?.kind === "table" && !first.markdown;

/** Properties of every part of the text: its page, and the label of the next table. */
interface Part {
  readonly page: ArticlePage;
  readonly nextTable: () => string;
}

/** Rows of a table in plain text; what others say of a row stands below. */
function Tabled({ of, frame, nextTable }: Part & { readonly of: readonly Paragraph[]; readonly frame: Frame }) {
  const glossed = of.filter(({ gloss }) => gloss);
  return (
    <div class={glossed.length > 0 ? "para" : undefined}>
      <TableBox name={nextTable()}>
        <Table rows={of.map(({ runs }) => runs)} words={(runs) => <Words of={{ runs }} />} />
      </TableBox>
      {glossed.length > 0 ? (
        <div {...langOf(frame.lang)}>
          {glossed.map(({ gloss }, n) => (gloss ? <Gloss key={n} of={gloss} /> : null))}
        </div>
      ) : null}
    </div>
  );
}

/** Items of a list, and rows of a table, that follow each other, together. */
function grouped(body: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of body) {
    const last = groups.at(-1);
    const { kind, markdown } = paragraph;
    const isPart = (kind === "list" || kind === "table") && !markdown;
    if (last && isPart && last[0]?.kind === kind && !last[0].markdown) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

const notes = new WeakMap<ArticlePage, ReadonlySet<string>>();
/** The notes of the article's foot. */
function notesOf(page: ArticlePage): ReadonlySet<string> {
  let own = notes.get(page);
  if (!own) notes.set(page, (own = notesIn(page.body.flatMap(({ markdown }) => markdown ?? []))));
  return own;
}

function Block({ of, page, nextTable }: Part & { readonly of: Paragraph }) {
  const lang = of.lang === page.report.lang ? {} : langOf(of.lang);
  if (of.markdown)
    return (
      <div
        class="md"
        {...lang}
        dangerouslySetInnerHTML={{ __html: renderMarkdown(of.markdown, notesOf(page), nextTable) }}
      />
    );
  if (of.kind === "crosshead") {
    return (
      <h2 {...lang}>
        <Words of={of} />
      </h2>
    );
  }
  if (of.kind === "quote") {
    return (
      <blockquote {...lang}>
        <p>
          <Words of={of} />
        </p>
      </blockquote>
    );
  }
  return (
    <p {...lang}>
      <Words of={of} />
    </p>
  );
}

/** A paragraph with what others say of it in the margin; the note is in the language of the frame. */
function Glossed({ of, frame, ...part }: Part & { readonly of: Paragraph; readonly frame: Frame }) {
  if (!of.gloss) return <Block of={of} {...part} />;
  return (
    <div class="para">
      <Block of={of} {...part} />
      <div {...langOf(frame.lang)}>
        <Gloss of={of.gloss} />
      </div>
    </div>
  );
}
