import { describe, expect, it, test } from "vitest";
import type { ArticlePage, NamePage, PageContent, StoryPage } from "../../src/model/page.ts";
import { readSettings } from "../../src/model/settings.ts";
import { figureKey, magnitudesIn, withFigureKeys } from "../../src/plan/searchKeys.ts";
import { spread } from "../../src/plan/spread.ts";
import { renderPage } from "../../templates/page.tsx";
import { digested } from "../line.ts";

const front = (date: string, more = "") => `---\nstory: x\ndate: ${date}\nrights: own\n${more}---\n`;
const pageOf = <Page extends PageContent>(made: ReturnType<typeof digested>, url: string): Page =>
  made.pages.find((page) => page.url === url)!.load() as Page;

describe("glosses", () => {
  const made = digested({
    "a.en.txt": `${front("2021-06-14")}Headline one\n\nThe flood in Brovenna killed 13 people, the mayor said.\n\nThe government in Mbarel promised 14 million dollars for repairs, Anna Weber said.\n\nThe bridge at Brovenna is closed.`,
    "b.da.txt": `${front("2021-06-14")}Overskrift to\n\nOversvømmelsen i Brovenna dræbte 15 mennesker, sagde borgmesteren. Regeringen i Mbarel lover 14 millioner dollar.`,
    "c.de.txt": `${front("2021-06-14")}Titel drei\n\nDie Regierung in Mbarel verspricht 14 Millionen Dollar.`,
  });
  const glosses = pageOf<ArticlePage>(made, "/articles/a/").body.map(({ gloss }) => gloss);

  it("say first where reports part, with the words around the figure", () => {
    expect(glosses[0]!.figure.status).toBe("differs");
    expect(glosses[0]!.others).toMatchObject([{ report: { siglum: "da" }, text: /dræbte 15 mennesker/ }]);
  });
  it("are one to a paragraph, and each figure has one", () => {
    expect(glosses[1]!.figure).toMatchObject({ status: "same", value: 14e6 });
    expect(glosses[1]!.others.map(({ text }) => text)).toEqual(["14 millioner dollar", "14 Millionen Dollar"]);
    expect(glosses[2]).toBeUndefined();
  });
  it("name what is counted in the words of the others", () => {
    const counted = digested({
      "a.en.txt": `${front("2021-06-14")}Headline one\n\nDredgers at Brovenna shifted 30,000 cubic metres of sand.`,
      "b.fr.txt": `${front("2021-06-14")}Titre deux\n\nIl a fallu déplacer 30 000 mètres cubes de sable à Brovenna.`,
      "c.ar.txt": `${front("2021-06-14")}عنوان ثالث\n\nورفعت الكراكات 30 ألف متر مكعب من الرمال.`,
    });
    const [{ gloss } = {}] = pageOf<ArticlePage>(counted, "/articles/a/").body;
    expect(gloss!.others.map(({ text }) => text).sort()).toEqual(["30 000 mètres cubes", "30 ألف متر مكعب"]);
  });
  it("lead to the figure in the ledger", () => {
    const story = pageOf<StoryPage>(made, glosses[0]!.url.split("#")[0]!);
    expect(story.figures.map(({ id }) => id)).toContain(glosses[0]!.url.split("#")[1]);
  });
});

describe("a name's plot", () => {
  const times = (dates: readonly string[]) =>
    pageOf<NamePage>(
      digested(
        Object.fromEntries(
          dates.map((date, i) => [
            `${i}.en.txt`,
            `${front(date)}Story ${i}\n\nThe mayor, Anna Weber, spoke in Brovenna.`,
          ]),
        ),
      ),
      "/names/anna-weber/",
    ).times;

  test.each([
    ["months without a gap", ["2020-11-03", "2021-02-01"], ["2020-11 1", "2020-12 0", "2021-01 0", "2021-02 1"]],
    ["years where months are too many", ["2018-05-03", "2020-02-01"], ["2018 1", "2019 0", "2020 1"]],
    ["nothing for a month alone", ["2020-11-03", "2020-11-04"], []],
  ])("has %s", (_, dates, expected) => {
    expect(times(dates).map(({ period, mentions }) => `${period} ${mentions}`)).toEqual(expected);
  });
});

describe("some of many", () => {
  test.each([
    ["en1 en2 en3 da1 de1", 3, "en1 da1 de1"],
    ["en1 en2 en3 da1", 3, "en1 en2 da1"],
    ["en1 en2", 3, "en1 en2"],
    ["en1 da1 de1 fr1", 2, "en1 da1"],
  ])("%s, %i of them: %s", (all, most, shown) => {
    const spreaded = spread(all.split(" "), most, (siglum) => siglum.slice(0, 2));
    expect(spreaded.shown.join(" ")).toBe(shown);
    expect([...spreaded.shown, ...spreaded.rest].sort()).toEqual(all.split(" ").sort());
  });
});

describe("figures in the search index", () => {
  test.each([
    [26e9, "26e9"],
    [27.7e9, "277e8"],
    [30000, "3e4"],
    [18300, "183e2"],
    [1234567.8, "1234568e0"],
  ])("%f is %s", (value, key) => {
    expect(figureKey(value)).toBe(key);
  });

  it("stand behind their words", () => {
    const { collection } = digested({
      "a.en.txt": "Headline\n\nIt paid $26bn for it, 12 percent more than 30,000 people had said.",
      "b.ja.txt": "見出し\n\nリンクトインを260億ドルで買収した。",
    });
    const [english, japanese] = collection.reports.map(({ article }) =>
      withFigureKeys(article.blocks.at(-1)!.text, article.figures),
    );
    expect(english).toBe("It paid $26bn 26e9 for it, 12 percent more than 30,000 3e4 people had said.");
    expect(japanese).toContain("260億ドル 26e9 で");
  });

  it("are asked for in the words of the articles' languages", () => {
    expect(magnitudesIn(["da", "en", "de"])).toMatchObject({ milliarder: [9], billion: [9, 12], bn: [9] });
    expect(magnitudesIn(["ja"])).not.toHaveProperty("milliarder");
  });
});

