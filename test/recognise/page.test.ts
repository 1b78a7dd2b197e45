import { describe, expect, it, test } from "vitest";
import { languageOf } from "../../src/languages/languages.ts";
import { asksReader } from "../../src/recognise/boilerplate.ts";
import { isCredit, isSignedCaption } from "../../src/recognise/credits.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { shapeOf } from "../../src/recognise/shape.ts";
import { understand } from "../../src/understand/understand.ts";
import { source } from "../line.ts";

const paragraph = (n: number) =>
  `The council of Marsby has decided for the ${n}th time to build the bridge over the inner harbour, and the work is to begin in spring.`;
const menu = "Home\nNews\nSport\nCulture\nWeather\nShop";
const buttons = "Share\nFacebook\nPrint";
/** kind and text of each block, so that a table shows what a page became */
const told = (lines: readonly string[], lang = "en") =>
  recognise(source(lines.join("\n"), `t.${lang}.txt`), { languages: [] }).blocks.map((b) => `${b.kind}: ${b.text}`);
const kindOf = (line: string, lines: readonly string[], lang = "en") =>
  recognise(source(lines.join("\n"), `t.${lang}.txt`), { languages: [] }).blocks.find((b) => b.text === line)?.kind;

const page = (...inner: string[]) => [
  "The bridge comes",
  ...menu.split("\n"),
  "The bridge comes",
  ...inner,
  paragraph(7),
  paragraph(8),
  "Trending now",
  "Ten cafés for a rainy day",
  "What the mayor had for breakfast",
  "Contact",
  "Jobs at the Post",
];

