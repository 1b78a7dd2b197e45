// The search page: asks each language's index, and lists what was found, the best first. No other page needs a script.
const root = new URL("./", import.meta.url);
const form = document.querySelector("#find");
const heading = document.querySelector("#res");
const list = document.querySelector("#hits");
const most = 40;
const days = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "long", timeZone: "UTC" });
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// A language with many articles has an index for each period.
const bundles = JSON.parse(form.dataset.bundles);
const indexes = new Map();
/** An index is fetched when its language is first searched, with a program of its own: one program knows one language's stems. */
function indexOf(lang) {
  if (!indexes.has(lang)) {
    const [newest, ...older] = bundles[lang].map((folder) => new URL(folder, root));
    indexes.set(
      lang,
      import(new URL("pagefind.js", newest).href).then(async ({ createInstance }) => {
        const index = createInstance({ basePath: newest.pathname, baseUrl: "/", noWorker: true });
        await index.init();
        for (const { pathname } of older) await index.mergeIndex(pathname, { baseUrl: "/" });
        return index;
      }),
    );
  }
  return indexes.get(lang);
}

/** Words that nothing parts are parted as the index has them. */
const parted = (query, lang) =>
  unspaced.test(query)
    ? [...new Intl.Segmenter(lang, { granularity: "word" }).segment(query)].map(({ segment }) => segment).join(" ")
    : query;

// Behind each figure of the index stands a key, the same in every language: 26 milliarder is 26e9.
const magnitudes = JSON.parse(form.dataset.magnitudes);
const figure = /(\d+(?:[.,\s]\d{3})*(?:[.,]\d{1,2})?)\s*(\p{L}*)/u;
/** The keys of the figure that is asked for, if one is: a word may be two numbers, as billion is. */
function keysOf(query) {
  const [, digits, word] = figure.exec(query.replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/g, "")) ?? [];
  if (!digits) return [];
  const value = Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", "."));
  const powers = [...powersOf(word.toLowerCase()), ...(value >= 1000 ? [0] : [])];
  return powers.map((power) => keyOf(value * 10 ** power));
}

/** 億ドル begins with a word for a power of ten, where nothing parts words. */
function powersOf(word) {
  const own = Object.hasOwn(magnitudes, word) ? word : unspaced.test(word) ? word[0] : "";
  return Object.hasOwn(magnitudes, own) ? magnitudes[own] : [];
}

function keyOf(value) {
  const [digits, exponent] = Math.round(value).toExponential().split("e");
  const [whole, decimals = ""] = digits.split(".");
  return `${whole}${decimals}e${exponent - decimals.length}`;
}

/** Publisher and month are words of the index, too: what is not among their articles need not be fetched. */
const idsOf = async (index, key) => new Set((await index.search(key)).results.map(({ id }) => id));
const monthKey = (date) => `month${date.slice(0, 7).replace("-", "")}`;

let asked = 0;
async function search(query, languages, chosen) {
  const turn = ++asked;
  // One after another: many at once ask much of a small machine.
  const found = [];
  const keys = keysOf(query);
  for (const lang of languages) {
    const index = await indexOf(lang);
    const results = new Map();
    const allowed = await Promise.all(chosen.map((key) => idsOf(index, key)));
    for (const words of [...keys, parted(query, lang)])
      for (const result of (await index.search(words)).results)
        if (!results.has(result.id) && allowed.every((ids) => ids.has(result.id))) results.set(result.id, result);
    found.push([...results.values()].slice(0, most));
  }
  const best = found
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const all = await Promise.all(best.map((result) => result.data()));
  const hits = all.filter(
    ({ excerpt, meta }) =>
      isMeant(excerpt, query, keys) && chosen.every((key) => key === meta.source || key === monthKey(meta.date)),
  );
  if (turn !== asked) return;
  list.replaceChildren(...hits.map(shown));
  heading.textContent = hits.length > 0 ? heading.dataset.some.replace("{n}", hits.length) : heading.dataset.none;
}

const alphabet = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/**
 * What has only the first letters of a word in common was not asked for; a word's endings do not matter. A figure that
 * is asked for is all of it.
 */
function isMeant(excerpt, query, keys) {
  const found = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word.trim().toLowerCase());
  if (keys.some((figureKey) => found.includes(figureKey))) return true;
  const words = query.toLowerCase().split(/\s+/);
  const isThere = (word) =>
    found.some((other) =>
      keys.length > 0
        ? common(word, other) === word.length
        : !alphabet.test(other) || common(word, other) >= Math.ceil(0.7 * word.length),
    );
  return keys.length > 0 ? words.every(isThere) : words.some(isThere);
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
  line.append(...(meta.said === undefined ? marked(excerpt) : [meta.said]));
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

/** What stands around the words that were found. Of a text that may not be shown the index has no more than a list of words. */
const marked = (excerpt) =>
  withoutKeys(excerpt)
    .split(/(<mark>.*?<\/mark>)/)
    .map((part) => {
      const text = plain(part.replace(/<\/?mark>/g, ""));
      return part.startsWith("<mark>") ? Object.assign(document.createElement("mark"), { textContent: text }) : text;
    });

/** The figure is marked, its key goes. */
const withoutKeys = (excerpt) =>
  excerpt
    .replace(
      /(\S*\d\S*(?: [^\d\s]+){0,3}) <mark>\d+e\d+ ?<\/mark>/g,
      (_, words) => `<mark>${words.replace(/<\/?mark>/g, "")}</mark>`,
    )
    .replace(/(?:^| )(?:<mark>)?\d+e\d+ ?(?:<\/mark>)?(?![\p{L}\d])/gu, "")
    .replace(/(?:^| )(?:<mark>)?(?:source0[a-z0-9]+|month\d{6})(?:<\/mark>)?/g, "");

const signs = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const plain = (text) =>
  text
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (sign) => signs[sign])
    .replace(new RegExp(`(?<=${unspaced.source}) (?=${unspaced.source})`, "gu"), "");

function ask() {
  const data = new FormData(form);
  const query = String(data.get("q") ?? "").trim();
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) return;
  search(
    query,
    [...data].flatMap(([name, value]) => (name.startsWith("lang-") ? [value] : [])),
    ["publisher", "month"].map((name) => data.get(name)).filter(Boolean),
  ).catch((error) => {
    heading.textContent = String(error.message ?? error);
  });
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
for (const choice of document.querySelectorAll('[form="find"]')) choice.addEventListener("change", ask);
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  form.elements.q.focus();
});
const query = new URLSearchParams(location.search).get("q");
if (query) {
  form.elements.q.value = query;
  ask();
}
