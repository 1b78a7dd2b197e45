import type { Finding } from "../../src/model/finding.ts";
import type { IsoDate } from "../../src/model/isoDate.ts";
import { useFrame } from "./frame.tsx";

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2021-02-11` in the words of a language. */
export function formatDay(date: string, lang: string, options: Intl.DateTimeFormatOptions = { dateStyle: "long" }): string {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC", calendar: "gregory" })));
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** `2021-02` → February 2021. */
export const formatMonth = (month: string, lang: string): string => formatDay(`${month}-01`, lang, { month: "long", year: "numeric" });

/** A day, marked when it was inferred. */
export function Day({ date, short = false }: { readonly date: Finding<IsoDate> | undefined; readonly short?: boolean }) {
  const { lang, texts } = useFrame();
  if (!date) return <span>{texts.undated}</span>;
  const text = formatDay(date.value, lang, short ? { day: "numeric", month: "short", year: "numeric" } : { dateStyle: "long" });
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
