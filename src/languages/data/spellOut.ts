import { existsSync, readFileSync } from "node:fs";
import type { NumeralTable } from "../tables.ts";

/**
 * Numbers in words, by CLDR's rules for spelling out (npm `cldr-rbnf`): a small reader of the rule-based number format of
 * ICU, as far as cardinal numbers need it. `[…]` is left out where nothing remains, `←…←` spells the quotient, `→…→` the
 * remainder, `=…=` the number by other rules, `$(cardinal,…)$` takes a plural form.
 */
type Rules = Readonly<Record<string, readonly (readonly [string, string])[]>>;

interface Rule {
  readonly base: number;
  readonly divisor: number;
  readonly body: string;
}

function rulesOf(table: readonly (readonly [string, string])[]): Rule[] {
  return table
    .filter(([base]) => /^\d/.test(base))
    .map(([key, body]) => {
      const [base = "0", radix = "10"] = key.replace(/>+$/, "").split("/");
      let divisor = 1;
      while (divisor * Number(radix) <= Number(base)) divisor *= Number(radix);
      return { base: Number(base), divisor, body: body.replace(/;$/, "").replace(/^'/, "") };
    });
}

/** `minus →→` → `minus`. */
function minusOf(sets: Rules): string[] {
  const bodies = Object.entries(sets)
    .filter(([name]) => name.startsWith("%"))
    .flatMap(([, table]) => table.filter(([base]) => base === "-x").map(([, body]) => body));
  return [...new Set(bodies.map((body) => /^(\p{L}[\p{L}\p{M} ]*) ?→/u.exec(body)?.[1]?.trim() ?? "").filter(Boolean))];
}

/** How a language spells whole numbers, a function for each set of its cardinal rules; none where CLDR has no rules. */
function spellers(sets: Rules, tag: string): ((n: number) => string | undefined)[] {
  const plural = new Intl.PluralRules(tag);
  const compiled = new Map<string, Rule[]>();
  const spell = (n: number, set: string, depth = 0): string | undefined => {
    const table = sets[set];
    if (!table || depth > 12) return undefined;
    if (!compiled.has(set)) compiled.set(set, rulesOf(table));
    const rule = compiled.get(set)!.findLast(({ base }) => base <= n);
    if (!rule) return undefined;
    const { divisor } = rule;
    let failed = false;
    const say = (value: number, other: string | undefined) => {
      const word = other && !other.startsWith("%") ? undefined : spell(value, other || set, depth + 1);
      if (word === undefined) failed = true;
      return word ?? "";
    };
    const text = rule.body
      .replace(/\[([^\]]*)\]/gu, (_, inner: string) => (n % divisor === 0 ? "" : inner))
      .replace(/\$\((?:cardinal),((?:\w+\{[^}]*\})+)\)\$/gu, (_, forms: string) => {
        const found = Object.fromEntries(
          [...forms.matchAll(/(\w+)\{([^}]*)\}/gu)].map(([, name, form]) => [name, form]),
        );
        return found[plural.select(Math.floor(n / divisor))] ?? found.other ?? "";
      })
      .replace(/←([^←]*)←/gu, (_, other: string) => say(Math.floor(n / divisor), other))
      .replace(/→([^→]*)→/gu, (_, other: string) => say(n % divisor, other))
      .replace(/=([^=]*)=/gu, (_, other: string) => say(n, other));
    return failed ? undefined : text;
  };
  return Object.keys(sets)
    .filter((name) => /^%spellout-(?:cardinal|numbering$)/.test(name) && !name.includes("financial"))
    .map((name) => (n: number) => spell(n, name)?.normalize("NFC").toLowerCase());
}

const separators = /[\s\u00ad-]+/u;
const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/**
 * The words that a language makes its numbers of, learnt from how it spells 1 to 12,000.
 *
 * @returns undefined where CLDR has no rules, or where a letter is a number (zh, ja, ko)
 */
export function numerals(tag: string): NumeralTable | undefined {
  const file = new URL(`../../../node_modules/cldr-rbnf/rbnf/${tag === "nb" ? "no" : tag}.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const sets: Rules = JSON.parse(readFileSync(file, "utf8")).rbnf.rbnf.SpelloutRules;
  const ways = spellers(sets, tag);
  if (ways.length === 0 || /^(?:zh|ja|ko|th|yue)$/u.test(tag)) return undefined;
  const units = new Map<string, number>();
  const multipliers = new Map<string, number>();
  const joiners = new Set<string>();
  let glued = false;
  const spelled = (n: number) => [...new Set(ways.flatMap((way) => way(n) ?? []))];
  const learn = (n: number) => {
    for (const text of spelled(n)) {
      if (!text || /\d/.test(text)) continue;
      if (text.includes("\u00ad")) glued = true;
      const parts = text.split(separators).filter(Boolean);
      if (parts.length === 1 && !units.has(parts[0]!)) units.set(parts[0]!, n);
      const [first, second] = parts;
      if (parts.length !== 2 || multipliers.has(second!)) continue;
      const left = units.get(first!);
      const times = left === undefined ? 0 : n / left;
      if (left !== undefined && left > 1 && [10, 20, 100, 1000].includes(times) && left < times)
        multipliers.set(second!, times);
    }
  };
  for (const n of [...range(1, 20), ...range(30, 90, 10), 100, 1000, ...range(200, 900, 100), 2000, 3000, 5000, 12000])
    learn(n);
  for (const [word, value] of units) if (value === 100 || value === 1000) multipliers.set(word, value);
  // What two tens and a one leave between them joins them; what cannot be put together so is a word of its own.
  for (const n of [...range(21, 99), 101, 105, 120]) {
    for (const text of spelled(n)) {
      const parts = text.split(separators).filter(Boolean);
      if (parts.length === 1 && n < 100) units.set(parts[0]!, n);
      const rest = parts.filter((part) => !units.has(part) && !multipliers.has(part));
      const known = parts.filter((part) => units.has(part)).reduce((sum, part) => sum + units.get(part)!, 0);
      const between = rest.length === 1 && ![0, parts.length - 1].includes(parts.indexOf(rest[0]!));
      if (between && (n > 100 || (parts.length === 3 && known === n))) joiners.add(rest[0]!);
    }
  }
  const grouped = (map: ReadonlyMap<string, number>) => {
    const byValue = new Map<number, string[]>();
    for (const [word, value] of map) byValue.set(value, [...(byValue.get(value) ?? []), word]);
    return Object.fromEntries([...byValue].sort(([a], [b]) => a - b).map(([value, words]) => [value, words.join(" ")]));
  };
  return {
    units: grouped(units),
    multipliers: grouped(multipliers),
    joiners: [...joiners],
    minus: minusOf(sets),
    glued,
  };
}
