import type { ReportLink } from "../../src/model/pageParts.ts";
import { fill, languageName, plural } from "../texts/texts.ts";
import { A, useFrame } from "./frame.tsx";

/** `en1` → en and a small 1. */
function Sign({ of }: { readonly of: string }) {
  const [, tag = of, number] = /^(.*?)(\d*)$/u.exec(of) ?? [];
  return (
    <>
      {tag}
      {number ? <small>{number}</small> : null}
    </>
  );
}

/** Who says it: language and publisher, for those who do not see the sign. */
function Hidden({ report, says }: { readonly report: ReportLink; readonly says?: string | undefined }) {
  const { lang } = useFrame();
  const name = languageName(report.lang, lang);
  return <span class="vh"> {says ?? (report.publisher ? `${name}, ${report.publisher.text}` : name)}</span>;
}

/** The sign of a report, beside its words; a link to the report unless it stands in a list that links already. */
export function Siglum({
  report,
  link = true,
  filled = false,
  current = false,
}: {
  readonly report: ReportLink;
  readonly link?: boolean;
  readonly filled?: boolean;
  readonly current?: boolean;
}) {
  const style = `sig${filled ? "" : " lab"}`;
  if (current) {
    return (
      <span class="sig" aria-current="page">
        <Sign of={report.siglum} />
        <Hidden report={report} />
      </span>
    );
  }
  if (!link) {
    return (
      <span class={style}>
        <Sign of={report.siglum} />
        <Hidden report={report} />
      </span>
    );
  }
  return (
    <A to={report.url} class={style} hreflang={report.lang === "und" ? undefined! : report.lang}>
      <Sign of={report.siglum} />
      <Hidden report={report} />
    </A>
  );
}

/** A report that does not say it; `says` is what is read aloud in place of that. */
export function Silent({ report, says }: { readonly report: ReportLink; readonly says?: string }) {
  const { lang, texts } = useFrame();
  return (
    <span class="sig nil">
      <Sign of={report.siglum} />
      <Hidden report={report} says={says ?? fill(texts.saysNothing, { language: languageName(report.lang, lang) })} />
    </span>
  );
}

/** More signs than these are no longer seen at one glance. */
const mostSigns = 12;
/** All reports of a story, a sign each; where they are many, a sign for each language. */
export function Stave({ reports, current }: { readonly reports: readonly ReportLink[]; readonly current?: string }) {
  if (reports.length > mostSigns) return <LanguageStave reports={reports} />;
  return (
    <ul class="stave">
      {reports.map((report) => (
        <li key={report.url}>
          <Siglum report={report} current={report.url === current} />
        </li>
      ))}
    </ul>
  );
}

/** The languages of a story, a sign each, with the number of reports: in lists, where the headline is the link. */
export function LanguageStave({ reports }: { readonly reports: readonly ReportLink[] }) {
  const { lang, texts } = useFrame();
  const tags = [...new Set(reports.map((report) => report.lang))];
  return (
    <ul class="stave">
      {tags.map((tag) => {
        const n = reports.filter((report) => report.lang === tag).length;
        return (
          <li key={tag}>
            <span class="sig">
              {tag}
              {n > 1 ? <small> ×{n}</small> : null}
              <span class="vh">
                {" "}
                {languageName(tag, lang)}, {plural(texts.reports, n, lang)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
