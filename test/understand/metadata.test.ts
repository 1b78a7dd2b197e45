import { describe, expect, it, test } from "vitest";
import { authorsIn } from "../../src/languages/bylines.ts";
import { languageOf } from "../../src/languages/languages.ts";
import { readDate } from "../../src/languages/readDate.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { understand } from "../../src/understand/understand.ts";
import { article, inStory, source } from "../line.ts";

const long = "This is a paragraph of the story that goes on for a while and ends with a full stop.";

describe("author()", () => {
  test.each([
    ["By Anna Weber", "en", ["Anna Weber"]],
    ["By Anna Weber and Tom Fox", "en", ["Anna Weber", "Tom Fox"]],
    ["BY ANNA WEBER", "en", ["ANNA WEBER"]],
    ["By Anna Weber, business correspondent", "en", ["Anna Weber"]],
    ["By Anna Weber (anna@post.example)", "en", ["Anna Weber"]],
    ["Af Ida Storm Bech", "da", ["Ida Storm Bech"]],
    ["Af Ida Bech og Bo Lund", "da", ["Ida Bech", "Bo Lund"]],
    ["Av Nils Ekberg", "sv", ["Nils Ekberg"]],
    ["Von Jonas Reuter und Katrin Vogt", "de", ["Jonas Reuter", "Katrin Vogt"]],
    ["Par Élise Marchand", "fr", ["Élise Marchand"]],
    ["Por Lucía Ferrer y Andrés Molina", "es", ["Lucía Ferrer", "Andrés Molina"]],
    ["文/田中太郎", "ja", ["田中太郎"]],
    ["كتبت: سلمى حداد", "ar", ["سلمى حداد"]],
    ["By the end of the week, all was lost", "en", []],
    ["Anna Weber", "en", []],
  ])("reads %j (%s) as %j", (line, lang, names) => {
    const found = authorsIn(line, [languageOf(lang)]);
    expect(found?.by === "word" ? found.names.map(({ name }) => name) : []).toEqual(names);
  });

  it("says where the name stands and by which rule", () => {
    const text = `Headline\n\nBy Anna Weber\n\n${long}`;
    const [found] = article(text).author;
    expect(found).toMatchObject({ value: "Anna Weber", certainty: "inferred", by: "author/byline" });
    expect(text.slice(found!.span!.start, found!.span!.end)).toBe("Anna Weber");
  });

  it("invents none", () => {
    expect(
      article(`Headline\n\n${long}\n\nBy the bridge stood Anna Weber, who saw it all happen on that night.`).author,
    ).toEqual([]);
  });
});

describe("readDate()", () => {
  test.each([
    ["11 February 2021", "en", "2021-02-11"],
    ["February 11, 2021", "en", "2021-02-11"],
    ["Feb. 11, 2021", "en", "2021-02-11"],
    ["11th of February 2021", "en", "2021-02-11"],
    ["2021-02-11", "en", "2021-02-11"],
    ["11. februar 2021", "da", "2021-02-11"],
    ["11.02.2021", "da", "2021-02-11"],
    ["02/11/2021", "en", "2021-02-11"],
    ["11/02/2021", "fr", "2021-02-11"],
    ["25/12/2021", "en", "2021-12-25"],
    ["11. Februar 2021", "de", "2021-02-11"],
    ["11 février 2021", "fr", "2021-02-11"],
    ["1er mars 2021", "fr", "2021-03-01"],
    ["11 de febrero de 2021", "es", "2021-02-11"],
    ["11 lutego 2021", "pl", "2021-02-11"],
    ["11 февраля 2021", "ru", "2021-02-11"],
    ["2021年2月11日", "ja", "2021-02-11"],
    ["11 فبراير 2021", "ar", "2021-02-11"],
    ["١١ فبراير ٢٠٢١", "ar", "2021-02-11"],
  ])("reads %j (%s) as %s", (line, lang, date) => {
    expect(readDate(line, lang)?.date).toBe(date);
  });

  test.each(["31 February 2021", "version 1.2.3", "192.168.1.12", "11 February", "call 11-02-20211", "2021"])(
    "finds no date in %j",
    (line) => {
      expect(readDate(line, "en")).toBeUndefined();
    },
  );
});

