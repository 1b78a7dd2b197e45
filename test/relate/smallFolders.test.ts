import { describe, expect, it } from "vitest";
import { digested } from "../line.ts";

const storiesOf = (texts: Record<string, string>) =>
  digested(texts)
    .collection.stories.map(({ reports }) => reports.map(({ article }) => article.source.path.split(".")[0]).sort())
    .map((names) => names.join(" "))
    .sort();

const fire = `Fire at Novakem plant in Dunmore injures four

DUNMORE, 3 March 2021 — A fire broke out early on Wednesday at the Novakem chemical plant in Dunmore, injuring four workers and forcing 200 residents to leave their homes.

The blaze started in a storage hall shortly before 4 a.m. and was put out after five hours, the county fire service said. Two of the injured are in serious condition.

"We are doing everything we can for those hurt and their families," said Novakem chief executive Margit Hoyle.

The cause of the fire is being investigated. Production has been halted.`;
const blaze = `Four hurt in blaze at chemical factory

3 March 2021

Four employees were hurt when fire swept through a storage building at the Novakem factory in Dunmore on Wednesday morning. Some 200 people living nearby were evacuated because of thick smoke.

Firefighters fought the flames for five hours. Police said it was too early to say what had caused the blaze.

Chief executive Margit Hoyle said the company was cooperating fully with investigators and that production would stay closed until the hall had been inspected.`;
const brand = `Brand på kemikaliefabrik i Dunmore: fire kvæstet

3. marts 2021

Fire ansatte blev kvæstet, da en brand natten til onsdag brød ud på kemikoncernen Novakems fabrik i Dunmore. Omkring 200 naboer måtte forlade deres hjem på grund af røgen.

Branden begyndte i en lagerhal kort før klokken 4, og brandvæsenet havde den under kontrol efter fem timer. To af de kvæstede er i kritisk tilstand.

Produktionen er stoppet, siger direktør Margit Hoyle.`;
const office = `Novakem to open office in Dunmore

3 March 2021

Novakem will open a new sales office in the centre of Dunmore this autumn and hire 40 people, the company said on Wednesday.

The office on Harbour Street will serve customers in northern Europe. Rent and fittings cost 2 million euros over five years.

"Dunmore is where our customers are," said Margit Hoyle, chief executive of Novakem. The mayor welcomed the decision.`;
const lanes = `Council delays vote on cycle lanes

4 March 2021

The city council of Aldport has put off a vote on new cycle lanes along the river until May after shop owners complained about lost parking.

Supporters of the lanes handed in 3,400 signatures. The mayor, Peter Lund, said he still expected a majority for the plan.`;

describe("a folder of a few articles", () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ["two reports of one event, and nothing else", { "a.en": fire, "b.en": blaze }, ["a b"]],
    ["two reports in two languages, and nothing else", { "a.en": fire, "c.da": brand }, ["a c"]],
    ["three reports, two of them in one language", { "a.en": fire, "b.en": blaze, "c.da": brand }, ["a b c"]],
    ["two reports and a text of another day", { "a.en": fire, "b.en": blaze, "e.en": lanes }, ["a b", "e"]],
  ])("joins %s", (_, texts, stories) =>
    expect(storiesOf(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.txt`, text])))).toEqual(
      stories,
    ),
  );

  it.each<[string, Record<string, string>, readonly string[]]>([
    ["beside two reports of another event", { "a.en": fire, "b.en": blaze, "d.en": office }, ["a b", "d"]],
    ["in a folder of four", { "a.en": fire, "b.en": blaze, "d.en": office, "e.en": lanes }, ["a b", "d", "e"]],
    ["beside one report", { "a.en": fire, "d.en": office }, ["a", "d"]],
    ["beside a text of nothing of the kind", { "d.en": office, "e.en": lanes }, ["d", "e"]],
  ])("does not join by company, head and day alone: %s", (_, texts, stories) =>
    expect(storiesOf(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.txt`, text])))).toEqual(
      stories,
    ),
  );
});
