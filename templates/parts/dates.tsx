import type { Finding } from "../../src/model/finding.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { type Frame, useFrame } from "./frame.tsx";

/** How a day is written: in full, in a list, in parts. */
const styles = {
  long: { dateStyle: "long" },
  full: { dateStyle: "full" },
  short: { day: "numeric", month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  year: { year: "numeric" },
  weekday: { weekday: "long", day: "numeric" },
  month: { month: "long", year: "numeric" },
  monthAlone: { month: "short" },
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const days = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2021-02-11` in the words of a language. */
export function formatDay(date: string, lang: string, style: keyof typeof styles = "long"): string {
  const day = date.slice(0, 10);
  const key = `${lang} ${style} ${day}`;
  let text = days.get(key);
  if (text === undefined) {
    const name = `${lang} ${style}`;
    let format = formats.get(name);
    if (!format)
      formats.set(
        name,
        (format = new Intl.DateTimeFormat(lang, { ...styles[style], timeZone: "UTC", calendar: "gregory" })),
      );
    days.set(key, (text = format.format(new Date(`${day}T00:00:00Z`))));
  }
  return text;
}

/** `2021-02` → February 2021. */
export const formatMonth = (month: string, lang: string): string => formatDay(`${month}-01`, lang, "month");

/** A month as a title: `Februar 2021`; what is undated under its own word. */
export function monthTitle(month: string | undefined, { texts, lang }: Frame): string {
  const title = month ? formatMonth(month, lang) : texts.undated;
  return title.charAt(0).toLocaleUpperCase(lang) + title.slice(1);
}

/** A day, a month `2019-04` or a year `2016` in the words of a language. */
export const formatDate = (date: string, lang: string): string =>
  date.length === 4
    ? formatDay(`${date}-01-01`, lang, "year")
    : date.length === 7
      ? formatMonth(date, lang)
      : formatDay(date, lang);

/** A day, marked when it was inferred. */
export function Day({
  date,
  short = false,
}: {
  readonly date: Finding<IsoDate> | undefined;
  readonly short?: boolean;
}) {
  const { lang, texts } = useFrame();
  if (!date) return <span>{texts.undated}</span>;
  const text = formatDay(date.value, lang, short ? "short" : "long");
  return (
    <time datetime={date.value.slice(0, 10)} class={date.certainty === "stated" ? undefined : "inf"}>
      {text}
    </time>
  );
}

/** From the first day to the last. */
export function Days({ first, last }: { readonly first: IsoDate | undefined; readonly last: IsoDate | undefined }) {
  const { lang, texts } = useFrame();
  if (!first || !last) return <span>{texts.undated}</span>;
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)];
  if (from === to) return <time datetime={from}>{formatDay(from, lang)}</time>;
  return (
    <>
      <time datetime={from}>{formatDay(from, lang)}</time> – <time datetime={to}>{formatDay(to, lang)}</time>
    </>
  );
}
