import { existsSync, readFileSync } from "node:fs";

/**
 * What each language calls the units that news measures with (npm `cldr-units-full`), in all numbers and cases, and the
 * sign for it.
 */
const files = new URL("../../../node_modules/cldr-units-full/main/", import.meta.url);

/** CLDR's names of them, without what kind of unit each is. Days and hours are left out: they are dates' business. */
const units =
  "length-kilometer length-meter length-centimeter length-millimeter length-mile length-yard length-foot length-inch length-nautical-mile length-light-year area-square-kilometer area-hectare area-square-meter area-square-mile area-acre area-square-foot volume-cubic-kilometer volume-cubic-meter volume-cubic-foot volume-liter volume-milliliter volume-hectoliter volume-gallon volume-barrel mass-tonne mass-kilogram mass-gram mass-milligram mass-pound mass-ounce speed-kilometer-per-hour speed-meter-per-second speed-mile-per-hour speed-knot power-gigawatt power-megawatt power-kilowatt power-watt power-horsepower energy-kilowatt-hour temperature-celsius temperature-fahrenheit digital-terabyte digital-gigabyte digital-megabyte pressure-hectopascal frequency-gigahertz frequency-megahertz".split(
    " ",
  );

type Patterns = Readonly<Record<string, string>>;
type Units = Readonly<Record<"long" | "short", Readonly<Record<string, Patterns>>>>;

function unitsIn(locale: string): Units | undefined {
  const file = new URL(`${locale}/units.json`, files);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")).main[locale].units;
}

/** What stands behind the number; nothing where the unit, or a part of it, stands before it. */
const behindNumber = (pattern: string): string | undefined => /^\{0\}[\s\u00a0\u202f]?(.+)$/u.exec(pattern)?.[1];

/** Small letters, without the vowels that Arabic leaves out. */
const plain = (form: string): string =>
  form
    .toLowerCase()
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/gu, " ")
    .replace(/[\u064b-\u0652]/gu, "");

/** Signs of one letter (`m`, `t`) mean other things too often. */
const shortestSign = 2;

/**
 * Unit → its sign, then the words for it: `"cubic-meter": "m³|kubikmeter|kubikmeters"`. A word that is said of two units
 * (*tons*) tells neither.
 */
export function unitWords(tag: string): Record<string, string> | undefined {
  const locale = tag === "nb" ? "no" : tag;
  const own = [locale, `${locale}-GB`, `${locale}-PT`].flatMap((name) => unitsIn(name) ?? []);
  const [first] = own;
  if (!first) return undefined;
  const said = new Map<string, Set<string>>();
  const forms = new Map<string, Set<string>>();
  for (const unit of Object.keys(first.long)) {
    const name = unit.slice(unit.indexOf("-") + 1);
    for (const { long, short } of own) {
      const words = Object.entries(long[unit] ?? {}).flatMap(([key, pattern]) =>
        key.includes("-count-") ? [behindNumber(pattern)] : [],
      );
      const signs = Object.entries(short[unit] ?? {}).flatMap(([key, pattern]) =>
        key.includes("-count-") ? [behindNumber(pattern)] : [],
      );
      for (const form of [...words, ...signs.filter((sign) => (sign?.length ?? 0) >= shortestSign)]) {
        if (!form) continue;
        said.set(plain(form), (said.get(plain(form)) ?? new Set()).add(name));
        forms.set(name, (forms.get(name) ?? new Set()).add(plain(form)));
      }
    }
  }
  const row: Record<string, string> = {};
  for (const unit of units) {
    const name = unit.slice(unit.indexOf("-") + 1);
    const clear = [...(forms.get(name) ?? [])].filter((form) => said.get(form)?.size === 1);
    const sign = behindNumber(first.short[unit]?.["unitPattern-count-other"] ?? "") ?? "";
    if (clear.length > 0) row[name] = [sign, ...clear].join("|");
  }
  return row;
}
