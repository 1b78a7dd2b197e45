import { describe, expect, it, test } from "vitest";
import { slugOf } from "../../src/text/slug.ts";
import { digested } from "../line.ts";

const digits = [..."0123456789"];
const devices = ["con", "prn", "aux", "nul", ...digits.flatMap((digit) => [`com${digit}`, `lpt${digit}`])];
/** What Windows takes for a device: the name, or the name and an extension. */
const isDevice = (part: string) => /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/iu.test(part);

const text =
  "Council closes old mill road for the summer\n\nThe council of Westling voted on Tuesday to close the old mill road for the summer.\n\nResidents had asked for the closure since a lorry struck the bridge in spring, and engineers say the work will last until autumn.";
const addressesOf = (...paths: string[]) =>
  digested(Object.fromEntries(paths.map((path) => [path, text]))).pages.map(({ url }) => decodeURI(url));
const articles = (addresses: readonly string[]) => addresses.filter((url) => /^\/articles\/[^/]+\/$/u.test(url));

describe("names that Windows keeps for devices", () => {
  it.each(devices.flatMap((name) => [name, name.toUpperCase(), `${name}.`, ` ${name}...`, `“${name}”`]))(
    "%s is none as an address",
    (name) => {
      expect(isDevice(slugOf(name))).toBe(false);
      expect(slugOf(name)).toMatch(new RegExp(`^${slugOf(name).slice(0, -2)}-x$`, "u"));
    },
  );

  it.each(["com¹", "lpt²", "COM³", "com.1", "nul.txt", "aux.en"])("%s is none as an address either", (name) => {
    expect(isDevice(slugOf(name))).toBe(false);
  });

  it.each(["con", "aux"])("the language %s has a page and a search below another name", (lang) => {
    const { pages, search } = digested({ "a.txt": `---\nlang: ${lang}\ntitle: Tsampi\n---\nTsampi kuai a'i jin.` });
    const parts = [...pages.map(({ url }) => url), ...search.map(({ folder }) => folder)].flatMap((at) =>
      at.split("/"),
    );
    expect(parts.filter(isDevice)).toEqual([]);
    expect(parts).toContain(`${lang}-x`);
  });

  it.each([
    ["console", "console"],
    ["con-artists", "con-artists"],
    ["com10", "com10"],
    ["auxiliary", "auxiliary"],
    ["nul points", "nul-points"],
    ["Concorde", "concorde"],
    ["com", "com"],
  ])("%s stays %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("articles, stories and publishers have none, whatever the file is called", () => {
    const addresses = addressesOf(
      "p/aux.md",
      "p/nul.en.txt",
      "con/prn.txt",
      "p/COM1.da.txt",
      "p/lpt9..txt",
      "Nul/2021-02-11-aux.txt",
      "p/com¹.txt",
    );
    expect(articles(addresses)).toHaveLength(7);
    expect(addresses.filter((url) => url.split("/").some(isDevice))).toEqual([]);
  });
});

describe("every file has a safe address of its own", () => {
  it.each([
    ["😀.txt"],
    ["🎩🎩.txt"],
    ["Awesome product 🇩🇪.txt"],
    ["A.txt", "a.txt"],
    ["p/aux.md", "p/aux-x.md", "p/aux.txt"],
  ])("%s %s", (...paths) => {
    const own = articles(addressesOf(...paths));
    expect(own).toHaveLength(paths.length);
    expect(new Set(own.map((url) => url.toLowerCase())).size).toBe(paths.length);
    for (const url of own) expect(url).toMatch(/^\/articles\/[\p{L}\p{N}-]+\/$/u);
  });
});
