import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { brought } from "../../src/desk/newArticle.ts";

describe("brought()", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-brought-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  test.each([
    ["a.rtf", "{\\rtf1 Words}", "save it as plain text"],
    ["a.eml", "Subject: Words", "save it as text"],
    ["a.DOCX", "PK\u0003\u0004", "save it as plain text"],
    ["a.pdf", "%PDF-1.7", "paste it into a .txt file"],
    ["a.mhtml", "MIME-Version: 1.0", "save it as HTML"],
    ["unnamed", "%PDF-1.7", "paste it into a .txt file"],
    ["wrong.txt", "{\\rtf1 Words}", "save it as plain text"],
  ])("says what to do with %s", async (name, text, way) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    await expect(brought(path, { allowPrivate: false })).rejects.toThrow(`Cannot read "${path}" as an article`);
    await expect(brought(path, { allowPrivate: false })).rejects.toThrow(way);
  });
  it("reads text that only speaks of them", async () => {
    const path = join(folder, "of.txt");
    writeFileSync(path, "What a PDF is\n\nA file that begins with %PDF- is one, and {\\rtf1 is another.\n");
    expect((await brought(path, { allowPrivate: false })).source.text).toBe(readFileSync(path, "utf8"));
  });
  test.each([
    ["a heading", "# Fishermen win in court\n\nText **bold**.\n", "markdown"],
    ["a heading below front matter", "---\nlang: en\n---\n# Fishermen win in court\n\nText.\n", "markdown"],
    ["a number sign in a word", "#MeToo comes to court\n\nText.\n", "text"],
    ["plain text", "Fishermen win in court\n\n# 1 of a list\n", "text"],
  ])("takes what has no ending by how it begins: %s", async (_, text, format) => {
    const path = join(folder, "pasted");
    writeFileSync(path, text);
    expect((await brought(path, { allowPrivate: false })).source.format).toBe(format);
  });
  it("takes an ending at its word", async () => {
    const path = join(folder, "heading.txt");
    writeFileSync(path, "# Fishermen win in court\n\nText.\n");
    expect((await brought(path, { allowPrivate: false })).source.format).toBe("text");
  });
});
