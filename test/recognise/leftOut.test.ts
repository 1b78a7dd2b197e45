import { describe, expect, it } from "vitest";
import { isStory } from "../../src/model/article.ts";
import { prepare } from "../../src/prepare.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { source } from "../line.ts";

const paragraph = (n: number) =>
  `The council of Marsby has decided for the ${n}th time to build the bridge over the inner harbour, and the work is to begin in spring.`;
const options = { languages: [], publishers: {}, asOf: undefined };
const understood = (lines: readonly string[], shared?: ReadonlySet<string>) =>
  prepare(recognise(source(lines.join("\n"), "t.en.txt"), { languages: [] }), shared, options).article;
const notices = (lines: readonly string[]) =>
  understood(lines).notices.filter(({ ruleId }) => ruleId.startsWith("leftOut/"));
const story = (lines: readonly string[]) =>
  understood(lines)
    .blocks.filter(isStory)
    .map(({ text }) => text);

const menu = ["Home", "News", "Sport", "Culture", "Weather", "Shop"];
const footer = ["Trending now", "Ten cafés for a rainy day", "Contact", "Jobs at the Post"];
const page = ["The bridge comes", ...menu, "The bridge comes", paragraph(1), paragraph(2), ...footer];
const after = [
  "Most read",
  "Ships wait outside",
  "It rained for the whole of the day in Odde, and nobody went out of doors at all.",
];

describe("leftOutNotices()", () => {
  it("says nothing of menus and footers around a story", () => expect(notices(page)).toEqual([]));

  it("names a running paragraph that is left out, its line, and the line that keeps it", () => {
    const lines = ["The bridge comes", paragraph(1), paragraph(2), paragraph(3), ...after];
    const [notice] = notices(lines);
    expect(notice).toMatchObject({ ruleId: "leftOut/paragraph", severity: "warning", line: 7 });
    expect(notice!.reason).toContain('"It rained for the whole of…"');
    expect(notice!.note).toContain('"It rained for the whole of"');
    expect(notice!.note).toContain("whole: true");
    expect(story(["---", 'keep: "It rained for the whole of"', "---", ...lines])).toContain(after[2]);
  });

  it("leaves nothing out of a file with whole: true, and says nothing", () => {
    const lines = ["---", "whole: true", "---", "The bridge comes", paragraph(1), paragraph(2), paragraph(3), ...after];
    expect(story(lines)).toEqual(expect.arrayContaining(after));
    expect(notices(lines)).toEqual([]);
  });
});

describe("leftOutNotices() of who and when", () => {
  const letters = [
    "Letters",
    "By Anna Weber",
    paragraph(1),
    "By Jens Holk, Marsby",
    paragraph(2),
    "By Ida Holm",
    paragraph(3),
  ];
  it("tells of more than one line of each kind, if they are much of a text", () => {
    const short = [
      "Storm on Saturday",
      "Issued: 27/11/2026 11:00",
      "Valid: 03:00 Saturday 28/11/2026 to 15:00 Saturday 28/11/2026",
    ];
    expect(notices([...short, paragraph(1)]).map(({ ruleId }) => ruleId)).toEqual(["leftOut/share"]);
  });
  it("says nothing of one of each, nor where the story is long", () => {
    expect(notices(["The bridge comes", "By Anna Weber", "11 February 2021", paragraph(1)])).toEqual([]);
    expect(notices([...letters, ...Array.from({ length: 20 }, (_, n) => paragraph(n + 4))])).toEqual([]);
  });
});

describe("what stays", () => {
  it("a story in paragraphs of one short sentence, the page's lines among them", () => {
    const sentences = [
      "It happened at seven in the morning.",
      "Two boys fell into the river Odde.",
      "Nobody else was on the bank.",
      "They came home at noon.",
    ];
    const [one, two, three, four] = sentences as [string, string, string, string];
    const lines = [
      "Home",
      "News",
      "Sport",
      "Log in",
      "Old woman saves two boys",
      one,
      two,
      "Advertisement",
      three,
      four,
      "Comments (58)",
      "Contact us",
    ];
    expect(story(lines)).toEqual(expect.arrayContaining(sentences));
    expect(story(lines)).not.toContain("Advertisement");
  });

  it.each([
    [
      "a sentence under the headline, over a list",
      [
        paragraph(4),
        "Related stories",
        "Ferry strike enters second week",
        "Five things to know",
        "Library roof leaks again",
        paragraph(5),
        paragraph(6),
      ],
    ],
    [
      "what follows a list in mid-story",
      [
        paragraph(4),
        paragraph(5),
        "Read also:",
        "Ferry strike enters second week",
        "The sea is rising",
        paragraph(6),
        paragraph(7),
      ],
    ],
  ])("%s", (_, lines) => {
    const paragraphs = lines.filter((line) => line.startsWith("The council"));
    expect(story(["A mill road closes", ...lines])).toEqual(expect.arrayContaining(paragraphs));
  });

  it("keeps times, titles and texts of a live blog", () => {
    const entries = [
      "18:05",
      "Vote passes",
      paragraph(1),
      "17:42",
      "Mayor speaks",
      paragraph(2),
      "16:10",
      "Debate begins",
      paragraph(3),
    ];
    const { blocks } = understood(["Mill road vote", ...menu, "Share", "Print", ...entries]);
    for (const line of entries)
      expect(blocks.find(({ text }) => text === line)?.kind).toMatch(/^(?:paragraph|crosshead)$/u);
  });

  it.each(["The road is shut.", "도로가 닫혔다고 시의회가 밝혔다."])(
    "short sentences, if nothing else is there: %s",
    (line) => {
      const lines = [1, 2, 3, 4].map((n) => `${n} ${line}`);
      expect(story(["Mill road", ...lines, "Share", "Save", "Print", "Shop", "© 2024 Westling Mail"])).toEqual(
        expect.arrayContaining(lines),
      );
    },
  );
});
