import { describe, expect, it, test } from "vitest";
import { type Described, describedSettings, readSettings, type SettingsInput } from "../../src/model/settings.ts";
import { settingsPage } from "../../src/model/settingsPage.ts";

const told = (settings: object): string => {
  try {
    readSettings(settings as SettingsInput);
    return "";
  } catch (error) {
    return (error as Error).message.split("\n").slice(1).join("\n").trim();
  }
};

describe("readSettings()", () => {
  test.each([
    [{ publisher: {} }, "publisher: no such setting; write publishers"],
    [{ inlanguage: "da" }, "inlanguage: no such setting; write inLanguage"],
    [{ publishers: { ours: { rigths: "own" } } }, "publishers.ours.rigths: no such setting; write rights"],
    [
      { publishers: { ours: { tdmreservation: true } } },
      "publishers.ours.tdmreservation: no such setting; write tdmReservation",
    ],
    [
      { publishers: { ours: { country: "QX" } } },
      "publishers.ours.country: no such country; a country code such as DK is wanted. The publisher's country",
    ],
    [{ publishers: { ours: { country: "Denmark" } } }, "publishers.ours.country: a country code such as DK is wanted"],
    [{ publishers: { ours: { rights: "all" } } }, "publishers.ours.rights: one of own, full, excerpt, link is wanted"],
    [
      { publishers: { ours: { excerpt: 99 } } },
      "publishers.ours.excerpt: a whole number of sentences, from 1 to 10, is wanted",
    ],
    [{ host: "neocities" }, "host: one of github, gitlab, netlify, cloudflare is wanted"],
    [
      { url: "news.example" },
      "url: an address that begins with https:// and ends with / is wanted. The address the site will stand at.",
    ],
    [{ languages: ["da", "Danish"] }, "languages.1: a language code such as da or pt-BR is wanted"],
  ])("refuses %j and says what to write", (settings, message) => {
    expect(told(settings)).toContain(message);
  });

  it("names the settings there are where none is near, and every fault", () => {
    expect(told({ colours: "red", url: "x" })).toMatch(
      /^url: .*\n {2}colours: no such setting; there are title, description/u,
    );
  });

  test.each([
    [{}],
    [{ publishers: { ours: { country: "DK", rights: "own", excerpt: 1, language: "pt-BR", contact: "a@b.example" } } }],
    [{ url: "https://news.example/", inLanguage: "da", languages: ["da", "en"], removed: ["/articles/flood/"] }],
  ])("takes %j", (settings) => {
    expect(told(settings)).toBe("");
  });
});

test("a language code is read in any case", () => {
  expect(readSettings({ inLanguage: "pt-br", languages: ["DA"] })).toMatchObject({
    inLanguage: "pt-BR",
    languages: ["da"],
  });
});

describe("docs/settings.md", () => {
  it("is what the schema says: `npm run settings` renews it", async () => {
    await expect(settingsPage()).toMatchFileSnapshot("../../docs/settings.md");
  });

  it("explains every setting, with an example that can be used", () => {
    const { properties = {} } = describedSettings();
    const ofPublisher = (properties.publishers?.additionalProperties || undefined)?.properties ?? {};
    expect(Object.keys(ofPublisher).length).toBeGreaterThan(5);
    const unexplained = (settings: Readonly<Record<string, Described>>) =>
      Object.entries(settings).flatMap(([name, { description, examples }]) =>
        description?.endsWith(".") && examples ? [] : name,
      );
    expect([...unexplained(properties), ...unexplained(ofPublisher)]).toEqual([]);
    for (const [name, { examples = [] }] of Object.entries(properties)) expect(told({ [name]: examples[0] })).toBe("");
    for (const [name, { examples = [] }] of Object.entries(ofPublisher))
      expect(told({ publishers: { ours: { [name]: examples[0] } } })).toBe("");
  });
});
