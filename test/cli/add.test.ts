import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { readOptions } from "../../src/cli/options.ts";
import { runAdd } from "../../src/cli/runNew.ts";
import { readSettings } from "../../src/model/settings.ts";

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Westling Mail</title><link>https://mail.example/</link>${items}</channel></rss>`;

describe("add", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-feed-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (name: string, feed: string): Promise<{ out: string; err: string }> => {
    const file = join(folder, "feed.xml");
    writeFileSync(file, feed);
    const said = { out: "", err: "" };
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation((text) => (said.out += text) !== ""),
      vi.spyOn(process.stderr, "write").mockImplementation((text) => (said.err += text) !== ""),
    ];
    try {
      expect(await runAdd(readOptions(["add", file, "--articles", join(folder, name)]), readSettings({}))).toBe(0);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return said;
  };
  const counted = async (name: string, feed: string) => (await run(name, feed)).err.trim();
  const short = (title: string, text: string, parts: string) =>
    `<item><title>${title}</title>${parts}<description>${text}</description></item>`;
  const apples = (parts: string) => short("Apples and pears", "Apples and pears are dear this year.", parts);
  const boats = (parts: string) => short("Boats and trains", "Boats and trains were late because of fog.", parts);
  const tea = (parts: string) => short("Tea", "Tea is cheap.", parts);

  test.each([
    ["the site's address", "<link>https://mail.example</link>"],
    ["one address", "<link>https://mail.example/live</link>"],
    ["no address", ""],
  ])("brings entries with %s, once", async (name, parts) => {
    const feed = rss(apples(parts) + boats(parts));
    expect(await counted(name, feed)).toBe("2 added, 0 there already");
    expect(await counted(name, feed)).toBe("0 added, 2 there already");
    // The feed goes on: the next entry comes alone.
    expect(await counted(name, rss(tea(parts)))).toBe("1 added, 0 there already");
    expect(await counted(name, rss(tea(parts) + boats(parts)))).toBe("0 added, 2 there already");
  });
  it("knows an entry that was changed by its own address", async () => {
    const parts = "<link>https://mail.example/1</link>";
    expect(await counted("changed", rss(apples(parts)))).toBe("1 added, 0 there already");
    expect(await counted("changed", rss(boats(parts)))).toBe("0 added, 1 there already");
  });
  it("knows an entry that the feed has twice", async () => {
    const parts = "<link>https://mail.example/1</link><guid>https://mail.example/1</guid>";
    expect(await counted("twice", rss(apples(parts) + boats(parts)))).toBe("1 added, 1 there already");
  });
  it("counts what it leaves out, by the reason", async () => {
    const { out, err } = await run(
      "left out",
      rss(`${apples("") + tea("").replace("Tea is cheap.", "")}<item/><item><guid>2</guid></item>`),
    );
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(/Left out "Tea": has no text\n {4}Paste its text/u);
    expect(err).toMatch(/1 added, 0 there already, 2 left out \(has no text: 2\)\n$/u);
  });
});
