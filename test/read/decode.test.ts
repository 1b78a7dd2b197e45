import iconv from "iconv-lite";
import { describe, expect, it, test } from "vitest";
import { decode } from "../../src/read/decode.ts";

const encode = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);
const danish = "Byrådet har vedtaget at bygge en bro over havnen, og det bliver på høje tid, siger borgmesteren.";
const texts: readonly (readonly [string, string])[] = [
  ["windows-1252", danish],
  [
    "windows-1252",
    "Der Bürgermeister möchte die Brücke für die Stadt – „so schnell es geht“, sagte er über die Pläne.",
  ],
  ["windows-1252", "La mairie a décidé de construire un pont à l’été, après des années de débat, a-t-il dit."],
  [
    "windows-1250",
    "Rada miasta zdecydowała się na budowę mostu, który będzie łączył port z miastem, powiedział burmistrz.",
  ],
  [
    "iso-8859-2",
    "Městská rada rozhodla, že se most přes přístav bude stavět už na jaře, řekla starostka, která to prosadila.",
  ],
  ["windows-1251", "Городской совет решил построить мост через гавань, и работы начнутся весной, сообщил мэр."],
  ["koi8-r", "Городской совет решил построить мост через гавань, и работы начнутся весной, сообщил мэр."],
  ["windows-1253", "Το δημοτικό συμβούλιο αποφάσισε να χτίσει τη γέφυρα στο λιμάνι, είπε ο δήμαρχος για το έργο."],
  [
    "windows-1254",
    "Belediye meclisi limana köprü yapılmasına karar verdi ve çalışmalar ilkbaharda başlayacak, dedi başkan.",
  ],
  ["windows-1256", "قرر مجلس المدينة بناء الجسر فوق الميناء في الربيع، وقال رئيس البلدية إن العمل سيبدأ قريبا."],
  ["shift_jis", "港町の議会は内港に新しい橋を架ける計画を賛成多数で可決した。工事は来年の春に始まる見通しだ。"],
  ["euc-jp", "港町の議会は内港に新しい橋を架ける計画を賛成多数で可決した。工事は来年の春に始まる見通しだ。"],
  ["euc-kr", "시의회는 내년 봄에 항구를 가로지르는 다리를 짓기로 결정했다고 시장이 말했다."],
  ["gb18030", "市议会决定在港口上修建一座新的桥，市长表示，工程将在明年春天开始，他们说这是一个好消息。"],
  ["big5", "市議會決定在港口上興建一座新的橋，市長表示，工程將在明年春天開始，他們說這是一個好消息。"],
];

describe("decode()", () => {
  test.each(texts)("reads %s: %s", (encoding, text) => {
    expect(decode(encode(text, encoding))?.text).toBe(text);
  });

  it("reads ISO-2022-JP, which has seven bits and escape sequences", () => {
    const text = "港町の議会は橋を架ける計画を可決した";
    const seven = Buffer.from(encode(text, "euc-jp")).map((byte) => byte & 0x7f);
    const bytes = Buffer.concat([Buffer.from("\x1b$B"), seven, Buffer.from("\x1b(B\n2021")]);
    expect(decode(bytes)).toMatchObject({ text: `${text}\n2021`, encoding: "iso-2022-jp" });
  });

  it.each([
    ["euc-kr", "시의회, 여름 동안 옛 물레방아길 폐쇄"],
    ["shift_jis", "市議会、旧水車道を閉鎖へ"],
    ["windows-1251", "Совет закрывает дорогу"],
  ])("reads a headline in %s: %s", (encoding, text) => {
    expect(decode(encode(text, encoding))?.text).toBe(text);
  });

  it("says what it has compared letters for", () => {
    expect(decode(encode(danish, "windows-1252"))).toMatchObject({ encoding: "windows-1252", guessed: true });
    expect(decode(new TextEncoder().encode(danish))).toMatchObject({ encoding: "utf-8", guessed: false });
  });

  it.each([true, false])("reads UTF-16 of both orders, with a mark: %s", (marked) => {
    const text = "The council has decided to build the bridge – at last.";
    const little = Buffer.from(marked ? `\ufeff${text}` : text, "utf16le");
    expect(decode(little)).toMatchObject({ text, encoding: "utf-16le" });
    expect(decode(Buffer.from(little).swap16())).toMatchObject({ text, encoding: "utf-16be" });
  });

  it("believes a page that names its encoding, unless it is UTF-8 all the same", () => {
    expect(decode(encode("Žluťoučký kůň", "windows-1250"), "windows-1250")?.text).toBe("Žluťoučký kůň");
    expect(decode(new TextEncoder().encode("på"), "windows-1252")?.text).toBe("på");
    expect(decode(encode(danish, "windows-1252"), "no-such-encoding")?.text).toBe(danish);
  });

  it("takes a copied page with a run of zeros for a text", () => {
    const text = `${danish}\n\u0000\u0000\u0000\u0000\n${danish}`;
    expect(decode(new TextEncoder().encode(text))?.text).toBe(text);
    expect(decode(new TextEncoder().encode("ab\u0001\u0002\u0003\u0004"))).toBeUndefined();
  });

  it("takes no picture for a text", () => {
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 0xfe]))).toBeUndefined();
  });
});