describe("judgePage()", () => {
  it("keeps the story and nothing else of a pasted page", () => {
    expect(
      told(
        page(
          "A bridge that was promised for forty years is to be built, and nobody knows who pays for it.",
          "11 February 2021",
          "By",
          "Anna Weber",
          "Tom Fox",
          ...buttons.split("\n"),
          paragraph(1),
          paragraph(2),
          "Who is to pay",
          paragraph(3),
        ),
      ).filter((line) => !line.startsWith("boilerplate")),
    ).toEqual([
      "headline: The bridge comes",
      "standfirst: A bridge that was promised for forty years is to be built, and nobody knows who pays for it.",
      "dateline: 11 February 2021",
      "byline: By",
      "byline: Anna Weber",
      "byline: Tom Fox",
      `paragraph: ${paragraph(1)}`,
      `paragraph: ${paragraph(2)}`,
      "crosshead: Who is to pay",
      `paragraph: ${paragraph(3)}`,
      `paragraph: ${paragraph(7)}`,
      `paragraph: ${paragraph(8)}`,
    ]);
  });

  test.each([
    ["Who is to pay", "crosshead", "a title alone over a paragraph"],
    ["What happens next?", "crosshead", "a question alone over a paragraph"],
    ["Sign up for our newsletter and get the day’s best stories in your inbox.", "boilerplate", "speaks to the reader"],
    ["You have read three free articles. Register an account to go on reading.", "boilerplate", "speaks to the reader"],
    ["The bridge as it may look one day. Getty Images", "caption", "signed"],
    ["The harbour as it looked on Monday evening, when the council met. (Harbour Post)", "caption", "whose picture"],
    ["Dan Jensen/REUTERS", "credit", "who made the picture"],
  ])("takes %j in mid-story for a %s: %s", (line, kind) => {
    expect(kindOf(line, page(paragraph(1), paragraph(2), line, paragraph(3)))).toBe(kind);
  });

  test.each([
    ["You cannot build a bridge on promises, the mayor said, and the hall rose to its feet to cheer her."],
    ["“You have to register your account before you vote,” the mayor told the hall on Monday evening."],
    ["The report was first printed by Reuters."],
    ["Nobody spoke."],
    ["The company will stop selling your data to advertisers if you ask it to, and delete your account."],
    ["If you have an account with the bank, you can ask for your money back until March, and many do."],
    ["You can sign up for the course until March, said the school, and the newsletter tells you how."],
  ])("keeps %j among the paragraphs of a page", (line) => {
    expect(kindOf(line, page(paragraph(1), paragraph(2), line, paragraph(3)))).toBe("paragraph");
  });

  it("cuts a line that stands three times on the page", () => {
    const label = "Article content";
    const blocks = told(page(paragraph(1), label, paragraph(2), label, paragraph(3), label, paragraph(4)));
    expect(blocks.filter((line) => line.endsWith(label)).map((line) => line.split(":")[0])).toEqual([
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  it("cuts runs of labels and teasers among the story", () => {
    const teaser = "The mayor of the next town wants a bridge too, and would rather have hers first.";
    const blocks = told(
      page(paragraph(1), paragraph(2), "Video", "02:14", "The neighbours", teaser, "Video", "01:02", paragraph(3)),
    );
    for (const line of ["Video", "The neighbours", teaser]) expect(blocks).toContain(`boilerplate: ${line}`);
  });

  it("lets a box in mid-story end where the story goes on", () => {
    const again = "The council of Marsby will meet again, Marsby being a town that likes to meet about its bridge.";
    const blocks = told(
      page(paragraph(1), paragraph(2), paragraph(3), "More from Harbour Post", "Boats", again, again),
    );
    expect(blocks.filter((line) => line === `paragraph: ${again}`)).toHaveLength(2);
  });

  it("leaves a text that is no page as it is", () => {
    const text = ["The bridge comes", paragraph(1), "Who is to pay", paragraph(2), "Nobody", "Everybody", "The town"];
    const kinds = told([...text, paragraph(3), paragraph(4)]).map((line) => line.split(":")[0]);
    expect(kinds.filter((kind) => kind === "boilerplate")).toEqual([]);
  });

  it("keeps a line that the editor wants", () => {
    const lines = page(paragraph(1), paragraph(2), paragraph(3));
    const kept = recognise(source(`---\nkeep: Ten cafés for a rainy day\n---\n${lines.join("\n")}`, "t.en.txt"), {
      languages: [],
    }).blocks.find((b) => b.text === "Ten cafés for a rainy day");
    expect(kept?.kind).toBe("paragraph");
  });

  it("asks the running text for the language, not the menus", () => {
    const danish = (n: number) =>
      `Byrådet i Marsby har for ${n}. gang vedtaget at bygge en bro over inderhavnen, og arbejdet skal begynde til foråret.`;
    const menus = "Casa Portugal Economia Desporto Cultura Tempo Vídeos Podcasts Jornal Loja Conta Pesquisa".split(" ");
    const lines = [
      "Broen kommer",
      ...menus,
      danish(1),
      danish(2),
      danish(3),
      danish(4),
      ...menus.map((m) => `${m} e mais`),
    ];
    const { inLanguage, notices } = recognise(source(lines.join("\n"), "t.txt"), { languages: [] });
    expect(inLanguage.value).toBe("da");
    expect(notices).toEqual([]);
  });

  it("works in scripts without spaces", () => {
    const sentence = (n: number) =>
      `港町の議会は${n}回目の会議で、内港に新しい橋を架ける計画を賛成多数で可決した。工事は来年の春に始まる見通しだ。`;
    const blocks = told(
      [
        "橋の建設が決まる",
        "ホーム",
        "社会",
        "経済",
        "スポーツ",
        "天気",
        sentence(1),
        sentence(2),
        "費用の負担",
        sentence(3),
        sentence(4),
        "人気記事",
        "雨の日の喫茶店",
        "市長の朝ごはん",
        "お問い合わせ",
      ],
      "ja",
    );
    expect(blocks.filter((line) => !line.startsWith("boilerplate"))).toEqual([
      "headline: 橋の建設が決まる",
      `paragraph: ${sentence(1)}`,
      `paragraph: ${sentence(2)}`,
      "crosshead: 費用の負担",
      `paragraph: ${sentence(3)}`,
      `paragraph: ${sentence(4)}`,
    ]);
  });
});

describe("asksReader()", () => {
  test.each([
    ["By signing up you agree to our Terms of Use and Privacy Policy.", "en", true],
    ["Abonnieren Sie unseren Newsletter, und lesen Sie jeden Morgen das Wichtigste.", "de", true],
    ["Tilmeld dig vores nyhedsbrev, og få de bedste historier i din indbakke.", "da", true],
    ["Abonnez-vous à notre newsletter pour recevoir nos meilleurs articles chez vous.", "fr", true],
    ["Sie nutzten die App, um sich zu verabreden, und löschten danach ihr Konto, sagte die Polizei.", "de", false],
    ["Ihre Anmeldung wurde abgelehnt, weil die Stadt keinen Platz in der Halle hatte.", "de", false],
    ["Sie hatten über WhatsApp Bilder verschickt, und die Ermittler fanden sie auf einem Telefon.", "de", false],
    ["Hvis du har en konto i banken, kan du få pengene tilbage inden marts.", "da", false],
    ["Si vous avez un compte dans la banque, vous pouvez demander votre argent.", "fr", false],
    ["The browser shows a warning before you visit the page.", "en", false],
  ])("%j (%s): %s", (line, lang, expected) => {
    expect(asksReader(line, [languageOf(lang)]) !== undefined).toBe(expected);
  });
});

describe("shapeOf()", () => {
  test.each([
    [paragraph(1), "prose"],
    [
      "„Dafür ist kein Geld da, und das wissen auch alle, die heute Abend hier im Saal sitzen“, sagte sie. „Niemand zahlt.“",
      "prose",
    ],
    ["She left. Nobody asked her why she had come at all.", "prose"],
    ["She was sentenced to twenty years.", "sentence"],
    ["Ten cafés for a rainy day", "short"],
    ["Who pays?", "short"],
    [
      "The mayor of the next town wants a bridge too, and would rather have hers first, if only the county would …",
      "short",
    ],
    ["議会は新しい橋を架ける計画を賛成多数で可決した。工事は来年の春に始まる。", "prose"],
  ])("takes %j for %s", (line, shape) => {
    expect(shapeOf(line)).toBe(shape);
  });
});

describe("credits", () => {
  test.each([
    ["© Dan Jensen", true],
    ["APA/AFP/Dan Jensen", true],
    ["Getty Images", true],
    ["Dan Jensen | Getty Images", true],
    ["© 2021 The Harbour Post", false],
    ["Reuters was told so by three people", false],
    ["AP exams begin in May", false],
    ["Bloomberg, a former mayor, will not run again.", false],
    ["Reuters – Oil prices rose on Monday.", false],
    ["TT, the old race, comes back to the island.", false],
  ])("isCredit(%j) is %s", (line, expected) => {
    expect(isCredit(line)).toBe(expected);
  });

  test.each([
    ["La reunión del lunes. EFE/ J.J. Guillén", true],
    ["The harbour on Monday. (AP)", false],
    ["The council said so on Monday. (Reuters)", false],
    ["Die Polizei sucht nun Zeugen. Der Schaden ist hoch. (dpa)", false],
    ["Why traders love Bloomberg", false],
    ["The end of Reuters", false],
    ["The rise of Getty Images", false],
    ["She had worked for Keystone, and later for Belga.", false],
    ["Schüler vor der Halle © Dan Jensen", true],
    ["The inner harbour as seen at dusk Getty Images", true],
    ["市議会を出る市長＝13日、港町で（田中花子撮影）", true],
    ["市長は計画を共同で進めると述べた。", false],
    ["The council had been warned, said Reuters.", false],
    ["The harbour on Monday.", false],
    ["He sold the company to Bloomberg.", false],
  ])("isSignedCaption(%j) is %s", (line, expected) => {
    expect(isSignedCaption(line)).toBe(expected);
  });
});

describe("who wrote it, on a page", () => {
  const authors = (...opening: string[]) =>
    understand(
      recognise(source(page(...opening, paragraph(1), paragraph(2)).join("\n"), "t.en.txt"), { languages: [] }),
      {
        publishers: {},
      },
    ).author.map(({ value }) => value);

  test.each([
    [
      ["By Anna Weber and Tom Fox", "11 February 2021"],
      ["Anna Weber", "Tom Fox"],
    ],
    [["By", "Anna Weber", "11 February 2021"], ["Anna Weber"]],
    [["Anna Weber", "11 February 2021"], ["Anna Weber"]],
    [["11 February 2021", "Ludwig van der Berg"], ["Ludwig van der Berg"]],
    [["By Anna Weber 11 February 2021, 18:11"], ["Anna Weber"]],
    [["By Anna Weber, Frankfurt"], ["Anna Weber"]],
    [["Anna Weber", "Share", "Print"], ["Anna Weber"]],
    [["Career Feature", "By Anna Weber"], ["Anna Weber"]],
    [["Tom Fox", "By Anna Weber"], ["Anna Weber"]],
    [["11 February 2021 • Anna Weber • 3 minutes"], ["Anna Weber"]],
    [["Posted on 11 February 2021 by Anna Weber"], ["Anna Weber"]],
    [["Anna Weber Education editor"], ["Anna Weber"]],
    [["Anna Weber, Tom Fox and AP"], ["Anna Weber", "Tom Fox", "AP"]],
    [
      ["Anna Weber1,", "Xodu Plinth2 &", "Tom Fox"],
      ["Anna Weber", "Xodu Plinth", "Tom Fox"],
    ],
    [["ByAnna Weber", "11 February 2021"], ["Anna Weber"]],
    [["BYRON HILL", "11 February 2021"], ["Byron Hill"]],
    [["Byron Hill", "11 February 2021"], ["Byron Hill"]],
  ])("%j: %j", (opening, expected) => {
    expect(authors(...opening)).toEqual(expected);
  });

  test.each([
    [["Top News", "11 February 2021"]],
    [["The Harbour", "11 February 2021"]],
    [["Career Feature", "Share", "Print"]],
    [["11 February 2021", "Politics"]],
  ])("%j: nobody", (opening) => {
    expect(authors(...opening)).toEqual([]);
  });
});

describe("when it was printed, on a page", () => {
  const date = (...opening: string[]) =>
    understand(
      recognise(source(page(...opening, paragraph(1), paragraph(2)).join("\n"), "t.en.txt"), { languages: [] }),
      {
        publishers: {},
      },
    ).datePublished?.value;

  test.each([
    ["Published 11 February 2021"],
    ["Updated: 12 February 2021 23:49 Published: 11 February 2021 21:52"],
    ["11 February 2021 at 08:01 Updated 12 February 2021 at 09:06"],
    ["Published Thu, Feb 11 20212:23 PM EDT"],
    ["February 11, 20217:55 AM UTC"],
  ])("%s", (line) => {
    expect(date(line)).toMatch(/^2021-02-11/u);
  });

  it("takes the day of the last change where the page says no other", () => {
    expect(date("Updated 12 February 2021")).toBe("2021-02-12");
  });

  it.each([
    [["Available until 6 May 2024", "Published 11 February 2021"], "2021-02-11"],
    [["11 February 2021 | Harbour | News, Sports, Culture, Weather, Comments"], "2021-02-11"],
    [["Harbour-11/02/2021 20:00"], "2021-11-02"],
    [["11 February 20219 February 2021 by Anna Weber"], "2021-02-11"],
  ])("%j: %s", (lines, day) => {
    expect(date(lines.join("\n"))).toBe(day);
  });

  test.each([["The bridge was promised on 11 February 2021, and nobody has forgotten."], ["2021"]])(
    "%s: unknown",
    (line) => {
      expect(date(line)).toBeUndefined();
    },
  );
});