describe("datePublished()", () => {
  test.each([
    [
      "the front matter",
      "---\ndate: 2021-02-11\n---\nH\n\n10 January 2020\n\nT",
      "2020-01-09-a.en.txt",
      "2021-02-11",
      "datePublished/front-matter",
    ],
    [
      "the file's name",
      `H\n\n10 January 2020\n\n${long}`,
      "2020-01-09-a.en.txt",
      "2020-01-09",
      "datePublished/file-name",
    ],
    ["a date line", `H\n\n10 January 2020\n\n${long}`, "a.en.txt", "2020-01-10", "datePublished/date-line"],
    [
      "a date line with a label and an hour",
      `H\n\nPublished: 10 January 2020, 08:15\n\n${long}`,
      "a.en.txt",
      "2020-01-10",
      "datePublished/date-line",
    ],
  ])("reads %s first", (_, text, path, value, by) => {
    expect(article(text, undefined, path).datePublished).toMatchObject({ value, by });
  });

  it("tells published from updated", () => {
    const found = article(`H\n\nUpdated 12 February 2021\n\nPublished 11 February 2021\n\n${long}`);
    expect(found.datePublished?.value).toBe("2021-02-11");
    expect(found.dateModified?.value).toBe("2021-02-12");
  });

  it.each([
    [
      "the story",
      `H\n\nThe ship ran aground on 23 March 2021 in strong wind, and nobody could say when it would be free again.\n\n${long}`,
    ],
    ["a read-also line", `H\n\n${long}\n\nRead also: What happened on 11 February 2021\n\n${long}`],
    ["nothing", `H\n\n${long}`],
  ])("leaves an article undated when there is a date in %s only", (_, text) => {
    expect(article(text).datePublished).toBeUndefined();
  });

  it("gives a notice for a day that is none, with its line, and falls to the next rule", () => {
    const found = article(`---\ntitle: H\ndate: 31 Febr 2021\n---\n${long}`, undefined, "2021-02-28-a.en.txt");
    expect(found.datePublished).toMatchObject({ value: "2021-02-28", by: "datePublished/file-name" });
    expect(found.notices).toMatchObject([{ ruleId: "datePublished/front-matter", line: 3, severity: "error" }]);
  });
});

describe("headline(), publisher(), dateline(), citation()", () => {
  it("takes the front matter's title, else the first line, else the first sentence", () => {
    expect(article(`---\ntitle: Stated\n---\n${long}`).headline).toMatchObject({
      value: "Stated",
      certainty: "stated",
    });
    expect(article(`First line\n\n${long}`).headline).toMatchObject({ value: "First line", certainty: "inferred" });
    const paragraph =
      "The first sentence of a text that was copied without its headline is here. It goes on with a second one, and that is how we know that it is no headline.";
    expect(article(`${paragraph}\n\n${long}`).headline).toMatchObject({
      value: "The first sentence of a text that was copied without its headline is here.",
      certainty: "assumed",
    });
  });

  it("names the publisher by settings, else by folder", () => {
    const manuscript = recognise(source(`H\n\n${long}`, "post/a.en.txt"), { languages: [] });
    expect(understand(manuscript, { publishers: { post: { name: "The Post" } } }).publisher).toMatchObject({
      value: "The Post",
      certainty: "stated",
    });
    expect(understand(manuscript, { publishers: {} }).publisher).toMatchObject({
      value: "post",
      certainty: "assumed",
    });
    expect(article(`H\n\n${long}`).publisher).toBeUndefined();
  });

  test.each([
    ["KOBLENZ (dpa) — The river rose again on Monday, and the lower bridge was closed.", "KOBLENZ"],
    ["SUEZ, Egypt — The ship was pulled off the bank of the canal on Monday afternoon.", "SUEZ"],
    ["The river rose again — and the lower bridge was closed on Monday by the town.", undefined],
    ["NASA said on Monday that it would try again as soon as the weather allows.", undefined],
  ])("reads the dateline of %j as %j", (line, place) => {
    expect(inStory(line).dateline?.value).toBe(place);
  });

  test.each([
    ["According to the Financial Times, talks have ended without a result for now.", "en", ["Financial Times"]],
    ["Talks have ended, the minister told reporters according to what was said there.", "en", []],
    ["Ifølge Financial Times er forhandlingerne slut uden noget resultat for denne gang.", "da", ["Financial Times"]],
    ["Laut der Financial Times sind die Gespräche ohne Ergebnis beendet worden.", "de", ["Financial Times"]],
    ["Selon le Financial Times, les discussions sont terminées sans résultat.", "fr", ["Financial Times"]],
    ["英フィナンシャル・タイムズによると、交渉は終わった。", "ja", ["フィナンシャル・タイムズ"]],
  ])("finds the sources of %j (%s): %j", (line, lang, names) => {
    expect(inStory(line, lang).citation.map((c) => c.value)).toEqual(names);
  });
});

