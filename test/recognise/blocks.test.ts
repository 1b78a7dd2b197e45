import { describe, expect, it, test } from "vitest";
import { recognise } from "../../src/recognise/recognise.ts";
import { source } from "../line.ts";

const long = "This is a paragraph of the story that goes on for a while and ends with a full stop.";
const kinds = (text: string, lang = "en") =>
  recognise(source(text, `t.${lang}.txt`), { languages: [] }).blocks.map((b) => b.kind);
/** What is a line, standing in the middle of a story? */
const middle = (line: string, lang = "en") => kinds(`Headline of it\n\n${long}\n\n${line}\n\n${long}`, lang)[2];

describe("blocks()", () => {
  test.each([
    ["Leave a comment", "en", "boilerplate"],
    ["Subscribe to our newsletter for more stories like this.", "en", "boilerplate"],
    ["Advertisement", "en", "boilerplate"],
    ["Share this article", "en", "boilerplate"],
    ["© 2021 The Harbour Post", "en", "boilerplate"],
    ["Photo: Dan Jensen", "en", "credit"],
    ["Read more: Why it matters", "en", "readMore"],
    ["(Foto: Dan Jensen)", "da", "credit"],
    ["Læs også: Derfor er det vigtigt", "da", "readMore"],
    ["Det kan du læse mere om her: Oracle løb med TikTok", "da", "readMore"],
    ["You can read more about it here: Why it matters", "en", "readMore"],
    ["Mehr dazu lesen Sie hier: Was nun kommt", "de", "readMore"],
    ["Artiklen fortsætter efter annoncen", "da", "boilerplate"],
    ["Lesen Sie auch: Was nun kommt", "de", "readMore"],
    ["À lire aussi : Le reste", "fr", "readMore"],
    ["Läs också: Därför växer den", "sv", "readMore"],
    ["写真：港湾新報", "ja", "credit"],
    ["اقرأ أيضا: لماذا", "ar", "readMore"],
    ["What happened then", "en", "crosshead"],
    ["Who pays for it?", "en", "crosshead"],
  ])("takes %j (%s) for %s", (line, lang, kind) => {
    expect(middle(line, lang)).toBe(kind);
  });

  test.each([
    ["Comments from the minister were not to be had on Monday, and none came later in the week.", "en"],
    ["Share prices fell on Monday after the bank had warned of a difficult year for the whole trade.", "en"],
    ["Subscribe to the theory that prices will fall, and you will be poor, the minister told the house.", "en"],
    ["Photographs of the deal were shown to the court on Monday, and they settled the matter at once.", "en"],
    ["Related to this is the fact that nobody knew how much it would cost in the end, he said.", "en"],
    ["Annoncerne gav bladet flere penge end abonnenterne, og det er stadig sådan i dag.", "da"],
    ["Del af aftalen er, at selskabet bliver delt i to, og at ingen mister sit arbejde.", "da"],
    ["Those who want to read more will find it in the report: it says that the bridge is old.", "en"],
    ["By the end of the week, the two sides had stopped talking and the lawyers had gone home.", "en"],
  ])("keeps %j (%s)", (line, lang) => {
    expect(middle(line, lang)).toBe("paragraph");
  });

  it("tells headline, standfirst, byline, date and story apart", () => {
    expect(
      kinds(
        `The headline\n\nA sentence that is set apart and says what it is about.\n\nBy Anna Weber\n\n11 February 2021\n\n${long}`,
      ),
    ).toEqual(["headline", "standfirst", "byline", "dateline", "paragraph"]);
  });

  it("takes no first paragraph for a standfirst", () => {
    expect(kinds(`The headline\n\n${long}\n\n${long}`)).toEqual(["headline", "paragraph", "paragraph"]);
  });

  it("takes a text that begins with a paragraph for a story without a headline", () => {
    const opening =
      "The first sentence of a text that was copied without its headline is here. It goes on with a second one, and that is how we know that it is no headline.";
    expect(kinds(`${opening}\n\n${long}`)[0]).toBe("paragraph");
  });

  it("cuts a section after the story as a whole, and keeps the record", () => {
    const text = `Storm i havnen\n\n${long} Færgen Aurora lå stille.\n\nAurora sejler igen i morgen, siger rederiet.\n\n${long}\n\nNavnenyt fra havnen\n\nHavnens Rederi A/S har ansat Mikkel Ravn som økonomichef pr. 1. marts.\n\nMikkel Ravn`;
    const { blocks } = recognise(source(text, "t.da.txt"), { languages: [] });
    expect(blocks.map((b) => b.kind)).toEqual([
      "headline",
      "paragraph",
      "paragraph",
      "paragraph",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
    expect(blocks.map((b) => b.text).join("\n\n")).toBe(text);
  });

  it("lets the editor keep and drop lines", () => {
    const text = `---\nkeep: Leave a comment\ndrop: An odd line that no rule knows.\n---\nHeadline\n\n${long}\n\nLeave a comment\n\nAn odd line that no rule knows.\n\n${long}`;
    const { blocks } = recognise(source(text), { languages: ["en"] });
    expect(blocks.map((b) => [b.kind, b.because.split(":")[0]])).toEqual([
      ["headline", "blocks/headline"],
      ["paragraph", "blocks/paragraph"],
      ["paragraph", "blocks/keep"],
      ["boilerplate", "blocks/drop"],
      ["paragraph", "blocks/paragraph"],
    ]);
  });

  it("joins lines that a mail program has broken", () => {
    const wrapped =
      "The river rose again on Monday and the town closed the\nlower bridge to all traffic until the water falls, which\nwill take some days, the mayor said in the evening when\nshe had seen the gauges herself and come back.";
    const { blocks } = recognise(source(`A headline\n\n${wrapped}\n\n${wrapped}`), { languages: ["en"] });
    expect(blocks.map((b) => b.kind)).toEqual(["headline", "paragraph", "paragraph"]);
    expect(blocks[1]!.text).toBe(wrapped.replace(/\n/g, " "));
  });

  it("reads Markdown's blocks, and shows words without marks", () => {
    const { blocks } = recognise(
      source(
        "# The *headline*\n\nA **bold** word with <b>HTML</b> in a paragraph of the story.\n\n## Next\n\n* one\n* two\n\n> said so\n",
        "t.en.md",
      ),
      { languages: [] },
    );
    expect(blocks.map((b) => [b.kind, b.text])).toEqual([
      ["headline", "The headline"],
      ["paragraph", "A bold word with <b>HTML</b> in a paragraph of the story."],
      ["crosshead", "Next"],
      ["list", "one\ntwo"],
      ["quote", "said so"],
    ]);
  });

  it("gives a long paragraph in another language its own", () => {
    const danish =
      "Det er en lang dansk passage, som står midt i en engelsk artikel, og som derfor skal have sit eget sprog, så at en skærmlæser kan læse den op på dansk og ikke på engelsk.";
    const { blocks } = recognise(source(`The headline\n\n${long} ${long}\n\n${danish}\n\n${long}`, "t.en.txt"), {
      languages: [],
    });
    expect(blocks.map((b) => b.lang)).toEqual([undefined, undefined, "da", undefined]);
  });
});
