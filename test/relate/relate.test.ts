import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { digest } from "../../src/digest.ts";
import type { SourceFile } from "../../src/model/article.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { day, digested } from "../line.ts";

const articles = fileURLToPath(new URL("../../articles", import.meta.url));
const settings = readSettings({});
const { sources } = read(articles);
const storiesOf = (files: readonly SourceFile[]) => {
  const { collection } = digest(files, { settings, asOf: day, version: "0" });
  return collection.stories
    .map((story) => story.reports.map((report) => report.article.source.path).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
};
/** The stories of the demonstration articles, told apart by a word in the path. */
const labels: readonly (readonly [string, RegExp])[] = [
  ["Pinterest", /pinterest|pinboard/u],
  ["TikTok", /tiktok/u],
  ["Ever Given", /ever-given/u],
  ["Slack", /slack/u],
  ["Arm", /arm\.|to-buy-arm/u],
  ["vaccine", /vacc|impfstoff|vacuna/u],
  ["Mars", /perseverance/u],
  ["mink", /mink|nerze/u],
  ["Volvo", /volvo/u],
  ["Norwegian cars", /elbiler/u],
];

describe("relate() on the demonstration articles", () => {
  const stories = storiesOf(sources);

  it("has every article in one story", () => {
    expect(stories.flat().sort()).toEqual(sources.map((s) => s.path).sort());
    expect(readdirSync(articles).length).toBeGreaterThanOrEqual(9);
  });

  test.each(labels)("joins the reports on %s and nothing else", (_, pattern) => {
    const wanted = sources
      .map((s) => s.path)
      .filter((path) => pattern.test(path))
      .sort();
    expect(wanted.length).toBeGreaterThan(0);
    expect(stories).toContainEqual(wanted);
  });

  it("does not depend on the order of the files", () => {
    expect(storiesOf([...sources].reverse())).toEqual(stories);
    expect(storiesOf([...sources.slice(17), ...sources.slice(0, 17)])).toEqual(stories);
  });

  it("keeps the stories when an unrelated article comes", () => {
    const other = {
      path: "zz/bread.en.txt",
      format: "text" as const,
      text: "How to bake bread at home\n\nFlour, water, salt and time are all that it takes. Knead the dough, let it rest, and bake it until the crust is dark.",
    };
    expect(storiesOf([...sources, other])).toEqual([...stories, [other.path]]);
  });

  it("gives evidence the same both ways", () => {
    const { collection } = digest(sources, { settings, asOf: day, version: "0", mostRelated: 100 });
    const link = (from: string, to: string) =>
      collection.reports.find((r) => r.article.source.path === from)!.related.find((r) => r.path === to)!;
    for (const report of collection.reports) {
      for (const relation of report.related) {
        const back = link(relation.path, report.article.source.path);
        expect(back.score).toBe(relation.score);
        expect(back.kind).toBe(relation.kind);
      }
    }
  });

  it("joins a name across scripts where one story holds both", () => {
    const { collection } = digest(sources, { settings, asOf: day, version: "0" });
    const name = collection.names.find((n) => n.key === "microsoft")!;
    expect(name.spellings.map((s) => s.value)).toEqual(
      expect.arrayContaining(["Microsoft", "マイクロソフト", "مايكروسوفت"]),
    );
  });
});

const flood =
  "The river Kvalda rose four metres over the weekend and flooded the lower town of Brovenna. Mayor Anna Weber asked 2,300 people to leave their homes. The bridge at Brovenna is closed.";
const quake =
  "An earthquake shook the island of Selmora on Tuesday night. It measured 6.1, the institute in Tarvik said, and 40 houses fell. Nobody died, according to governor Paul Ostrow.";

describe("relate() on few", () => {
  it.each([0, 1])("works for %i articles", (n) => {
    const { collection, pages } = digested(Object.fromEntries([["a.en.txt", flood]].slice(0, n)));
    expect(collection.stories.length).toBe(n);
    expect(pages.some((page) => page.url === "/")).toBe(true);
  });

  it("parts two events and joins two reports of one", () => {
    const { collection } = digested({
      "a.en.txt": `River floods Brovenna\n\n${flood}`,
      "b.en.txt":
        "Brovenna under water as the Kvalda rises\n\nThe lower town of Brovenna was flooded when the river Kvalda rose by four metres. Some 2,300 people were told to go, said Anna Weber, the mayor, and the bridge is closed.",
      "c.en.txt": `Earthquake on Selmora\n\n${quake}`,
    });
    expect(collection.stories.map((s) => s.reports.map((r) => r.article.source.path)).sort()).toEqual([
      ["a.en.txt", "b.en.txt"],
      ["c.en.txt"],
    ]);
  });

  it("knows the same text when it sees it", () => {
    const { collection } = digested({
      "a.en.txt": `River floods Brovenna\n\n${flood}\n\n${quake}`,
      "b.en.txt": `Flood in Brovenna\n\n${flood}\n\n${quake}`,
    });
    expect(collection.reports[0]!.related[0]).toMatchObject({ path: "b.en.txt", kind: "duplicate" });
  });

  it("lets the editor decide", () => {
    const two = { "a.en.txt": `River floods Brovenna\n\n${flood}`, "b.en.txt": `Flood in Brovenna\n\n${flood}` };
    const groups = (texts: Record<string, string>) =>
      digested(texts)
        .collection.stories.map((s) => s.reports.map((r) => r.article.source.path))
        .sort();
    const front = (line: string, text: string) => `---\n${line}\n---\n${text}`;
    expect(groups(two)).toEqual([["a.en.txt", "b.en.txt"]]);
    expect(groups({ ...two, "b.en.txt": front("story: none", two["b.en.txt"]) })).toEqual([["a.en.txt"], ["b.en.txt"]]);
    expect(groups({ ...two, "b.en.txt": front("unrelated: a.en.txt", two["b.en.txt"]) })).toEqual([
      ["a.en.txt"],
      ["b.en.txt"],
    ]);
    expect(
      groups({
        "a.en.txt": front("story: x", `Flood\n\n${flood}`),
        "c.en.txt": front("story: x", `Quake\n\n${quake}`),
      }),
    ).toEqual([["a.en.txt", "c.en.txt"]]);
    const { collection, notices } = digested({
      "a.en.txt": front("related: c.en.txt", `Flood\n\n${flood}`),
      "c.en.txt": `Quake\n\n${quake}`,
      "d.en.txt": front("related: nope.txt", quake),
    });
    expect(collection.reports[0]!.related).toMatchObject([
      { path: "c.en.txt", because: [{ kind: "editor", stated: "related: c.en.txt" }] },
    ]);
    expect(notices).toMatchObject([{ path: "d.en.txt", ruleId: "relate/related" }]);
    const translated = digested({
      "a.en.txt": `Flood\n\n${flood}`,
      "c.da.txt": front("translation_of: a.en.txt", "Jordskælv\n\nEt jordskælv ramte øen Selmora."),
    }).collection;
    expect(translated.stories.length).toBe(1);
    expect(translated.reports[0]!.related).toMatchObject([{ path: "c.da.txt", kind: "workTranslation" }]);
  });
});

describe("the ledger", () => {
  const row = (texts: Record<string, string>) =>
    digested(texts).collection.stories[0]!.figures.map(({ status, value, cells }) => [status, value, cells.length]);
  const pair = (a: string, b: string) => ({
    "a.en.txt": `---\nstory: x\n---\nHeadline one\n\n${a}`,
    "b.da.txt": `---\nstory: x\n---\nOverskrift to\n\n${b}`,
  });

  test.each([
    [
      "the same amount in two languages",
      "Microsoft paid $26bn for LinkedIn in all.",
      "Microsoft købte LinkedIn for 26 milliarder dollar i alt.",
      [["same", 26e9, 2]],
    ],
    [
      "an amount and its rounded form",
      "Salesforce pays $27.7bn for Slack now.",
      "Salesforce giver 28 milliarder dollar for Slack nu.",
      [["rounded", 27.7e9, 2]],
    ],
    [
      "two amounts",
      "Microsoft paid $26bn for LinkedIn in all.",
      "Microsoft købte GitHub for 7 milliarder dollar i alt.",
      [
        ["onlyHere", 26e9, 1],
        ["onlyHere", 7e9, 1],
      ],
    ],
    [
      "another currency",
      "Microsoft paid $50bn for it in the end.",
      "Microsoft betalte 50 milliarder kroner for det.",
      [
        ["onlyHere", 50e9, 1],
        ["onlyHere", 50e9, 1],
      ],
    ],
    [
      "a round share of two things",
      "The price of Azure rose 80 percent in a year.",
      "Kursen på Pinterest steg med 80 procent på et år.",
      [
        ["onlyHere", 80, 1],
        ["onlyHere", 80, 1],
      ],
    ],
    [
      "a counted thing in two languages",
      "In the storm 40 million doses were lost at Tarvik.",
      "I stormen gik 40 millioner doser tabt i Tarvik.",
      [["same", 40e6, 2]],
    ],
    [
      "two tolls of one flood",
      "The flood in Brovenna killed 13 people, the mayor said.",
      "Oversvømmelsen i Brovenna dræbte 15 mennesker, sagde borgmesteren.",
      [["differs", 13, 2]],
    ],
    [
      "one toll, in words and in digits",
      "Nine dead as earthquake hits Karvik: the school fell at noon.",
      "9 mennesker omkom ved jordskælvet i Karvik, siger politiet.",
      [["same", 9, 2]],
    ],
    [
      "a toll and the toll of an earlier flood",
      "The flood in Brovenna killed 13 people, the mayor said.",
      "I 1974 blev 15 mennesker dræbt i Brovenna, da floden steg.",
      [
        ["onlyHere", 15, 1],
        ["onlyHere", 13, 1],
      ],
    ],
    [
      "a toll that leaves room",
      "The flood in Brovenna killed at least 13 people, the mayor said.",
      "Oversvømmelsen i Brovenna dræbte 15 mennesker, sagde borgmesteren.",
      [
        ["onlyHere", 15, 1],
        ["onlyHere", 13, 1],
      ],
    ],
    [
      "the dead and the injured",
      "The flood in Brovenna killed 13 people, the mayor said.",
      "Oversvømmelsen i Brovenna kvæstede 15 mennesker, sagde borgmesteren.",
      [["notSameMeasure", 13, 2]],
    ],
    [
      "an age is no toll",
      "A 15-year-old boy was killed in Brovenna, the mayor said.",
      "Tre mennesker blev dræbt i Brovenna, sagde borgmesteren.",
      [["onlyHere", 3, 1]],
    ],
    [
      "sentences that share two figures",
      "The ministry has ordered 40 million doses for 20 million people.",
      "Landet har købt 40 millioner ampuller til 20 millioner indbyggere.",
      [
        ["same", 40e6, 2],
        ["same", 20e6, 2],
      ],
    ],
    [
      "a report that gives the exact figure and its rounded form",
      "Salesforce pays almost $28bn for Slack. The price of Slack is $27.7bn, Salesforce said.",
      "Salesforce giver 27,7 milliarder dollar for Slack nu.",
      [["same", 27.7e9, 2]],
    ],
    [
      "two sentences that share too little to be set against each other",
      "The flood in Brovenna damaged 130 barns, the mayor said.",
      "Oversvømmelsen i Tarvik ødelagde 150 huse.",
      [
        ["onlyHere", 150, 1],
        ["onlyHere", 130, 1],
      ],
    ],
    [
      "two reports that differ on the same ships",
      "Behind the canal at Brovenna 420 ships were waiting on Monday, the mayor said.",
      "Ved kanalen i Brovenna ventede 369 skibe mandag, sagde borgmesteren.",
      [["differs", 420, 2]],
    ],
    [
      "a round number of two crowds",
      "A poll of 1,000 people found that most want a new bridge.",
      "Omkring 1.000 mennesker gik gennem byen lørdag aften.",
      [
        ["onlyHere", 1000, 1],
        ["onlyHere", 1000, 1],
      ],
    ],
    [
      "one length, in words that have nothing in common",
      "The trench behind the quarry is 400 metres long.",
      "Grøften løber 400 meter ind mellem bakkerne.",
      [["same", 400, 2]],
    ],
    [
      "a length and an area",
      "The trench behind the quarry is 400 metres long.",
      "Pladsen er på 400 kvadratmeter, sagde borgmesteren.",
      [
        ["onlyHere", 400, 1],
        ["onlyHere", 400, 1],
      ],
    ],
    [
      "a length, where a report gives several",
      "The trench behind the quarry is 400 metres long and 700 metres from the road.",
      "Grøften løber 400 meter ind mellem bakkerne.",
      [
        ["onlyHere", 700, 1],
        ["onlyHere", 400, 1],
        ["onlyHere", 400, 1],
      ],
    ],
    [
      "the weights of two players",
      "The 260-pound Kvarn of Brovenna turned the game, the trainer of Brovenna said.",
      "Brovennas 225-punds Odrin vandt kampen, sagde Brovennas træner.",
      [
        ["onlyHere", 260, 1],
        ["onlyHere", 225, 1],
      ],
    ],
    [
      "a value and the price of a share",
      "The market value of Pinterest grew by more than 600 percent in a year.",
      "Aktiekursen på Pinterest er steget næsten 80 procent på et år.",
      [["notSameMeasure", 600, 2]],
    ],
    [
      "a value and a price that nobody takes for one another",
      "The market value of Brovenna Steel is 9 billion dollars.",
      "Prisen for en billet hos Brovenna Steel er 40 dollar.",
      [
        ["onlyHere", 9e9, 1],
        ["onlyHere", 40, 1],
      ],
    ],
    [
      "a fall that the other report rounds",
      "Temperatures in Brovenna sank to almost minus 20 percent of the usual.",
      "Temperaturen i Brovenna sank til minus 21 procent af det sædvanlige.",
      [
        ["onlyHere", -20, 1],
        ["onlyHere", -21, 1],
      ],
    ],
    [
      "amounts of two years",
      "In 2019 the revenue of Brovenna Steel came to 410 million dollars.",
      "I 2020 var omsætningen i Brovenna Steel 480 millioner dollar.",
      [
        ["onlyHere", 480e6, 1],
        ["onlyHere", 410e6, 1],
      ],
    ],
    [
      "one amount for a thing of which the other gives two",
      "The revenue of Brovenna Steel was 410 million dollars in spring and 430 million dollars of revenue in summer.",
      "Omsætningen i Brovenna Steel var 480 millioner dollar.",
      [
        ["onlyHere", 480e6, 1],
        ["onlyHere", 430e6, 1],
        ["onlyHere", 410e6, 1],
      ],
    ],
    [
      "two amounts of one revenue",
      "The revenue of Brovenna Steel rose to 410 million dollars.",
      "Omsætningen i Brovenna Steel steg til 480 millioner dollar.",
      [["differs", 410e6, 2]],
    ],
  ])("sees %s", (_, a, b, rows) => {
    expect(row(pair(a, b))).toEqual(rows);
  });
});

describe("related articles", () => {
  it("have more in common than the days between them, or no reason is given", () => {
    const { collection } = digest(sources, { settings, asOf: day, version: "0" });
    const reasons = collection.reports.flatMap((report) =>
      report.related.filter((r) => r.kind === "related").map((r) => r.because.map(({ kind }) => kind)),
    );
    expect(reasons.filter((kinds) => kinds.length > 0).length).toBeGreaterThan(0);
    expect(reasons.filter((kinds) => kinds.length === 1 && kinds[0] === "dates")).toEqual([]);
  });

  it("meet in words that two languages spell nearly alike", () => {
    const { collection } = digest(sources, { settings, asOf: day, version: "0" });
    const cars = collection.reports.find((r) => /volvo/u.test(r.article.source.path))!;
    const shared = cars.related
      .find((r) => /elbiler/u.test(r.path))!
      .because.flatMap((reason) => (reason.kind === "terms" ? reason.shared : []));
    expect(shared.join(" ")).toMatch(/elbil\p{L}+ = elbil\p{L}+/u);
  });
});

describe("stories that follow one another", () => {
  const told = (what: string) =>
    `Floods in Brovenna: ${what}\n\nBy Paul Ostrow\n\n${flood} ${what}. The governor of Tarvik, Marta Lindqvist, spoke in Brovenna beside the river Kvalda.`;
  const { collection } = digested({
    "2021-06-14-flood.en.txt": told("the river rises"),
    "2021-06-15-flood.en.txt": told("the river rises on"),
    "2021-11-20-flood.en.txt": told("the river rises again in the autumn"),
    "2021-06-20-quake.en.txt": `Earthquake on Selmora\n\n${quake}`,
  });

  it("are parts of a chain: earlier, later", () => {
    const of = (path: string) => collection.stories.find((s) => s.reports.some((r) => r.article.source.path === path))!;
    const [june, november] = [of("2021-06-14-flood.en.txt"), of("2021-11-20-flood.en.txt")];
    expect(june).not.toBe(november);
    expect(june.near).toMatchObject([{ slug: november.slug, when: "later" }]);
    expect(november.near).toMatchObject([{ slug: june.slug, when: "earlier" }]);
    expect(of("2021-06-20-quake.en.txt").near).toEqual([]);
  });
});

describe("points", () => {
  const points = (a: string, b: string) =>
    digested({
      "a.en.txt": `---\nstory: x\n---\nHeadline one\n\n${a}`,
      "b.da.txt": `---\nstory: x\n---\nOverskrift to\n\n${b}`,
    }).collection.stories[0]!.points.map(({ cells }) => cells.map((cell) => cell.sentence));

  test.each([
    [
      "a figure carries",
      "The bridge is closed. Salesforce pays $27.7bn for Slack now.",
      "Broen er lukket. Salesforce giver 27,7 milliarder dollar for Slack nu.",
      [["Salesforce pays $27.7bn for Slack now.", "Salesforce giver 27,7 milliarder dollar for Slack nu."]],
    ],
    [
      "names carry, with words besides",
      "Paul Ostrow said that hospital, museum and theatre in Brovenna are closed.",
      "Paul Ostrow sagde, at hospital, museum og teater i Brovenna er lukket.",
      [
        [
          "Paul Ostrow said that hospital, museum and theatre in Brovenna are closed.",
          "Paul Ostrow sagde, at hospital, museum og teater i Brovenna er lukket.",
        ],
      ],
    ],
    [
      "names alone carry nothing",
      "Paul Ostrow spoke in Brovenna about schools.",
      "Paul Ostrow rejste til Brovenna med sin hund.",
      [],
    ],
    ["words alone carry nothing", "The hospital and the bridge are closed.", "Hospitalet og broen er lukket.", []],
    [
      "a number speaks against it",
      "Paul Ostrow said that the hospital in Brovenna has 40 beds and one bridge.",
      "Paul Ostrow sagde, at hospitalet i Brovenna har 55 senge og en bro.",
      [],
    ],
  ] as const)("%s", (_, a, b, expected) => {
    expect(points(a, b)).toEqual(expected);
  });
});

describe("the timeline", () => {
  it("has the dates that reports name and the days on which they were printed", () => {
    const { collection } = digested({
      "2021-03-29-a.en.txt":
        "---\nstory: x\n---\nHeadline one\n\nThe ship ran aground in the canal on 23 March. It was built in 2018 in Brovenna.",
      "2021-03-30-b.da.txt":
        "---\nstory: x\n---\nOverskrift to\n\nSkibet gik på grund i kanalen den 23. marts. Den 3. maj.",
    });
    const told = collection.stories[0]!.timeline.map(({ date, printed, told }) => [
      date,
      printed.length,
      told.map((t) => t.sentence),
    ]);
    expect(told).toEqual([
      ["2018", 0, ["It was built in 2018 in Brovenna."]],
      [
        "2021-03-23",
        0,
        ["The ship ran aground in the canal on 23 March.", "Skibet gik på grund i kanalen den 23. marts."],
      ],
      ["2021-03-29", 1, []],
      ["2021-03-30", 1, []],
    ]);
  });
});

describe("independence", () => {
  it("counts the reports that repeat one text", () => {
    const { collection } = digested({
      "a.en.txt": `River floods Brovenna\n\n${flood}\n\n${quake}`,
      "b.en.txt": `Flood in Brovenna\n\n${flood}\n\n${quake}`,
      "c.da.txt":
        "---\nstory: x\n---\nFlod oversvømmer Brovenna\n\nFloden Kvalda steg fire meter og oversvømmede Brovenna. Borgmester Anna Weber bad 2.300 mennesker forlade deres hjem.",
    });
    expect(collection.stories.flatMap((story) => story.copies)).toEqual([["a.en.txt", "b.en.txt"]]);
  });
});

describe("a story that most of the collection tells", () => {
  const told =
    "The river Kvalda rose four metres over the weekend and flooded the lower town of Brovenna.|Mayor Anna Weber asked 2,300 people to leave their homes.|The bridge at Brovenna is closed until further notice.|Two schools in Tarvik serve as shelters for families from the lower town.|The power station at Odrin was switched off on Sunday morning.|Helicopters brought eleven patients from the hospital to Santera.|Farmers along the Kvalda lost some 400 cattle.|The government in Mbarel promised 14 million dollars for repairs.|Trains between Brovenna and Tarvik do not run.|Paul Ostrow, the governor, flew over the valley by plane.".split(
      "|",
    );
  it.each([30, 80])("stays one, with %i reports that each tell half of it", (length) => {
    const reports = Array.from({ length }, (_, i) => ({
      path: `paper-${i}/2021-06-14-flood.en.txt`,
      format: "text" as const,
      text: `Flood in Brovenna, day ${i}\n\n${told.filter((_line, n) => (i * 7 + n * 3) % 5 < 3).join(" ")}\n`,
    }));
    const stories = storiesOf([...sources, ...reports]);
    expect(stories).toContainEqual(reports.map(({ path }) => path).sort());
    expect(stories.length).toBe(labels.length + 1);
  });
});
