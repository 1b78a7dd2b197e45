import { describe, expect, it, test } from "vitest";
import { inStory } from "../line.ts";

const names = (text: string, lang: string) => inStory(text, lang).mentions.map((m) => m.value);

describe("mentions()", () => {
  test.each([
    ["Yesterday Microsoft bought GitHub from its owners.", "en", ["Microsoft", "GitHub"]],
    ["Negotiations with Pinterest ended. However, Pinterest is content.", "en", ["Pinterest"]],
    ["Then Satya Nadella spoke. Nobody thought that Nadella would.", "en", ["Satya Nadella"]],
    [
      "Anna Harington kom sent. Siden talte Anna med Rose Leslie, og Rose svarede.",
      "da",
      ["Anna Harington", "Rose Leslie"],
    ],
    ["Anna Magasinet skrev om Anna. Anna og Anna, sagde de.", "da", ["Anna", "Anna Magasinet"]],
    [
      "Manchester Citys Sergio Aguero scorede. Sergio Aguero var glad for Brightons felt og Brighton-forsvaret.",
      "da",
      ["Sergio Aguero", "Brighton", "Manchester Citys"],
    ],
    ["They met on Sept. 3 in Mexico City.", "en", ["Mexico City"]],
    ["Die Serie läuft auf HBOs Sender in Berlin.", "de", ["HBO", "Berlin"]],
    ["Paris Weber kom sent, og byen Paris sov.", "da", ["Paris Weber", "Paris"]],
    ["Hun sang i Saturday Night Live lørdag aften.", "da", ["Saturday Night Live"]],
    ["Die Firma Boots verkauft Mode- und Papierwaren, mehr Baby-Öl als Kunst.", "de", ["Boots"]],
    ["Es war Trumps Wahlkampfteam. Donald Trump schwieg, und Trump ging.", "de", ["Donald Trump"]],
    ["They spoke of Microsoft’s plans and of Microsoft.", "en", ["Microsoft"]],
    ["Det siger Microsoft. Pinterests kurs steg, og Pinterest er glad.", "da", ["Pinterest", "Microsoft"]],
    ["Konkurrenten er Microsoft-ejede GitHub i dag.", "da", ["Microsoft", "GitHub"]],
    [
      "Der Softwarekonzern Microsoft hat die Plattform GitHub gekauft, sagt der Minister.",
      "de",
      ["Microsoft", "GitHub"],
    ],
    ["Gestern sprach Gesundheitsminister Jens Spahn über Milliarden Dollar.", "de", ["Jens Spahn"]],
    ["Hier, l’Ever Given a quitté Suez pour Rotterdam.", "fr", ["Ever Given", "Suez", "Rotterdam"]],
    ["昨日、米マイクロソフトは発表した。マイクロソフトは大きい。", "ja", ["マイクロソフト"]],
    ["قالت شركة مايكروسوفت إن مايكروسوفت كبيرة.", "ar", ["مايكروسوفت"]],
  ])("finds in %j (%s): %j", (text, lang, expected) => {
    expect(names(text, lang)).toEqual(expected);
  });

  test.each([
    ["However, nobody knew. Unfortunately, it rained. Shares fell.", "en"],
    ["It was on a Monday in February that it rained.", "en"],
    ["Die Regierung will die Steuern nicht erhöhen, sagt die Opposition.", "de"],
    ["MANY WORDS IN CAPITALS SAY NOTHING ABOUT NAMES AT ALL.", "en"],
  ])("finds no name in %j (%s)", (text, lang) => {
    expect(names(text, lang)).toEqual([]);
  });

  test.each([
    ["The bridge is in Denmark, they said of it.", "en", "Place"],
    ["They asked Harbour Bank for help on Monday.", "en", "Organization"],
    ["“It is so,” said Anna Weber on Monday.", "en", "Person"],
    ["They use Azure for most of it, he knew.", "en", "Thing"],
  ])("knows the kind of the name in %j", (text, lang, type) => {
    expect(inStory(text, lang).mentions[0]?.type).toBe(type);
  });

  it("gives a country one key in every language", () => {
    const key = (text: string, lang: string) => inStory(text, lang).mentions[0]?.key;
    expect(key("They sailed to Germany in the end.", "en")).toBe(key("De sejlede til Tyskland til sidst.", "da"));
  });

  it("leaves out the agency that signs, and keeps the one that is spoken of", () => {
    expect(names("It rained for three days in the town. (AFP)", "en")).toEqual([]);
    expect(names("The staff of AFP went home, they told the town.", "en")).toEqual(["AFP"]);
  });

  it("leaves out names that stand in furniture only", () => {
    expect(
      names("It ended well for all of them in the town.\n\nPhoto: Dan Jensen\n\nRead also: What Oracle got", "en"),
    ).toEqual([]);
  });
});

