import { describe, expect, test } from "vitest";
import { datesIn } from "../../src/languages/datesIn.ts";
import { isoDate } from "../../src/model/isoDate.ts";

const published = isoDate("2021-03-29");

/** What running text dates, in the words of its language; the report is of 29 March 2021. */
describe("datesIn()", () => {
  test.each([
    ["en", "It ran aground on 23 March in strong wind.", ["2021-03-23"]],
    ["en", "On December 24, 2019, the mill was sold.", ["2019-12-24"]],
    ["en", "They met on December 24 for the last time.", ["2020-12-24"]],
    ["en", "Listed since April 2019, it paid $26bn in 2016.", ["2019-04", "2016"]],
    ["da", "Skibet gik på grund den 23. marts i hård vind.", ["2021-03-23"]],
    ["da", "Rekorden er LinkedIn, som kostede 26 milliarder i 2016.", ["2016"]],
    ["de", "Am 3. Mai 2020 und im September 2017 bebte die Erde.", ["2020-05-03", "2017-09"]],
    ["es", "La Agencia espera decidir antes del 29 de diciembre de 2021.", ["2021-12-29"]],
    ["fr", "Un an après le référendum du 1er octobre 2017", ["2017-10-01"]],
    ["ru", "В 2016 году и 29 сентября 2018 года", ["2016", "2018-09-29"]],
    ["pl", "Od września 2017 r. wulkan jest aktywny.", ["2017-09"]],
    ["ja", "2016年に買収し、2020年9月に売却。3月23日に座礁した。", ["2016", "2020-09", "2021-03-23"]],
    ["ko", "2017년 9월 규모 7.1의 지진", ["2017-09"]],
    ["ar", "وجنحت السفينة في 23 مارس وسط رياح قوية", ["2021-03-23"]],
    ["hi", "सितंबर 2017 में भूकंप", ["2017-09"]],
    // no dates
    ["en", "The church was built in the 1930s for 1,950 people.", []],
    ["da", "Den flyttede ud i 1930'erne, og 12 marcherede.", []],
    ["ja", "2000年代に3カ月間", []],
    ["en", "They may 20 times march on to 31 houses.", []],
    ["en", "On 31 February nobody came on Sunday.", []],
  ])("%s: %s", (tag, text, expected) => {
    expect(datesIn(text, tag, published).map(({ date }) => date)).toEqual(expected);
  });

  test("without the day of the report there is no year to take", () => {
    expect(datesIn("It ran aground on 23 March 2020, not on 24 March.", "en", undefined).map((d) => d.date)).toEqual([
      "2020-03-23",
    ]);
  });
});
