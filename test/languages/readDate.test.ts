import { describe, expect, test } from "vitest";
import { persianDay } from "../../src/languages/calendars.ts";
import { orderOf, readDate } from "../../src/languages/readDate.ts";

describe("readDate()", () => {
  test.each([
    // the month as a word, with what stands between the parts
    ["11 February 2021", "en", "2021-02-11"],
    ["Sunday, March, 10th 2024", "en", "2024-03-10"],
    ["2024/Mar/12", "en", "2024-03-12"],
    ["Wed, 01 Jul 15", "en", "2015-07-01"],
    ["9-Mär-2024", "de", "2024-03-09"],
    ["9.Maerz 2024", "de", "2024-03-09"],
    ["10. Jänner 2024", "de", "2024-01-10"],
    ["09.Mart.2024, 11:07", "tr", "2024-03-09"],
    ["12mars 2024 20h", "fr", "2024-03-12"],
    ["1er mars 2021", "fr", "2021-03-01"],
    ["fév 12, 2024", "fr", "2024-02-12"],
    ["21ste maart 2024", "nl", "2024-03-21"],
    ["Publicat el 8 d'abril de 2024", "ca", "2024-04-08"],
    ["11 de febrero de 2021", "es", "2021-02-11"],
    ["Feb 11 20212:23 PM", "en", "2021-02-11"],
    // case forms and short forms
    ["12. maja 2024.", "sr", "2024-05-12"],
    ["12. марта 2024. 09:15", "sr", "2024-03-12"],
    ["12. marta 2024.", "sr", "2024-03-12"],
    ["12. maja 2024 ob 9.15", "sl", "2024-05-12"],
    ["12 мар 2024 | 09:15", "bg", "2024-03-12"],
    ["2024ko martxoaren 12a", "eu", "2024-03-12"],
    ["2024 წლის 12 მარტი", "ka", "2024-03-12"],
    ["2021. február 11.", "hu", "2021-02-11"],
    ["12 במרץ 2024", "he", "2024-03-12"],
    ["פורסם ב-12 בפברואר 2024", "he", "2024-02-12"],
    // months in two words, other names of months
    ["Ngày 12 tháng 3 năm 2024", "vi", "2024-03-12"],
    ["12 كانون الثاني 2024", "ar", "2024-01-12"],
    ["12 جانفي 2024", "ar", "2024-01-12"],
    // other digits, other years
    ["২৫শে মার্চ ২০২৪", "bn", "2024-03-25"],
    ["11 ก.พ. 2567 เวลา 13:13 น.", "th", "2024-02-11"],
    ["11/02/2567", "th", "2024-02-11"],
    ["۳۱ شهریور ۱۴۰۲", "fa", "2023-09-22"],
    ["۱۴۰۲/۰۶/۳۱", "fa", "2023-09-22"],
    ["الاثنين 3 رمضان 1445 هـ - 13 مارس 2024م", "ar", "2024-03-13"],
    ["令和元年7月27日", "ja", "2019-07-27"],
    ["令和6年3月12日 9時15分", "ja", "2024-03-12"],
    ["平成31年4月30日", "ja", "2019-04-30"],
    ["民國113年3月12日", "zh", "2024-03-12"],
    ["二〇二四年三月十二日", "zh", "2024-03-12"],
    ["二〇二四年十一月三十日", "zh", "2024-11-30"],
    // two digits for the year
    ["03.03.94", "de", "1994-03-03"],
    ["03.03.21", "de", "2021-03-03"],
  ])("reads %j (%s) as %s", (line, tag, date) => {
    expect(readDate(line, tag)?.date).toBe(date);
  });

  test.each([
    ["10 - 22 August 2012", "en"],
    ["10–22 août 2012", "fr"],
    ["12 March", "en"],
    ["12 March 15 people came", "en"],
    ["31 February 2021", "en"],
    ["Marco Polo 2021", "en"],
    ["12 Marchand 2021", "fr"],
    ["3.12 million 2021", "en"],
    ["tháng 3 năm 2024", "vi"],
    ["3 رمضان 1445 هـ", "ar"],
    ["2567 คน", "th"],
    ["令和の3月12日", "ja"],
    ["12 jui 2024", "fr"],
  ])("reads no date in %j (%s)", (line, tag) => {
    expect(readDate(line, tag)).toBeUndefined();
  });

  test("says where the date stands", () => {
    const line = "Published 11 February 2021, 08:30";
    const { start, end } = readDate(line, "en")!;
    expect(line.slice(start, end)).toBe("11 February 2021");
  });
});

test.each([
  ["First published 15/4/2019. Last updated 2/5/2019.", "dmy"],
  ["4/15/2019", "mdy"],
  ["2/5/2019", undefined],
  ["2019-04-15", undefined],
])("orderOf(%j) is %s", (text, order) => {
  expect(orderOf(text)).toBe(order);
});

test.each([
  [1400, 1, 1, "2021-03-21"],
  [1399, 12, 30, "2021-03-20"],
  [1400, 12, 30, undefined],
  [1403, 12, 30, "2025-03-20"],
  [1357, 11, 22, "1979-02-11"],
  [1402, 13, 1, undefined],
])("persianDay(%i, %i, %i) is %s", (year, month, day, date) => {
  expect(persianDay(year, month, day)).toBe(date);
});
