import { directionOf as dirOf } from "../../src/languages/languages.ts";
import { unitSign } from "../../src/languages/unitWords.ts";
import type { LedgerEntry, ReportLink } from "../../src/model/pageParts.ts";
import { remember } from "../../src/text/remember.ts";
import { fill, number, plural } from "../texts/texts.ts";
import { Said, useFrame } from "./frame.tsx";
import { Siglum, Silent, Stave } from "./siglum.tsx";

const signs = {
  same: (
    <svg class="mk" viewBox="0 0 16 16" aria-hidden="true">
      <path class="f" d="M0 0h16v16H0z" />
      <path class="k" d="M3.5 6h9M3.5 10h9" />
    </svg>
  ),
  rounded: (
    <svg class="mk" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 1h14v14H1z" />
      <path d="M4 6.6c2-2 3 1.6 4 1s2-2.4 4-.8M4 10.6c2-2 3 1.6 4 1s2-2.4 4-.8" />
    </svg>
  ),
  differs: (
    <svg class="mk" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 .9 15.1 8 8 15.1.9 8z" />
      <path d="M5 6.7h6M5 9.3h6M9.7 4.6 6.3 11.4" />
    </svg>
  ),
  notSameMeasure: (
    <svg class="mk" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.5 1v14M11.5 1v14" stroke-width="2.4" />
    </svg>
  ),
  onlyHere: (
    <svg class="mk" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.6" />
      <circle class="f" cx="8" cy="8" r="2.2" />
    </svg>
  ),
} as const;
/** How a status is drawn: `eq`, `ne`, `par`, `one`. */
export const shapes = { same: "eq", rounded: "eq", differs: "ne", notSameMeasure: "par", onlyHere: "one" } as const;
/** Agreement is folded, difference stays open. */
const folded: ReadonlySet<string> = new Set(["same", "rounded"]);
/** Drawn, since few text fonts have the signs; the status beside them says it in words. */
const between: Readonly<Record<string, string>> = {
  differs: "M1 6h10M1 10h10M9 2 3 14",
  notSameMeasure: "M4 1v14M8 1v14",
};

/** Status of a figure: a sign in an outline of its own, then a word. */
export function Status({ of, as: Tag = "p" }: { readonly of: LedgerEntry; readonly as?: "p" | "span" | "dd" }) {
  const { lang, texts } = useFrame();
  const [told, silent] = [of.cells.length, of.silent.length];
  const words =
    of.status === "onlyHere"
      ? texts.toldByOne
      : of.status === "differs" || of.status === "notSameMeasure"
        ? texts[of.status]
        : of.status === "rounded"
          ? `${texts.rounded}: ${plural(texts.reports, told, lang)}`
          : told === of.total
            ? plural(texts.allAgree, told, lang)
            : silent === 0
              ? plural(texts.reports, told, lang)
              : fill(texts.someAgree, { n: number(told, lang), silent: number(silent, lang) });
  return (
    <Tag class={`st ${shapes[of.status]}`}>
      {signs[of.status]}
      {words}
    </Tag>
  );
}

interface Compact {
  readonly digits: string;
  readonly magnitude: string;
}
const compacts = new Map<string, (value: number) => Compact>();
/** A number as large as it is and no longer: 51 bn. */
function compact(value: number, lang: string): Compact {
  if (value < 1e6) return { digits: number(value, lang), magnitude: "" };
  let write = compacts.get(lang);
  if (!write) {
    const format = new Intl.NumberFormat(lang, {
      notation: "compact",
      compactDisplay: "long",
      maximumFractionDigits: 2,
    });
    compacts.set(lang, (write = remember((n: number) => shortened(format.formatToParts(n)), 5_000)));
  }
  return write(value);
}

function shortened(parts: readonly Intl.NumberFormatPart[]): Compact {
  const of = (wanted: boolean) =>
    parts
      .filter((part) => (part.type === "compact") === wanted && part.type !== "literal")
      .map((part) => part.value)
      .join("");
  return { digits: of(false), magnitude: of(true) };
}