describe("quotes()", () => {
  test.each([
    [
      "“We pulled it off, all of us,” said Peter Berdowski on Monday.",
      "en",
      "We pulled it off, all of us",
      "Peter Berdowski",
    ],
    ["Anna Weber says: “It will take a week at least.”", "en", "It will take a week at least.", "Anna Weber"],
    ["»Det tager en uge i det mindste,« siger Anna Weber.", "da", "Det tager en uge i det mindste", "Anna Weber"],
    ["„Es wird eine Woche dauern“, sagte Anna Weber am Montag.", "de", "Es wird eine Woche dauern", "Anna Weber"],
    ["“Nobody knows who said this today.” The hall was empty.", "en", "Nobody knows who said this today.", undefined],
  ])("reads %j (%s)", (text, lang, words, speaker) => {
    const [quote] = inStory(text, lang).quotes;
    expect(quote?.text).toBe(words);
    expect(quote?.speaker).toBe(speaker);
  });

  test.each([
    [
      "'We will not sell it to anyone,' Tom Fox said in Tom's town.",
      "en",
      [["We will not sell it to anyone", "Tom Fox"]],
    ],
    ["« Nous ne vendrons pas le port », a déclaré Anna Weber.", "fr", [["Nous ne vendrons pas le port", "Anna Weber"]]],
    [
      "Selon Tom Renard, « c’est une bien mauvaise nouvelle ».",
      "fr",
      [["c’est une bien mauvaise nouvelle", "Tom Renard"]],
    ],
    ["- Det er en dårlig dag for os alle, siger Bo Lund.", "da", [["Det er en dårlig dag for os alle", "Bo Lund"]]],
    [
      "– Vi säljer inte hamnen till någon, säger Anna Weber.",
      "sv",
      [["Vi säljer inte hamnen till någon", "Anna Weber"]],
    ],
    [
      "”Vi säljer inte hamnen till någon”, säger Anna Weber. Hon är ”mycket trött på det”.",
      "sv",
      [
        ["Vi säljer inte hamnen till någon", "Anna Weber"],
        ["mycket trött på det", undefined],
      ],
    ],
    [
      "—No es una buena noticia para nosotros —dijo Lucía Ferrer.",
      "es",
      [["No es una buena noticia para nosotros", "Lucía Ferrer"]],
    ],
    ["«Мы не продадим порт никому», — сказала Анна Петрова.", "ru", [["Мы не продадим порт никому", "Анна Петрова"]]],
    ["「港は売りません、絶対に」と田中市長は述べた。", "ja", [["港は売りません、絶対に", "田中市長"]]],
    [
      "“We will not sell it,” said Anna Weber. “We have told them so often enough.” He called it “a real mess”.",
      "en",
      [
        ["We will not sell it", "Anna Weber"],
        ["We have told them so often enough.", "Anna Weber"],
      ],
    ],
    [
      "“First the tide came in very fast.\n\n“Then we all ran up the hill,” said Anna Weber.",
      "en",
      [
        ["First the tide came in very fast.", "Anna Weber"],
        ["Then we all ran up the hill", "Anna Weber"],
      ],
    ],
    [
      "“I told them ‘never do that again’ and left,” Anna Weber wrote.",
      "en",
      [["I told them ‘never do that again’ and left", "Anna Weber"]],
    ],
    ["The 1980s' big hits and the dogs' owners said it wasn't so.", "en", []],
    ["“Never,” she added, and he called it “a mess”.", "en", []],
  ])("finds all of %j (%s)", (text, lang, quotes) => {
    expect(inStory(text, lang).quotes.map((quote) => [quote.text, quote.speaker])).toEqual(quotes);
  });

  it("takes a title in quotation marks for no speech", () => {
    expect(inStory("They sang “Silent Night” in the hall that night.").quotes).toEqual([]);
  });
});

describe("summary()", () => {
  it("is the article's own sentences, in their order", () => {
    const { summary, source } = inStory(
      "The bank bought the bridge on Monday. The bridge had been for sale. It rained. The price of the bridge was not told by the bank. Nobody had asked the town.",
    );
    expect(summary.length).toBe(3);
    for (const { text } of summary) expect(source.text).toContain(text);
    expect(summary.map((s) => s.span.start)).toEqual([...summary.map((s) => s.span.start)].sort((a, b) => a - b));
  });
});
