import type { Language } from "../languages/language.ts";
import { frequentWordsOf, numbersOf, numeralsOf } from "../languages/tables.ts";
import { anyOf } from "../text/pattern.ts";

/** A piece of a number in words: what it adds, what it multiplies by, or a word that only joins. */
export interface NumberPart {
  readonly kind: "unit" | "times" | "joiner";
  readonly value: number;
  /** `thousand` can stand for 1,000 by itself; `mio` and `-kymmentä` cannot. */
  readonly alone: boolean;
}

/** How one language writes amounts: its tables from CLDR and its own file, ready for scanning. */
export interface NumberWords {
  readonly decimal: string;
  readonly group: string;
  /** Which number parts is a word made of? `seksogtres` → 6, and, 60; undefined when it is no number. */
  readonly partsOf: (word: string) => readonly NumberPart[] | undefined;
  /** `two and a half`, `quatre-vingt`: numbers of several words, by their first. */
  readonly phrases: ReadonlyMap<string, readonly { readonly words: RegExp; readonly value: number }[]>;
  /** ` and a half` behind a magnitude. */
  readonly andAHalf: RegExp | undefined;
  /** `minus ` before a number. */
  readonly minus: RegExp | undefined;
  /** Spelled numbers below a hundred count as figures: the language's file says which words mean something else. */
  readonly countsSmall: boolean;
  /** Number words that mean something else by themselves: `sei`. */
  readonly notAlone: ReadonlySet<string>;
  /** Nouns begin with a capital. */
  readonly largeNouns: boolean;
  /** Words that are counted by nobody: `of`, `more`, `them`. */
  readonly functionWords: ReadonlySet<string>;
  /** In small letters, up to three words → ISO 4217. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Stems of currency words, longest first, for case endings. */
  readonly currencyStems: readonly (readonly [string, string])[];
  /** Beginnings of the words that say whose money it is → ISO 4217: `kanad` → CAD. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly percent: readonly string[];
  readonly percentagePoints: readonly string[];
  /** Ends where the number begins: `knap `, `more than `. */
  readonly roughly: RegExp | undefined;
  /** Words are written without spaces, or take endings that hang on them: ja, zh, th, ko. */
  readonly unspaced: boolean;
}

const ready = new Map<string, NumberWords>();

export function numberWordsOf(language: Language): NumberWords {
  let words = ready.get(language.tag);
  if (!words) ready.set(language.tag, (words = compile(language)));
  return words;
}

/** Accents are left out in haste: `milhoes`, `dolares`. */
const bare = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
const isLatin = (word: string): boolean => /^[\p{Script=Latin}\p{M}\s'’.-]+$/u.test(word);

function withBare<T>(map: Map<string, T>): Map<string, T> {
  for (const [word, value] of [...map])
    if (isLatin(word) && word.length >= 5 && !map.has(bare(word))) map.set(bare(word), value);
  return map;
}

/** code → names becomes name → code. */
const byName = (currencies: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(currencies).flatMap(([code, names]) => names.split("|").map((name) => [name, code] as const)),
  );

const longestFunctionWord = 5;

function compile(language: Language): NumberWords {
  const table = numbersOf(language.tag) ?? { decimal: ".", group: ",", magnitudes: {}, currencies: {}, percent: [] };
  const currencies = withBare(
    new Map(
      Object.entries({ ...byName(table.currencies), ...language.currencies })
        .filter(([, code]) => code)
        .map(([word, code]) => [word.normalize("NFC"), code]),
    ),
  );
  const { unspaced } = language;
  const rough = [...language.about, ...language.moreThan, ...language.lessThan];
  const symbol = "(?:\\s*[\\p{Sc}])?";
  const { minus = [] } = numeralsOf(language.tag) ?? {};
  return {
    decimal: table.decimal,
    group: table.group,
    partsOf: partsOf(language, table.magnitudes),
    phrases: phrasesOf(language),
    andAHalf:
      language.andAHalf.length > 0
        ? new RegExp(`^\\s+(?:${anyOf(language.andAHalf)})(?![\\p{L}\\p{M}])`, "iu")
        : undefined,
    minus: minus.length > 0 ? new RegExp(`(?<!\\p{L})(?:${anyOf(minus)})\\s+$`, "iu") : undefined,
    countsSmall: Object.keys(language.numerals).length > 0,
    notAlone: new Set(language.notNumerals),
    largeNouns: language.nounsAreCapital,
    functionWords: new Set([
      ...Object.entries(frequentWordsOf(language.tag) ?? {}).flatMap(([word, share]) =>
        word.length <= longestFunctionWord && share > 0.002 ? [word] : [],
      ),
      ...language.notNames.filter((word) => word.length <= longestFunctionWord),
    ]),
    currencies,
    currencyStems: [...currencies]
      .filter(([word]) => !/\s/u.test(word) && word.length >= 4)
      .map(([word, code]) => [word.length > 5 ? word.slice(0, -1) : word, code] as const)
      .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)),
    owners: ownersOf(currencies),
    percent: [...new Set([...table.percent, ...language.percent])].sort((a, b) => b.length - a.length),
    percentagePoints: language.percentagePoints,
    roughly:
      rough.length > 0
        ? new RegExp(
            `(?:${unspaced ? "" : "(?<!\\p{L})"})(?:${anyOf(rough)})\\s*(?:(?:the|a|an|en|et|de|d['’])\\s+)?${symbol}\\s*$`,
            "iu",
          )
        : undefined,
    unspaced,
  };
}

