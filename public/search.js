// The search page: asks each language's index, and lists what was found, the best first. No other page needs a script.
const root = new URL("./", import.meta.url);
const form = document.querySelector("#find");
const heading = document.querySelector("#res");
const list = document.querySelector("#hits");
const most = 40;
const days = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "long", timeZone: "UTC" });
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const indexes = new Map();
/** An index is fetched when its language is first searched, with a program of its own: one program knows one language's stems. */
function indexOf(lang) {
  if (!indexes.has(lang))
    indexes.set(
      lang,
      import(new URL(`pagefind/${lang.toLowerCase()}/pagefind.js`, root).href).then(async ({ createInstance }) => {
        const index = createInstance({
          basePath: new URL(`pagefind/${lang.toLowerCase()}/`, root).pathname,
          baseUrl: "/",
          noWorker: true,
        });
        await index.init();
        return index;
      }),
    );
  return indexes.get(lang);
}

/** Words that nothing parts are parted as the index has them. */
const parted = (query, lang) =>
  unspaced.test(query)
    ? [...new Intl.Segmenter(lang, { granularity: "word" }).segment(query)].map(({ segment }) => segment).join(" ")
    : query;

let asked = 0;
async function search(query, languages) {
  const turn = ++asked;
  // One after another: many at once ask much of a small machine.
  const found = [];
  for (const lang of languages) {
    const { results } = await (await indexOf(lang)).search(parted(query, lang));
    found.push(results.slice(0, most));
  }
  const best = found
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const all = await Promise.all(best.map((result) => result.data()));
  const hits = all.filter(({ excerpt }) => isMeant(excerpt, query));
  if (turn !== asked) return;
  list.replaceChildren(...hits.map(shown));
  heading.textContent = hits.length > 0 ? heading.dataset.some.replace("{n}", hits.length) : heading.dataset.none;
}

const alphabet = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** What has only the first letters of a word in common was not asked for; a word's endings do not matter. */
function isMeant(excerpt, query) {
  const found = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word.toLowerCase());
  return query
    .toLowerCase()
    .split(/\s+/)
    .some((word) =>
      found.some((other) => !alphabet.test(other) || common(word, other) >= Math.ceil(0.7 * word.length)),
    );
}

function common(a, b) {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** A hit. Texts are set as texts: nothing an article says becomes markup. */
function shown({ raw_url, meta, excerpt }) {
  const item = document.createElement("li");
  const sign = Object.assign(document.createElement("span"), { className: "sig lab", textContent: meta.lang });
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.href = new URL(raw_url.replace(/^\//, ""), root).href;
  link.textContent = meta.title;
  title.append(link);
  const line = Object.assign(document.createElement("p"), { className: "say" });
  line.append(
    ...excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
      const text = plain(part.replace(/<\/?mark>/g, ""));
      return part.startsWith("<mark>") ? Object.assign(document.createElement("mark"), { textContent: text }) : text;
    }),
  );
  for (const element of [title, line]) {
    element.lang = meta.lang === "und" ? "" : meta.lang;
    element.dir = "auto";
  }
  const source = Object.assign(document.createElement("p"), {
    className: "ui dim",
    textContent: [meta.publisher, meta.date && days.format(new Date(meta.date))].filter(Boolean).join(", "),
  });
  item.append(sign, title, line, source);
  return item;
}

const signs = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const plain = (text) =>
  text
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (sign) => signs[sign])
    .replace(new RegExp(`(?<=${unspaced.source}) (?=${unspaced.source})`, "gu"), "");

function ask() {
  const data = new FormData(form);
  const query = String(data.get("q") ?? "").trim();
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (query)
    search(
      query,
      [...data].flatMap(([name, value]) => (name.startsWith("lang-") ? [value] : [])),
    ).catch((error) => {
      heading.textContent = String(error.message ?? error);
    });
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
for (const box of document.querySelectorAll('[name^="lang-"]')) box.addEventListener("change", ask);
const query = new URLSearchParams(location.search).get("q");
if (query) {
  form.elements.q.value = query;
  ask();
}
