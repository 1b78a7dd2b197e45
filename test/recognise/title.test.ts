import { describe, expect, it, test } from "vitest";
import { recognise } from "../../src/recognise/recognise.ts";
import { repeatsTitle, sameWords } from "../../src/recognise/repeatsTitle.ts";
import { source } from "../line.ts";

const body =
  "The council of Westling voted on Tuesday to close the old mill road for the summer.\n\nResidents had asked for the closure since a lorry struck the bridge in spring, and engineers say the work will last until autumn.";
const read = (title: string, text: string, path = "a.en.txt") =>
  recognise(source(`---\ntitle: "${title}"\n---\n${text}`, path), { languages: [] });
const kinds = (title: string, text: string, path?: string) => read(title, text, path).blocks.map(({ kind }) => kind);
const noticed = (title: string, text: string, path?: string) =>
  read(title, text, path).notices.filter(({ ruleId }) => ruleId === "headline/other-title");

describe("a title in front matter", () => {
  test.each([
    ["Harbour ferry halted by strike", "Harbour ferry halted by strike", "the same line"],
    ["Harbour ferry halted by strike", "HARBOUR FERRY HALTED, BY STRIKE!", "case and punctuation"],
    ["Harbour ferry halted by strike", "Harbour ferry halted by strike.", "a full stop"],
    ["Ferry halted by strike", "Harbour ferry halted by strike on Monday", "half of the words"],
    ["Les élèves de l'école rentrent à Paris", "LES ELEVES DE L'ECOLE RENTRENT", "accents"],
  ])("%j takes the headline %j out of the text: %s", (title, line) => {
    expect(kinds(title, `${line}\n\n${body}`)).toEqual(["headline", "paragraph", "paragraph"]);
    expect(noticed(title, `${line}\n\n${body}`)).toEqual([]);
  });

  test.each([
    ["港湾新報、渡船のストライキを報じる", "渡船のストライキ、港湾で続く", "ja"],
    ["渡轮因罢工停运", "港口渡轮因罢工停运两天", "zh"],
  ])("%j takes %j out of a text without spaces", (title, line, tag) => {
    const story = `${tag === "ja" ? "町議会は火曜日、夏の間、古い水車の道を閉鎖することを決めた。住民は春から閉鎖を求めていた。" : "镇议会星期二投票决定，夏季关闭老磨坊路。居民自春天以来一直要求关闭这条路。"}`;
    expect(kinds(title, `${line}\n\n${story}\n\n${story}`, `a.${tag}.txt`)[0]).toBe("headline");
    expect(kinds("まったく別の話題について", `${line}\n\n${story}\n\n${story}`, `a.${tag}.txt`)[0]).not.toBe(
      "headline",
    );
  });

  it("takes a Markdown heading out, and labels above the headline", () => {
    expect(kinds("Ferry halted by strike", `# Harbour ferry halted by strike\n\n${body}`, "a.en.md")[0]).toBe(
      "headline",
    );
    expect(kinds("Ferry halted by strike", `News | Transport\n\nHarbour ferry halted by strike\n\n${body}`)).toEqual([
      "boilerplate",
      "headline",
      "paragraph",
      "paragraph",
    ]);
  });

  test.each([
    ["Summer on the coast", "Harbour ferry halted by strike", "other words"],
    ["The end of the summer", "The mill of the town", "frequent words alone"],
    ["Strike", "Harbour ferry halted for days by a strike", "a word of eight"],
  ])("%j leaves %j in the text, with a notice that names line and remedy: %s", (title, line) => {
    expect(kinds(title, `${line}\n\n${body}`)).not.toContain("headline");
    expect(noticed(title, `${line}\n\n${body}`)).toMatchObject([
      { line: 4, severity: "warning", note: `If it is the text's own headline, write drop: ${JSON.stringify(line)}` },
    ]);
  });

  test.each([
    ["Council closes the old mill road for the summer", body, "a story that begins at once"],
    ["The council of Westling voted to close the mill road", body, "a first sentence with the title's words"],
    ["Harbour ferry", "Read also: Harbour ferry halted", "a text of one line"],
  ])("%j keeps every line, and says nothing: %s", (title, text) => {
    const { blocks } = read(title, text);
    expect(blocks.filter(({ kind }) => kind === "headline")).toEqual([]);
    expect(noticed(title, text)).toEqual([]);
  });

  it("says nothing of a line that the editor keeps or drops", () => {
    const line = "Harbour ferry halted by strike";
    for (const field of ["keep", "drop"]) {
      const text = `---\ntitle: Summer on the coast\n${field}: ${line}\n---\n${line}\n\n${body}`;
      expect(recognise(source(text, "a.en.txt"), { languages: [] }).notices).toEqual([]);
    }
  });
});

describe("keep and drop", () => {
  const told = (field: string) =>
    recognise(source(`---\nlang: en\n${field}\n---\nHarbour ferry halted by strike\n\n${body}`), { languages: [] })
      .notices;

  test.each([
    [
      'drop: "Sign up for our letter"',
      3,
      'Cannot drop "Sign up for our letter": no line of the text has these words',
      "Copy the line from the text, or remove it from drop:",
    ],
    [
      'keep:\n  - "Harbour ferry halted by strike"\n  - "Nothing like it anywhere"',
      5,
      'Cannot keep "Nothing like it anywhere": no line of the text has these words',
      "Copy the line from the text, or remove it from keep:",
    ],
    [
      "drop: Harbour",
      3,
      'Cannot drop "Harbour": no line of the text is that',
      'Write drop: "Harbour ferry halted by strike" (line 5)',
    ],
    [
      'drop: "Harbor ferry halted by strike"',
      3,
      'Cannot drop "Harbor ferry halted by strike": no line of the text is that',
      'Write drop: "Harbour ferry halted by strike" (line 5)',
    ],
  ])("%j matches nothing: a notice with line and remedy", (field, line, reason, note) => {
    expect(told(field)).toMatchObject([{ line, reason, note, severity: "warning" }]);
  });

  test.each([["drop: Harbour ferry halted by strike"], ['keep: "Residents had asked for the closure"'], ["tags: one"]])(
    "%j says nothing",
    (field) => {
      expect(told(field)).toEqual([]);
    },
  );
});

describe("repeatsTitle()", () => {
  test.each([
    ["Harbour ferry halted by strike on Monday", "Ferry halted by strike", true],
    ["The mill of the town", "The end of the summer", false],
    ["", "Ferry", false],
    ["Ferry", "", false],
    ["— !!! —", "Ferry", false],
  ])("of %j for %j is %s", (line, title, repeats) => {
    expect(repeatsTitle(line, title, "en")).toBe(repeats);
  });

  it("keeps the marks that are letters of a script", () => {
    expect(sameWords("किताब", "कतब")).toBe(false);
    expect(sameWords("Élysée", "elysee")).toBe(true);
  });
});