describe("headline(), below what pages print above it", () => {
  const told = "The harbour is sold to a bank";
  const body = `${long}\n\n${long.replace("story", "tale")}`;
  const read = (path: string, ...top: string[]) =>
    understand(recognise(source(`${top.join("\n\n")}\n\n${body}`, path), { languages: [] }), {
      publishers: {},
    });

  test.each([
    [["POLITICS", told]],
    [["News | Sports", told]],
    [["https://post.example/2021/harbour", told]],
    [["11 February 2021", told]],
    [["By Anna Weber", told]],
    [["Harbour Post", "11 February 2021", told]],
  ])("%j", (top) => {
    expect(read("harbour-post/x.en.txt", ...top).headline.value).toBe(told);
  });

  test.each([
    [["Harbour sold", "The bank buys the harbour for three billion"]],
    [["Politics as usual", "The bank buys the harbour for three billion"]],
    [["Anna Weber", told]],
    [["May 2021", "Nobody was there"]],
  ])("%j: the first line is it", (top) => {
    expect(read("x.en.txt", ...top).headline.value).toBe(top[0]);
  });

  it("calls a story that begins at once by its first sentence", () => {
    const { headline, dateline } = read("x.en.txt", "KOBLENZ (dpa) — The harbour was sold on Monday to a bank.");
    expect(headline.by).toBe("headline/first-sentence");
    expect(dateline?.value).toBe("KOBLENZ");
  });
});

describe("citation(), in many languages", () => {
  test.each([
    ["en", "According to a report by Reuters, the bank was sold.", ["Reuters"]],
    ["en", "The bank was sold, the Wall Street Journal reported on Monday.", ["Wall Street Journal"]],
    ["en", "The ministry told the BBC that it was sold.", ["BBC"]],
    ["en", "Microsoft reported a profit, and Anna Weber told Microsoft so.", []],
    ["da", "Banken er solgt, oplyser Ritzau.", ["Ritzau"]],
    ["de", "Wie die New York Times berichtet, ist die Bank verkauft.", ["New York Times"]],
    ["de", "Laut Polizei ist die Bank verkauft.", []],
    ["fr", "Selon Le Monde, la banque est vendue.", ["Le Monde"]],
    ["es", "El banco se vende, informó Reuters.", ["Reuters"]],
    ["it", "Lo scrive il Corriere della Sera.", ["Corriere della Sera"]],
    ["nl", "Volgens De Telegraaf is de bank verkocht.", ["De Telegraaf"]],
    ["pl", "Jak podaje Reuters, bank został sprzedany.", ["Reuters"]],
    ["ru", "Об этом сообщает РБК.", ["РБК"]],
    ["tr", "Reuters'a göre banka satıldı.", ["Reuters"]],
    ["hu", "A Reuters szerint eladták a bankot.", ["Reuters"]],
    ["el", "Σύμφωνα με το Reuters η τράπεζα πουλήθηκε.", ["Reuters"]],
    ["ja", "日本経済新聞によると、銀行は売却された。", ["日本経済新聞"]],
    ["zh", "据路透社报道，银行已出售。", ["路透社"]],
    ["ko", "연합뉴스에 따르면 은행이 매각됐다.", ["연합뉴스"]],
    ["ko", "경찰에 따르면 은행이 매각됐다.", []],
  ])("%s: %s", (lang, sentence, names) => {
    expect(inStory(sentence, lang).citation.map(({ value }) => value)).toEqual(names);
  });
});

describe("isBasedOn()", () => {
  test.each([
    [`KOBLENZ (dpa/AFP) — ${long}`, ["dpa", "AFP"]],
    [`${long} (Reuters)`, ["Reuters"]],
    [`By Anna Weber and AP\n\n${long}`, ["AP"]],
    [`${long} He told AP about it, and Reuters (London) printed it.`, []],
    [`${long}\n\nPhoto: Dan Jensen/AFP`, []],
  ])("%j: %j", (text, names) => {
    expect(article(`Headline of it\n\n${text}`).isBasedOn.map(({ value }) => value)).toEqual(names);
  });
});
