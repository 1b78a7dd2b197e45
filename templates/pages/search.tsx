import type { ComponentChildren } from "preact";
import { languageOf } from "../../src/languages/languages.ts";
import type { SearchPage } from "../../src/model/page.ts";
import { unseenKey } from "../../src/plan/searchKeys.ts";
import { plainLetters, twinLetters } from "../../src/text/alike.ts";
import { formatMonth } from "../parts/dates.tsx";
import { A, type Frame, hrefFrom, langOf, rootOf } from "../parts/frame.tsx";
import { Document } from "../parts/layout.tsx";
import { number, ownName } from "../texts/texts.ts";

/** The one page that needs a script: `public/search.js` fills the list. */
export function Search({ page, frame }: { readonly page: SearchPage; readonly frame: Frame }) {
  const { texts, lang, settings, here } = frame;
  return (
    <Document page={page} frame={frame} title={texts.search}>
      <main id="main" class="wrap">
        <search>
          <form
            class="find"
            id="find"
            data-magnitudes={JSON.stringify(page.magnitudes)}
            data-letters={JSON.stringify({ plain: plainLetters, twins: twinLetters, unseen: unseenKey })}
            data-prefixes={JSON.stringify(prefixesOf(page))}
            data-bundles={JSON.stringify(
              Object.fromEntries(page.languages.map(({ lang, bundles }) => [lang, bundles])),
            )}
          >
            <h1>
              <label for="q">{texts.searchAll}</label>
            </h1>
            <div class="box">
              <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} />
              <button type="submit">{texts.search}</button>
            </div>
            <p class="ui dim">{texts.searchNote}</p>
            <noscript>
              <p class="ui dim">
                {texts.searchNeedsScript} <A to="/archive/">{texts.archive}</A>, <A to="/names/">{texts.names}</A>
              </p>
            </noscript>
          </form>
        </search>
        <div class="searching">
          <div class="filters">
            <fieldset>
              <legend>{texts.languages}</legend>
              <div class="row">
                {page.languages.map(({ lang: tag, articles }) => (
                  <label key={tag}>
                    <input type="checkbox" form="find" name={`lang-${tag}`} value={tag} checked />
                    <span class="sig lab" aria-hidden="true">
                      {tag}
                    </span>
                    <span {...langOf(tag)}>{ownName(tag)}</span>
                    <span class="num">{number(articles, lang)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div class="choices">
              <Choice name="publisher" label={texts.publisher} all={texts.all}>
                {page.publishers.map(({ text, lang: tag, key }) => (
                  <option key={key} value={key} {...langOf(tag)}>
                    {text}
                  </option>
                ))}
              </Choice>
              <Choice name="month" label={texts.month} all={texts.all}>
                {page.months.map(({ month, key }) => (
                  <option key={key} value={key}>
                    {formatMonth(month, lang)}
                  </option>
                ))}
              </Choice>
            </div>
          </div>
          <section aria-labelledby="res">
            <div class="bar">
              <h2 id="res" aria-live="polite" data-none={texts.searchFoundNone} data-some={texts.searchFound}>
                {texts.searchResults}
              </h2>
            </div>
            <ol class="hits" id="hits" />
          </section>
        </div>
      </main>
      <script type="module" src={hrefFrom(here, "/search.js", rootOf(settings))} />
    </Document>
  );
}

/** One of many, or all. */
function Choice({
  name,
  label,
  all,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="choice">
      <b>{label}</b>
      <select name={name} form="find">
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}

/** Prefixes, by language, of short words that are written together with the next. */
const prefixesOf = ({ languages }: SearchPage) =>
  Object.fromEntries(
    languages.flatMap(({ lang }) => {
      const { prefixes } = languageOf(lang);
      return prefixes.length > 0 ? [[lang, prefixes]] : [];
    }),
  );
