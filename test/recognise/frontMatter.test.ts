import { describe, expect, it, test } from "vitest";
import { readFrontMatter } from "../../src/recognise/frontMatter.ts";

const ruleIds = (text: string) => readFrontMatter("a.txt", text).notices.map((n) => n.ruleId);

describe("readFrontMatter()", () => {
  it("reads known fields as data", () => {
    const { frontMatter, bodyStart, notices } = readFrontMatter(
      "a.txt",
      "---\ntitle: A\ndate: 2021-02-11\nauthor: [Anna Weber, Tom Fox]\ntags: one\ndraft: true\n---\nText",
    );
    expect(frontMatter).toEqual({
      title: "A",
      date: "2021-02-11",
      author: ["Anna Weber", "Tom Fox"],
      tags: ["one"],
      draft: true,
    });
    expect(bodyStart).toBe(
      "---\ntitle: A\ndate: 2021-02-11\nauthor: [Anna Weber, Tom Fox]\ntags: one\ndraft: true\n---\n".length,
    );
    expect(notices).toEqual([]);
  });

  test.each([
    ["no front matter", "A headline\n\nText"],
    ["a rule of dashes", "-----\nText\n-----\n"],
    ["a sentence between dashes", "---\nJust words here\n---\nText"],
    ["dashes that nothing closes", "---\nThe story goes on"],
    ["a line that begins with dashes, and another", "--- Not so fast\n\nThe text of a story.\n\n--- Not so fast"],
  ])("takes %s as text", (_, text) => {
    expect(readFrontMatter("a.txt", text)).toEqual({ frontMatter: {}, bodyStart: 0, notices: [] });
  });

  it("reads a headline with a second colon, and says so with its line", () => {
    const { frontMatter, notices } = readFrontMatter(
      "a.txt",
      "---\nlang: en\ntitle: Breaking: market falls: again\n---\nText",
    );
    expect(frontMatter).toEqual({ lang: "en", title: "Breaking: market falls: again" });
    expect(notices).toMatchObject([{ ruleId: "frontMatter/yaml", line: 3, severity: "warning" }]);
  });

  test.each([
    ["an unknown field, with the nearest known one", "---\ntitel: A\n---\nT", "frontMatter/unknown", "Write title: …"],
    ["a language that is none", "---\nlang: Danish\n---\nT", "frontMatter/lang", "Write lang: CODE"],
    ["a nested value", "---\nauthor:\n  first: Anna\n---\nT", "frontMatter/author", "Write author: NAME"],
    ["an address that would run", "---\nurl: javascript:alert(1)\n---\nT", "frontMatter/url", "Write url: ADDRESS"],
    [
      "front matter that does not end",
      "---\ntitle: A\nText",
      "frontMatter/open",
      "Write a line with --- after the last field",
    ],
    [
      "another language than YAML",
      "---js\nmodule.exports = { title: 'x' }\n---\nT",
      "frontMatter/language",
      "Write the fields as `title: …` between two lines with ---",
    ],
  ])("notices %s", (_, text, ruleId, note) => {
    expect(readFrontMatter("a.txt", text).notices).toMatchObject([{ ruleId, note }]);
  });

  it("runs no code and reaches no prototype", () => {
    expect(readFrontMatter("a.txt", "---JavaScript\nglobalThis.hit = true\n---\nT").frontMatter).toEqual({});
    expect("hit" in globalThis).toBe(false);
    const { frontMatter } = readFrontMatter("a.txt", '---\n"__proto__": { title: evil }\ntitle: good\n---\nT');
    expect(frontMatter).toEqual({ title: "good" });
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it("survives what is meant to break it", () => {
    const bomb = `a: &a [x,x]\n${"bcdefgh"
      .split("")
      .map((c, i) => `${c}: &${c} [*${"abcdefg"[i]},*${"abcdefg"[i]}]`)
      .join("\n")}`;
    expect(ruleIds(`---\n${bomb}\n---\nT`).every((id) => id === "frontMatter/unknown")).toBe(true);
    expect(ruleIds(`---\ntitle: ${"[".repeat(5000)}\n---\nT`)).toContain("frontMatter/yaml");
    expect(ruleIds(`---\ntitle: ${"x".repeat(20_000)}\n---\nT`)).toEqual(["frontMatter/size"]);
    expect(readFrontMatter("a.txt", '---\ntitle: "a\\x0bb\\x07c"\n---\nT').frontMatter.title).not.toMatch(
      /[\u0007\u000b]/u,
    );
  });

  test.each([
    ["title: Road #5 closes # again", "title", "Road #5 closes # again"],
    ["title: The story of #MeToo", "title", "The story of #MeToo"],
    ["title: Road closes # a note to the desk", "title", "Road closes"],
    ["lang: da #Danish", "lang", "da"],
    ['title: "Road #5 closes" # again', "title", "Road #5 closes"],
  ] as const)("reads %j: a number sign in words is no comment", (line, field, value) => {
    expect(readFrontMatter("a.txt", `---\n${line}\n---\nText`).frontMatter[field]).toBe(value);
  });

  test.each([
    ["Ada Brandt, Jan Holm", ["Ada Brandt", "Jan Holm"]],
    ["Ada Brandt; Jan Holm", ["Ada Brandt", "Jan Holm"]],
    ["[Ada Brandt, Jan Holm]", ["Ada Brandt", "Jan Holm"]],
    ["Brandt, Ada", ["Brandt, Ada"]],
    ["Martin King, Jr.", ["Martin King, Jr."]],
    ["Anna Weber, political editor", ["Anna Weber, political editor"]],
  ])("reads author: %s", (author, names) => {
    expect(readFrontMatter("a.txt", `---\nauthor: ${author}\n---\nText`).frontMatter.author).toEqual(names);
  });

  it("reads front matter below empty lines, with its lines", () => {
    const text = "\n \n---\ntitle: A\ntitel: B\n---\nText";
    const { frontMatter, bodyStart, notices } = readFrontMatter("a.txt", text);
    expect(frontMatter).toEqual({ title: "A" });
    expect(text.slice(bodyStart)).toBe("Text");
    expect(notices).toMatchObject([{ line: 5, note: "Write title: …" }]);
    expect(readFrontMatter("a.txt", "\n\n---\nA rule above a text\n---\nText").bodyStart).toBe(0);
  });

  it("tells of a misspelt field also where the rest is not YAML", () => {
    expect(readFrontMatter("a.txt", "---\ntitle: A: B: C\nlnag: da\n---\nText").notices).toMatchObject([
      { ruleId: "frontMatter/yaml" },
      { ruleId: "frontMatter/unknown", line: 3, note: "Write lang: …" },
    ]);
  });

  it("reads the fields of front matter that does not end, and keeps them out of the text", () => {
    const text = "---\ntitle: Dog finds coins\nlang: en\nA terrier has dug up coins.\n\nMore: tomorrow.";
    const { frontMatter, bodyStart, notices } = readFrontMatter("a.txt", text);
    expect(frontMatter).toEqual({ title: "Dog finds coins", lang: "en" });
    expect(text.slice(bodyStart)).toBe("A terrier has dug up coins.\n\nMore: tomorrow.");
    expect(notices).toMatchObject([{ ruleId: "frontMatter/open", severity: "error" }]);
  });

  it("takes lines under a line of dashes as text, if they name no field", () => {
    expect(readFrontMatter("a.txt", "---\nThe verdict: guilty\n\nText").bodyStart).toBe(0);
    const text = "---\nWitness: I saw him.\nMinister: You did not.\n\nAuthor: Anna Weber\n\nText";
    expect(text.slice(readFrontMatter("a.txt", text).bodyStart)).toMatch(/^Witness: I saw him/u);
  });

  test.each([["title My better headline", "Write title: My better headline"]])(
    "tells of a missing colon: %j",
    (line, note) => {
      const { bodyStart, notices } = readFrontMatter("a.txt", `---\n${line}\n---\nText`);
      expect(notices).toMatchObject([{ ruleId: "frontMatter/colon", line: 2, severity: "error", note }]);
      expect(bodyStart).toBeGreaterThan(0);
    },
  );

  // Found by somebody who wanted drafts and embargoes published.
  it.each([
    ["---\ntitle: E1: Secret\ndraft:true\n---\nText"],
    ["---\ntitle: E1: Secret\n  draft: true\n---\nText"],
    ["---\ntitle: E1: Secret\ndraft=true\n---\nText"],
    ["---\ntitle: E1: Secret\n- draft: true\n---\nText"],
    ["---\ntitle: E1: Secret\ndraft：true\n---\nText"],
    ['---\ntitle: E1: Secret\n"publish": 2099-01-01\n---\nText'],
    ["---\ntitle: E1: Secret\npublish-date: 2099-01-01\n---\nText"],
    ["---\ntitle X\ndraft true\n---\nText"],
    ["---\ndraft=true\n---\nText"],
    ["---\n- draft: true\n---\nText"],
    ["---\ndraft\n---\nText"],
    ["---\ntitle: A\ntags:\n- a\ndraft: true\n\nText"],
    ["---\ntitle: A\n# note\ndraft: true\n\nText"],
    ["---\n\ntitle: A\ndraft: true\n\nText"],
    ["---\ntitle: A\ndraft: true"],
  ])("holds back what may be a draft, however it is written: %j", (text) => {
    const { frontMatter, notices } = readFrontMatter("a.txt", text);
    expect(frontMatter.draft).toBe(true);
    expect(notices.some(({ severity, line = 0 }) => severity === "error" && line > 0)).toBe(true);
  });

  it("reads front matter whose first line has a comment", () =>
    expect(readFrontMatter("a.txt", "--- # mine\ndraft: true\n---\nText").frontMatter).toEqual({ draft: true }));

  it.each([
    ["the last of several days", "embargo: 2099-01-01\nmodified: 2020-01-01", "2099-01-01"],
    ["a day of a field that is near another", "released: 2099-01-01", "2099-01-01"],
    ["a day beside an empty publish:", "publish:\nembargo: 2099-01-01", "2099-01-01"],
    ["the last of two publish: where YAML takes none", "publish: 2020-01-01\npublish: 2099-01-01", "2099-01-01"],
  ])("waits for %s", (_, lines, day) =>
    expect(readFrontMatter("a.txt", `---\n${lines}\n---\nText`).frontMatter.publish).toBe(day),
  );

  it.each([
    ["---\nThe verdict came at noon.\n\nOne juror said: enough: at last.\n---\nMore"],
    ["---\nWitness: I saw him.\nMinister: You: never.\n--- said the minister ---\nMore"],
  ])("takes sentences between rules as text: %j", (text) => {
    expect(readFrontMatter("a.txt", text)).toMatchObject({ frontMatter: {}, bodyStart: 0 });
  });

  it("takes time that grows with front matter that is too long, however it is written", () => {
    const cost = (size: number) => {
      const text = `---\n${" ".repeat(size)}x\n---\nText`;
      const from = process.cpuUsage();
      for (let n = 0; n < 5; n++) readFrontMatter("a.txt", text);
      return process.cpuUsage(from).user + 20_000;
    };
    cost(10_000);
    expect(cost(400_000)).toBeLessThan(60 * cost(50_000));
  });

  it("holds back what a missing colon may mean to hold back", () =>
    expect(readFrontMatter("a.txt", "---\npublish 2030-01-01\n---\nText").frontMatter).toEqual({ draft: true }));

  it("drops a quotation mark that does not end, and says that it does not", () => {
    const { frontMatter, notices } = readFrontMatter("a.txt", '---\ntitle: "My headline\nlang: en\n---\nText');
    expect(frontMatter).toEqual({ title: "My headline", lang: "en" });
    expect(notices).toMatchObject([
      { ruleId: "frontMatter/yaml", note: expect.stringContaining("quotation mark at the end") },
    ]);
  });

  it("keeps an apostrophe that a headline begins with", () =>
    expect(readFrontMatter("a.txt", "---\ntitle: 'Twas the night\n---\nText").frontMatter.title).toBe(
      "'Twas the night",
    ));

  it("tells of a field that nobody knows also where the rest is not YAML", () =>
    expect(readFrontMatter("a.txt", "---\ntitle: A: B: C\nSprog: da\n---\nText").notices).toMatchObject([
      { ruleId: "frontMatter/yaml" },
      { ruleId: "frontMatter/unknown", line: 3 },
    ]));
});
