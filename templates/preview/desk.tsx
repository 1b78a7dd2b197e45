import { renderToString } from "preact-render-to-string";
import type { DeskEntry } from "../../src/model/desk.ts";
import { counted } from "../../src/text/counted.ts";

/** The editor's desk: a page of the preview, never of the site. */
export function deskPage(entries: readonly DeskEntry[], folder: string, title: string): string {
  const count = (severity: string) =>
    entries.reduce((sum, { remarks }) => sum + remarks.filter((remark) => remark.severity === severity).length, 0);
  return `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Desk – ${title}`}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="stylesheet" href="/desk/strip.css" />
        <script type="module" src="/desk/strip.js" />
      </head>
      <body>
        <main id="main" class="wrap desk">
          <header class="title">
            <p class="kick">Preview only</p>
            <h1>Desk</h1>
            <p class="dek">
              {counted(count("error"), "error")}, {counted(count("warning"), "warning")},{" "}
              {counted(count("info"), "guess", "guesses")} to confirm. A line below goes between two lines with --- at
              the top of the file.
            </p>
          </header>
          {entries.length === 0 ? <p>Nothing to look at.</p> : null}
          {entries.map(({ path, url, headline, remarks }) => (
            <section key={path}>
              <h2>{url ? <a href={url}>{headline ?? path}</a> : (headline ?? path)}</h2>
              <p class="ui dim">
                <code>{`${folder}/${path}`}</code>
              </p>
              <ul>
                {remarks.map(({ about, severity, text, line }) => (
                  <li key={`${about} ${text}`} class={severity}>
                    <span class="rule">{about}</span> {text}
                    {line ? <code class="line">{line}</code> : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p>
            <a href="/">The site</a>
          </p>
        </main>
      </body>
    </html>,
  )}\n`;
}