/** `51 bn USD`, the unit small; where reports part, each of their amounts. */
export function Amount({ of }: { readonly of: Pick<LedgerEntry, "values" | "unit" | "unitCode" | "kind" | "status"> }) {
  return (
    <>
      {of.values.map((value, i) => (
        <span key={value} class={of.values.length > 1 ? "nb" : undefined}>
          {i > 0 ? (
            <svg class="vs" viewBox="0 0 12 16" aria-hidden="true">
              <path d={between[of.status]} />
            </svg>
          ) : null}
          <OneAmount of={{ ...of, value }} />
        </span>
      ))}
    </>
  );
}

function OneAmount({ of }: { readonly of: Pick<LedgerEntry, "value" | "unit" | "unitCode" | "kind"> }) {
  const { lang } = useFrame();
  const { digits, magnitude } = compact(of.value, lang);
  const unit = [magnitude, unitText(of, lang)].filter(Boolean).join(" ");
  return (
    <>
      {digits}
      {unit ? <small> {unit}</small> : null}
    </>
  );
}

/** `51 bn USD`, in one line of text. */
export function amountText(of: { readonly value: number; readonly unit?: string }, lang: string): string {
  const { digits, magnitude } = compact(of.value, lang);
  return [digits, magnitude, of.unit === "percent" ? "%" : of.unit === "percentagePoints" ? "pp" : of.unit]
    .filter(Boolean)
    .join("\u00a0");
}

const unitText = ({ unit, unitCode, kind }: Pick<LedgerEntry, "unit" | "unitCode" | "kind">, lang: string): string =>
  unit === "percent"
    ? "%"
    : unit === "percentagePoints"
      ? "pp"
      : kind === "money"
        ? (unit ?? "")
        : unitCode
          ? (unitSign(unitCode, lang) ?? "")
          : "";

/** A sentence with the figure's words in bold. */
function Marked({
  sentence,
  words,
  lang,
}: {
  readonly sentence: string;
  readonly words: string;
  readonly lang: string;
}) {
  const at = sentence.indexOf(words);
  if (at < 0) return <Said of={{ text: sentence, lang }} class="say" />;
  return (
    <span class="say" lang={lang === "und" ? "" : lang} dir={dirOf(lang)}>
      {sentence.slice(0, at)}
      <mark>{words}</mark>
      {sentence.slice(at + words.length)}
    </span>
  );
}

/** Each report's words for a figure. */
function Witnesses({ cells }: { readonly cells: LedgerEntry["cells"] }) {
  return (
    <ul class="wit">
      {cells.map(({ report, words, sentence }) => (
        <li key={report.url} dir={dirOf(report.lang)}>
          <Siglum report={report} />
          <Marked sentence={sentence} words={words} lang={report.lang} />
        </li>
      ))}
    </ul>
  );
}

/** The figures of a story: what is agreed large and folded, what one report tells with its sentence. */
export function Ledger({ figures }: { readonly figures: readonly LedgerEntry[] }) {
  const { texts } = useFrame();
  return (
    <ol class="ledger">
      {figures.map((entry) => (
        <li key={entry.id} id={entry.id}>
          <div>
            <h3 class={folded.has(entry.status) ? undefined : "parts"}>
              <Amount of={entry} />
            </h3>
            <Status of={entry} />
            {entry.kind === "count" && entry.unit && !entry.unitCode ? (
              <p class="kind">
                <Said of={{ text: entry.unit, lang: entry.cells[0]!.report.lang }} />
              </p>
            ) : null}
          </div>
          <div class={`br ${shapes[entry.status]}`}>
            {!folded.has(entry.status) ? (
              <Witnesses cells={entry.cells} />
            ) : (
              <>
                <Stave reports={entry.cells.map((cell) => cell.report)} />
                <details>
                  <summary>{texts.inTheirWords}</summary>
                  <Witnesses cells={entry.cells} />
                </details>
                <SilentOnes reports={entry.silent} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function SilentOnes({ reports }: { readonly reports: readonly ReportLink[] }) {
  const { texts } = useFrame();
  if (reports.length === 0) return null;
  return (
    <p class="told ui dim">
      {texts.noNumberIn}{" "}
      {reports.map((report) => (
        <Silent key={report.url} report={report} />
      ))}
    </p>
  );
}