// ------------------------------------------------------------ words of numbers

const inflectable = 6;

function partsOf(language: Language, cldr: Readonly<Record<string, number>>): NumberWords["partsOf"] {
  const { units = {}, multipliers = {}, joiners = [], glued = false } = numeralsOf(language.tag) ?? {};
  const known = new Map<string, NumberPart>();
  const add = (word: string, part: NumberPart) => known.set(word.toLowerCase().normalize("NFC"), part);
  for (const word of joiners) add(word, { kind: "joiner", value: 0, alone: false });
  for (const [value, list] of Object.entries(units))
    for (const word of list.split(" ")) add(word, { kind: "unit", value: Number(value), alone: true });
  for (const [value, list] of Object.entries(multipliers))
    for (const word of list.split(" ")) {
      const alone = known.get(word)?.value === Number(value);
      add(word, { kind: "times", value: Number(value), alone });
    }
  for (const [word, value] of Object.entries(language.numerals))
    if (!/[\s-]/u.test(word))
      add(word, { kind: "unit", value, alone: value !== 1 || !language.notNumerals.includes(word) });
  for (const [word, exponent] of Object.entries({ ...cldr, ...language.magnitudes })) {
    const lower = word.toLowerCase().normalize("NFC");
    // A hundred and a thousand of the tables above may stand alone; millions are counted.
    if (known.get(lower)?.value !== 10 ** exponent || exponent >= 6)
      add(lower, { kind: "times", value: 10 ** exponent, alone: false });
    else add(lower, { kind: "times", value: 10 ** exponent, alone: known.get(lower)!.alone });
  }
  for (const word of language.notNumerals) {
    const part = known.get(word);
    if (part) known.set(word, { ...part, alone: false });
  }
  withBare(known);
  const long = [...known].filter(([word, part]) => part.kind === "times" && word.length >= inflectable);
  const pieces = glued
    ? new RegExp(anyOf([...known.keys()].filter((word) => word.length > 1 && /^\p{L}+$/u.test(word))), "gu")
    : undefined;
  const remembered = new Map<string, readonly NumberPart[] | undefined>();
  return (word) => {
    if (!remembered.has(word)) {
      if (remembered.size > 20_000) remembered.clear();
      remembered.set(word, find(word));
    }
    return remembered.get(word);
  };

  function find(word: string): readonly NumberPart[] | undefined {
    const one = known.get(word);
    if (one) return [one];
    // миллиардами, miljardilla: a magnitude with another ending
    if (word.length >= inflectable) {
      const [, ending] =
        long.find(([form]) => word.length <= form.length + 4 && word.startsWith(form.slice(0, -1))) ?? [];
      if (ending) return [{ ...ending, alone: false }];
    }
    if (!pieces || word.length < 5) return undefined;
    const found = word.match(pieces) ?? [];
    if (found.length < 2 || found.join("") !== word) return undefined;
    return found.map((piece) => ({ ...known.get(piece)!, alone: true }));
  }
}

function phrasesOf({ numerals }: Language): NumberWords["phrases"] {
  const byFirst = new Map<string, { words: RegExp; value: number }[]>();
  const phrases = Object.entries(numerals)
    .filter(([phrase]) => /[\s-]/u.test(phrase))
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [phrase, value] of phrases) {
    const first = /^[\p{L}\p{M}]+/u.exec(phrase)?.[0].toLowerCase() ?? "";
    const words = new RegExp(`${anyOf([phrase])}(?![\\p{L}\\p{M}])`, "iuy");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
  }
  return byFirst;
}

// ------------------------------------------------------------ money

/** Whose money, by how the word begins: `kan` for `canadian` and `kanadisk` alike. */
export const ownerKey = (word: string): string =>
  bare(word.toLowerCase())
    .replace(/^c(?=[aou])/u, "k")
    .slice(0, 4);

/** Of names of two words or three the ones that are no unit of money say whose it is: `kanadiske dollar`. */
function ownersOf(currencies: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [name, code] of currencies) {
    const words = name.split(/[\s-]+/u);
    if (words.length < 2) continue;
    for (const word of words) {
      if (word.length < 3 || currencies.has(word)) continue;
      const key = ownerKey(word);
      owners.set(key, (owners.get(key) ?? new Set()).add(code));
    }
  }
  return owners;
}
