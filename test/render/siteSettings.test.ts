import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { siteSettings } from "../../src/render/siteSettings.ts";

const home = process.cwd();
const own = mkdtempSync(join(tmpdir(), "tidings-site-settings-"));
afterAll(() => {
  process.chdir(home);
  rmSync(own, { recursive: true });
});
const plugin = JSON.stringify(join(home, "src/render/eleventyPlugin.ts"));
async function settingsOf(text: string | undefined) {
  const folder = mkdtempSync(join(own, "site-"));
  if (text !== undefined) writeFileSync(join(folder, ".eleventy.ts"), `import tidings from ${plugin};\n${text}`);
  process.chdir(folder);
  return siteSettings();
}

describe("the settings of a site are seen", () => {
  it.each([
    ["exported", 'export const settings = { title: "Ours" }; export default (c) => c.addPlugin(tidings, settings);'],
    ["given to the plugin", 'export default (c) => { c.addPlugin(tidings, { title: "Ours" }); };'],
    [
      "given to the plugin by a configuration that waits",
      'export default async (c) => { await null; c.addPlugin(tidings, { title: "Ours" }); };',
    ],
    [
      "given beside other plugins and what they use",
      'export default function (c) { c.addPlugin(() => {}, { title: "Theirs" }); c.ignores.add("x"); c.on("eleventy.before", () => {}); c.addFilter("f", c.getFilter("slug")); c.addPlugin(tidings, { title: "Ours" }); return { dir: {} }; }',
    ],
    [
      "given before something that does not work here",
      'export default (c) => { c.addPlugin(tidings, { title: "Ours" }); throw new Error("no Eleventy"); };',
    ],
  ])("%s", async (_, text) => {
    expect((await settingsOf(text)).title).toBe("Ours");
  });

  it("are the usual ones where there are none", async () => {
    expect((await settingsOf(undefined)).title).toBe("Tidings");
    expect((await settingsOf("export default (c) => c.addPlugin(tidings);")).title).toBe("Tidings");
  });

  it("are checked, wherever they are", async () => {
    await expect(settingsOf("export default (c) => c.addPlugin(tidings, { titel: 1 });")).rejects.toThrow("titel");
  });

  it.each([
    ["no plugin", "export default () => ({});", "adds no Tidings plugin"],
    ["a configuration that fails", 'export default () => { throw new Error("no key"); };', "no key"],
  ])("or it is said that they are not: %s", async (_, text, said) => {
    const failed = settingsOf(text);
    await expect(failed).rejects.toThrow("Cannot see the settings in .eleventy.ts");
    await expect(failed).rejects.toThrow(said);
  });
});
