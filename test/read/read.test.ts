import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "../../src/read/read.ts";
import { cleanText } from "../../src/text/cleanText.ts";

describe("read()", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tidings-read-"));
    mkdirSync(join(folder, "post"));
    writeFileSync(join(folder, "post", "good.txt"), "\ufeffHeadline\r\n\r\nText with cafe\u0301.\r");
    writeFileSync(join(folder, "b.md"), "# B");
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "blank.txt"), " \n\t\n");
    writeFileSync(join(folder, "latin.txt"), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    writeFileSync(join(folder, "not-a-text.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8]));
    writeFileSync(join(folder, "page.pdf"), "x");
    writeFileSync(join(folder, "hostile.html"), "<".repeat(200_000));
    writeFileSync(join(folder, "deep.html"), "<div>".repeat(100_000));
    writeFileSync(join(folder, "picture.png"), "x");
    writeFileSync(join(folder, ".hidden.txt"), "x");
    writeFileSync(join(folder, "large.txt"), "x".repeat(500_001));
    writeFileSync(join(folder, "noisy.txt"), "A\u0000 li\u202ene\u200b");
    writeFileSync(join(folder, "twin-\u00e9.txt"), "Twin");
    writeFileSync(join(folder, "twin-e\u0301.txt"), "Twin");
    writeFileSync(join(folder, "lines.txt"), "x\n".repeat(100_001));
    symlinkSync("/etc/hostname", join(folder, "link.txt"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads regular files, sorted, cleaned", () => {
    expect(read(folder).sources).toEqual([
      { path: "b.md", format: "markdown", text: "# B" },
      { path: "latin.txt", format: "text", text: "café" },
      { path: "noisy.txt", format: "text", text: "A line" },
      { path: "post/good.txt", format: "text", text: "Headline\n\nText with café.\n" },
      { path: "twin-é.txt", format: "text", text: "Twin" },
    ]);
  });

  it("leaves the rest out by name, with a remedy", () => {
    const { notices } = read(folder);
    expect(notices.map(({ path, ruleId, severity }) => [path, ruleId, severity])).toEqual([
      ["blank.txt", "read/empty", "error"],
      ["deep.html", "read/page", "error"],
      ["empty.txt", "read/empty", "error"],
      ["hostile.html", "read/page", "error"],
      ["large.txt", "read/size", "error"],
      ["latin.txt", "read/encoding", "warning"],
      ["lines.txt", "read/size", "error"],
      ["link.txt", "read/not-a-file", "warning"],
      ["noisy.txt", "read/invisible", "info"],
      ["not-a-text.txt", "read/encoding", "error"],
      ["page.pdf", "read/format", "warning"],
      ["twin-é.txt", "read/twin", "error"],
    ]);
    for (const notice of notices.filter((n) => n.severity !== "info")) expect(notice.note).toBeTruthy();
  });
});

describe("cleanText()", () => {
  it("cleans any text once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        const { text } = cleanText(raw);
        return cleanText(text).text === text && cleanText(text).removed === 0 && !/\p{Surrogate}/u.test(text);
      }),
      { seed: 7 },
    );
  });

  it("keeps what belongs to words and emoji", () => {
    const kept = "می‌خواهم 👩‍👩‍👧 क्‍ष";
    expect(cleanText(kept)).toEqual({ text: kept.normalize("NFC"), removed: 0 });
  });
});
