import { expect, it } from "vitest";
import { digested } from "../line.ts";

const told = (texts: Record<string, string>) =>
  digested(texts)
    .notices.filter(({ ruleId }) => ruleId === "address/taken")
    .map(({ path, reason }) => `${path}: ${reason}`);
const text = "Harbour closed\n\nThe harbour of Brovenna was closed on Monday, the mayor said.";

it("tells of an article that another keeps from its address", () => {
  expect(told({ "post/2021-05-03-harbour.en.txt": text, "wire/2000-01-01-harbour.en.txt": `${text} Again.` })).toEqual([
    expect.stringMatching(/^post\/2021-05-03-harbour.en.txt: Cannot stand at "harbour": "wire\/2000-01-01-harbour/u),
  ]);
});

it("tells nothing where each has its own", () =>
  expect(told({ "post/2021-05-03-harbour.en.txt": text, "wire/2021-05-03-port.en.txt": `${text} Again.` })).toEqual(
    [],
  ));