describe("hreflang", () => {
  const settings = { url: "https://news.example/" };
  const made = digested(
    {
      "a.en.txt": `${front("2021-06-14")}Headline one\n\nThe river Kvalda flooded Brovenna, Anna Weber said.`,
      "b.da.txt": `${front("2021-06-14", "translation_of: a.en.txt\n")}Overskrift to\n\nFloden Kvalda oversvømmede Brovenna, sagde Anna Weber.`,
      "c.de.txt": `${front("2021-06-14")}Titel drei\n\nDer Fluss Kvalda überschwemmte Brovenna, sagte Anna Weber.`,
    },
    settings,
  );
  const alternates = (url: string) =>
    [...renderPage(pageOf(made, url), readSettings(settings)).matchAll(/<link rel="alternate" hreflang="(\w+)"/gu)].map(
      ([, lang]) => lang,
    );

  it("stands between translations, and between nothing else of a story", () => {
    expect(alternates("/articles/a/")).toEqual(["en", "da"]);
    expect(alternates("/articles/b/")).toEqual(["da", "en"]);
    expect(alternates("/articles/c/")).toEqual([]);
  });
});

describe("what a publisher allows", () => {
  const text =
    "---\ndate: 2021-06-14\n---\nGoats\n\nThe council of Brovenna met on Tuesday. It spoke of bridges for four hours. Nobody had known of the tractor. A petition to paint it blue was handed in. The treasurer answered that paint had been bought.";
  const page = (publisher: object) => {
    const settings = { url: "https://tidings.example/", publishers: { post: publisher } };
    const made = digested({ "post/goats.en.txt": text }, settings);
    const own = pageOf<ArticlePage>(made, "/articles/goats/");
    const sitemap = made.pages.find(({ url }) => url === "/sitemap.xml")!.load();
    return {
      own,
      html: renderPage(own, readSettings(settings)),
      listed: JSON.stringify(sitemap).includes("/articles/goats/"),
    };
  };

  it.each([1, 2, 3])("is an excerpt of so many sentences: %i", (excerpt) => {
    expect(page({ rights: "excerpt", excerpt }).own.body.length).toBe(excerpt);
  });
  it("is an excerpt of two, when nothing is said", () => {
    expect(page({ rights: "excerpt" }).own.body.length).toBe(2);
  });
  it.each([
    [{ rights: "own" }, true],
    [{ rights: "excerpt" }, true],
    [{ rights: "full" }, false],
    [{ rights: "own", noindex: true }, false],
  ])("is to be listed by search engines, or not: %j", (publisher, may) => {
    const { html, listed } = page(publisher);
    expect(html.includes('<meta name="robots" content="noindex"')).toBe(!may);
    expect(listed).toBe(may);
  });
  it("leaves a page at its address when it was taken down, if that is wanted", () => {
    const settings = { removed: ["/articles/sheep/", "goats", "../x"], inLanguage: "da" };
    const { pages } = digested(
      { "post/goats.en.txt": "Goats on the quay\n\nEleven goats were seen on the quay." },
      settings,
    );
    const at = (url: string) =>
      pages.filter((p) => p.url === url).map((p) => renderPage(p.load(), readSettings(settings)));
    expect(at("/articles/sheep/")).toEqual([expect.stringContaining("<h1>Artiklen er taget ned</h1>")]);
    expect(at("/articles/sheep/")[0]).toContain('content="noindex"');
    expect(at("/articles/goats/")).toEqual([expect.stringContaining("Eleven goats")]);
  });
  it("names its publisher's site, and whom to ask", () => {
    const { pages } = digested(
      { "goats/a.en.txt": "Goats on the quay\n\nEleven goats were seen on the quay of Brovenna on Monday." },
      {
        publishers: { goats: { name: "Goat Post", address: "https://goats.example/", contact: "desk@goats.example" } },
      },
    );
    const own = pages.find(({ kind }) => kind === "publisher")!.load();
    const html = renderPage(own, readSettings({}));
    expect(html).toContain('<a href="https://goats.example/">goats.example</a>');
    expect(html).toContain('<a href="mailto:desk@goats.example">desk@goats.example</a>');
    expect(html).toContain("whole texts");
  });
  it.each([
    { address: "javascript:alert(1)" },
    { contact: "javascript:alert(1)" },
    { contact: "nobody" },
    { language: "Danish!" },
  ])("cannot be said so: %j", (publisher) => {
    expect(() => readSettings({ publishers: { goats: publisher } })).toThrow(/publishers\.goats\./u);
  });
  it("is in its publisher's language, where its text does not tell", () => {
    const languageOf = (text: string) =>
      digested({ "goats/a.txt": text }, { publishers: { goats: { language: "da" } } }).collection.reports[0]!.article
        .inLanguage;
    expect(languageOf("Brovenna 3-1")).toMatchObject({ value: "da", certainty: "assumed", by: "inLanguage/publisher" });
    expect(
      languageOf("The harbour of Brovenna was closed on Monday, and forty ships were waiting outside."),
    ).toMatchObject({ value: "en", certainty: "inferred" });
  });
  it("is to be mined, unless that is reserved", () => {
    expect(page({ rights: "own" }).html).not.toContain("tdm-reservation");
    expect(page({ rights: "own", tdmReservation: true }).html).toContain('<meta name="tdm-reservation" content="1"');
  });
});
