import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { detectLanguage } from "../../src/recognise/inLanguage.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { source } from "../line.ts";

const articles = fileURLToPath(new URL("../../articles", import.meta.url));
const languageOfFolder: Readonly<Record<string, string>> = {
  "al-marsa": "ar",
  "courrier-du-quai": "fr",
  fjordtidende: "nb",
  "harbour-post": "en",
  kanalbladet: "da",
  "kowan-shimpo": "ja",
  "ledger-wire": "en",
  morgenbogen: "de",
  "puerto-diario": "es",
  sydposten: "sv",
};

describe("detectLanguage()", () => {
  const files = readdirSync(articles).flatMap((folder) =>
    readdirSync(`${articles}/${folder}`).map((file) => [folder, file] as const),
  );
  test.each(files)("%s/%s", (folder, file) => {
    expect(detectLanguage(readFileSync(`${articles}/${folder}/${file}`, "utf8")).tag).toBe(languageOfFolder[folder]);
  });

  test.each([
    ["Selskabet har købt en mindre virksomhed, men vil ikke sige, hvad den kostede.", "da"],
    ["Selskapet har kjøpt en mindre bedrift, men vil ikke si hva den kostet.", "nb"],
    ["Selskapet har kjøpt ei mindre verksemd, men vil ikkje seie kva ho kosta.", "nn"],
    ["Bolaget har köpt ett mindre företag, men vill inte säga vad det kostade.", "sv"],
    ["El gobierno anunció ayer que no subirá los impuestos este año.", "es"],
    ["O governo anunciou ontem que não vai aumentar os impostos este ano.", "pt"],
    ["Правительство объявило, что налоги в этом году не вырастут.", "ru"],
    ["Уряд оголосив, що податки цього року не зростуть.", "uk"],
    ["政府は今年は増税しないと発表した。", "ja"],
    ["政府宣布今年不会增加税收。", "zh"],
    ["정부는 올해 세금을 올리지 않겠다고 발표했다.", "ko"],
    ["Hallitus ilmoitti eilen, ettei veroja koroteta tänä vuonna.", "fi"],
  ])("%j is %s", (text, tag) => {
    expect(detectLanguage(text).tag).toBe(tag);
  });

  test.each([
    ["Vlada je priopćila da se porez ove godine neće povećati, a tvrtka će izvješće objaviti u siječnju.", "hr"],
    ["Vlada je saopćila da se porez ove godine neće povećati, a kompanija će izvještaj objaviti u januaru.", "bs"],
    ["Vlada je saopštila da se porez ove godine neće povećati, a kompanija će izveštaj objaviti u januaru.", "sr"],
    ["Kerajaan mengumumkan bahawa cukai tidak akan dinaikkan tahun ini, kata jurucakap polis pada Khamis.", "ms"],
    ["Pemerintah mengumumkan bahwa pajak tidak akan dinaikkan tahun ini, kata juru bicara polisi pada Kamis.", "id"],
    ["O goberno anunciou onte que non vai subir os impostos este ano, segundo dixo a súa voceira.", "gl"],
    ["El govern va anunciar ahir que no pujarà els impostos aquest any, segons la seva portaveu.", "ca"],
    ["Vláda oznámila, že daně letos nezvýší, jak řekla její mluvčí, která byla v Praze.", "cs"],
    ["Vláda oznámila, že dane tento rok nezvýši, ako povedala jej hovorkyňa, ktorá bola v Bratislave.", "sk"],
    ["Ríkisstjórnin tilkynnti í gær að skattar hækki ekki á þessu ári.", "is"],
    ["Landsstýrið boðaði í gjár, at skattirnir ikki verða hækkaðir í ár.", "fo"],
    ["Die regering het gister aangekondig dat belasting nie vanjaar verhoog sal word nie.", "af"],
    ["De regering heeft gisteren aangekondigd dat de belasting dit jaar niet wordt verhoogd.", "nl"],
  ])("tells neighbours apart: %j is %s", (text, tag) => {
    expect(detectLanguage(text).tag).toBe(tag);
  });

  it("is not led by names in another script", () => {
    const text = "Kanye West และ Kit Harington เดินทางถึงกรุงเทพเมื่อวันเสาร์\n\nพวกเขาเข้าร่วมงาน Global Citizen Festival ที่สวน";
    expect(detectLanguage(text).tag).toBe("th");
  });

  it("chooses among the languages allowed", () => {
    expect(detectLanguage("Selskapet har kjøpt en mindre bedrift.", ["da", "en"]).tag).toBe("da");
  });

  test.each(["", "   ", "12345", "!!!", "https://example.com/a"])("does not know %j", (text) => {
    expect(detectLanguage(text)).toMatchObject({ tag: "und", confidence: 0 });
  });

  it("is not led by a long quotation", () => {
    const text =
      "The minister answered the paper in his own language. “Vi har ikke tænkt os at sælge havnen til nogen, og det kommer vi heller ikke til.” He would say no more about it, and left the room.";
    expect(detectLanguage(text).tag).toBe("en");
  });

  it("is not led by a third of a text in another script", () => {
    const quoted =
      "「政府は今年は増税しないと発表した。首相は記者団に対し、家計の負担をこれ以上増やすことはできないと述べた。」";
    const told =
      "That was the answer of the government when the paper asked about taxes, and nobody in the room had expected it. The minister left before any further question could be put to him.";
    expect(detectLanguage(`${quoted}\n\n${told}`).tag).toBe("en");
  });

  it("survives any text, with a confidence between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { confidence } = detectLanguage(text);
        return confidence >= 0 && confidence <= 1;
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test.each([
    ["---\nlang: fr\n---\nThe text is English.", "a.da.txt", "fr", "inLanguage/front-matter"],
    ["The text is English.", "a.da.txt", "da", "inLanguage/file-name"],
    ["The text is English, and long enough to tell it by.", "report.final.txt", "en", "inLanguage/franc"],
  ])("lets a stated language win: %j in %s", (text, path, tag, by) => {
    expect(recognise(source(text, path), { languages: [] }).inLanguage).toMatchObject({ value: tag, by });
  });

  it("notices what it cannot tell", () => {
    const { notices } = recognise(source("12 345"), { languages: [] });
    expect(notices.map((n) => n.ruleId)).toEqual(["inLanguage/undetermined", "recognise/short"]);
    expect(notices[0]?.note).toContain("lang: CODE");
  });

  it("names the code of the runner-up where a text is in two languages", () => {
    const english =
      "That was the answer of the government when the paper asked about taxes, and nobody in the room had expected it.";
    const danish =
      "Det var regeringens svar, da avisen spurgte om skatten, og ingen i lokalet havde ventet, at det ville komme så hurtigt.";
    const { notices } = recognise(source(`${english} ${english} ${english}\n\n${danish} ${danish}`), { languages: [] });
    const [mixed] = notices.filter(({ ruleId }) => ruleId === "inLanguage/mixed");
    expect(mixed?.reason).toMatch(/^Detected English \(\d+ %\), but \d+ % of the text looks Danish$/u);
    expect(mixed?.note).toBe("If that is wrong, write lang: da");
  });
});
