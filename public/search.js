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

// What one types is not always how it is printed: resume and résumé, mlyna and młyna, Aarhus and Århus, كاميون and کامیون.
const { plain: plainLetters, twins, unseen } = JSON.parse(form.dataset.letters);
const prefixes = JSON.parse(form.dataset.prefixes);
const printed = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "ue" };
const replaced = (text, pairs) => pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
const arabic = (text) =>
  replaced(
    text,
    twins.map(([own, persian]) => [persian, own]),
  );
const persian = (text) => replaced(text, twins.slice(0, 3));
/** A word as a keyboard without its marks writes it. */
const folded = (word) =>
  persian(
    replaced(
      word
        .toLowerCase()
        .normalize("NFD")
        .replace(/\p{M}+/gu, ""),
      Object.entries(plainLetters),
    ),
  );
/** The spellings that count as one: with marks off, and with two letters for one. */
const spellings = (word) => [
  folded(word),
  folded(replaced(word.toLowerCase().normalize("NFC"), Object.entries(printed))),
];

/** The ways to ask the index of a language for what was typed, as it was typed first. */
function waysToAsk(query, lang) {
  const small = query.toLowerCase().normalize("NFC");
  const turned = (letters) =>
    replaced(
      small,
      letters.map((letter) => [printed[letter], letter]),
    );
  const bare = (word) =>
    word.replace(
      new RegExp(`^(?:${[...prefixes[lang]].sort((a, b) => b.length - a.length).join("|")})(?=.{3})`, "u"),
      "",
    );
  const ways = [
    query,
    replaced(small, Object.entries(printed)),
    turned(["æ", "ø", "å"]),
    turned(["ä", "ö", "ü"]),
    arabic(small),
    persian(small),
    ...(prefixes[lang] ? [small.split(/\s+/).map(bare).join(" ")] : []),
  ];
  return [query, ...new Set(ways.filter((way) => way !== query && way !== small))];
}

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
    for (const words of [...keys, ...waysToAsk(query, lang).map((way) => parted(way, lang))])
      for (const result of (await index.search(words)).results)
        if (allowed.every((ids) => ids.has(result.id)))
          results.set(result.id, [...(results.get(result.id) ?? []), result]);
    found.push([...results.values()].slice(0, most));
  }
  const best = found
    .flat()
    .sort(([a], [b]) => b.score - a.score)
    .slice(0, most);
  const shows = (hit) => isMeant(hit, query, keys) && isChosen(hit, chosen);
  const hits = (await Promise.all(best.map((ways) => firstOf(ways, shows)))).filter(Boolean);
  if (turn !== asked) return;
  list.replaceChildren(...hits.map((hit) => shown(hit, query)));
  heading.textContent = hits.length > 0 ? heading.dataset.some.replace("{n}", hits.length) : heading.dataset.none;
}

/** An article may be found in several ways. One after another, since Pagefind has one object for all. */
async function firstOf(ways, isWanted) {
  for (const result of ways) {
    const hit = { ...(await result.data()) };
    if (isWanted(hit)) return hit;
  }
  return undefined;
}

const isChosen = ({ meta }, chosen) => chosen.every((key) => key === meta.source || key === monthKey(meta.date));

const alphabet = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}]/u;
/**
 * What has only the first letters of a word in common was not asked for; a word's endings do not matter. A figure that
 * is asked for is all of it.
 */
function isMeant({ excerpt, content, meta }, query, keys) {
  // Words that nothing parts may be parted in two ways.
  if (unspaced.test(query) && content.replace(/\s/g, "").includes(query.replace(/\s/g, ""))) return true;
  const found = marked(excerpt);
  if (keys.some((figureKey) => found.includes(figureKey))) return true;
  const words = query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isThere = (word) =>
    found.some((other) =>
      keys.length > 0
        ? common(word.toLowerCase(), other) === word.length
        : !alphabet.test(other) || isSpelling(word, other, prefixes[meta.lang]),
    );
  return keys.length > 0 ? words.every(isThere) : words.some(isThere);
}

/** The words that are marked in a piece of text. */
const marked = (excerpt) =>
  [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)]
    .map(([, word]) => bareOf(word).toLowerCase())
    .filter((word) => !isKey.test(word));
/** Words of the index that no text has. */
const isKey = new RegExp(`^(?:${unseen}|source0[a-z0-9]+|month\\d{6})$`, "u");
const bareOf = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");

/** Is a word that was found the one that is asked for, but for its ending and for how it is spelled? */
function isSpelling(word, other, ownPrefixes = []) {
  const forms = (text) => [
    text,
    ...ownPrefixes
      .filter((prefix) => text.startsWith(prefix) && text.length >= prefix.length + 3)
      .map((prefix) => text.slice(prefix.length)),
  ];
  const asked = forms(bareOf(word)).flatMap(spellings);
  const found = forms(other).flatMap(spellings);
  return asked.some((a) => found.some((b) => common(a, b) >= Math.ceil(0.7 * a.length)));
}

/** What is shown of a hit: where the words that were found are not shown, the place that has them in another spelling. */
function excerptOf({ excerpt, content, meta }, query) {
  const [visible, ...hidden] = content.split(unseen);
  const bare = excerpt
    .replace(/<\/?mark>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const isSeen = excerpt.includes("<mark>") && (hidden.length === 0 || visible.replace(/\s+/g, " ").includes(bare));
  if (isSeen) return excerpt;
  const words = visible.trim().split(/\s+/);
  const asked = query.split(/\s+/);
  const isAsked = (word) =>
    unspaced.test(query)
      ? word.includes(query)
      : asked.some((own) => isSpelling(own, bareOf(word), prefixes[meta.lang]));
  const first = words.findIndex((word) => /\p{L}/u.test(word) && isAsked(word));
  const from = Math.max(0, first - 8);
  return words
    .slice(from, from + 30)
    .map((word) => (first >= 0 && /\p{L}/u.test(word) && isAsked(word) ? `<mark>${word}</mark>` : word))
    .join(" ");
}

function common(a, b) {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** A hit. Texts are set as texts: nothing an article says becomes markup. */
function shown(hit, query) {
  const { raw_url, meta } = hit;
  const item = document.createElement("li");
  const sign = Object.assign(document.createElement("span"), { className: "sig lab", textContent: meta.lang });
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.href = new URL(raw_url.replace(/^\//, ""), root).href;
  link.textContent = meta.title;
  title.append(link);
  const line = Object.assign(document.createElement("p"), { className: "say" });
  line.append(...(meta.said === undefined ? withMarks(excerptOf(hit, query)) : [meta.said]));
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
const withMarks = (excerpt) =>
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
