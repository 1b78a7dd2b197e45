import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { digest } from "../../src/digest.ts";
import { inOneScript } from "../../src/languages/oneScript.ts";
import { pictured } from "../../src/languages/pictured.ts";
import { readSettings } from "../../src/model/settings.ts";
import { read } from "../../src/read/read.ts";
import { channels } from "../../src/relate/channels.ts";
import { termsOf } from "../../src/relate/terms.ts";
import { article, day, source } from "../line.ts";

describe("inOneScript()", () => {
  test.each([
    ["Љубљана", "sr", "Ljubljana"],
    ["Ђорђевић", "sr", "Đorđević"],
    ["џез", "sr", "džez"],
    ["Zemljotres", "sr", "Zemljotres"],
    ["Љубљана", "bs", "Ljubljana"],
    ["總統說", "zh", "总统说"],
    ["总统说", "zh", "总统说"],
    // Other languages keep their letters: Russian is no Serbian, Japanese no Chinese.
    ["Люблин", "ru", "Люблин"],
    ["Ђорђевић", "mk", "Ђорђевић"],
    ["總統", "ja", "總統"],
  ])("%s in %s is %s", (word, tag, other) => {
    expect(inOneScript(word, tag)).toBe(other);
  });
});

const pairs = {
  sr: [
    "Земљотрес код Ваљева\n\nЈак земљотрес погодио је у уторак околину Ваљева и оштетио 130 кућа. Председник општине Ђорђе Џајић рекао је да је у болници збринуто 27 људи, а школе ће у среду остати затворене.",
    "Zemljotres kod Valjeva\n\nJak zemljotres pogodio je u utorak okolinu Valjeva i oštetio 130 kuća. Predsednik opštine Đorđe Džajić rekao je da je u bolnici zbrinuto 27 ljudi, a škole će u sredu ostati zatvorene.",
    "sr-Cyrl",
    "sr-Latn",
  ],
  zh: [
    "智利地震造成27人死亡\n\n星期二，智利发生强烈地震，造成27人死亡，1300栋房屋被毁。总统博里奇说，医院收治了412名伤者，学校星期三停课。",
    "智利地震造成27人死亡\n\n星期二，智利發生強烈地震，造成27人死亡，1300棟房屋被毀。總統博里奇說，醫院收治了412名傷者，學校星期三停課。",
    "zh-Hans",
    "zh-Hant",
  ],
} as const;

describe.each(Object.entries(pairs))("one text in the two scripts of %s", (lang, [one, other, first, second]) => {
  it("has the same words, names, sounds, figures and pictures", () => {
    const [a, b] = [article(one, first), article(other, second)].map((of) => {
      const { terms, ends } = termsOf(of);
      const of2 = channels.map((channel, n) => [channel, [...terms.slice(n && ends[n - 1]!, ends[n])].sort()] as const);
      return Object.fromEntries(of2);
    });
    for (const channel of ["words", "cognates", "names", "sounds", "han", "figures", "pictures"] as const)
      expect([channel, b![channel]]).toEqual([channel, a![channel]]);
    expect(a!.words!.length).toBeGreaterThan(5);
    expect(a!.pictures!.length).toBeGreaterThan(0);
  });

  it("is one story among others", () => {
    const { sources } = read(fileURLToPath(new URL("../../articles", import.meta.url)));
    const texts = [source(one, `x/2021-03-02-a.${first}.txt`), source(other, `y/2021-03-02-b.${second}.txt`)];
    const { collection } = digest([...sources, ...texts], { settings: readSettings({}), asOf: day, version: "0" });
    const stories = collection.stories.map(({ reports }) =>
      reports.map(({ article: { source: of } }) => of.path).sort(),
    );
    expect(stories).toContainEqual(texts.map(({ path }) => path));
    expect(lang).toBe(first.slice(0, 2));
  });
});

it("a picture is named by the word as it is written", () => {
  expect(pictured("醫院", "zh").map(({ word }) => word)).toEqual(["醫院"]);
  expect(pictured("болница", "sr").map(({ word }) => word)).toEqual(["болница"]);
  expect(pictured("bolnica", "sr")[0]?.pictures).toEqual(pictured("болница", "sr")[0]?.pictures);
});
