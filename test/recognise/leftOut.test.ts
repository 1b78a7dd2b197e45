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

describe("whole: false", () => {
  it("confirms what is left out, and nothing is said", () => {
    const lines = [
      "---",
      "whole: false",
      "---",
      "The bridge comes",
      paragraph(1),
      paragraph(2),
      paragraph(3),
      ...after,
    ];
    expect(story(lines)).not.toContain(after[2]);
    expect(notices(lines)).toEqual([]);
  });
});

describe("leftOutNotices() of what stands below a story", () => {
  const top = ["The bridge comes", ...menu, "The bridge comes", paragraph(1)];
  const told = (lines: readonly string[]) => notices(lines).map(({ ruleId }) => ruleId);

  it("tells of the list that the last line announces, however short", () => {
    const list = [
      "What the inspectors of the bridge found:",
      "Two doors open",
      "No sprinkler",
      "One hydrant out of order",
    ];
    const lines = [...top, ...[2, 3, 4, 5, 6, 7, 8].map(paragraph), ...list, ...footer];
    expect(notices(lines)).toMatchObject([{ ruleId: "leftOut/paragraph", line: lines.indexOf("Two doors open") + 1 }]);
  });

  it("tells of lines that say what the story says", () => {
    const rows = ["Bridge vote in the council", "Harbour party: for the bridge, 12", "Inner city list: against, 9"];
    expect(told([...top, ...rows, ...footer])).toEqual(["leftOut/share"]);
  });

  it.each([
    [
      "hi",
      "पुल आएगा",
      "परिषद ने शहर के भीतर पुल बनाने का निर्णय लिया है और काम वसंत में शुरू होगा, मेयर ने मंगलवार को बताया। विरोधियों ने कहा कि यह बहुत महंगा है।",
      "सरकार ने जांच के आदेश दिए हैं। विपक्ष ने मुख्यमंत्री से जवाब मांगा है।",
    ],
    [
      "ko",
      "다리가 놓인다",
      "시의회는 화요일 내항을 가로지르는 다리를 놓기로 결정했고 공사는 봄에 시작된다고 시장이 밝혔다. 반대하는 의원들은 비용이 너무 많이 든다고 말했다.",
      "이용객은 전날보다 12% 늘어난 것으로 나타났다.",
    ],
  ])("loses no short sentence without a word: %s", (tag, head, text, lost) => {
    const labels = [1, 2, 3, 4, 5].map((n) => `${head} ${n}`);
    const manuscript = recognise(source([head, text, ...labels, lost].join("\n"), `t.${tag}.txt`), { languages: [] });
    const { article } = prepare(manuscript, undefined, options);
    const isKept = article.blocks.some((block) => isStory(block) && block.text === lost);
    expect(isKept || article.notices.some(({ ruleId }) => ruleId.startsWith("leftOut/"))).toBe(true);
  });

  it("says nothing of other titles", () => expect(told([...top, paragraph(2), ...footer])).toEqual([]));
});

describe("leftOutNotices() of who and when", () => {
  it("says nothing of two days, published and updated", () =>
    expect(
      notices(["The bridge comes", "Published 11 February 2021", "Updated 12 February 2021", paragraph(1)]),
    ).toEqual([]));

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
