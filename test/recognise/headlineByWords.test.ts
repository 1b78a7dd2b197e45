import { describe, expect, it } from "vitest";
import { recognise } from "../../src/recognise/recognise.ts";
import { source } from "../line.ts";

const read = (text: string, path = "text.txt") => recognise(source(text, path), { languages: [] }).blocks;
const headline = (text: string, path?: string) => read(text, path).find(({ kind }) => kind === "headline")?.text;

const story = `The bridge at Lindhaven was closed on Thursday after a cargo ship struck one of its pillars, police said.

The ship, the Astrid Maren, lost power in the fog and drifted against the pillar shortly after six in the morning.

Divers will look at the foundations before the road is opened again, which may take until the weekend.`;
const real = "Bridge at Lindhaven closed after cargo ship strikes pillar";

describe("The headline of a pasted page", () => {
  it.each<[string, string]>([
    ["a line for screen readers", `Skip to content\n\n${real}`],
    ["a menu", `Home\nNews\nSport\nLog in\n\n${real}`],
    ["a menu without blank lines", `Home\nNews\nSport\nLog in\n${real}`],
    ["one word", `Home\n\n${real}`],
    ["the site's name", `Coast Times\n\n${real}`],
    ["a kicker", `LOCAL NEWS\n\n${real}`],
    ["bullets", `* Home\n* News\n\n${real}`],
    ["a path below the menu", `Skip to content\nHome\nNews\nHome > News > Lindhaven\n\n${real}`],
    ["a consent banner", `We use cookies to improve your visit and to show adverts\nAccept all\nSettings\n\n${real}`],
  ])("is not %s", (_, above) =>
    expect(headline(`${above}\n\nBy Margaret O’Dowd\n14 March 2024\n\n${story}`)).toBe(real),
  );

  it.each<[string, string, string, string]>([
    [
      "de",
      "Zum Inhalt springen\nMenü\nPolitik\nWirtschaft",
      "Brücke bei Lindhafen nach Unfall mit Frachter gesperrt",
      "Die Brücke bei Lindhafen ist am Donnerstag gesperrt worden, nachdem ein Frachter einen Pfeiler gerammt hatte.\n\nDer Unfall geschah kurz nach sechs Uhr morgens im Nebel, teilte die Polizei mit. Verletzt wurde niemand.",
    ],
    [
      "he",
      "דלג לתוכן\nחדשות\nכלכלה\nספורט",
      "גשר הנמל נסגר לאחר תאונת אונייה",
      "הגשר מעל הנמל נסגר ביום חמישי לאחר שאוניית משא פגעה באחד העמודים, כך מסרה המשטרה. איש לא נפגע.\n\nהאונייה איבדה את כוח המנוע בערפל ונסחפה אל העמוד מעט אחרי שש בבוקר, אמר דובר הנמל.",
    ],
    [
      "ja",
      "本文へスキップ\nトップ\n社会\n経済",
      "港の橋、貨物船の衝突で通行止め",
      "港にかかる橋が木曜日、貨物船の衝突により通行止めとなった。警察によると、けが人はいなかった。橋脚の一つが傷ついたという。\n\n貨物船は霧の中で動力を失い、午前六時すぎに橋脚へ流された。潜水士が基礎を調べたあと、週末にも通行を再開する見通しだ。",
    ],
    [
      "ko",
      "본문 바로가기\n정치\n경제\n로그인",
      "화물선 충돌로 항구 다리 통행금지",
      "목요일 아침 화물선이 교각에 부딪혀 항구를 잇는 다리의 통행이 금지됐다고 경찰이 밝혔다. 다친 사람은 없었다.\n\n화물선은 안개 속에서 동력을 잃고 오전 여섯 시가 조금 지나 교각으로 떠밀려 왔다. 잠수사가 기초를 살핀 뒤 통행을 다시 허용할 예정이다.",
    ],
  ])("is found by what the story says: %s", (tag, above, line, text) =>
    expect(headline(`${above}\n\n${line}\n\n${text}`, `text.${tag}.txt`)).toBe(line),
  );

  it("leaves what stands above it out", () => {
    const left = read(`Skip to content\nHome\nNews\n\n${real}\n\n${story}`).filter(
      ({ kind }) => kind === "boilerplate",
    );
    expect(left.map(({ text }) => text)).toEqual(["Skip to content", "Home", "News"]);
  });

  it("keeps a day that stands above it", () =>
    expect(
      read(`Coast Times\nHome\nNews\nSport\nThursday 14 March 2024\nLog in\n\n${real}\n\n${story}`).find(
        ({ kind }) => kind === "dateline",
      )?.text,
    ).toBe("Thursday 14 March 2024"));

  it.each<[string, string, string]>([
    ["two words that the story has", `Bridge closed\n\n${story}`, "Bridge closed"],
    ["over a crosshead", `${real}\n\nDivers look at the foundations\n\n${story}`, real],
    [
      "over a standfirst without a full stop",
      `${real}\n\nCargo ship drifts against a pillar in the fog\n\n${story}`,
      real,
    ],
    ["over a caption", `${real}\n\nThe Astrid Maren at the pillar on Thursday\nPhoto: Coast Times\n\n${story}`, real],
    ["a play on words over a paragraph", `Troubled water\n\n${story}`, "Troubled water"],
    ["a heading", `# Troubled water\n\n${real}\n\n${story}`, "Troubled water"],
    ["over a line that is kept", `---\nkeep: "${real}"\n---\nTroubled water\n\n${real}\n\n${story}`, "Troubled water"],
  ])("stays: %s", (_, text, expected) =>
    expect(headline(text, text.startsWith("#") ? "text.md" : "text.txt")).toBe(expected),
  );

  it("is not sought where front matter states it", () =>
    expect(
      read(`---\ntitle: ${real}\n---\nTroubled water\n\n${story}`).filter(({ because }) =>
        /what the story says/u.test(because),
      ),
    ).toEqual([]));
});
